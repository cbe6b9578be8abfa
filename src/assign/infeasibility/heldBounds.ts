import { ROUNDING } from "../problem/rounding";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** A load as it is placed: of units that a plan leaves waiting nothing is said. */
export interface ServedLoad {
  readonly units: Units;
  /** One number per unit, >= 0. */
  readonly load: Float64Array;
  /** Rep of each unit, -1 = waits. */
  readonly rep: Int32Array;
  /** All units by load per least workload, the most first: one sort for the bounds of all reps. */
  readonly byWorth: () => ArrayLike<number>;
}

/** What keeps a rep from holding less, in every plan that serves the same accounts. */
export type LeastBy = "locked" | "only" | "moves out" | "others full";

/** What keeps a rep from holding more. */
export type MostBy = "served" | "room" | "moves in";

export interface HeldBound<By> {
  readonly by: By;
  readonly amount: number;
}

/** Room that a rep's neighbours have for what he may serve too; Infinity where one has no limit. */
export type RoomBeside = (rep: number) => number;

/**
 * Room of all who may serve something that the rep may serve too, less what only they and not the rep
 * may serve. O(n k) for each rep, once.
 */
export function roomBesideOf({ units, rep: placed }: ServedLoad): RoomBeside {
  const { count, reps } = units;
  const known = new Map<number, number>();
  const roomOf = (rep: number): number => {
    const beside = new Uint8Array(reps);
    for (let unit = 0; unit < count; unit++) {
      if (placed[unit]! < 0 || units.choices[unit] === 1 || !mayServe(units, unit, rep)) continue;
      for (let other = 0; other < reps; other++)
        if (mayServe(units, unit, other)) beside[other] = 1;
    }
    beside[rep] = 0;
    let room = 0;
    for (let other = 0; other < reps; other++) if (beside[other] === 1) room += units.limit[other]!;
    if (room === Infinity) return room;
    for (let unit = 0; unit < count; unit++) {
      if (placed[unit]! < 0 || mayServe(units, unit, rep)) continue;
      let isTheirs = true;
      for (let other = 0; other < reps && isTheirs; other++)
        isTheirs = beside[other] === 1 || !mayServe(units, unit, other);
      if (isTheirs) room -= units.leastWorkload[unit]!;
    }
    return Math.max(0, room);
  };
  return (rep) => {
    const room = known.get(rep) ?? roomOf(rep);
    known.set(rep, room);
    return room;
  };
}

/**
 * The least that a rep holds in every plan that serves the same accounts, the strongest of what locks, the
 * cap on moves and the room of others make sure of. O(n log n)
 *
 * @param holding - a unit that the rep has in the plans that are looked at; -1 for none
 * @returns Infinity where the rep can't have that unit
 */
export function leastHeld(
  served: ServedLoad,
  rep: number,
  beside: RoomBeside,
  holding = -1,
): HeldBound<LeastBy> {
  const { units, load, rep: placed } = served;
  let [locked, only, moves] = [0, 0, units.maxMoved];
  const own: number[] = [];
  const shared: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (placed[unit]! < 0) continue;
    const isLocked = units.lockedTo[unit] === rep || unit === holding;
    if (isLocked) locked += load[unit]!;
    else if (!mayServe(units, unit, rep)) moves -= units.fewestMoves[unit]!;
    else if (units.choices[unit] === 1) only += load[unit]!;
    else shared.push(unit);
    if (isLocked) moves -= movesTo(units, unit, rep);
  }
  if (holding >= 0 && (moves < 0 || workloadOf(units, holding, rep) > units.limit[rep]!))
    return { by: "locked", amount: Infinity };
  const fixed = locked + only;
  let best: HeldBound<LeastBy> = { by: only > 0 ? "only" : "locked", amount: fixed };
  for (const unit of shared)
    if (movesTo(units, unit, rep) < units.owned[unit]!) own.push(load[unit]!);
    else moves -= units.fewestMoves[unit]!;
  const kept = fixed + sumOf(own) - largest(own, Math.max(0, moves));
  if (isMore(kept, best.amount)) best = { by: "moves out", amount: kept };
  const inAll = shared.reduce((sum, unit) => sum + load[unit]!, fixed);
  const leastOf = (unit: number): number => units.leastWorkload[unit]!;
  const rest = inAll - mostFitting(served, shared, beside(rep), leastOf, served.byWorth);
  if (isMore(rest, best.amount)) best = { by: "others full", amount: rest };
  return best;
}

/**
 * The most that a rep holds in any plan that serves the same accounts, the strongest of what rules, room
 * and the cap on moves leave. O(n log n)
 */
export function mostHeld(served: ServedLoad, rep: number): HeldBound<MostBy> {
  const { units, load, rep: placed } = served;
  const mine: number[] = [];
  const others: number[] = [];
  let [all, free, moves] = [0, 0, units.maxMoved];
  for (let unit = 0; unit < units.count; unit++) {
    if (placed[unit]! < 0) continue;
    if (!mayServe(units, unit, rep)) {
      moves -= units.fewestMoves[unit]!;
      continue;
    }
    mine.push(unit);
    all += load[unit]!;
    if (movesTo(units, unit, rep) > 0) others.push(load[unit]!);
    else free += load[unit]!;
  }
  let best: HeldBound<MostBy> = { by: "served", amount: all };
  const workload = (unit: number): number => workloadOf(units, unit, rep);
  const order = units.workloadVaries ? () => inOrderOfWorth(load, mine, workload) : served.byWorth;
  const room = mostFitting(served, mine, units.limit[rep]!, workload, order);
  if (isMore(best.amount, room)) best = { by: "room", amount: room };
  const came = free + largest(others, Math.max(0, moves));
  if (isMore(best.amount, came)) best = { by: "moves in", amount: came };
  return best;
}

/** Units by load per workload, the most first; equal ones in their order. O(n log n) */
export function inOrderOfWorth(
  load: Float64Array,
  units: readonly number[],
  workload: (unit: number) => number,
): readonly number[] {
  return units
    .map((unit) => ({ unit, worth: workload(unit) > 0 ? load[unit]! / workload(unit) : Infinity }))
    .sort((a, b) => (a.worth === b.worth ? a.unit - b.unit : b.worth - a.worth))
    .map(({ unit }) => unit);
}

/**
 * The most load that fits into a room, the last unit in part: the knapsack relaxed to fractions (G. B.
 * Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957).
 *
 * @param order - these units in order of worth, others among them
 */
function mostFitting(
  { load }: ServedLoad,
  units: readonly number[],
  room: number,
  workload: (unit: number) => number,
  order: () => ArrayLike<number>,
): number {
  if (room === Infinity) return units.reduce((sum, unit) => sum + load[unit]!, 0);
  const isOne = new Uint8Array(load.length);
  for (const unit of units) isOne[unit] = 1;
  const inOrder = order();
  let [left, held] = [room, 0];
  for (let at = 0; at < inOrder.length; at++) {
    const unit = inOrder[at]!;
    if (isOne[unit] !== 1) continue;
    const asked = workload(unit);
    if (asked > left) return held + load[unit]! * (left / asked);
    left -= asked;
    held += load[unit]!;
  }
  return held;
}

/** Sums of the same loads differ by rounding. */
function isMore(one: number, other: number): boolean {
  return one > other * (1 + ROUNDING) + Number.MIN_VALUE;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum + one, 0);
}

/** The sum of so many of the largest. */
function largest(amounts: readonly number[], count: number): number {
  if (count >= amounts.length) return sumOf(amounts);
  const rising = Float64Array.from(amounts).sort();
  return rising.subarray(rising.length - count).reduce((sum, one) => sum + one, 0);
}
