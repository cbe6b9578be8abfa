import type { Candidates } from "../prices/candidates";
import { reducedCost, waitingPrice } from "../prices/limits";
import type { Prices } from "../prices/limits";
import { largestFirst } from "../problem/order";
import type { Units } from "../problem/units";

/**
 * Raises the price of all room alike until no more asks for it, over waiting, than there is; or
 * that of waiting, until no less does. Between prices that differ by the same for every rep this is
 * where the relaxation is worth most: the unit with which the room ends sets the price, as in the
 * fractional knapsack (G. B. Dantzig, Operations Research 5, 1957). Only where all room is limited
 * and workload is the same with every rep.
 *
 * @returns new prices
 */
export function shortagePrices(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
): Prices {
  const raised = prices.slice();
  if (units.workloadVaries || units.limit.includes(Infinity)) return raised;
  let room = units.limit.reduce((sum, one) => sum + one, 0);
  const worth = new Float64Array(units.count).fill(-Infinity);
  for (let unit = 0; unit < units.count; unit++) {
    const workload = units.leastWorkload[unit]!;
    if (units.lockedTo[unit]! >= 0) room -= workload;
    else if (units.choices[unit] !== 0 && workload > 0) {
      let least = Infinity;
      for (let c = unit * width; c < (unit + 1) * width && rep[c]! >= 0; c++)
        least = Math.min(least, reducedCost(units, prices, unit, rep[c]!, cost[c]!));
      worth[unit] = waitingPrice(prices) - least / workload;
    }
  }
  let last = 0;
  for (const unit of largestFirst(worth)) {
    if (worth[unit] === -Infinity) return raised;
    last = worth[unit]!;
    room -= units.leastWorkload[unit]!;
    if (room < 0) break;
  }
  if (room >= 0) return raised;
  if (last > 0) for (let r = 0; r < units.reps; r++) raised[r]! += last;
  else raised[raised.length - 1]! -= last;
  return raised;
}
