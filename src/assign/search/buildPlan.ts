import type { Progress } from "../../model";
import { construct } from "../solution/construct";
import { greedyRepair } from "../solution/greedyRepair";
import { insertUnassigned } from "../solution/insertUnassigned";
import { isBetter, objectiveOf, outsideShares, withoutTolerances } from "../solution/objective";
import type { Price } from "../solution/placing";
import { repairTolerances } from "../solution/repairTolerances";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { limitsOf, reducedCost } from "../prices/limits";
import type { Limits } from "../prices/limits";
import type { Priced } from "../prices/searchPrices";
import type { Units } from "../problem/units";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { stage } from "../work/work";

/** How much of the cap on moves a plan built from prices may use; the rest is there to make room. */
const PARTS_OF_CAP = [1, 0.95, 0.8];

/** Builds a plan from prices, and keeps it if it is the better one; false when a stop cut it short. */
export function* buildPlan(search: Search, priced: Priced): Generator<Progress, boolean, void> {
  const { units, table, figures } = search;
  for (const part of PARTS_OF_CAP) {
    const built = yield* builtPlan(search, units, priced, part);
    if (!built) return false;
    const better = isBetter(
      objectiveOf(units, table, built),
      objectiveOf(units, table, search.best),
    );
    if (better) search.best = built;
    if (better || units.maxMoved === Infinity) break;
  }
  figures.cost = objectiveOf(units, table, search.best).cost;
  return true;
}

/**
 * A plan from prices; undefined when a stop cut it short.
 *
 * @param part - of the cap on moves, that first choices may use
 */
export function* builtPlan(
  search: Search,
  units: Units,
  priced: Priced,
  part = 1,
): Generator<Progress, Solution | undefined, void> {
  const { prices, candidates } = priced;
  const { table, options, figures } = search;
  const open = withoutTolerances(units);
  const priceOf: Price = (unit, rep) => reducedCost(units, prices, unit, rep, table.at(unit, rep));
  const builder = construct(underCap(units, part), candidates, prices, limitsAt(search, units));
  const built = yield* stage(builder, PRICED.building, options, figures);
  if (!built) return undefined;
  const chains = insertUnassigned(open, table, built, priced);
  if (!(yield* stage(chains, PRICED.refilling, options, figures))) return undefined;
  const rest = greedyRepair(open, built, priceOf);
  if (!(yield* stage(rest, PRICED.refilling, options, figures))) return undefined;
  if (outsideShares(units, built).repsOutside > 0) {
    const work = repairTolerances(units, table, built, priced);
    if (!(yield* stage(work, PRICED.sharing, options, figures))) return undefined;
  }
  return built;
}

/** The same units under a part of the cap on moves, forced moves always allowed. */
function underCap(units: Units, part: number): Units {
  if (units.maxMoved === Infinity) return units;
  const forced = units.fewestMoves.reduce((sum, moves) => sum + moves, 0);
  return { ...units, maxMoved: forced + Math.floor((units.maxMoved - forced) * part) };
}

/** What is limited, with as much waiting as in the best plan so far. */
export function limitsAt({ problem, units: asked, best }: Search, units: Units): Limits {
  return limitsOf(units, problem.capacity, unassignedWorkload(asked, best));
}
