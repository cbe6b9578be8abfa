import type { Candidates } from "../prices/candidates";
import { reducedCost, waitingPrice } from "../prices/limits";
import type { Prices } from "../prices/limits";
import type { CostTable } from "../problem/costTable";
import { largestFirst } from "../problem/order";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { mayGo, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { lockedSolution } from "./initialSolution";

/**
 * A plan for reps who have no room for everything: locks, then what has to be covered, then the
 * units that save most, at the prices, per unit of workload by not waiting (the greedy order for
 * knapsacks: G. B. Dantzig, Operations Research 5, 1957), each with the cheapest rep who has room.
 */
export function* placeByWorth(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  prices: Prices,
): Work<Solution> {
  const { width, rep, cost } = candidates;
  const solution = lockedSolution(units);
  const worth = new Float64Array(units.count);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield (0.4 * unit) / units.count;
    let least = Infinity;
    for (let c = unit * width; c < (unit + 1) * width && rep[c]! >= 0; c++)
      least = Math.min(least, reducedCost(units, prices, unit, rep[c]!, cost[c]!));
    const workload = units.leastWorkload[unit]!;
    worth[unit] = workload > 0 ? waitingPrice(prices) - least / workload : Infinity;
  }
  let looked = 0;
  let full = 0;
  for (const comesFirst of [true, false])
    for (const unit of largestFirst(worth)) {
      if (solution.rep[unit] !== -1 || units.choices[unit] === 0) continue;
      if ((units.first?.[unit] ?? 0) > 0 !== comesFirst) continue;
      const to = cheapestWithRoom(units, table, prices, solution, unit);
      if (to >= 0) assignUnit(units, solution, unit, to);
      else full++;
      looked += units.reps;
      if (looked < UNIT_OF_WORK) continue;
      looked = 0;
      yield 0.4 + (0.6 * full) / units.count;
    }
  return solution;
}

/** Of all reps, not of the listed ones alone: the list of a unit may be full long before others are. */
function cheapestWithRoom(
  units: Units,
  table: CostTable,
  prices: Prices,
  solution: Solution,
  unit: number,
): number {
  let best = -1;
  let least = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    if (!mayGo(units, solution, unit, rep)) continue;
    const price = reducedCost(units, prices, unit, rep, table.at(unit, rep));
    if (price >= least) continue;
    best = rep;
    least = price;
  }
  return best;
}
