import { fairLevels } from "./peers/fairLevels";
import type { Units } from "./units";

/** What the limits on a load depend on. */
type Asking = Pick<Units, "count" | "reps" | "choices" | "lockedTo" | "eligible">;

/** Least and most that each rep is to hold of a load. */
export interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A part of a fair share that is rounding. */
const NOTHING = 1e-9;

/**
 * A tolerance around each rep's fair share of a load; around what can be reached where the rules keep
 * a rep from it whatever the plan. Locks above a share, accounts larger than one and accounts that only
 * some may serve leave the others less to share: what they are held to then is a fair part of that.
 * Who holds too much by lock is held to that. So nobody is let out for what another rep has.
 *
 * @param fair - fair share of each rep
 */
export function limitsWithinReach(
  units: Asking,
  load: Float64Array,
  fair: Float64Array,
  tolerance: number,
): Limits {
  const low = fair.map((one) => one * (1 - tolerance));
  const high = fair.map((one) => one * (1 + tolerance));
  const level = reachable(units, load, fair);
  const locked = lockedLoads(units, load);
  for (let rep = 0; rep < units.reps; rep++) {
    const one = level.least[rep]! < fair[rep]! ? level.least[rep]! : level.most[rep]!;
    if (one < low[rep]! * (1 - NOTHING) || one > high[rep]! * (1 + NOTHING)) {
      low[rep] = one * (1 - tolerance);
      high[rep] = one * (1 + tolerance);
    }
    // What a lock brings is no reason to bring more.
    if (locked[rep]! > fair[rep]! * (1 + tolerance)) low[rep] = high[rep] = locked[rep]!;
  }
  return { low, high };
}

/** The fairest that each rep can come to, were accounts divisible: with and without the largest ones. */
function reachable(
  units: Asking,
  load: Float64Array,
  fair: Float64Array,
): { readonly least: Float64Array; readonly most: Float64Array } {
  const { group, fair: most } = levelsOf(units, load, fair);
  const least = most.slice();
  const reps = new Map<number, number[]>();
  group.forEach((of, rep) => reps.set(of, [...(reps.get(of) ?? []), rep]));
  const large = largestOf(units, load, group);
  for (const [of, members] of reps) withoutLarge(large.get(of) ?? [], members, fair, most, least);
  return { least, most };
}

/** Fills in what is left to the members of a group beside accounts that are larger than a part of it. */
function withoutLarge(
  large: readonly number[],
  members: readonly number[],
  fair: Float64Array,
  most: Float64Array,
  least: Float64Array,
): void {
  let left = members.reduce((sum, rep) => sum + most[rep]!, 0);
  const shares = members.map((rep) => fair[rep]!).sort((a, b) => b - a);
  let parts = shares.reduce((sum, one) => sum + one, 0);
  for (const [at, one] of large.entries()) {
    const share = shares[at];
    // Most is left to the others, part by part, where the one with the largest share takes it.
    if (share === undefined || at === shares.length - 1 || one * parts <= left * share) break;
    left -= one;
    parts -= share;
  }
  for (const rep of members) least[rep] = Math.min(least[rep]!, (left * fair[rep]!) / parts);
}

/** Who shares with whom, and the fairest division; one group where all may serve everything. */
function levelsOf(
  units: Asking,
  load: Float64Array,
  fair: Float64Array,
): { readonly group: Int32Array; readonly fair: Float64Array } {
  const { count, reps, eligible, lockedTo, choices } = units;
  const isOpen = eligible === undefined && lockedTo.every((rep) => rep < 0);
  if (isOpen || fair.some((one) => !(one > 0)))
    return { group: new Int32Array(reps), fair: fair.slice() };
  const may = eligible?.slice() ?? new Uint8Array(count * reps).fill(1);
  const served = load.slice();
  for (let unit = 0; unit < count; unit++) {
    if (choices[unit] === 0) served[unit] = 0;
    const rep = lockedTo[unit]!;
    if (rep < 0) continue;
    may.fill(0, unit * reps, (unit + 1) * reps);
    may[unit * reps + rep] = 1;
  }
  return fairLevels({ load: served, eligible: may, part: fair });
}

/** Per group, the loads of single units that only its reps may serve, without locks, the largest first. */
function largestOf(
  units: Asking,
  load: Float64Array,
  group: Int32Array,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const total = load.reduce((sum, one) => sum + one, 0);
  for (let unit = 0; unit < units.count; unit++) {
    // No more than a few can be larger than a part of all.
    if (load[unit]! * units.reps <= total * SMALL || units.lockedTo[unit]! >= 0) continue;
    const of = groupServing(units, unit, group);
    if (of >= 0) found.set(of, [...(found.get(of) ?? []), load[unit]!]);
  }
  for (const loads of found.values()) loads.sort((a, b) => b - a);
  return found;
}

/** Below this part of a mean share no account is looked at. */
const SMALL = 0.2;

/** The group whose reps alone may serve the unit; -1 where several do. */
function groupServing({ reps, eligible }: Asking, unit: number, group: Int32Array): number {
  let of = -1;
  for (let rep = 0; rep < reps; rep++) {
    if (eligible !== undefined && eligible[unit * reps + rep] === 0) continue;
    if (of >= 0 && group[rep] !== of) return -1;
    of = group[rep]!;
  }
  return of;
}

function lockedLoads({ count, reps, lockedTo }: Asking, load: Float64Array): Float64Array {
  const locked = new Float64Array(reps);
  for (let unit = 0; unit < count; unit++)
    if (lockedTo[unit]! >= 0) locked[lockedTo[unit]!]! += load[unit]!;
  return locked;
}
