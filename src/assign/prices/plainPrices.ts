import type { CostTable } from "../problem/costTable";
import { largestFirst, smallestFirst } from "../problem/order";
import { mayServe, movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { mayWait } from "./limits";
import type { Limits, Prices } from "./limits";

/**
 * Prices of moves and of waiting alone, as if nothing else were scarce: the saving of the last move that
 * the cap allows, and the cost per workload of the last unit that may wait. Where limits leave
 * hardly any plan, prices run away; from these they can climb again.
 */
export function* plainPrices(units: Units, table: CostTable, limits: Limits): Work<Prices> {
  const { count, reps, maxMoved } = units;
  const prices = new Float64Array(limits.high.length);
  const row = new Float64Array(reps);
  const cheapest = new Float64Array(count);
  const atHome = new Float64Array(count);
  const further = new Float64Array(count);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / reps));
  for (let unit = 0; unit < count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / count;
    if (units.choices[unit] === 0) continue;
    table.row(unit, row);
    let best = -1;
    for (let rep = 0; rep < reps; rep++)
      if (mayServe(units, unit, rep) && (best < 0 || row[rep]! < row[best]!)) best = rep;
    const home = units.home[unit]!;
    cheapest[unit] = row[best]!;
    atHome[unit] = home < 0 ? row[best]! : row[home]!;
    further[unit] = movesTo(units, unit, best) - movesTo(units, unit, home < 0 ? best : home);
  }
  if (maxMoved < Infinity) {
    let left = maxMoved - units.fewestMoves.reduce((sum, moves) => sum + moves, 0);
    const perMove = cheapest.map((cost, unit) =>
      further[unit]! > 0 ? (atHome[unit]! - cost) / further[unit]! : 0,
    );
    for (const unit of largestFirst(perMove)) {
      if (perMove[unit]! <= 0) break;
      left -= further[unit]!;
      if (left >= 0) continue;
      prices[prices.length - 2] = perMove[unit]!;
      break;
    }
  }
  prices[prices.length - 1] = waitingAt(units, limits, (unit) =>
    Math.min(atHome[unit]!, cheapest[unit]! + prices[prices.length - 2]! * further[unit]!),
  );
  return prices;
}

/** What a unit of workload that waits saves at the least, as far as units may wait. */
function waitingAt(units: Units, limits: Limits, cost: (unit: number) => number): number {
  let left = limits.high[limits.high.length - 1]!;
  if (left <= 0) return 0;
  const dearest = Float64Array.from(units.leastWorkload, (workload, unit) =>
    workload > 0 && units.choices[unit] !== 0 && mayWait(units, limits, unit)
      ? -cost(unit) / workload
      : Infinity,
  );
  for (const unit of smallestFirst(dearest)) {
    if (dearest[unit] === Infinity) break;
    left -= units.leastWorkload[unit]!;
    if (left < 0) return Math.max(0, -dearest[unit]!);
  }
  return 0;
}
