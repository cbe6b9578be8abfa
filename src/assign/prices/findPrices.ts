import type { Work } from "../work/work";
import { projectedNewton } from "./projectedNewton";
import { allowedPrice } from "./limits";
import type { Limits, Prices } from "./limits";
import type { Listed } from "./listed";
import { newtonStep } from "./newtonStep";
import type { Pressure } from "./newtonStep";
import type { Scale } from "./scale";
import { emptySmoothedDual, smoothedDual } from "./smoothedDual";

/** How often a step that makes things worse is shortened before the search gives up. */
const MOST_SHORTENINGS = 5;
const SHORTER = 0.4;
/** How the trust region grows after a step that it cut short and that went well. */
const LONGER = 2;

export interface Found {
  readonly prices: Prices;
  /** Use beyond the limits, as a mean share of them. */
  readonly excess: number;
  /** The part of all workload that would go to reps who are not listed: the lists are old. */
  readonly elsewhere: number;
}

/** How prices are sought. */
export interface Sought {
  /** Of the soft demand, in cost per unit of workload. */
  readonly temperature: number;
  /** Newton steps, at most. */
  readonly steps: number;
  /** Excess, as a mean share of the limits, at which prices are good enough. */
  readonly enough: number;
  /** Whether units may go to reps beyond their lists: see `smoothedDual`. */
  readonly isOpen: boolean;
  /** How far each price may go, in cost per unit of workload. */
  readonly within?: number;
}

/**
 * Looks for the prices at which soft demand keeps within the limits: the maximum of the smoothed
 * relaxation, by damped Newton steps over the prices that are free to change, inside a trust
 * region (J. J. More, in Mathematical Programming: The State of the Art, 1983).
 *
 * @returns prices at which the smoothed relaxation is no lower than at those given
 */
export function* findPrices(listed: Listed, from: Prices, sought: Sought): Work<Found> {
  const { limits, scale } = listed;
  const { steps, enough, within = Infinity } = sought;
  const size = from.length;
  let prices = from;
  let demand = emptySmoothedDual(size);
  let trial = emptySmoothedDual(size);
  const pressure = noPressure(size);
  let radius = scale.reach * scale.workload;
  yield* smoothedDual(listed, prices, sought, demand);
  let off = excessOf(limits, prices, demand.used, scale, pressure);
  const furthest = scale.perBlock.map((perBlock) => (within * scale.workload) / perBlock);
  for (let step = 0; step < steps && off > enough; step++) {
    yield step / steps;
    let better: Prices | undefined;
    let part = 1;
    let length = 0;
    for (const stepFrom of [projectedNewton, newtonStep]) {
      const change = stepFrom(demand.hessian, pressure, scale.perBlock, limits, prices);
      length = longest(change, scale.perBlock);
      part = Math.min(1, radius / length);
      for (let s = 0; s < MOST_SHORTENINGS && !better; s++) {
        if (s > 0) part *= SHORTER;
        const tried = moved(limits, prices, change, part, { from, furthest });
        yield* smoothedDual(listed, tried, sought, trial);
        if (trial.value > demand.value) better = tried;
      }
      if (better) break;
    }
    if (!better) break;
    if (part < 1) radius = part * length * LONGER;
    prices = better;
    [demand, trial] = [trial, demand];
    off = excessOf(limits, prices, demand.used, scale, pressure);
  }
  return { prices, excess: off, elsewhere: demand.elsewhere };
}

/** Where the search began, and how far each price may go from there. */
interface Range {
  readonly from: Prices;
  readonly furthest: Float64Array;
}

/** The prices a part of a step further, as far as they may go. */
function moved(
  limits: Limits,
  prices: Prices,
  change: Float64Array,
  part: number,
  { from, furthest }: Range,
): Prices {
  return prices.map((price, i) => {
    const to = price + part * change[i]!;
    const start = from[i]!;
    const most = furthest[i]!;
    const inside = Math.min(start + most, Math.max(start - most, to));
    return allowedPrice(limits, i, price, inside);
  });
}

export function noPressure(size: number): Pressure {
  return { excess: new Float64Array(size), isFree: new Uint8Array(size) };
}

/**
 * Fills in how far use is beyond its limits and which prices are free to change.
 *
 * @returns the mean excess, as a share of the limits
 */
export function excessOf(
  { low, high, bend, blocks, reps }: Limits,
  prices: Prices,
  used: Float64Array,
  { perBlock }: Scale,
  { excess, isFree }: Pressure,
): number {
  const size = prices.length;
  let sum = 0;
  let limited = 0;
  for (let i = 0; i < size; i++) {
    const price = prices[i]!;
    const most = high[i]!;
    const least = low[i]!;
    const use = used[i]!;
    // Where nothing may wait, no unit can choose to: the price means nothing.
    const isLimited = (most < Infinity || least > -Infinity) && !(i === size - 1 && most === 0);
    const nearest = Math.min(Math.max(use, least), most);
    const target = price > 0 ? most : price < 0 ? least : nearest;
    excess[i] = isLimited ? use - target - bend[i]! * price : 0;
    isFree[i] = isLimited && (price !== 0 || excess[i] !== 0) ? 1 : 0;
    if (!isLimited) continue;
    limited++;
    const size1 = i < blocks * reps ? Math.max(Math.abs(most), perBlock[i]!) : Math.max(most, 1);
    sum += Math.abs(excess[i]!) / size1;
  }
  return limited > 0 ? sum / limited : 0;
}

/** The largest change of what a unit of average load is asked. */
function longest(change: Float64Array, perBlock: Float64Array): number {
  let most = 0;
  for (let i = 0; i < change.length; i++)
    most = Math.max(most, Math.abs(change[i]!) * perBlock[i]!);
  return most;
}
