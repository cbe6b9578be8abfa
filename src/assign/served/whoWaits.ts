import type { Problem } from "../../model";
import { maskClasses } from "../problem/peers/maskClasses";
import type { MaskClasses } from "../problem/peers/maskClasses";
import { workloadOf } from "../problem/units";
import { heldOf } from "../standing/held";
import type { Held } from "../standing/held";
import { chainToRoom, emptyArrangement, findRoom, hold, passAlong } from "./arrangement";
import type { Arrangement } from "./arrangement";

/** Amounts that differ by less than this share are the same. */
const SAME = 1e-9;

/** Position of each unit: that of the first of its accounts. @param order - accounts, the first first */
export function unitOrder({ units }: Pick<Held, "units">, order: Int32Array): Int32Array {
  const unitOf = new Int32Array(units.member.length);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      unitOf[units.member[m]!] = unit;
  const seen = new Uint8Array(units.count);
  const sorted = new Int32Array(units.count);
  let count = 0;
  for (const account of order) {
    const unit = unitOf[account]!;
    if (seen[unit] === 1) continue;
    seen[unit] = 1;
    sorted[count++] = unit;
  }
  return sorted;
}

/** The one workload above 0 that all units have; 0 where they differ. */
function grainOf({ units }: Held): number {
  let grain = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const workload = units.leastWorkload[unit]!;
    if (workload === 0) continue;
    if (grain === 0) grain = workload;
    if (Math.abs(workload - grain) > SAME * grain) return 0;
  }
  return grain;
}

/** Capacity per rep, as far as whole units fill it. */
function limitsOf({ units }: Held, grain: number): Float64Array {
  if (grain === 0) return units.limit;
  return units.limit.map((room) =>
    Number.isFinite(room) ? grain * Math.floor((room / grain) * (1 + SAME)) : room,
  );
}

/** Units that are somewhere already: locked, or with an owner whom they stay with. */
function settle(
  held: Held,
  { classOf, may }: MaskClasses,
  limit: Float64Array,
  grain: number,
): Arrangement {
  const { units, stayer, staying } = held;
  const total = units.leastWorkload.reduce((sum, one) => sum + one, 0);
  const room = limit.map((one, rep) => Math.max(0, one - staying[rep]!));
  const closed = Uint8Array.from(limit, (one, rep) => (staying[rep]! > one * (1 + SAME) ? 1 : 0));
  const crumb = grain > 0 ? grain / 2 : (SAME * total) / Math.max(1, units.count);
  const arrangement = emptyArrangement(may, room, closed, crumb);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = stayer[unit]!;
    if (rep < 0 || units.lockedTo[unit]! >= 0) continue;
    hold(arrangement, classOf[unit]!, rep, workloadOf(units, unit, rep));
  }
  return arrangement;
}

/**
 * Whether a unit may leave a rep above capacity with whom it does not stay: as many may as may change
 * hands, asked in order.
 */
function leaversOf({ units, stayer }: Held, closed: Uint8Array): (unit: number) => boolean {
  let spare = units.maxMoved - units.fewestMoves.reduce((sum, one) => sum + one, 0);
  return (unit) => {
    const home = units.home[unit]!;
    if (home < 0 || closed[home] === 0 || stayer[unit] === home) return true;
    const moves = units.owned[unit]! - units.fewestMoves[unit]!;
    if (moves > Math.max(0, spare)) return false;
    spare -= moves;
    return true;
  };
}

function inOrder(held: Held, order: Int32Array, some: readonly number[]): number[] {
  const isOne = new Set(some);
  return [...unitOrder(held, order)].filter((unit) => isOne.has(unit));
}

/** Reps above capacity pass on what others have room for. @returns whether one came down to his capacity */
function easeOverfull(
  arrangement: Arrangement,
  { units, staying }: Held,
  limit: Float64Array,
): boolean {
  const { closed, room, crumb, stuck } = arrangement;
  let isAnyOpen = false;
  stuck.fill(0);
  for (let rep = 0; rep < units.reps; rep++) {
    if (closed[rep] === 0) continue;
    let excess = staying[rep]! - limit[rep]!;
    while (excess > crumb) {
      const chain = chainToRoom(arrangement, [rep]);
      if (chain === undefined) break;
      const passed = passAlong(arrangement, chain, excess);
      // What is above capacity leaves no room behind.
      room[rep] = 0;
      excess -= passed;
    }
    if (excess > crumb) continue;
    closed[rep] = 0;
    isAnyOpen = true;
  }
  return isAnyOpen;
}

/**
 * Which accounts wait where there is not room for all: one after another, in a given order, each
 * that can be served together with those before it is. Locked accounts and those that stay with an
 * owner are served whatever the order.
 *
 * Where all ask for the same workload, that is the best set in every sense of the order, since sets
 * that can be served together are the independent ones of a transversal matroid (J. Edmonds and D. R.
 * Fulkerson, Journal of Research of the NBS 69B, 1965; greedy: J. Edmonds, Mathematical Programming
 * 1, 1971). Accounts that the same reps may serve are one class, and others make way along shortest
 * chains of reps. Where workloads differ they count as divisible: who waits has no room in any plan
 * that serves those before it. Of the cap on moves only that part is looked at that those need who have
 * to leave a rep above capacity.
 *
 * O(n k) and O(k^2) for each chain.
 *
 * @param order - all accounts, the first first
 * @returns one flag per account; undefined where there is room for all
 */
export function whoWaits(problem: Problem, order: Int32Array): Uint8Array | undefined {
  if (!problem.capacity.some(Number.isFinite)) return undefined;
  const held = heldOf(problem);
  const { units, stayer } = held;
  const classes = units.eligible
    ? maskClasses(units.eligible, units.reps)
    : everybody(units.count, units.reps);
  const { classOf, may, count } = classes;
  const grain = grainOf(held);
  const limit = limitsOf(held, grain);
  const arrangement = settle(held, classes, limit, grain);
  const largest = largestRooms(may, units.limit, count);
  const ahead = new Float64Array(count);
  const mayLeave = leaversOf(held, arrangement.closed);
  const leaving: number[] = [];
  const asking = unitOrder(held, order).filter((unit) => {
    const workload = units.leastWorkload[unit]!;
    const one = classOf[unit]!;
    // What fits nobody alone takes no room from others.
    const asks = stayer[unit]! < 0 && units.choices[unit] !== 0 && workload > 0;
    if (!asks || workload > largest[one]!) return false;
    if (!mayLeave(unit)) {
      leaving.push(unit);
      return false;
    }
    ahead[one]! += workload;
    return true;
  });
  let waiting = serve(arrangement, asking, classOf, units.leastWorkload, ahead);
  if (leaving.length > 0) waiting = inOrder(held, order, [...waiting, ...leaving]);
  if (
    waiting.length > 0 &&
    arrangement.closed.includes(1) &&
    easeOverfull(arrangement, held, limit)
  ) {
    arrangement.stuck.fill(0);
    ahead.fill(0);
    for (const unit of waiting) ahead[classOf[unit]!]! += units.leastWorkload[unit]!;
    waiting = serve(arrangement, waiting, classOf, units.leastWorkload, ahead);
  }
  if (waiting.length === 0) return undefined;
  const waits = new Uint8Array(problem.accounts);
  for (const unit of waiting)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      waits[units.member[m]!] = 1;
  return waits;
}

/** @returns the units that have no room */
function serve(
  arrangement: Arrangement,
  asking: ArrayLike<number>,
  classOf: Int32Array,
  workload: Float64Array,
  ahead: Float64Array,
): number[] {
  const waiting: number[] = [];
  // What had no room for much will never again have room for more.
  const most = new Float64Array(ahead.length).fill(Infinity);
  for (let at = 0; at < asking.length; at++) {
    const unit = asking[at]!;
    const one = classOf[unit]!;
    const asked = workload[unit]!;
    const fits = asked <= most[one]! + arrangement.crumb;
    const found = fits ? findRoom(arrangement, one, asked, ahead[one]!) : 0;
    if (fits && found < asked) most[one] = found;
    if (found < asked) waiting.push(unit);
    ahead[one]! -= asked;
  }
  return waiting;
}

/** All units as one class that everybody may serve. */
function everybody(units: number, reps: number): MaskClasses {
  return { classOf: new Int32Array(units), may: new Uint8Array(reps).fill(1), count: 1 };
}

/** The largest capacity among those who may serve each class. */
function largestRooms(may: Uint8Array, limit: Float64Array, classes: number): Float64Array {
  const reps = limit.length;
  return Float64Array.from({ length: classes }, (_, one) => {
    let most = 0;
    for (let rep = 0; rep < reps; rep++)
      if (may[one * reps + rep] === 1) most = Math.max(most, limit[rep]!);
    return most;
  });
}
