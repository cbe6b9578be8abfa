import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { extraMoves, hasRoom, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { flagged } from "./placing";
import type { Placing } from "./placing";

/** How many units that a rep serves are looked at to make room for one that waits. */
export const LOOKS_PER_WAITING_UNIT = 20_000;

/**
 * Places a unit for which others have to make room.
 *
 * @returns the unit that waits instead, or -1
 */
export function makeRoom(placing: Placing, unit: number): number {
  const { units, solution, served } = placing;
  let looks = 0;
  let weakest = -1;
  const own = flagged(units, unit);
  const room = mostRoom(units, solution);
  // Whoever waits instead has fewer accounts that come first, or none and less workload.
  let fewest = Math.max(0, own - 1);
  let weakestWorkload = own > 0 ? Infinity : units.leastWorkload[unit]!;
  for (let rep = 0; rep < units.reps && looks < LOOKS_PER_WAITING_UNIT; rep++) {
    if (!mayServe(units, unit, rep)) continue;
    const need = solution.used[rep]! + workloadOf(units, unit, rep) - units.limit[rep]!;
    const movesLeft = units.maxMoved - solution.moves - extraMoves(units, solution, unit, rep);
    for (const other of served[rep]!) {
      if (looks++ >= LOOKS_PER_WAITING_UNIT) break;
      if (solution.rep[other] !== rep || units.lockedTo[other]! >= 0) continue;
      if (workloadOf(units, other, rep) < need) continue;
      const workload = units.leastWorkload[other]!;
      const fitsNowhere = workload > room || leastExtra(units, solution, other) > movesLeft;
      const elsewhere = fitsNowhere ? -1 : firstPlaceFor(placing, other, unit, rep);
      if (elsewhere >= 0) {
        assignUnit(units, solution, other, elsewhere);
        assignUnit(units, solution, unit, rep);
        served[elsewhere]!.push(other);
        served[rep]!.push(unit);
        return -1;
      }
      if (!fitsNowhere) looks += units.reps;
      const theirs = flagged(units, other);
      const isWeaker = theirs < fewest || (theirs === fewest && workload < weakestWorkload);
      if (isWeaker && movesAllow(placing, unit, rep, other, -1)) {
        weakest = other;
        fewest = theirs;
        weakestWorkload = workload;
      }
    }
  }
  if (weakest < 0) return -1;
  const rep = solution.rep[weakest]!;
  assignUnit(units, solution, weakest, -1);
  assignUnit(units, solution, unit, rep);
  served[rep]!.push(unit);
  return weakest;
}

/** The fewest further moves with which the unit can go to another rep. */
function leastExtra(units: Units, { rep }: Solution, unit: number): number {
  const now = rep[unit]!;
  // What has one owner moves as a whole when it leaves; of others some may be with theirs then.
  const owners = units.ownerStart[unit + 1]! - units.ownerStart[unit]!;
  if (owners === 1 && now === units.home[unit]) return units.owned[unit]!;
  return movesTo(units, unit, -1) - movesTo(units, unit, now);
}

/** The most room that any rep has left. */
function mostRoom({ reps, limit }: Units, { used }: Solution): number {
  let most = 0;
  for (let rep = 0; rep < reps; rep++) most = Math.max(most, limit[rep]! - used[rep]!);
  return most;
}

/** The first rep to whom `other` can go from `rep`, so that `unit` takes its place, or -1. */
function firstPlaceFor(placing: Placing, other: number, unit: number, rep: number): number {
  const { units, solution } = placing;
  for (let to = 0; to < units.reps; to++)
    if (
      to !== rep &&
      hasRoom(units, solution, other, to) &&
      mayServe(units, other, to) &&
      movesAllow(placing, unit, rep, other, to)
    )
      return to;
  return -1;
}

/** Whether the cap on moves lets the unit go to `rep` and the other one to `to`. */
function movesAllow(
  { units, solution }: Placing,
  unit: number,
  rep: number,
  other: number,
  to: number,
): boolean {
  if (units.maxMoved === Infinity) return true;
  const extra = extraMoves(units, solution, unit, rep) + extraMoves(units, solution, other, to);
  return solution.moves + extra <= units.maxMoved;
}
