import type { Candidates } from "./candidates";
import { newtonStep } from "./newtonStep";
import type { Limits, Prices } from "./prices";
import { emptyDemand, softDemand } from "./softDemand";
import type { Units } from "../problem/units";
import type { Work } from "../work";

/** How often a step that makes things worse is shortened before the search gives up. */
const MOST_SHORTENINGS = 5;
const SHORTER = 0.4;

/** Excess demand, as a mean share of the limits, at which prices are good enough. */
const GOOD_ENOUGH = 5e-4;

/**
 * Looks for the prices at which soft demand keeps within the limits: the maximum of the smoothed
 * relaxation, by damped Newton steps over the prices that are free to change (those above 0 or with
 * too much demand).
 *
 * @param temperature - in cost per unit of workload
 * @param farthest - the most that one step may change a price of workload
 * @param meanWorkload - of a unit: the weight that the smallest units are given a part of
 * @returns prices no worse than those given
 */
export function* findPrices(
  units: Units,
  candidates: Candidates,
  limits: Limits,
  from: Prices,
  temperature: number,
  farthest: number,
  meanWorkload: number,
  steps: number,
): Work<Prices> {
  const size = limits.length;
  const leastWeight = meanWorkload / 10;
  let prices = from;
  const demand = emptyDemand(size);
  const trial = emptyDemand(size);
  const excess = new Float64Array(size);
  const isFree = new Uint8Array(size);
  for (let step = 0; step < steps; step++) {
    yield* softDemand(units, candidates, limits, prices, temperature, leastWeight, true, demand);
    let sum = 0;
    let limited = 0;
    for (let i = 0; i < size; i++) {
      const limit = limits[i] as number;
      const isLimited = limit < Infinity && !(i === size - 1 && limit === 0);
      excess[i] = isLimited ? (demand.used[i] as number) - limit : 0;
      isFree[i] = isLimited && ((prices[i] as number) > 0 || (excess[i] as number) > 0) ? 1 : 0;
      if (isLimited) limited++;
      if (isFree[i] === 1) sum += Math.abs(excess[i] as number) / Math.max(limit, meanWorkload);
    }
    if (sum <= GOOD_ENOUGH * limited) break;

    const change = newtonStep(demand.curvature, excess, isFree, meanWorkload);
    shorten(change, farthest, meanWorkload);
    let part = 1;
    let better: Prices | undefined;
    for (let s = 0; s < MOST_SHORTENINGS && !better; s++, part *= SHORTER) {
      const tried = prices.map((price, i) => Math.max(0, price + part * (change[i] as number)));
      yield* softDemand(units, candidates, limits, tried, temperature, leastWeight, false, trial);
      if (trial.value > demand.value) better = tried;
    }
    if (!better) break;
    prices = better;
  }
  return prices;
}

/** Scales the step down as a whole, so that no price leaves the range that the candidates cover. */
function shorten(change: Float64Array, farthest: number, meanWorkload: number): void {
  let longest = 0;
  for (let i = 0; i < change.length; i++) {
    const perWorkload = i === change.length - 2 ? meanWorkload : 1;
    longest = Math.max(longest, Math.abs(change[i] as number) / perWorkload);
  }
  if (longest <= farthest) return;
  for (let i = 0; i < change.length; i++) (change[i] as number) *= farthest / longest;
}
