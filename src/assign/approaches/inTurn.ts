import { mayGo, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/**
 * Whether a unit is to be dealt out. What stays with its owner rather than waits is taken back for
 * it: the owner can always have it again.
 */
export function isOpen(units: Units, solution: Solution, home: Int32Array, unit: number): boolean {
  const rep = solution.rep[unit]!;
  if (rep === -1) return true;
  if (rep !== home[unit] || units.lockedTo[unit]! >= 0) return false;
  assignUnit(units, solution, unit, -1);
  return true;
}

/**
 * Deals the waiting units out in the given order, one to each rep in turn. A rep who may not take
 * a unit, or has no room for it, is passed over and stays first in the queue; whoever takes one
 * goes to its end. Where nobody is ever passed over, that is row number modulo reps. A unit that
 * nobody can take waits. O(n) where few are passed over, O(n k) at worst.
 */
export function* inTurn(
  units: Units,
  solution: Solution,
  home: Int32Array,
  order: Iterable<number>,
): Work<true> {
  const { reps } = units;
  // The queue as a linked list; entry `reps` stands for its head.
  const after = Int32Array.from({ length: reps + 1 }, (_, rep) => (rep < reps ? rep + 1 : 0));
  after[reps - 1] = -1;
  let last = reps - 1;
  let seen = 0;
  let asked = 0;
  for (const unit of order) {
    seen++;
    if (!isOpen(units, solution, home, unit)) continue;
    let before = reps;
    let rep = after[before]!;
    while (rep !== -1 && home[unit] !== rep && !mayGo(units, solution, unit, rep)) {
      before = rep;
      rep = after[rep]!;
      asked++;
    }
    if (rep !== -1) {
      assignUnit(units, solution, unit, rep);
      if (rep !== last) {
        after[before] = after[rep]!;
        after[last] = rep;
        after[rep] = -1;
        last = rep;
      }
    }
    if (++asked >= UNIT_OF_WORK) {
      asked = 0;
      yield seen / units.count;
    }
  }
  return true;
}
