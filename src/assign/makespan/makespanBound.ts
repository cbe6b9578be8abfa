import { capBound } from "./capBound";
import { largestFirst } from "../problem/order";
import { ROUNDING } from "../problem/rounding";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";

/**
 * A level that the largest level can't fall below in any plan that leaves at most `waiting` of
 * workload unassigned: the largest of
 * - all load that has to be served, over all shares, no rep taking more than its capacity;
 * - what only one rep may serve, over that rep's share;
 * - any q k + 1 largest units: some rep has q + 1 of them (the pigeonhole bound for identical
 *   machines: Dell'Amico and Martello, ORSA Journal on Computing 7, 1995), over the largest share
 *   that may serve them;
 * - what a cap on moves leaves where it is.
 */
export function* makespanBound(
  units: Units,
  load: Float64Array,
  share: Float64Array,
  waiting: number,
): Work<number> {
  // A unit can only wait if its workload is within what waits altogether.
  const certain = new Uint8Array(units.count);
  for (let unit = 0; unit < units.count; unit++)
    if (
      units.choices[unit] !== 0 &&
      (waiting === 0 || units.leastWorkload[unit]! > waiting * (1 + ROUNDING))
    )
      certain[unit] = 1;

  yield 0;
  let bound = averageBound(units, load, share, waiting);
  yield 0.2;
  bound = Math.max(bound, onlyRepBound(units, load, share, certain));
  yield 0.4;
  bound = Math.max(bound, pigeonholeBound(units, load, share, certain));
  yield 0.6;
  if (waiting > 0) return bound;
  const capped = yield* capBound(units, load, share);
  return Math.max(bound, capped);
}

function averageBound(
  units: Units,
  load: Float64Array,
  share: Float64Array,
  waiting: number,
): number {
  const total = leastServedLoad(units, load, waiting);
  const ceiling = new Float64Array(units.reps).fill(Infinity);
  // Where the load is the workload itself, nobody holds more of it than the capacity.
  if (!units.workloadVaries && sameFigures(load, units.workload)) ceiling.set(units.limit);
  return fillingLevel(total, share, ceiling);
}

/** What has to be served at least: all load but the most that can wait for `waiting` workload. */
function leastServedLoad(units: Units, load: Float64Array, waiting: number): number {
  let total = 0;
  for (let unit = 0; unit < units.count; unit++)
    if (units.choices[unit] !== 0) total += load[unit]!;
  if (waiting === 0) return total;

  const perWorkload = load.map((amount, unit) => {
    const workload = units.leastWorkload[unit]!;
    return workload > 0 ? amount / workload : 0;
  });
  let left = waiting;
  for (const unit of largestFirst(perWorkload)) {
    const workload = units.leastWorkload[unit]!;
    // What asks for no workload always fits, so it never waits for want of room.
    if (workload === 0) continue;
    const part = Math.min(1, left / workload);
    total -= part * load[unit]!;
    left -= part * workload;
    if (left <= 0) break;
  }
  return Math.max(0, total);
}

/** The level at which `total` just fits: each rep takes its share of the level up to its ceiling. */
function fillingLevel(total: number, share: Float64Array, ceiling: Float64Array): number {
  const full = ceiling.map((most, rep) => most / share[rep]!);
  const order = largestFirst(full).reverse();
  let left = total;
  let shares = share.reduce((sum, one) => sum + one, 0);
  for (const rep of order) {
    const level = left / shares;
    if (level <= full[rep]!) return level;
    left -= ceiling[rep]!;
    shares -= share[rep]!;
  }
  // More than all capacities together: rounding aside this load can't be served.
  return 0;
}

function onlyRepBound(
  units: Units,
  load: Float64Array,
  share: Float64Array,
  certain: Uint8Array,
): number {
  const held = new Float64Array(units.reps);
  let largestOfAll = 0;
  for (const one of share) largestOfAll = Math.max(largestOfAll, one);
  let bound = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (certain[unit] === 0) continue;
    let largestShare = 0;
    let only = units.lockedTo[unit]!;
    if (only >= 0) largestShare = share[only]!;
    else if (!units.eligible && units.reps > 1) largestShare = largestOfAll;
    else
      for (let rep = 0; rep < units.reps; rep++) {
        if (!mayServe(units, unit, rep)) continue;
        largestShare = Math.max(largestShare, share[rep]!);
        only = rep;
      }
    bound = Math.max(bound, load[unit]! / largestShare);
    if (units.choices[unit] === 1) held[only]! += load[unit]!;
  }
  for (let rep = 0; rep < units.reps; rep++) bound = Math.max(bound, held[rep]! / share[rep]!);
  return bound;
}

function pigeonholeBound(
  units: Units,
  load: Float64Array,
  share: Float64Array,
  certain: Uint8Array,
): number {
  const { reps } = units;
  let count = 0;
  const sorted = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++)
    if (certain[unit] === 1) sorted[count++] = load[unit]!;
  sorted.subarray(0, count).sort();
  let largestShare = 0;
  for (const one of share) largestShare = Math.max(largestShare, one);
  const sumOfFirst = new Float64Array(count + 1);
  for (let s = 0; s < count; s++) sumOfFirst[s + 1] = sumOfFirst[s]! + sorted[count - 1 - s]!;
  let bound = 0;
  for (let q = 1; q * reps < count; q++) {
    // The q + 1 smallest of the q k + 1 largest.
    const sum = sumOfFirst[q * reps + 1]! - sumOfFirst[q * reps - q]!;
    bound = Math.max(bound, sum / largestShare);
  }
  return bound;
}

function sameFigures(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.length === b.length && a.every((figure, i) => figure === b[i]));
}
