import type { Candidates } from "../prices/candidates";
import type { Prices } from "../prices/limits";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Solution } from "./solution";

/** A solution as chains see it: who is where, and what everybody would cost elsewhere at the prices. */
export interface PricedSolution {
  readonly units: Units;
  readonly solution: Solution;
  readonly candidates: Candidates;
  readonly prices: Prices;
  /** What each placed unit costs now; 0 where one waits. */
  readonly now: Float64Array;
}

/** What each placed unit costs as the solution stands. */
export function costsNow(units: Units, table: CostTable, { rep }: Solution): Float64Array {
  const now = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++)
    if (rep[unit]! >= 0) now[unit] = table.at(unit, rep[unit]!);
  return now;
}
