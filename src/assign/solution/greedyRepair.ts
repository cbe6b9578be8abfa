import { extraMoves, hasRoom, mayGo, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { mayServe, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** What it would take off the plan's quality to have the unit with the rep; less is better. */
export type Price = (unit: number, rep: number) => number;

/** How many units a rep serves are looked at to make room for one that waits. */
const LOOKS_PER_WAITING_UNIT = 20_000;

/**
 * Places waiting units, must-cover first, then the largest: where there is room; else where one other unit can give
 * way to a third rep; else in the place of a smaller unit, or of one that need not come first,
 * which then waits instead. What is missed of must-cover units only falls, and then the waiting
 * workload.
 */
export function* greedyRepair(units: Units, solution: Solution, price: Price): Work<boolean> {
  const queue: number[] = [];
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit] === -1 && units.choices[unit] !== 0) queue.push(unit);
  if (queue.length === 0) return true;
  const least = units.leastWorkload;
  queue.sort((a, b) => flagged(units, b) - flagged(units, a) || least[b]! - least[a]! || a - b);

  const served = servedByRep(units, solution);
  // A unit that gave way goes to the end of the queue; the bound keeps exchanges from going on.
  const longest = queue.length * 3;
  let looked = 0;
  for (let q = 0; q < queue.length && q < longest; q++) {
    const unit = queue[q]!;
    const evicted = placeOne(units, solution, unit, price, served);
    if (evicted >= 0) queue.push(evicted);
    looked += units.reps + LOOKS_PER_WAITING_UNIT / 4;
    if (looked > UNIT_OF_WORK) {
      looked = 0;
      yield q / longest;
    }
  }
  return true;
}

/** How many of the unit's accounts come first. */
function flagged({ first }: Units, unit: number): number {
  return first?.[unit] ?? 0;
}

function servedByRep(units: Units, solution: Solution): number[][] {
  const served: number[][] = Array.from({ length: units.reps }, () => []);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) served[rep]!.push(unit);
  }
  return served;
}

/** @returns the unit that waits instead, or -1 */
function placeOne(
  units: Units,
  solution: Solution,
  unit: number,
  price: Price,
  served: number[][],
): number {
  let best = -1;
  let bestPrice = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    if (!mayGo(units, solution, unit, rep)) continue;
    const asked = price(unit, rep);
    if (asked >= bestPrice) continue;
    best = rep;
    bestPrice = asked;
  }
  if (best >= 0) {
    assignUnit(units, solution, unit, best);
    served[best]!.push(unit);
    return -1;
  }
  return makeRoom(units, solution, unit, served);
}

/** @returns the unit that waits instead, or -1 */
function makeRoom(units: Units, solution: Solution, unit: number, served: number[][]): number {
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
    for (const other of served[rep]!) {
      if (looks++ >= LOOKS_PER_WAITING_UNIT) break;
      if (solution.rep[other] !== rep || units.lockedTo[other]! >= 0) continue;
      if (workloadOf(units, other, rep) < need) continue;
      const workload = units.leastWorkload[other]!;
      const fitsNowhere = workload > room;
      const elsewhere = fitsNowhere ? -1 : firstPlaceFor(units, solution, other, unit, rep);
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
      if (isWeaker && movesAllow(units, solution, unit, rep, other, -1)) {
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

/** The most room that any rep has left. */
function mostRoom({ reps, limit }: Units, { used }: Solution): number {
  let most = 0;
  for (let rep = 0; rep < reps; rep++) most = Math.max(most, limit[rep]! - used[rep]!);
  return most;
}

/** The first rep to whom `other` can go from `rep`, so that `unit` takes its place, or -1. */
function firstPlaceFor(
  units: Units,
  solution: Solution,
  other: number,
  unit: number,
  rep: number,
): number {
  for (let to = 0; to < units.reps; to++)
    if (
      to !== rep &&
      hasRoom(units, solution, other, to) &&
      mayServe(units, other, to) &&
      movesAllow(units, solution, unit, rep, other, to)
    )
      return to;
  return -1;
}

function movesAllow(
  units: Units,
  solution: Solution,
  unit: number,
  rep: number,
  other: number,
  to: number,
): boolean {
  if (units.maxMoved === Infinity) return true;
  const extra = extraMoves(units, solution, unit, rep) + extraMoves(units, solution, other, to);
  return solution.moves + extra <= units.maxMoved;
}
