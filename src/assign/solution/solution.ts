import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** A plan in the making. Whoever changes it keeps every rule; units may wait at -1. */
export interface Solution {
  /** Rep per unit, -1 = waiting. */
  readonly rep: Int32Array;
  /** Workload per rep. */
  readonly used: Float64Array;
  /** What each rep holds of each shared load, in the order of `units.shared`. */
  readonly held: readonly Float64Array[];
  /** Moves of placed units, and the fewest that each waiting unit will need. */
  moves: number;
}

export function emptySolution(units: Units): Solution {
  let moves = 0;
  for (const fewest of units.fewestMoves) moves += fewest;
  return {
    rep: new Int32Array(units.count).fill(-1),
    used: new Float64Array(units.reps),
    held: units.shared.map(() => new Float64Array(units.reps)),
    moves,
  };
}

export function copySolution(solution: Solution): Solution {
  return {
    rep: solution.rep.slice(),
    used: solution.used.slice(),
    held: solution.held.map((one) => one.slice()),
    moves: solution.moves,
  };
}

/** Fills in what another solution of the same units holds. */
export function takeOver(solution: Solution, other: Solution): void {
  solution.rep.set(other.rep);
  solution.used.set(other.used);
  solution.held.forEach((held, s) => held.set(other.held[s]!));
  solution.moves = other.moves;
}

/** Further moves that the solution has if the unit goes to `rep` (-1: waits) from where it is. */
export function extraMoves(units: Units, solution: Solution, unit: number, rep: number): number {
  if (units.owned[unit] === 0) return 0;
  return movesTo(units, unit, rep) - movesTo(units, unit, solution.rep[unit]!);
}

export function hasRoom(units: Units, solution: Solution, unit: number, rep: number): boolean {
  const workload = workloadOf(units, unit, rep);
  // What asks for nothing fits even a full rep whose sum of workloads was rounded up.
  return workload === 0 || solution.used[rep]! + workload <= units.limit[rep]!;
}

/** Whether the unit can go to `rep` under all rules, everything else staying where it is. */
export function mayGo(units: Units, solution: Solution, unit: number, rep: number): boolean {
  return (
    hasRoom(units, solution, unit, rep) &&
    mayServe(units, unit, rep) &&
    staysShared(units, solution, unit, -1, rep) &&
    solution.moves + extraMoves(units, solution, unit, rep) <= units.maxMoved
  );
}

/**
 * Whether all shared loads stay within their limits when `unit` goes from where it is to `to` and
 * `back` goes the other way; -1 stands for no unit, and for waiting.
 */
export function staysShared(
  units: Units,
  solution: Solution,
  unit: number,
  back: number,
  to: number,
): boolean {
  const from = solution.rep[unit]!;
  return (
    (to < 0 || mayHold(units, solution, to, unit, back)) &&
    (from < 0 || mayHold(units, solution, from, back, unit))
  );
}

/**
 * Whether what the rep holds of shared loads stays within their limits when one unit comes and another
 * leaves; -1 stands for no unit.
 */
export function mayHold(
  { shared }: Units,
  { held }: Solution,
  rep: number,
  comes: number,
  leaves: number,
): boolean {
  for (let s = 0; s < shared.length; s++) {
    const { load, low, high } = shared[s]!;
    const change = (comes < 0 ? 0 : load[comes]!) - (leaves < 0 ? 0 : load[leaves]!);
    if (change === 0) continue;
    const amount = held[s]![rep]! + change;
    if (change > 0 ? amount > high[rep]! : amount < low[rep]!) return false;
  }
  return true;
}

/** What the price of unevenness rises by when `unit` goes from its rep to `to` and `back` the other way. */
export function unevenness(
  units: Units,
  { held, rep }: Solution,
  unit: number,
  back: number,
  to: number,
): number {
  const from = rep[unit]!;
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
export function swapFits(units: Units, solution: Solution, one: number, other: number): boolean {
  const repOne = solution.rep[one]!;
  const repOther = solution.rep[other]!;
  if (!mayServe(units, one, repOther) || !mayServe(units, other, repOne)) return false;
  const usedOne =
    solution.used[repOne]! - workloadOf(units, one, repOne) + workloadOf(units, other, repOne);
  const usedOther =
    solution.used[repOther]! -
    workloadOf(units, other, repOther) +
    workloadOf(units, one, repOther);
  return (
    usedOne <= units.limit[repOne]! &&
    usedOther <= units.limit[repOther]! &&
    staysShared(units, solution, one, other, repOther)
  );
}

/** Puts the unit with `rep` (-1: lets it wait), from wherever it is. */
export function assignUnit(units: Units, solution: Solution, unit: number, rep: number): void {
  const now = solution.rep[unit]!;
  if (now === rep) return;
  solution.moves += extraMoves(units, solution, unit, rep);
  if (now >= 0) solution.used[now]! -= workloadOf(units, unit, now);
  if (rep >= 0) solution.used[rep]! += workloadOf(units, unit, rep);
  for (let s = 0; s < solution.held.length; s++) {
    const amounts = solution.held[s]!;
    const load = units.shared[s]!.load[unit]!;
    if (now >= 0) amounts[now]! -= load;
    if (rep >= 0) amounts[rep]! += load;
  }
  solution.rep[unit] = rep;
}

/** @param rep - of each account, -1 = none; that of a unit's first account counts */
export function solutionOfPlan(units: Units, rep: Int32Array): Solution {
  const solution = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++)
    assignUnit(units, solution, unit, rep[units.member[units.memberStart[unit]!]!]!);
  return solution;
}

/** Workload that waits although somebody may serve it: what every plan keeps as small as it can. */
export function unassignedWorkload(units: Units, solution: Solution): number {
  let waiting = 0;
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit] === -1) waiting += units.leastWorkload[unit]!;
  return waiting;
}
