import { movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { largestFalls } from "./cheapestSearch";
import { excessOf, noPressure } from "./findPrices";
import { choiceOf, beyondMeant } from "./largeUnits";
import type { LargeUnit } from "./largeUnits";
import { allowedPrice, mayWait, movePrice, pricedLimits, waitingPrice } from "./limits";
import type { Limits, Prices } from "./limits";
import type { Listed } from "./listed";

/** Steps without a better value after which the step length falls. */
const PATIENCE = 12;
const SHORTER = 0.7;
/** Prices are nearly right to begin with, and what is aimed at is the cost of a plan, which is too high. */
const FIRST_LENGTH = 0.3;
/** A step length from which nothing is to be expected. */
const SHORTEST = 1e-3;
/** How much of the last direction a step keeps: subgradients zigzag without it. */
const MEMORY = 0.6;
/** Looks at a candidate that the ascent may take. */
export const MOST_LOOKS = 2e7;
/** A part of all looks after which an ascent without a better value is given up. */
const IN_VAIN = 0.3;
/** What a step counts for at least: a handful of accounts would else take millions that hardly gain. */
const LEAST_STEP = 4_000;

/**
 * Raises the bound that prices prove, where soft demand does not lead further: deflected subgradients
 * (P. M. Camerini, L. Fratta, F. Maffioli, Mathematical Programming Study 3, 1975) with lengths after
 * B. T. Polyak, on the relaxation itself. Where many reps stand close together, differences are small
 * beside the temperature that suits all others.
 *
 * @param large - the large units, with whom they may be
 * @param target - the cost of a plan
 * @returns the best prices found; those given if none are better
 */
export function* ascend(
  listed: Listed,
  large: readonly LargeUnit[],
  from: Prices,
  target: number,
  mostLooks = MOST_LOOKS,
): Work<Prices> {
  const { units, candidates, limits, scale } = listed;
  const size = from.length;
  const used = new Float64Array(size);
  const pressure = noPressure(size);
  const { excess, isFree } = pressure;
  const direction = new Float64Array(size);
  let prices = from;
  let best = from;
  let value = yield* relaxed(listed, large, prices, used);
  let most = value;
  const first = value;
  let length = FIRST_LENGTH;
  let waited = 0;
  const perStep = Math.max(LEAST_STEP, units.count * candidates.width + large.length * units.reps);
  let next = UNIT_OF_WORK;
  for (let looked = perStep; looked < mostLooks && length > SHORTEST; looked += perStep) {
    if (looked > next) {
      next = looked + UNIT_OF_WORK;
      yield looked / mostLooks;
    }
    excessOf(limits, prices, used, scale, pressure);
    let norm = 0;
    for (let i = 0; i < size; i++) {
      const along = isFree[i] === 1 ? excess[i]! / scale.perBlock[i]! : 0;
      direction[i] = along + MEMORY * direction[i]!;
      norm += direction[i]! * direction[i]!;
    }
    if (norm === 0 || value >= target) break;
    if (most === first && looked > mostLooks * IN_VAIN) break;
    const step = (length * (target - value)) / norm;
    const now = prices;
    prices = now.map((price, i) =>
      allowedPrice(limits, i, price, price + (step * direction[i]!) / scale.perBlock[i]!),
    );
    value = yield* relaxed(listed, large, prices, used);
    if (value > most) {
      most = value;
      best = prices;
      waited = 0;
    } else if (++waited > PATIENCE) {
      waited = 0;
      length *= SHORTER;
      prices = best;
      direction.fill(0);
      value = yield* relaxed(listed, large, prices, used);
    }
  }
  return best;
}

/**
 * The value of the relaxation, or a little less: where somebody beyond a unit's list may be cheaper,
 * the least that he may cost counts. Fills in what is used.
 */
function* relaxed(
  { units, candidates, limits }: Listed,
  large: readonly LargeUnit[],
  prices: Prices,
  used: Float64Array,
): Work<number> {
  const { width, rep, cost, beyond, round } = candidates;
  const { reps, shared, workload, workloadVaries } = units;
  const perMove = movePrice(prices);
  used.fill(0);
  const fallOf = candidates.listedAt.map((listedAt) => largestFalls(units, listedAt, prices));
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / width));
  let value = 0;
  let next = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    if (units.choices[unit] === 0) continue;
    if (large[next]?.unit === unit) {
      value += takeLarge(units, limits, prices, large[next++]!, used);
      continue;
    }
    let least = Infinity;
    let choice = -1;
    for (let c = unit * width; c < (unit + 1) * width; c++) {
      const at = rep[c]!;
      if (at < 0) break;
      // As `reducedCost` has it, in the same order of sums: this loop is all that an ascent takes.
      let price = prices[at]! * workload[workloadVaries ? unit * reps + at : unit]!;
      for (let s = 0; s < shared.length; s++)
        price += prices[(s + 1) * reps + at]! * shared[s]!.load[unit]!;
      let reduced = cost[c]! + price;
      if (perMove !== 0) reduced += perMove * movesTo(units, unit, at);
      if (reduced >= least) continue;
      least = reduced;
      choice = at;
    }
    const owners = units.ownerStart[unit + 1]! - units.ownerStart[unit]!;
    const moves = owners <= width ? perMove * units.owned[unit]! : 0;
    const elsewhere = beyond[unit]! - fallOf[round[unit]!]!(unit) + moves;
    const asWaiting = mayWait(units, limits, unit)
      ? waitingPrice(prices) * units.leastWorkload[unit]!
      : Infinity;
    value += Math.min(least, elsewhere, asWaiting);
    if (asWaiting < least && asWaiting <= elsewhere)
      used[used.length - 1]! += units.leastWorkload[unit]!;
    else if (least <= elsewhere) use(units, unit, choice, used);
  }
  return value - pricedLimits(prices, limits);
}

/** Counts what a large unit uses with whom it chooses. @returns what it costs there */
function takeLarge(
  units: Units,
  limits: Limits,
  prices: Prices,
  large: LargeUnit,
  used: Float64Array,
): number {
  const { unit } = large;
  const { rep, least } = choiceOf(units, limits, prices, large);
  if (rep < 0) {
    used[used.length - 1]! += units.leastWorkload[unit]!;
    return least;
  }
  use(units, unit, rep, used);
  for (const s of large.uneven)
    used[(s + 1) * units.reps + rep]! -= beyondMeant(
      units.shared[s]!.load[unit]!,
      limits,
      prices,
      s,
      rep,
    );
  return least;
}

function use(units: Units, unit: number, rep: number, used: Float64Array): void {
  const { reps, shared } = units;
  used[rep]! += units.workload[units.workloadVaries ? unit * reps + rep : unit]!;
  for (let s = 0; s < shared.length; s++) used[(s + 1) * reps + rep]! += shared[s]!.load[unit]!;
  if (units.owned[unit] !== 0) used[used.length - 2]! += movesTo(units, unit, rep);
}
