import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import {
  addToHessian,
  addMovesToHessian,
  addSharedToHessian,
  OFF_LIST,
  UNASSIGNED,
} from "./hessian";
import type { Options } from "./hessian";
import { mayWait, movePrice, pricedLimits, waitingPrice } from "./limits";
import type { Prices } from "./limits";
import type { Listed } from "./listed";
import { weightOf } from "./scale";

/** What is used of each limited thing, when choices are soft. */
export interface SmoothedDual {
  /** The value of the smoothed relaxation. */
  value: number;
  /** Use of each, in the order of the prices. */
  readonly used: Float64Array;
  /** The part of all workload that goes to reps who are not listed. */
  elsewhere: number;
  /**
   * How use falls as prices rise: a symmetric matrix. The lower half is stored, row by row, each
   * up to its diagonal.
   */
  readonly hessian: Float64Array;
}

export function emptySmoothedDual(size: number): SmoothedDual {
  return {
    value: 0,
    elsewhere: 0,
    used: new Float64Array(size),
    hessian: new Float64Array((size * (size + 1)) / 2),
  };
}

/** Options that cost so many temperatures more than the cheapest have no part: e^-7 = 0.0009. */
const LEAST_PART = 7;

/** How softly units choose. */
export interface Softness {
  /** In cost per unit of workload. */
  readonly temperature: number;
  /**
   * Whether a unit whose candidates have all become dearer than those beyond its list goes to somebody
   * else: so rough prices can't run away from lists that are too short.
   */
  readonly isOpen: boolean;
}

/**
 * The Lagrangian relaxation with each unit's minimum softened: it divides itself over its
 * candidates in proportion to exp(-reduced cost / temperature). Smooth and concave in the prices;
 * as the temperature falls it nears the relaxation itself. Temperature is in cost per unit of
 * workload, so that a unit that weighs more is as soft as others: see `weightOf`.
 *
 * @param demand - filled in
 */
export function* smoothedDual(
  listed: Listed,
  prices: Prices,
  { temperature, isOpen }: Softness,
  demand: SmoothedDual,
): Work<void> {
  const { units, candidates, limits, scale } = listed;
  const places = candidates.width + 2;
  const entries = places * (units.shared.length + 1);
  const options: Options = {
    unit: -1,
    count: 0,
    price: new Float64Array(candidates.width),
    rep: new Int32Array(places),
    uses: new Float64Array(places),
    moves: new Float64Array(places),
    part: new Float64Array(places),
    entryRow: new Int32Array(entries),
    entryUse: new Float64Array(entries),
    entryOption: new Int32Array(entries),
  };
  const market: Market = {
    units,
    candidates,
    limits,
    scale,
    prices,
    temperature,
    isOpen,
    demand,
    options,
  };
  demand.used.fill(0);
  demand.hessian.fill(0);
  demand.value = 0;
  demand.elsewhere = 0;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 2 / candidates.width));
  for (let from = 0; from < units.count; from += perStep) {
    if (from > 0) yield from / units.count;
    addDemand(market, from, Math.min(units.count, from + perStep));
  }
  let total = 0;
  for (let unit = 0; unit < units.count; unit++) total += units.leastWorkload[unit]!;
  if (total > 0) demand.elsewhere /= total;
  demand.value -= pricedLimits(prices, limits);
}

interface Market extends Listed, Softness {
  readonly prices: Prices;
  readonly demand: SmoothedDual;
  readonly options: Options;
}

/** Adds the demand of some units. */
function addDemand(market: Market, first: number, end: number): void {
  const { units, candidates, limits, prices, temperature, scale, isOpen, demand, options } = market;
  const { width, rep, cost, beyond } = candidates;
  const { reps, shared, workload, workloadVaries, leastWorkload } = units;
  const { price } = options;
  const perMove = movePrice(prices);
  const perWaiting = waitingPrice(prices);
  const hasOwners = units.ownerRep.length > 0;
  // Nothing but one load has a price in most plans, and this is the hottest loop of the search.
  const hasExtras = shared.length > 0 || perMove !== 0;
  const alone = shared.length === 1 ? shared[0]!.load : undefined;
  for (let unit = first; unit < end; unit++) {
    const start = unit * width;
    let listed = 0;
    let cheapest = Infinity;
    let second = Infinity;
    let choice = -1;
    const common = workload[workloadVaries ? 0 : unit]!;
    const load = alone === undefined ? 0 : alone[unit]!;
    const isOwned = perMove !== 0 && units.owned[unit] !== 0;
    for (; listed < width; listed++) {
      const at = rep[start + listed]!;
      if (at < 0) break;
      const asked = workloadVaries ? workload[unit * reps + at]! : common;
      let reduced = cost[start + listed]! + prices[at]! * asked;
      // One load beside workload is what most plans have.
      if (alone !== undefined) {
        reduced += prices[reps + at]! * load;
        if (isOwned) reduced += perMove * movesTo(units, unit, at);
      } else if (hasExtras) reduced = withExtras(market, reduced, perMove, unit, at);
      price[listed] = reduced;
      if (reduced < cheapest) {
        second = cheapest;
        cheapest = reduced;
        choice = at;
      } else if (reduced < second) {
        second = reduced;
      }
    }
    if (listed === 0) continue;
    const least = leastWorkload[unit]!;
    const asWaiting = mayWait(units, limits, unit) ? perWaiting * least : Infinity;
    const elsewhere = isOpen
      ? beyond[unit]! + (perMove === 0 ? 0 : perMove * units.owned[unit]!)
      : Infinity;
    const warmth = temperature * weightOf(units, scale, unit);
    const other = Math.min(asWaiting, elsewhere);
    if (Math.min(second, other) > cheapest + LEAST_PART * warmth) {
      demand.value += cheapest;
      addSure(units, unit, choice, demand.used);
      continue;
    }
    cheapest = Math.min(cheapest, other);
    const most = cheapest + LEAST_PART * warmth;
    options.unit = unit;
    options.count = 0;
    for (let l = 0; l < listed; l++) {
      if (price[l]! > most) continue;
      const at = rep[start + l]!;
      const asked = workload[workloadVaries ? unit * reps + at : unit]!;
      const moves = hasOwners ? movesTo(units, unit, at) : 0;
      addOption(options, at, asked, moves, partOf(price[l]!, cheapest, warmth));
    }
    if (asWaiting <= most)
      addOption(options, UNASSIGNED, least, 0, partOf(asWaiting, cheapest, warmth));
    if (elsewhere <= most) {
      const moves = units.owned[unit]!;
      addOption(options, OFF_LIST, 0, moves, partOf(elsewhere, cheapest, warmth));
    }
    demand.value += cheapest - divide(market, warmth);
    if (elsewhere <= most) demand.elsewhere += options.part[options.count - 1]! * least;
  }
}

/** A reduced cost with the prices of shared loads and of a move. */
function withExtras(
  { units, prices }: Market,
  reduced: number,
  perMove: number,
  unit: number,
  rep: number,
): number {
  const { reps, shared } = units;
  let sum = reduced;
  for (let s = 0; s < shared.length; s++)
    sum += prices[(s + 1) * reps + rep]! * shared[s]!.load[unit]!;
  return perMove === 0 ? sum : sum + perMove * movesTo(units, unit, rep);
}

function addOption(options: Options, rep: number, uses: number, moves: number, part: number): void {
  const o = options.count++;
  options.rep[o] = rep;
  options.uses[o] = uses;
  options.moves[o] = moves;
  options.part[o] = part;
}

/** The use of a unit that has one choice only. */
function addSure(units: Units, unit: number, rep: number, used: Float64Array): void {
  const { reps, shared } = units;
  used[rep]! += workloadOf(units, unit, rep);
  for (let s = 0; s < shared.length; s++) used[(s + 1) * reps + rep]! += shared[s]!.load[unit]!;
  if (units.owned[unit] !== 0) used[used.length - 2]! += movesTo(units, unit, rep);
}

function partOf(price: number, cheapest: number, warmth: number): number {
  return price === cheapest ? 1 : exp((cheapest - price) / warmth);
}

/** Adds a unit's use and curvature; returns what softness takes off its cheapest option. */
function divide({ units, limits, options, demand }: Market, warmth: number): number {
  const { reps, shared } = units;
  const { unit, count, rep, uses, moves, part } = options;
  const { used } = demand;
  let sum = 0;
  for (let o = 0; o < count; o++) sum += part[o]!;
  let meanMoves = 0;
  for (let o = 0; o < count; o++) {
    const share = part[o]! / sum;
    part[o] = share;
    meanMoves += share * moves[o]!;
    const at = rep[o]!;
    if (at < 0) {
      if (at === UNASSIGNED) used[used.length - 1]! += share * uses[o]!;
      continue;
    }
    used[at]! += share * uses[o]!;
    for (let s = 0; s < shared.length; s++)
      used[(s + 1) * reps + at]! += share * shared[s]!.load[unit]!;
  }
  if (meanMoves !== 0) used[used.length - 2]! += meanMoves;
  if (count === 1) return 0;
  if (shared.length === 0) addToHessian(options, demand, warmth);
  else addSharedToHessian(units, options, demand, limits, warmth);
  if (units.ownerRep.length > 0) addMovesToHessian(units, options, demand, meanMoves, warmth);
  return warmth * ln(sum);
}
