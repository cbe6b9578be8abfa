import { LNS_PAIRS } from "../lns/lns";
import { ascend } from "../prices/ascend";
import { findCandidates } from "../prices/candidates";
import type { Candidates } from "../prices/candidates";
import { costBound } from "../prices/costBound";
import { branchedBound } from "../prices/branchedBound";
import { largeUnitsOf } from "../prices/largeUnits";
import type { LargeUnit } from "../prices/largeUnits";
import type { Prices } from "../prices/limits";
import { plainPrices } from "../prices/plainPrices";
import type { Sample } from "../prices/sampleOf";
import type { Priced } from "../prices/searchPrices";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";

/** A part of what plans can differ in, by which a plan is above it, so that it pays to raise it. */
const WORTH_AN_ASCENT = 5e-4;
/** A part of what plans can differ in, by which a plan is above it only where prices have run away. */
const FAR_ABOVE = 0.02;
/** A part of what plans can differ in, by which a plan is above it where a large unit was divided in it. */
const WORTH_BRANCHING = 5e-3;

/** A bound, and the prices that prove it. */
export interface Proved {
  readonly bound: number;
  readonly prices: Prices;
}

/**
 * Raises a bound from prices as they are, where a plan is still far above it; from prices of moves and
 * waiting alone, where these have led nowhere; and rep by rep, where prices have divided a large unit.
 *
 * @param cost - what the plan costs
 * @param bound - proven so far
 * @param fixed - the part of both that is the same in all plans
 */
export function* raiseBound(
  sample: Sample,
  { prices, candidates, scale }: Pick<Priced, "prices" | "candidates" | "scale">,
  cost: number,
  bound: number,
  fixed: number,
): Work<Proved> {
  const { units, table, limits } = sample;
  let proved: Proved = { bound, prices };
  const isAbove = (part: number): boolean =>
    cost - proved.bound > part * Math.abs(proved.bound - fixed);
  const large = largeUnitsOf(units, table);
  function* climb(from: Prices, listed: Candidates): Work<void> {
    const listing = { units, candidates: listed, limits, scale };
    const higher = yield* ascend(listing, large, from, cost);
    const raised = yield* costBound(sample, listed, higher);
    if (raised > proved.bound) proved = { bound: raised, prices: higher };
  }
  if (isAbove(WORTH_AN_ASCENT)) yield* climb(prices, candidates);
  if (isAbove(FAR_ABOVE) && units.count * units.reps <= LNS_PAIRS) {
    const plain = yield* plainPrices(units, table, limits);
    yield* climb(plain, yield* findCandidates(units, table, plain, candidates.width));
  }
  const branching = largestUneven(units, large);
  const isWaiting = limits.high[limits.high.length - 1]! > 0;
  if (!branching || isWaiting || !isAbove(WORTH_BRANCHING)) return proved;
  const market = { ...sample, candidates, scale };
  const higher = yield* branchedBound(market, large, branching, proved.prices, cost);
  return higher > proved.bound ? { ...proved, bound: higher } : proved;
}

/** The unit that is the largest part of a load whose unevenness has a price, if several may serve it. */
function largestUneven({ shared }: Units, large: readonly LargeUnit[]): LargeUnit | undefined {
  let largest: LargeUnit | undefined;
  let most = 0;
  for (const one of large) {
    const [s] = one.uneven;
    if (s === undefined || one.cost.filter((cost) => cost < Infinity).length < 2) continue;
    const load = shared[s]!.load[one.unit]!;
    if (load <= most) continue;
    most = load;
    largest = one;
  }
  return largest;
}
