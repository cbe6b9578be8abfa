import { mayWait, reducedCost, waitingPrice } from "../prices/limits";
import type { Limits } from "../prices/limits";
import type { Priced } from "../prices/searchPrices";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/**
 * What all plans cost more at the prices where a rep serves nobody: what units lose by their second choice, and
 * what his limits are worth. One look at the candidates tells it of all reps.
 *
 * @param apart - a unit that is left out
 */
export function* withoutEach(
  units: Units,
  { prices, candidates }: Priced,
  limits: Limits,
  apart: number,
): Work<Float64Array> {
  const { width, rep, cost } = candidates;
  const loss = Float64Array.from({ length: units.reps }, (_, at) => worthOf(prices, limits, at));
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    if (unit === apart || units.choices[unit]! < 2) continue;
    let first = Infinity;
    let second = mayWait(units, limits, unit)
      ? waitingPrice(prices) * units.leastWorkload[unit]!
      : Infinity;
    let choice = -1;
    for (let c = unit * width; c < (unit + 1) * width && rep[c]! >= 0; c++) {
      const reduced = reducedCost(units, prices, unit, rep[c]!, cost[c]!);
      if (reduced < first) {
        second = Math.min(second, first);
        first = reduced;
        choice = rep[c]!;
      } else if (reduced < second) {
        second = reduced;
      }
    }
    // With a list of one, nothing is known of the others.
    if (choice >= 0 && second < Infinity) loss[choice]! += Math.max(0, second - first);
  }
  return loss;
}

/** What a rep's limits are worth at the prices. */
function worthOf(prices: Float64Array, { reps, blocks, low, high }: Limits, rep: number): number {
  let worth = 0;
  for (let i = rep; i < blocks * reps; i += reps)
    if (prices[i] !== 0) worth += prices[i]! * (prices[i]! > 0 ? high[i]! : low[i]!);
  return worth;
}
