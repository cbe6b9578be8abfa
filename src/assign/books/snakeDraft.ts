import type { Problem } from "../../model";
import { heldOf } from "../standing/held";
import { UNIT_OF_WORK } from "../work/work";
import { assignUnit, solutionOfPlan } from "../solution/solution";
import type { Work } from "../work/work";
import { accountReps, fits, poolOf } from "./pool";
import type { PoolOrder } from "./pool";

/**
 * The plan that a team would draft by hand: reps take turns from the first to the last and back again,
 * each the first in order of those who are left whom he may serve and has room for, until nobody finds
 * any. What is locked, or stays with its owner, is there beforehand. O(n k)
 *
 * @returns rep of each account, -1 = the pool
 */
export function* snakeDraft(problem: Problem, order: PoolOrder): Work<Int32Array> {
  const pool = poolOf(problem, order);
  const { stayer } = heldOf(problem);
  const { units, sorted, isFixed } = pool;
  const { count, reps } = units;
  const solution = solutionOfPlan(pool.units, new Int32Array(problem.accounts).fill(-1));
  for (let unit = 0; unit < count; unit++)
    if (stayer[unit]! >= 0) assignUnit(units, solution, unit, stayer[unit]!);
  // Whom a rep has passed over is taken, or will never fit him: room and moves only get less.
  const next = new Int32Array(reps);
  let looked = 0;
  for (let turn = 0; next.some((at) => at < count); turn++) {
    const at = turn % (2 * reps);
    const rep = at < reps ? at : 2 * reps - 1 - at;
    while (next[rep]! < count) {
      const unit = sorted[next[rep]!++]!;
      if (++looked % UNIT_OF_WORK === 0) yield looked / (count * reps);
      const isLeft = solution.rep[unit] === -1 && isFixed[unit] === 0;
      if (!isLeft || !fits(units, solution, unit, rep)) continue;
      assignUnit(units, solution, unit, rep);
      break;
    }
  }
  return accountReps(pool, solution);
}
