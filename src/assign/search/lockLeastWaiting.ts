import type { Progress } from "../../model";
import { leastWaiting } from "../prices/leastWaiting";
import { objectiveOf } from "../solution/objective";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { stage } from "../work/work";

/**
 * Proves how little waits where the cap on moves leaves accounts waiting, and locks the units that have only one rep in
 * all plans that leave no more waiting than the best one so far: what is searched and proven later is of these alone.
 *
 * @returns false when a stop cut it short
 */
export function* lockLeastWaiting(search: Search): Generator<Progress, boolean, void> {
  const { units, table, best, options, figures } = search;
  const { missed, waiting } = objectiveOf(units, table, best);
  const proving = leastWaiting(units, waiting);
  const least = yield* stage(proving, PRICED.filling, options, figures);
  if (!least) return false;
  search.waitsAtLeast = least.bound;
  // Plans that cover more of those that come first are better, whatever they leave waiting.
  if (missed === 0) search.units = least.units;
  return true;
}
