import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** A plan in the making. Whoever changes it keeps every rule; units may wait at -1. */
export interface Draft {
  /** Rep per unit, -1 = waiting. */
  readonly rep: Int32Array;
  /** Workload per rep. */
  readonly used: Float64Array;
  /** What each rep holds of each shared load, in the order of `units.shared`. */
  readonly held: readonly Float64Array[];
  /** Moves of placed units, and the fewest that each waiting unit will need. */
  moves: number;
}

export function emptyDraft(units: Units): Draft {
  let moves = 0;
  for (const fewest of units.fewestMoves) moves += fewest;
  return {
    rep: new Int32Array(units.count).fill(-1),
    used: new Float64Array(units.reps),
    held: units.shared.map(() => new Float64Array(units.reps)),
    moves,
  };
}

export function copyDraft(draft: Draft): Draft {
  return {
    rep: draft.rep.slice(),
    used: draft.used.slice(),
    held: draft.held.map((one) => one.slice()),
    moves: draft.moves,
  };
}

/** Fills in what another draft of the same units holds. */
export function takeOver(draft: Draft, other: Draft): void {
  draft.rep.set(other.rep);
  draft.used.set(other.used);
  draft.held.forEach((held, s) => held.set(other.held[s]!));
  draft.moves = other.moves;
}

/** Further moves that the draft has if the unit goes to `rep` (-1: waits) from where it is. */
export function extraMoves(units: Units, draft: Draft, unit: number, rep: number): number {
  if (units.owned[unit] === 0) return 0;
  return movesTo(units, unit, rep) - movesTo(units, unit, draft.rep[unit]!);
}

export function hasRoom(units: Units, draft: Draft, unit: number, rep: number): boolean {
  const workload = workloadOf(units, unit, rep);
  // What asks for nothing fits even a full rep whose sum of workloads was rounded up.
  return workload === 0 || draft.used[rep]! + workload <= units.limit[rep]!;
}

/** Whether the unit can go to `rep` under all rules, everything else staying where it is. */
export function mayGo(units: Units, draft: Draft, unit: number, rep: number): boolean {
  return (
    hasRoom(units, draft, unit, rep) &&
    mayServe(units, unit, rep) &&
    staysShared(units, draft, unit, -1, draft.rep[unit]!, rep) &&
    draft.moves + extraMoves(units, draft, unit, rep) <= units.maxMoved
  );
}

/**
 * Whether all shared loads stay within their limits when `unit` goes from rep `from` to `to` and
 * `back` goes the other way; -1 stands for no unit, and for waiting.
 */
export function staysShared(
  units: Units,
  { held }: Draft,
  unit: number,
  back: number,
  from: number,
  to: number,
): boolean {
  for (let s = 0; s < units.shared.length; s++) {
    const { load, low, high } = units.shared[s]!;
    const amounts = held[s]!;
    const change = load[unit]! - (back < 0 ? 0 : load[back]!);
    if (change === 0) continue;
    if (to >= 0 && !staysWithin(amounts[to]! + change, change, to, low, high)) return false;
    if (from >= 0 && !staysWithin(amounts[from]! - change, -change, from, low, high)) return false;
  }
  return true;
}

function staysWithin(
  amount: number,
  change: number,
  rep: number,
  low: Float64Array,
  high: Float64Array,
): boolean {
  return change > 0 ? amount <= high[rep]! : amount >= low[rep]!;
}

/** What the price of unevenness rises by when `unit` goes from `from` to `to` and `back` the other way. */
export function unevenness(
  units: Units,
  { held }: Draft,
  unit: number,
  back: number,
  from: number,
  to: number,
): number {
  let rise = 0;
  for (let s = 0; s < units.shared.length; s++) {
    const { load, perSquare } = units.shared[s]!;
    if (perSquare === 0) continue;
    const amounts = held[s]!;
    const change = load[unit]! - (back < 0 ? 0 : load[back]!);
    // Total and mean stay: the sum of squares alone decides.
    rise += 2 * perSquare * change * (amounts[to]! - amounts[from]! + change);
  }
  return rise;
}

/** Whether two placed units of different reps can change places, the cap on moves left aside. */
export function swapFits(units: Units, draft: Draft, one: number, other: number): boolean {
  const repOne = draft.rep[one]!;
  const repOther = draft.rep[other]!;
  if (!mayServe(units, one, repOther) || !mayServe(units, other, repOne)) return false;
  const usedOne =
    draft.used[repOne]! - workloadOf(units, one, repOne) + workloadOf(units, other, repOne);
  const usedOther =
    draft.used[repOther]! - workloadOf(units, other, repOther) + workloadOf(units, one, repOther);
  return (
    usedOne <= units.limit[repOne]! &&
    usedOther <= units.limit[repOther]! &&
    staysShared(units, draft, one, other, repOne, repOther)
  );
}

/** Puts the unit with `rep` (-1: lets it wait), from wherever it is. */
export function put(units: Units, draft: Draft, unit: number, rep: number): void {
  const now = draft.rep[unit]!;
  if (now === rep) return;
  draft.moves += extraMoves(units, draft, unit, rep);
  if (now >= 0) draft.used[now]! -= workloadOf(units, unit, now);
  if (rep >= 0) draft.used[rep]! += workloadOf(units, unit, rep);
  for (let s = 0; s < draft.held.length; s++) {
    const amounts = draft.held[s]!;
    const load = units.shared[s]!.load[unit]!;
    if (now >= 0) amounts[now]! -= load;
    if (rep >= 0) amounts[rep]! += load;
  }
  draft.rep[unit] = rep;
}

/** Workload that waits although somebody may serve it: what every plan keeps as small as it can. */
export function waitingWorkload(units: Units, draft: Draft): number {
  let waiting = 0;
  for (let unit = 0; unit < units.count; unit++)
    if (draft.rep[unit] === -1) waiting += units.leastWorkload[unit]!;
  return waiting;
}
