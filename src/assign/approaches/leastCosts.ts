import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

export interface LeastCosts {
  /** No plan that leaves no more workload waiting than the solution does costs less. */
  readonly lowerBound: number;
  /**
   * The part of it that is the same in all those plans: accounts that one rep alone may serve, and beside
   * travel what all others are worth.
   */
  readonly fixed: number;
}

/**
 * The sum over all units of the least that any rep who may serve them would cost: what the plan
 * would come to if capacities did not matter. A weak bound, and always a valid one. O(n k).
 */
export function* leastCosts(units: Units, table: CostTable, solution: Solution): Work<LeastCosts> {
  const waiting = unassignedWorkload(units, solution);
  const row = new Float64Array(units.reps);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  let lowerBound = 0;
  let fixed = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    if (units.choices[unit] === 0) continue;
    table.row(unit, row);
    let least = Infinity;
    for (let rep = 0; rep < units.reps; rep++)
      if (row[rep]! < least && mayServe(units, unit, rep)) least = row[rep]!;
    const workload = units.leastWorkload[unit]!;
    const isLocked = units.lockedTo[unit]! >= 0;
    // Other plans may leave this unit out, and gain by it if its cost is above 0.
    const mayWait = !isLocked && workload <= waiting * (1 + ROUNDING);
    lowerBound += mayWait ? Math.min(0, least) : least;
    fixed += !mayWait && units.choices[unit] === 1 ? least : (table.alike?.(unit) ?? 0);
  }
  return { lowerBound, fixed };
}
