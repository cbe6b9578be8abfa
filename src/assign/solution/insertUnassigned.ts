import type { Priced } from "../prices/searchPrices";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { findLowRegretMoves } from "./lowRegretMoves";
import { ejectionChain, chainSearch, LOOKS_FOR_WAITING } from "./ejectionChain";
import { costsNow } from "./pricedSolution";
import type { PricedSolution } from "./pricedSolution";
import type { Solution } from "./solution";

/** How much a unit may lose, as a share of the mean regret, to make way: first little, then more. */
const TAKING_IN = [0.15, 0.6];

/**
 * Takes waiting units in by chains of units near borders, whatever that costs.
 *
 * @returns true; the solution is changed in place, its rules kept
 */
export function* insertUnassigned(
  units: Units,
  table: CostTable,
  solution: Solution,
  { prices, candidates, regret }: Priced,
): Work<boolean> {
  const waiting: number[] = [];
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit] === -1 && units.choices[unit] !== 0) waiting.push(unit);
  if (waiting.length === 0) return true;
  const now = costsNow(units, table, solution);
  const priced: PricedSolution = { units, solution, candidates, prices, now };
  for (const border of TAKING_IN) {
    const left = waiting.filter((unit) => solution.rep[unit] === -1);
    if (left.length === 0) break;
    const lowRegret = yield* findLowRegretMoves(priced, border * regret);
    const state = chainSearch(priced, lowRegret);
    // What no chain takes in soon is left to others: there may be no room at all.
    const most = UNIT_OF_WORK * 50 + 20 * units.count;
    let next = UNIT_OF_WORK;
    for (const unit of left) {
      ejectionChain(state, unit, -1, Infinity);
      if (state.looked > most) break;
      if (state.looked < next) continue;
      next = state.looked + UNIT_OF_WORK;
      yield state.looked / most;
    }
    // Where reps have more near their borders than is looked at, wider borders bring nothing.
    if (lowRegret.unit.length > LOOKS_FOR_WAITING * units.reps) break;
  }
  return true;
}
