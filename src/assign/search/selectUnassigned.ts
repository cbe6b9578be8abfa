import type { Progress } from "../../model";
import { repairTolerances } from "../solution/repairTolerances";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { shedUnassigned, swapUnassigned } from "../solution/swapUnassigned";
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
import type { Prices } from "../prices/limits";
import type { Priced } from "../prices/searchPrices";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { stage } from "../work/work";

/**
 * Where not everything can be placed, cost decides who waits among plans that leave no more
 * waiting. Prices are raised to what room is worth then, for what follows too. A second plan takes units in by what they are worth, sheds as much waiting workload as
 * the best one has, and takes its place if it is better once placed and waiting units have changed
 * places in both.
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
  if (!(yield* exchanged(search, prices, search.best))) return false;
  const open = withoutTolerances(units);
  const placing = placeByWorth(open, table, candidates, prices);
  const other = yield* stage(placing, PRICED.choosing, options, figures);
  if (!other) return false;
  const shedding = shedUnassigned({ units: open, table, solution: other, prices }, target, effort);
  if (!(yield* stage(shedding, PRICED.choosing, options, figures))) return false;
  if (outsideShares(units, other).repsOutside > 0) {
    const sharing = repairTolerances(units, table, other, priced);
    if (!(yield* stage(sharing, PRICED.choosing, options, figures))) return false;
  }
  // What costs more only may cost less once exchanges are through.
  if (
    isBetter(
      { ...objectiveOf(units, table, other), cost: -Infinity },
      objectiveOf(units, table, search.best),
    )
  ) {
    if (!(yield* exchanged(search, prices, other))) return false;
    if (isBetter(objectiveOf(units, table, other), objectiveOf(units, table, search.best)))
      search.best = other;
  }
  figures.cost = objectiveOf(units, table, search.best).cost;
  return true;
}

/** Lets placed and waiting units change places where that is cheaper; false when a stop cut it short. */
function* exchanged(
  { units, table, options, figures }: Search,
  prices: Prices,
  solution: Solution,
): Generator<Progress, boolean, void> {
  const inside = relaxTolerances(units, solution);
  const choosing = { units: inside, table, solution, prices };
  const work = swapUnassigned(choosing, options.effort ?? 1);
  return (yield* stage(work, PRICED.choosing, options, figures)) === true;
}
