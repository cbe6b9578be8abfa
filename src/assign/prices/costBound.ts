import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Candidates } from "./candidates";
import { cheapestSearch } from "./cheapestSearch";
import { choiceOf, largeUnitsOf } from "./largeUnits";
import type { LargeUnit } from "./largeUnits";
import { mayWait, pricedLimits, waitingPrice } from "./limits";
import type { Limits, Prices } from "./limits";
import type { Sample } from "./sampleOf";

/**
 * A cost that no plan within the limits can fall below: the Lagrangian relaxation of capacities,
 * of the limits on shared loads and of the cap on moves, valid at any prices that the limits allow
 * (M. L. Fisher, Management Science 27, 1981). Each unit takes the cheapest of ALL reps who may
 * serve it; a large one that of those with whom it costs least as a whole.
 *
 * @param large - the large units, with whom they may be
 */
export function* costBound(
  { units, table, limits }: Sample,
  candidates: Candidates,
  given: Prices,
  large: readonly LargeUnit[] = largeUnitsOf(units, table),
): Work<number> {
  const prices = provablePrices(given, limits);
  const cheapestOf = cheapestSearch(units, table, candidates, prices);
  const isLarge = new Uint8Array(units.count);
  let sum = 0;
  for (const one of large) {
    isLarge[one.unit] = 1;
    sum += choiceOf(units, limits, prices, one).least;
    yield 0;
  }
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / (4 * candidates.width)));
  for (let unit = 0; unit < units.count; unit++) {
    if (units.choices[unit] !== 0 && isLarge[unit] === 0) {
      const cheapest = cheapestOf(unit);
      const asWaiting = waitingPrice(prices) * units.leastWorkload[unit]!;
      sum += mayWait(units, limits, unit) ? Math.min(cheapest, asWaiting) : cheapest;
    }
    if (unit % perStep === perStep - 1) yield unit / units.count;
  }
  return sum - pricedLimits(prices, limits);
}

/**
 * The variance of loads does not change when all grow by the same, so where units may wait and the
 * total is open only prices that sum to 0 bound it: their mean is taken off.
 */
function provablePrices(prices: Prices, { reps, blocks, bend, high }: Limits): Prices {
  if (high[high.length - 1] === 0) return prices;
  const provable = prices.slice();
  for (let block = 1; block < blocks; block++) {
    const start = block * reps;
    if (bend[start] === 0) continue;
    let mean = 0;
    for (let i = start; i < start + reps; i++) mean += prices[i]! / reps;
    for (let i = start; i < start + reps; i++) provable[i]! -= mean;
  }
  return provable;
}
