import type { Work } from "../work/work";
import { ascend, MOST_LOOKS } from "./ascend";
import { costBound } from "./costBound";
import type { LargeUnit } from "./largeUnits";
import type { Prices } from "./limits";
import type { Listed } from "./listed";
import type { Sample } from "./sampleOf";

/** Looks at a candidate for all ascents together, and what one takes at most. */
const LOOKS = { all: 8 * MOST_LOOKS, one: MOST_LOOKS / 4 };
/** Steps without which an ascent leads nowhere. */
const LEAST_STEPS = 30;
/** Ascents after which a branch is about as high as it goes. */
const MOST_ASCENTS = 3;

/** The plans in which a large unit is with one rep. */
interface Branch {
  readonly large: readonly LargeUnit[];
  bound: number;
  prices: Prices;
  ascents: number;
}

/**
 * A bound of all plans as the least of the bounds of those in which a large unit is with one rep, of those
 * in which it is with another, and so on (A. H. Land and A. G. Doig, Econometrica 28, 1960): prices alone
 * let it be with several by halves. The lowest branch is raised until it is as high as it goes. Nothing
 * is tried where the work would not do for all branches.
 *
 * @param market - the units, with the candidates that prices are raised along
 * @param large - the large units
 * @param branching - the one to branch on: it is with somebody in every plan
 * @param prices - where all branches begin
 * @param target - the cost of a plan
 * @returns a bound; -Infinity where nothing was tried
 */
export function* branchedBound(
  market: Sample & Listed,
  large: readonly LargeUnit[],
  branching: LargeUnit,
  prices: Prices,
  target: number,
): Work<number> {
  const { units, candidates } = market;
  const most = Math.max(LOOKS.one, LEAST_STEPS * units.count * candidates.width);
  let ascents = Math.floor(LOOKS.all / most);
  const serving = branching.cost.filter((cost) => cost < Infinity).length;
  if (ascents < serving) return -Infinity;
  const branches = branchesOf(market, large, branching, prices);
  for (const branch of branches)
    branch.bound = yield* costBound(market, candidates, branch.prices, branch.large);
  for (;;) {
    const lowest = branches.reduce((one, other) => (other.bound < one.bound ? other : one));
    if (lowest.bound >= target || lowest.ascents === MOST_ASCENTS || ascents-- === 0)
      return lowest.bound;
    lowest.ascents++;
    const { large: only, prices: from } = lowest;
    const higher = yield* ascend(market, only, from, target, most);
    const bound = yield* costBound(market, candidates, higher, only);
    if (bound <= lowest.bound) continue;
    lowest.bound = bound;
    lowest.prices = higher;
  }
}

function branchesOf(
  { units, limits: { reps, high, bend } }: Sample,
  large: readonly LargeUnit[],
  branching: LargeUnit,
  prices: Prices,
): Branch[] {
  const branches: Branch[] = [];
  branching.cost.forEach((cost, rep) => {
    if (cost === Infinity) return;
    const only = {
      ...branching,
      cost: branching.cost.map((one, at) => (at === rep ? one : Infinity)),
    };
    const from = prices.slice();
    // Whoever has the unit holds at least as much, and prices say so.
    for (const s of branching.uneven) {
      const i = (s + 1) * reps + rep;
      const load = units.shared[s]!.load[branching.unit]!;
      from[i] = Math.max(prices[i]!, (load - high[i]!) / bend[i]!);
    }
    const others = large.map((one) => (one === branching ? only : one));
    branches.push({ large: others, bound: -Infinity, prices: from, ascents: 0 });
  });
  return branches;
}
