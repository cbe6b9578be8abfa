import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Shared } from "../problem/shared";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";
import type { Candidates } from "./candidates";
import { mayWait, movePrice, pricedLimits, waitingPrice } from "./limits";
import type { Limits, Prices } from "./limits";

/** What is used of each limited thing, when choices are soft. */
export interface Demand {
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
  readonly curvature: Float64Array;
}

export function emptyDemand(size: number): Demand {
  return {
    value: 0,
    elsewhere: 0,
    used: new Float64Array(size),
    curvature: new Float64Array((size * (size + 1)) / 2),
  };
}

/** Options that cost so many temperatures more than the cheapest have no part: e^-10 = 0.00005. */
const LEAST_PART = 10;

/** Stand in for a rep in the list of options. */
const WAITING = -1;
const SOMEBODY_ELSE = -2;

/**
 * The Lagrangian relaxation with each unit's minimum softened: it divides itself over its
 * candidates in proportion to exp(-reduced cost / temperature). Smooth and concave in the prices;
 * as the temperature falls it nears the relaxation itself. Temperature is in cost per unit of
 * workload; units of little workload keep some (`leastWeight`).
 *
 * A unit whose candidates have all become dearer than those beyond its list goes to somebody else:
 * so prices can't run away from a list that is too short.
 */
export function* softDemand(
  units: Units,
  candidates: Candidates,
  limits: Limits,
  prices: Prices,
  temperature: number,
  leastWeight: number,
  demand: Demand,
): Work<void> {
  const { width, rep, cost, beyond } = candidates;
  const { reps, shared } = units;
  const places = width + 2;
  const price = new Float64Array(width);
  const options: Options = {
    count: 0,
    rep: new Int32Array(places),
    uses: new Float64Array(places),
    moves: new Float64Array(places),
    part: new Float64Array(places),
  };
  const perMove = movePrice(prices);
  const hasOwners = units.ownerRep.length > 0;
  demand.used.fill(0);
  demand.curvature.fill(0);
  let value = 0;
  let total = 0;
  demand.elsewhere = 0;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    let listed = 0;
    let cheapest = Infinity;
    for (let c = unit * width; listed < width; c++, listed++) {
      const at = rep[c] as number;
      if (at < 0) break;
      let reduced = (cost[c] as number) + (prices[at] as number) * workloadOf(units, unit, at);
      for (let s = 0; s < shared.length; s++)
        reduced +=
          (prices[(s + 1) * reps + at] as number) * ((shared[s] as Shared).load[unit] as number);
      if (perMove !== 0) reduced += perMove * movesTo(units, unit, at);
      price[listed] = reduced;
      if (reduced < cheapest) cheapest = reduced;
    }
    if (listed === 0) continue;
    const least = units.leastWorkload[unit] as number;
    const asWaiting = mayWait(units, limits, unit) ? waitingPrice(prices) * least : Infinity;
    const elsewhere =
      (beyond[unit] as number) + (perMove === 0 ? 0 : perMove * (units.owned[unit] as number));
    cheapest = Math.min(cheapest, asWaiting, elsewhere);

    const warmth = temperature * Math.max(least, leastWeight);
    const most = cheapest + LEAST_PART * warmth;
    options.count = 0;
    for (let l = 0; l < listed; l++) {
      if ((price[l] as number) > most) continue;
      const at = rep[unit * width + l] as number;
      const o = options.count++;
      options.rep[o] = at;
      options.uses[o] = workloadOf(units, unit, at);
      options.moves[o] = hasOwners ? movesTo(units, unit, at) : 0;
      options.part[o] = partOf(price[l] as number, cheapest, warmth);
    }
    if (asWaiting <= most) {
      const o = options.count++;
      options.rep[o] = WAITING;
      options.uses[o] = least;
      options.moves[o] = 0;
      options.part[o] = partOf(asWaiting, cheapest, warmth);
    }
    if (elsewhere <= most) {
      const o = options.count++;
      options.rep[o] = SOMEBODY_ELSE;
      options.uses[o] = 0;
      options.moves[o] = units.owned[unit] as number;
      options.part[o] = partOf(elsewhere, cheapest, warmth);
    }
    value += cheapest - divide(units, unit, options, demand, warmth);
    total += least;
    const o = options.count - 1;
    if (options.rep[o] === SOMEBODY_ELSE) demand.elsewhere += (options.part[o] as number) * least;
  }
  if (total > 0) demand.elsewhere /= total;
  demand.value = value - pricedLimits(prices, limits);
}

function partOf(price: number, cheapest: number, warmth: number): number {
  return price === cheapest ? 1 : exp((cheapest - price) / warmth);
}

/** What a unit can choose between, and how much of the workload and how many moves each takes. */
interface Options {
  count: number;
  readonly rep: Int32Array;
  readonly uses: Float64Array;
  readonly moves: Float64Array;
  /** In proportion to the part of the unit that chooses it; the largest is 1. */
  readonly part: Float64Array;
}

/** Adds a unit's use and curvature; returns what softness takes off its cheapest option. */
function divide(
  units: Units,
  unit: number,
  options: Options,
  demand: Demand,
  warmth: number,
): number {
  const { reps, shared } = units;
  const { count, rep, uses, moves, part } = options;
  const { used } = demand;
  let sum = 0;
  for (let o = 0; o < count; o++) sum += part[o] as number;
  let meanMoves = 0;
  for (let o = 0; o < count; o++) {
    const share = (part[o] as number) / sum;
    part[o] = share;
    meanMoves += share * (moves[o] as number);
    const at = rep[o] as number;
    if (at < 0) {
      if (at === WAITING) (used[used.length - 1] as number) += share * (uses[o] as number);
      continue;
    }
    (used[at] as number) += share * (uses[o] as number);
    for (let s = 0; s < shared.length; s++)
      (used[(s + 1) * reps + at] as number) += share * ((shared[s] as Shared).load[unit] as number);
  }
  if (meanMoves !== 0) (used[used.length - 2] as number) += meanMoves;
  if (count === 1) return 0;
  if (shared.length === 0) addCurvature(options, demand, warmth);
  else addSharedCurvature(units, unit, options, demand, warmth);
  if (units.ownerRep.length > 0) addMoveCurvature(units, unit, options, demand, meanMoves, warmth);
  return warmth * ln(sum);
}

/** The covariance of use over the options, divided by the temperature: workload alone. */
function addCurvature(
  { count, rep, uses, part }: Options,
  { used, curvature }: Demand,
  warmth: number,
): void {
  const waitingRow = used.length - 1;
  for (let o = 0; o < count; o++) {
    if (rep[o] === SOMEBODY_ELSE) continue;
    const at = rep[o] === WAITING ? waitingRow : (rep[o] as number);
    const share = ((part[o] as number) * (uses[o] as number)) / warmth;
    (curvature[(at * (at + 3)) / 2] as number) +=
      share * (uses[o] as number) * (1 - (part[o] as number));
    for (let other = 0; other < o; other++) {
      if (rep[other] === SOMEBODY_ELSE) continue;
      const to = rep[other] === WAITING ? waitingRow : (rep[other] as number);
      const row = at > to ? at : to;
      const column = at > to ? to : at;
      (curvature[(row * (row + 1)) / 2 + column] as number) -=
        share * (part[other] as number) * (uses[other] as number);
    }
  }
}

/** The same where units bring other loads too. */
function addSharedCurvature(
  { reps, shared }: Units,
  unit: number,
  { count, rep, uses, part }: Options,
  { used, curvature }: Demand,
  warmth: number,
): void {
  const blocksOf = (o: number): number =>
    rep[o] === SOMEBODY_ELSE ? 0 : rep[o] === WAITING ? 1 : shared.length + 1;
  const rowOf = (o: number, block: number): number =>
    rep[o] === WAITING ? used.length - 1 : block * reps + (rep[o] as number);
  const amount = (o: number, block: number): number =>
    block === 0 ? (uses[o] as number) : ((shared[block - 1] as Shared).load[unit] as number);
  for (let o = 0; o < count; o++) {
    for (let other = 0; other <= o; other++) {
      const same = other === o;
      const weight =
        ((part[o] as number) * (same ? 1 - (part[o] as number) : -(part[other] as number))) /
        warmth;
      for (let block = 0; block < blocksOf(o); block++) {
        const at = rowOf(o, block);
        const last = same ? block + 1 : blocksOf(other);
        for (let b = 0; b < last; b++) {
          const to = rowOf(other, b);
          const row = at > to ? at : to;
          const column = at > to ? to : at;
          (curvature[(row * (row + 1)) / 2 + column] as number) +=
            weight * amount(o, block) * amount(other, b);
        }
      }
    }
  }
}

function addMoveCurvature(
  { reps, shared }: Units,
  unit: number,
  { count, rep, uses, moves, part }: Options,
  { used, curvature }: Demand,
  meanMoves: number,
  warmth: number,
): void {
  const moveRow = used.length - 2;
  const add = (at: number, amount: number): void => {
    const row = Math.max(at, moveRow);
    (curvature[(row * (row + 1)) / 2 + Math.min(at, moveRow)] as number) += amount;
  };
  for (let o = 0; o < count; o++) {
    const unlike = (moves[o] as number) - meanMoves;
    if (unlike === 0) continue;
    const share = ((part[o] as number) * unlike) / warmth;
    add(moveRow, share * unlike);
    if (rep[o] === WAITING) add(used.length - 1, share * (uses[o] as number));
    if ((rep[o] as number) < 0) continue;
    add(rep[o] as number, share * (uses[o] as number));
    for (let s = 0; s < shared.length; s++)
      add(
        (s + 1) * reps + (rep[o] as number),
        share * ((shared[s] as Shared).load[unit] as number),
      );
  }
}
