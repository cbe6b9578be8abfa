import type { Problem } from "../../model";
import { checkProblem } from "../problem/checkProblem";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { withRoomToStay } from "../standing/held";
import type { Contradiction } from "../../contradiction";
import { forcedMoves } from "./forcedMoves";
import { lockClashes } from "./lockClashes";
import { overfullReps } from "./overfullReps";
import { nobodyFor } from "./hallViolatorRules";
import { shortOfRoom } from "./shortOfRoom";
import type { ToPlace } from "./hallViolator";

export interface ContradictionOptions {
  /**
   * Which accounts have to get a rep, as one more rule for each. None when absent: accounts then
   * wait where capacity is short.
   */
  readonly toPlace?: ToPlace;
}

/**
 * Sets of hard rules that can't be kept together, each irreducible: without any one of its rules
 * the others can be kept, at least with fractions of accounts. Empty where nothing is proven.
 *
 * Without options that is exact: locks against eligibility, groups and capacity, and moves that
 * rules force against the cap on moves; an empty answer means that all rules can be kept. With
 * `toPlace`, accounts that nobody may serve and shortages of capacity are found too, in the
 * relaxation that divides workload freely. What shows only in whole accounts, and what capacity and
 * the cap on moves forbid together, is not: an empty answer then proves nothing. Tolerances of
 * measures are no hard rules and are left aside.
 *
 * @throws InputError if the problem can't be read
 * @example
 * contradictions({
 *   accounts: 1,
 *   reps: 1,
 *   capacity: new Float64Array([1]),
 *   workload: new Float64Array([2]),
 *   lockedTo: new Int32Array([0]),
 * })[0].rules // => [{ kind: "lock", account: 0, rep: 0 }, { kind: "capacity", rep: 0, capacity: 1 }]
 */
export function contradictions(
  problem: Problem,
  options: ContradictionOptions = {},
): Contradiction[] {
  checkProblem(problem);
  const roomy = withRoomToStay(problem);
  return contradictionsIn(roomy, unitsOf(roomy), options);
}

/** `contradictions` of a sound problem whose units are known. */
export function contradictionsIn(
  problem: Problem,
  units: Units,
  { toPlace }: ContradictionOptions = {},
): Contradiction[] {
  const locks = lockClashes(problem, units);
  // Where a lock is not clear, nothing that is counted by it would be a proof.
  if (locks.length > 0) return locks;
  const found: Contradiction[] = overfullReps(problem, units);
  const moves = forcedMoves(problem, units);
  if (moves) found.push(moves);
  if (toPlace === undefined) return found;
  found.push(...nobodyFor(problem, units, toPlace));
  if (found.length > 0) return found;
  const room = shortOfRoom(problem, units, toPlace);
  return room ? [room] : [];
}
