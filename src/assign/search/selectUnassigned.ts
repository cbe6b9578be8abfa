import type { Progress } from "../../model";
import { repairTolerances } from "../solution/repairTolerances";
import { unassignedWorkload } from "../solution/solution";
import { swapUnassigned } from "../solution/swapUnassigned";
import { placeByWorth } from "../solution/placeByWorth";
import { shortagePrices } from "../solution/shortagePrices";
import {
  isBetter,
  relaxTolerances,
  outsideShares,
  withoutTolerances,
  objectiveOf,
} from "../solution/objective";
import { limitsOf, publishedPrices } from "../prices/limits";
import type { Priced } from "../prices/searchPrices";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { stage } from "../work/work";

/**
 * Where not everything can be placed, cost decides who waits among plans that leave no more
 * waiting. Prices are raised to what room is worth then, for what follows too. A second plan takes units in by what they are worth, sheds as much waiting workload as
 * the best one has, and takes its place if it is better; then placed and waiting units change
 * places.
 *
 * @returns false when a stop cut it short
 */
export function* selectUnassigned(
  search: Search,
  priced: Priced,
): Generator<Progress, boolean, void> {
  const { prices, candidates } = priced;
  const { units, table, options, figures } = search;
  const target = unassignedWorkload(units, search.best);
  if (target === 0) return true;
  const effort = options.effort ?? 1;
  prices.set(shortagePrices(units, candidates, prices));
  search.prices = publishedPrices(prices, limitsOf(units, search.problem.capacity, target));
  const open = withoutTolerances(units);
  const placing = placeByWorth(open, table, candidates, prices);
  const other = yield* stage(placing, PRICED.choosing, options, figures);
  if (!other) return false;
  const shedding = swapUnassigned({ units: open, table, solution: other, prices }, target, effort);
  if (!(yield* stage(shedding, PRICED.choosing, options, figures))) return false;
  if (outsideShares(units, other).repsOutside > 0) {
    const sharing = repairTolerances(units, table, other, priced);
    if (!(yield* stage(sharing, PRICED.choosing, options, figures))) return false;
  }
  if (isBetter(objectiveOf(units, table, other), objectiveOf(units, table, search.best)))
    search.best = other;
  const inside = relaxTolerances(units, search.best);
  const settled = { units: inside, table, solution: search.best, prices };
  const exchanging = swapUnassigned(settled, Infinity, effort);
  if (!(yield* stage(exchanging, PRICED.choosing, options, figures))) return false;
  figures.cost = objectiveOf(units, table, search.best).cost;
  return true;
}
