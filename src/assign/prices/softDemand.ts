import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Candidates } from "./candidates";
import { mayWait, pricedLimits, reducedCost, waitingPrice } from "./prices";
import type { Limits, Prices } from "./prices";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/** What is used of each limit, when choices are soft. */
export interface Demand {
  /** The value of the smoothed relaxation. */
  value: number;
  /** Use of each limit, in the order of the prices. */
  readonly used: Float64Array;
  /** How use falls as prices rise: a symmetric matrix, row by row; the lower half is filled. */
  readonly curvature: Float64Array;
}

export function emptyDemand(limits: number): Demand {
  return {
    value: 0,
    used: new Float64Array(limits),
    curvature: new Float64Array(limits * limits),
  };
}

/** Options that cost so many temperatures more than the cheapest have no part: e^-12 = 0.000006. */
const LEAST_PART = 12;

/**
 * The Lagrangian relaxation with each unit's minimum softened: it divides itself over its
 * candidates in proportion to exp(-reduced cost / temperature). Smooth and concave in the prices;
 * as the temperature falls it nears the relaxation itself. Temperature is in cost per unit of
 * workload; units of little workload keep some (`leastWeight`).
 *
 * @param withCurvature - whether to fill in the curvature as well
 */
export function* softDemand(
  units: Units,
  candidates: Candidates,
  limits: Limits,
  prices: Prices,
  temperature: number,
  leastWeight: number,
  withCurvature: boolean,
  demand: Demand,
): Work<void> {
  const { width, rep, cost } = candidates;
  const places = width + 1;
  const price = new Float64Array(places);
  const options: Options = {
    count: 0,
    limit: new Int32Array(places),
    uses: new Float64Array(places),
    moves: new Float64Array(places),
    part: new Float64Array(places),
  };
  demand.used.fill(0);
  if (withCurvature) demand.curvature.fill(0);
  let value = 0;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield unit / units.count;
    let listed = 0;
    let cheapest = Infinity;
    for (let c = unit * width; listed < width; c++, listed++) {
      const at = rep[c] as number;
      if (at < 0) break;
      const reduced = reducedCost(units, prices, unit, at, cost[c] as number);
      price[listed] = reduced;
      if (reduced < cheapest) cheapest = reduced;
    }
    if (listed === 0) continue;
    const least = units.leastWorkload[unit] as number;
    const asWaiting = mayWait(units, limits, unit) ? waitingPrice(prices) * least : Infinity;
    cheapest = Math.min(cheapest, asWaiting);

    const warmth = temperature * Math.max(least, leastWeight);
    options.count = 0;
    for (let l = 0; l < listed; l++) {
      const over = ((price[l] as number) - cheapest) / warmth;
      if (over > LEAST_PART) continue;
      const at = rep[unit * width + l] as number;
      const o = options.count++;
      options.limit[o] = at;
      options.uses[o] = workloadOf(units, unit, at);
      options.moves[o] = movesTo(units, unit, at);
      options.part[o] = over === 0 ? 1 : exp(-over);
    }
    const waitingOver = (asWaiting - cheapest) / warmth;
    if (waitingOver <= LEAST_PART) {
      const o = options.count++;
      options.limit[o] = units.reps + 1;
      options.uses[o] = least;
      options.moves[o] = 0;
      options.part[o] = waitingOver === 0 ? 1 : exp(-waitingOver);
    }
    value += cheapest - divide(options, demand, units.reps, warmth, withCurvature);
  }
  demand.value = value - pricedLimits(prices, limits);
}

/** What a unit can choose between: which limit each option uses and how much, and its moves. */
interface Options {
  count: number;
  readonly limit: Int32Array;
  readonly uses: Float64Array;
  readonly moves: Float64Array;
  /** In proportion to the part of the unit that chooses it; the largest is 1. */
  readonly part: Float64Array;
}

/** Adds a unit's use and curvature; returns what softness takes off its cheapest option. */
function divide(
  { count, limit, uses, moves, part }: Options,
  { used, curvature }: Demand,
  reps: number,
  warmth: number,
  withCurvature: boolean,
): number {
  if (count === 1) {
    (used[limit[0] as number] as number) += uses[0] as number;
    (used[reps] as number) += moves[0] as number;
    return 0;
  }
  let sum = 0;
  for (let o = 0; o < count; o++) sum += part[o] as number;
  let meanMoves = 0;
  for (let o = 0; o < count; o++) {
    (part[o] as number) /= sum;
    meanMoves += (part[o] as number) * (moves[o] as number);
    (used[limit[o] as number] as number) += (part[o] as number) * (uses[o] as number);
  }
  (used[reps] as number) += meanMoves;
  if (withCurvature)
    addCurvature(count, limit, uses, moves, part, meanMoves, curvature, reps, warmth);
  return warmth * ln(sum);
}

/** The covariance of use over the options, divided by the temperature. */
function addCurvature(
  count: number,
  limit: Int32Array,
  uses: Float64Array,
  moves: Float64Array,
  part: Float64Array,
  meanMoves: number,
  curvature: Float64Array,
  reps: number,
  warmth: number,
): void {
  const size = reps + 2;
  const moveRow = reps * size;
  for (let o = 0; o < count; o++) {
    const at = limit[o] as number;
    const share = ((part[o] as number) * (uses[o] as number)) / warmth;
    (curvature[at * size + at] as number) +=
      share * (uses[o] as number) * (1 - (part[o] as number));
    for (let other = 0; other < o; other++) {
      const to = limit[other] as number;
      const both = share * (part[other] as number) * (uses[other] as number);
      (curvature[Math.max(at, to) * size + Math.min(at, to)] as number) -= both;
    }
    const unlike = (moves[o] as number) - meanMoves;
    if (unlike === 0) continue;
    (curvature[moveRow + reps] as number) += ((part[o] as number) * unlike * unlike) / warmth;
    // Reps come before the row of moves in the lower half; the waiting price comes after it.
    (curvature[at < reps ? moveRow + at : at * size + reps] as number) += share * unlike;
  }
}
