import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** A plan in the making. Whoever changes it keeps every rule; units may wait at -1. */
export interface Draft {
  /** Rep per unit, -1 = waiting. */
  readonly rep: Int32Array;
  /** Workload per rep. */
  readonly used: Float64Array;
  /** Moves of placed units, and the fewest that each waiting unit will need. */
  moves: number;
}

export function emptyDraft(units: Units): Draft {
  let moves = 0;
  for (const fewest of units.fewestMoves) moves += fewest;
  return { rep: new Int32Array(units.count).fill(-1), used: new Float64Array(units.reps), moves };
}

export function copyDraft(draft: Draft): Draft {
  return { rep: draft.rep.slice(), used: draft.used.slice(), moves: draft.moves };
}

/** Further moves that the draft has if the unit goes to `rep` (-1: waits) from where it is. */
export function extraMoves(units: Units, draft: Draft, unit: number, rep: number): number {
  if (units.owned[unit] === 0) return 0;
  return movesTo(units, unit, rep) - movesTo(units, unit, draft.rep[unit] as number);
}

export function hasRoom(units: Units, draft: Draft, unit: number, rep: number): boolean {
  const workload = workloadOf(units, unit, rep);
  // What asks for nothing fits even a full rep whose sum of workloads was rounded up.
  return workload === 0 || (draft.used[rep] as number) + workload <= (units.limit[rep] as number);
}

/** Whether the unit can go to `rep` under all rules, everything else staying where it is. */
export function mayGo(units: Units, draft: Draft, unit: number, rep: number): boolean {
  return (
    hasRoom(units, draft, unit, rep) &&
    mayServe(units, unit, rep) &&
    draft.moves + extraMoves(units, draft, unit, rep) <= units.maxMoved
  );
}

/** Whether two placed units of different reps can change places, the cap on moves left aside. */
export function swapFits(units: Units, draft: Draft, one: number, other: number): boolean {
  const repOne = draft.rep[one] as number;
  const repOther = draft.rep[other] as number;
  if (!mayServe(units, one, repOther) || !mayServe(units, other, repOne)) return false;
  const usedOne =
    (draft.used[repOne] as number) -
    workloadOf(units, one, repOne) +
    workloadOf(units, other, repOne);
  const usedOther =
    (draft.used[repOther] as number) -
    workloadOf(units, other, repOther) +
    workloadOf(units, one, repOther);
  return (
    usedOne <= (units.limit[repOne] as number) && usedOther <= (units.limit[repOther] as number)
  );
}

/** Puts the unit with `rep` (-1: lets it wait), from wherever it is. */
export function put(units: Units, draft: Draft, unit: number, rep: number): void {
  const now = draft.rep[unit] as number;
  if (now === rep) return;
  draft.moves += extraMoves(units, draft, unit, rep);
  if (now >= 0) (draft.used[now] as number) -= workloadOf(units, unit, now);
  if (rep >= 0) (draft.used[rep] as number) += workloadOf(units, unit, rep);
  draft.rep[unit] = rep;
}

/** Workload that waits although somebody may serve it: what every plan keeps as small as it can. */
export function waitingWorkload(units: Units, draft: Draft): number {
  let waiting = 0;
  for (let unit = 0; unit < units.count; unit++)
    if (draft.rep[unit] === -1) waiting += units.leastWorkload[unit] as number;
  return waiting;
}
