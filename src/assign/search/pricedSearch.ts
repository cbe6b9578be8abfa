import type { PlanPrices, Problem, Progress } from "../../model";
import { repairTolerances } from "../solution/repairTolerances";
import { exhaust } from "../solution/exhaust";
import { fixedCost } from "../solution/fixedCost";
import { costJudge } from "../solution/judge";
import { construct } from "../solution/construct";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { greedyRepair } from "../solution/greedyRepair";
import type { Price } from "../solution/placing";
import { improve } from "../solution/improve";
import { localSearch } from "../solution/localSearch";
import { insertUnassigned } from "../solution/insertUnassigned";
import {
  isBetter,
  relaxTolerances,
  outsideShares,
  withoutTolerances,
  objectiveOf,
} from "../solution/objective";
import { seededRandom } from "../../random";
import { packUnassigned, PACKED, placesAll } from "../lns/packUnassigned";
import { lns, LNS_PAIRS } from "../lns/lns";
import { costBound } from "../prices/costBound";
import { limitsOf, publishedPrices, reducedCost, startingPrices } from "../prices/limits";
import type { Limits, Prices } from "../prices/limits";
import { searchPrices } from "../prices/searchPrices";
import type { Priced } from "../prices/searchPrices";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { raiseBound } from "./raiseBound";
import { selectUnassigned } from "./selectUnassigned";
import { PRICED } from "./stages";
import { stage } from "../work/work";
import type { Run } from "../work/work";

/** A search for the cheapest plan: where it stands. */
export interface Search extends Run {
  readonly problem: Problem;
  readonly units: Units;
  readonly table: CostTable;
  /** The best plan so far, valid at every yield. */
  best: Solution;
  /** Proven for plans that leave no more waiting, and are no more outside their shares, than `best`. */
  bound: number;
  /** Workload that waits in any plan. */
  waitsAtLeast: number;
  prices: PlanPrices | undefined;
  /** False until the search has ended by itself. */
  finished: boolean;
}

/** How much of the cap on moves a plan built from prices may use; the rest is there to make room. */
const PARTS_OF_CAP = [1, 0.95, 0.8];

/** The part of the work of going through all plans that is spent before anything is polished. */
const FIRST_LOOK = 0.1;

/** Prices, a plan from prices, chains that improve it, proof. */
export function* pricedSearch(search: Search): Generator<Progress, void, void> {
  const { units, table, options, figures } = search;
  const open = withoutTolerances(units);
  const room = greedyRepair(open, search.best, (unit, rep) => table.at(unit, rep));
  if (!(yield* stage(room, PRICED.filling, options, figures))) return;

  const limits = limitsAt(search, units);
  const from = options.start?.prices && startingPrices(options.start.prices, limits);
  const priced = yield* searchPrices({ units, table, limits }, from, PRICED.pricing, search);
  if (!priced) return;
  const { prices } = priced;
  search.prices = publishedPrices(prices, limits);

  if (!(yield* buildPlan(search, priced))) return;
  if (!(yield* packWaiting(search, priced))) return;
  if (!(yield* selectUnassigned(search, priced))) return;
  if (!(yield* prove(search, priced))) return;
  const { effort = 1 } = options;
  const normal = Math.min(1, effort);
  if (!(yield* improveBest(search, priced, normal))) return;
  if (!(yield* stepByStep(search, normal))) return;
  if (!(yield* raise(search, priced))) return;
  const isFirst = yield* goThroughAll(search, FIRST_LOOK);
  if (isFirst === undefined) return;
  if (!isFirst) {
    if (!(yield* polishBest(search, prices, normal, false))) return;
    if (effort > 1 && !(yield* goOn(search, priced, effort - 1))) return;
    if ((yield* goThroughAll(search, 1)) === undefined) return;
  }
  search.finished = true;
}

/** Builds a plan from prices, and keeps it if it is the better one; false when a stop cut it short. */
function* buildPlan(search: Search, priced: Priced): Generator<Progress, boolean, void> {
  const { prices, candidates } = priced;
  const { units, table, options, figures } = search;
  const open = withoutTolerances(units);
  const limits = limitsAt(search, units);
  const priceOf: Price = (unit, rep) => reducedCost(units, prices, unit, rep, table.at(unit, rep));
  for (const part of PARTS_OF_CAP) {
    const capped = underCap(units, part);
    const builder = construct(capped, candidates, prices, limits);
    const built = yield* stage(builder, PRICED.building, options, figures);
    if (!built) return false;
    const chains = insertUnassigned(open, table, built, priced);
    if (!(yield* stage(chains, PRICED.refilling, options, figures))) return false;
    const rest = greedyRepair(open, built, priceOf);
    if (!(yield* stage(rest, PRICED.refilling, options, figures))) return false;
    if (outsideShares(units, built).repsOutside > 0) {
      const work = repairTolerances(units, table, built, priced);
      if (!(yield* stage(work, PRICED.sharing, options, figures))) return false;
    }
    const better = isBetter(
      objectiveOf(units, table, built),
      objectiveOf(units, table, search.best),
    );
    if (better) search.best = built;
    if (better || units.maxMoved === Infinity) break;
  }
  figures.cost = objectiveOf(units, table, search.best).cost;
  return true;
}

/** Places as much as can be of what waits, whatever it costs, and brings reps inside their shares again. */
function* packWaiting(search: Search, priced: Priced): Generator<Progress, boolean, void> {
  const { units, table, options, figures, best } = search;
  if (placesAll(units, best) || units.count * units.reps > PACKED) return true;
  const { seed = 1, effort = 1 } = options;
  const work = packUnassigned(withoutTolerances(units), best, effort, seededRandom(seed));
  const least = yield* stage(work, PRICED.packing, options, figures);
  if (least === undefined) return false;
  search.waitsAtLeast = least;
  if (outsideShares(units, best).repsOutside === 0) return true;
  const sharing = repairTolerances(units, table, best, priced);
  const done = yield* stage(sharing, PRICED.packing, options, figures);
  figures.cost = objectiveOf(units, table, best).cost;
  return done === true;
}

function* improveBest(
  search: Search,
  priced: Priced,
  effort: number,
): Generator<Progress, boolean, void> {
  const { table, options, figures } = search;
  const units = relaxTolerances(search.units, search.best);
  const market = { units, table, limits: limitsAt(search, units) };
  const work = improve(market, priced, search.best, search.bound, effort);
  const done = yield* stage(work, PRICED.improving, options, figures);
  figures.cost = objectiveOf(units, table, search.best).cost;
  return done === true;
}

/** Small plans with loads to share are improved once more: there chains are not enough. */
function* stepByStep(search: Search, effort: number): Generator<Progress, boolean, void> {
  const { table, options, figures } = search;
  if (search.units.shared.length === 0) return true;
  const units = relaxTolerances(search.units, search.best);
  const work = localSearch(units, table, search.best, effort);
  const done = yield* stage(work, PRICED.stepping, options, figures);
  figures.cost = objectiveOf(units, table, search.best).cost;
  return done === true;
}

function* prove(
  search: Search,
  { prices, candidates }: Priced,
): Generator<Progress, boolean, void> {
  const { table, options, figures } = search;
  const units = relaxTolerances(search.units, search.best);
  const limits = limitsAt(search, units);
  const proof = costBound({ units, table, limits }, candidates, prices);
  const bound = yield* stage(proof, PRICED.proving, options, figures);
  if (bound === undefined) return false;
  search.bound = Math.max(search.bound, bound);
  figures.lowerBound = search.bound;
  return true;
}

/** Raises the bound where the plan is still far above it. */
function* raise(search: Search, priced: Priced): Generator<Progress, boolean, void> {
  const { table, options, figures } = search;
  const units = relaxTolerances(search.units, search.best);
  const { cost } = objectiveOf(units, table, search.best);
  const market = { units, table, limits: limitsAt(search, units) };
  const fixed = fixedCost(units, table, search.best);
  const raising = raiseBound(market, priced, cost, search.bound, fixed);
  const proved = yield* stage(raising, PRICED.raising, options, figures);
  if (!proved) return false;
  if (proved.bound <= search.bound) return true;
  search.bound = proved.bound;
  figures.lowerBound = proved.bound;
  priced.prices.set(proved.prices);
  return true;
}

/**
 * More effort goes on from the plan that the normal one ends with, so that it is never a worse plan. It
 * goes into parts placed anew for more pairs of unit and rep too.
 */
function* goOn(search: Search, priced: Priced, effort: number): Generator<Progress, boolean, void> {
  return (
    (yield* improveBest(search, priced, effort)) &&
    (yield* stepByStep(search, effort)) &&
    (yield* polishBest(search, priced.prices, effort, true))
  );
}

/** Beyond so many times the pairs, what LNS keeps at hand would fill the memory of a browser. */
const MOST_TIMES_PAIRS = 4;

/** Small problems get what is too dear for large ones; false when a stop cut it short. */
function* polishBest(
  search: Search,
  prices: Prices,
  effort: number,
  isAgain: boolean,
): Generator<Progress, boolean, void> {
  const { units, table, options, figures } = search;
  const isUneven = units.shared.some(({ perSquare }) => perSquare > 0);
  const mostPairs = LNS_PAIRS * (isAgain ? Math.min(MOST_TIMES_PAIRS, 1 + effort) : 1);
  if (isUneven || units.count * units.reps > mostPairs) return true;
  const polished = lns(units, table, search.best, search.bound, {
    seed: (options.seed ?? 1) + (isAgain ? 1 : 0),
    effort: effort * (options.polish ?? 1),
    isAgain,
    prices: prices.subarray(0, units.reps),
    movePrice: prices[prices.length - 2]!,
    waitingPrice: prices[prices.length - 1]!,
    loadPrices: units.shared.map((_, s) =>
      prices.subarray((s + 1) * units.reps, (s + 2) * units.reps),
    ),
  });
  const raised = yield* stage(polished, PRICED.polishing, options, figures);
  if (raised === undefined) return false;
  search.bound = Math.max(search.bound, raised);
  return true;
}

/**
 * Very small problems are gone through to the end, so that their plan is the best of all.
 *
 * @param part - of the work that may be spent on it
 * @returns whether it came to the end; undefined when a stop cut it short
 */
function* goThroughAll(
  search: Search,
  part: number,
): Generator<Progress, boolean | undefined, void> {
  const { units, table, best, options, figures } = search;
  const effort = part * (options.effort ?? 1);
  const work = exhaust(units, table, best, costJudge(units, table), effort);
  const isBest = yield* stage(work, PRICED.polishing, options, figures);
  if (isBest === undefined) return undefined;
  const { cost, waiting, missed } = objectiveOf(units, table, best);
  figures.cost = cost;
  if (!isBest || missed > 0) return isBest;
  search.waitsAtLeast = waiting;
  // Plans that cover others of those that come first are not among those that were gone through.
  if (waiting === 0 || units.first === undefined) search.bound = Math.max(search.bound, cost);
  return true;
}

/** The same units under a part of the cap on moves, forced moves always allowed. */
function underCap(units: Units, part: number): Units {
  if (units.maxMoved === Infinity) return units;
  const forced = units.fewestMoves.reduce((sum, moves) => sum + moves, 0);
  return { ...units, maxMoved: forced + Math.floor((units.maxMoved - forced) * part) };
}

function limitsAt({ problem, best }: Search, units: Units): Limits {
  return limitsOf(units, problem.capacity, unassignedWorkload(units, best));
}
