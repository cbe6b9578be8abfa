import { cheapestOfAll } from "./candidates";
import type { Candidates } from "./candidates";
import type { CostTable } from "../problem/costTable";
import { mayWait, pricedLimits, waitingPrice } from "./prices";
import type { Limits, Prices } from "./prices";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/**
 * A cost that no plan within the limits can fall below: the Lagrangian relaxation of capacities
 * and of the cap on moves, valid at any prices of 0 or more (M. L. Fisher, Management Science 27,
 * 1981). Each unit takes the cheapest of ALL reps who may serve it.
 */
export function* costBound(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  prices: Prices,
  limits: Limits,
): Work<number> {
  const row = new Float64Array(units.reps);
  let largestFall = 0;
  for (let rep = 0; rep < units.reps; rep++)
    largestFall = Math.max(
      largestFall,
      (candidates.listedAt[rep] as number) - (prices[rep] as number),
    );
  let sum = 0;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  for (let unit = 0; unit < units.count; unit++) {
    if (units.choices[unit] !== 0) {
      const cheapest = cheapestOfAll(units, table, candidates, prices, largestFall, unit, row);
      const asWaiting = waitingPrice(prices) * (units.leastWorkload[unit] as number);
      sum += mayWait(units, limits, unit) ? Math.min(cheapest, asWaiting) : cheapest;
    }
    if (unit % perStep === perStep - 1) yield unit / units.count;
  }
  return sum - pricedLimits(prices, limits);
}
