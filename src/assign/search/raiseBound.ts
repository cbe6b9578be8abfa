import { LNS_PAIRS } from "../lns/lns";
import { ascend } from "../prices/ascend";
import { findCandidates } from "../prices/candidates";
import type { Candidates } from "../prices/candidates";
import { costBound } from "../prices/costBound";
import type { Prices } from "../prices/limits";
import { plainPrices } from "../prices/plainPrices";
import type { Sample } from "../prices/sampleOf";
import type { Priced } from "../prices/searchPrices";
import type { Work } from "../work/work";

/** A part of the bound by which a plan is above it, so that it pays to raise it. */
const WORTH_AN_ASCENT = 5e-4;
/** A part of the bound by which a plan is above it only where prices have run away. */
const FAR_ABOVE = 0.02;

/** A bound, and the prices that prove it. */
export interface Proved {
  readonly bound: number;
  readonly prices: Prices;
}

/**
 * Raises a bound from prices as they are, where a plan is still far above it; and from prices of moves
 * and waiting alone, where these have led nowhere.
 *
 * @param cost - what the plan costs
 * @param bound - proven so far
 */
export function* raiseBound(
  { units, table, limits }: Sample,
  { prices, candidates, scale }: Pick<Priced, "prices" | "candidates" | "scale">,
  cost: number,
  bound: number,
): Work<Proved> {
  let proved: Proved = { bound, prices };
  const isAbove = (part: number): boolean => cost - proved.bound > part * Math.abs(proved.bound);
  function* climb(from: Prices, listed: Candidates): Work<void> {
    const higher = yield* ascend({ units, candidates: listed, limits, scale }, from, cost);
    const raised = yield* costBound(units, table, listed, higher, limits);
    if (raised > proved.bound) proved = { bound: raised, prices: higher };
  }
  if (isAbove(WORTH_AN_ASCENT)) yield* climb(prices, candidates);
  if (!isAbove(FAR_ABOVE) || units.count * units.reps > LNS_PAIRS) return proved;
  const plain = yield* plainPrices(units, table, limits);
  yield* climb(plain, yield* findCandidates(units, table, plain, candidates.width));
  return proved;
}
