import { unassignedWorkload } from "./solution";
import type { Solution } from "./solution";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";

/**
 * The part of a plan's cost that is the same in all plans: what only one rep may serve, and beside
 * travel what all accounts are worth whoever serves them. What is left is travel, unevenness, and what
 * those are worth who wait.
 */
export function fixedCost(units: Units, table: CostTable, solution: Solution): number {
  const everythingPlaced = unassignedWorkload(units, solution) === 0;
  let fixed = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (units.choices[unit] === 0) continue;
    const rep = solution.rep[unit]!;
    const isLocked = units.lockedTo[unit]! >= 0;
    if (rep >= 0 && (isLocked || (everythingPlaced && units.choices[unit] === 1)))
      fixed += table.at(unit, rep);
    else fixed += table.alike?.(unit) ?? 0;
  }
  return fixed;
}
