import { largestFirst } from "../problem/order";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { emptySolution, hasRoom, mayGo, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { down, heapOf } from "./heap";

/** A solution that holds the locked units only: the rules that nothing may override come first. */
export function lockedSolution(units: Units): Solution {
  const solution = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++)
    if (units.lockedTo[unit]! >= 0) assignUnit(units, solution, unit, units.lockedTo[unit]!);
  return solution;
}

/** Puts waiting units with the rep who owns them, as far as there is room, in the order given. */
export function keepOwners(units: Units, solution: Solution, order: Int32Array): void {
  for (const unit of order) {
    const home = units.home[unit]!;
    if (solution.rep[unit] === -1 && home >= 0 && hasRoom(units, solution, unit, home))
      assignUnit(units, solution, unit, home);
  }
}

/** Unit numbers in the order in which they are placed: must-cover first, then the largest workload. */
export function placingOrder(units: Units): Int32Array {
  const { first, leastWorkload } = units;
  const order = largestFirst(leastWorkload);
  if (!first) return order;
  return Int32Array.from([
    ...order.filter((unit) => first[unit]! > 0),
    ...order.filter((unit) => first[unit] === 0),
  ]);
}

/**
 * A quick first plan that keeps every hard rule: locks, then owners, then the rest in placing
 * order, each with the rep who has most room left per unit of workload. Units that fit nowhere
 * wait. Shares of other loads are not looked at yet.
 *
 * @param kept - rep of each unit in an earlier plan; kept before owners, where the rules allow it
 */
export function* initialSolution(units: Units, kept?: Int32Array): Work<Solution> {
  const open = { ...units, shared: [] };
  const order = placingOrder(units);
  const solution = lockedSolution(units);
  if (kept)
    for (const unit of order) {
      const rep = kept[unit]!;
      if (solution.rep[unit] === -1 && rep >= 0 && mayGo(open, solution, unit, rep))
        assignUnit(units, solution, unit, rep);
    }
  keepOwners(units, solution, order);
  const anybody = units.eligible === undefined && !units.workloadVaries;
  // Where everybody may serve, a unit that the roomiest rep has no room for fits nowhere.
  const limited = units.limit.reduce((sum, limit) => sum + (limit === Infinity ? 0 : 1), 0);
  const alike = limited === 0 || limited === units.reps;
  const byHeap = anybody && alike && units.maxMoved === Infinity;
  const heap = byHeap ? heapOf(roomLeft(units, solution)) : undefined;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / (heap ? 8 : units.reps)));
  for (let o = 0; o < order.length; o++) {
    const unit = order[o]!;
    if (solution.rep[unit] === -1) {
      const rep = heap ? heap.order[0]! : roomiest(units, solution, unit);
      if (rep >= 0 && hasRoom(units, solution, unit, rep)) {
        assignUnit(units, solution, unit, rep);
        if (heap) {
          heap.key[rep] = fullness(units, solution, rep);
          down(heap, 0);
        }
      }
    }
    if (o % perStep === perStep - 1) yield o / order.length;
  }
  return solution;
}

function roomLeft(units: Units, solution: Solution): Float64Array {
  return solution.used.map((_, rep) => fullness(units, solution, rep));
}

/** Grows as room shrinks. Where a rep has no limit it is what the rep has: the least used one is next. */
function fullness({ limit }: Units, { used }: Solution, rep: number): number {
  const most = limit[rep]!;
  return used[rep]! - (most === Infinity ? 0 : most);
}

function roomiest(units: Units, solution: Solution, unit: number): number {
  const open = units.shared.length === 0 ? units : { ...units, shared: [] };
  let best = -1;
  let bestRoom = -Infinity;
  let bestUsed = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    const used = solution.used[rep]!;
    const room = units.limit[rep]! - used - workloadOf(units, unit, rep);
    if (room < bestRoom || (room === bestRoom && used >= bestUsed)) continue;
    if (!mayGo(open, solution, unit, rep)) continue;
    best = rep;
    bestRoom = room;
    bestUsed = used;
  }
  return best;
}
