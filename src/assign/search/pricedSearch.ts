import type { PlanPrices, Problem, Progress } from "../../model";
import { repairTolerances } from "../solution/repairTolerances";
import { exhaust } from "../solution/exhaust";
import { fixedCost } from "../solution/fixedCost";
import { costJudge } from "../solution/judge";
import type { Solution } from "../solution/solution";
import { greedyRepair } from "../solution/greedyRepair";
import { improve } from "../solution/improve";
import { localSearch } from "../solution/localSearch";
import {
  isBetter,
  relaxTolerances,
  withLockedLoads,
  outsideShares,
  withoutTolerances,
  objectiveOf,
} from "../solution/objective";
import { seededRandom } from "../../random";
import { packUnassigned, PACKED, placesAll } from "../lns/packUnassigned";
import { lns, LNS_PAIRS } from "../lns/lns";
import { blockSize, lnsByBlocks } from "../lns/lnsByBlocks";
import type { BlocksOptions } from "../lns/lnsByBlocks";
import { costBound } from "../prices/costBound";
import { earlierPrices, publishedPrices } from "../prices/limits";
import type { Prices } from "../prices/limits";
import { searchPrices } from "../prices/searchPrices";
import type { Priced } from "../prices/searchPrices";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { buildPlan, limitsAt } from "./buildPlan";
import { chooseHolders } from "./chooseHolders";
import { lockLeastWaiting } from "./lockLeastWaiting";
import { raiseBound } from "./raiseBound";
import { selectUnassigned } from "./selectUnassigned";
import { PRICED } from "./stages";
import { stage } from "../work/work";
import type { Run } from "../work/work";

/** A search for the cheapest plan: where it stands. */
export interface Search extends Run {
  readonly problem: Problem;
  /** With more of them locked once it is proven how little waits: see `lockLeastWaiting`. */
  units: Units;
  readonly table: CostTable;
  /** The best plan so far, valid at every yield. */
  best: Solution;
  /** The plan whose place `best` has taken for what is to come of it: it counts where that stays worse. */
  before?: Solution;
  /** Proven for plans that leave no more waiting, and are no more outside their shares, than `best`. */
  bound: number;
  /** Workload that waits in any plan. */
  waitsAtLeast: number;
  prices: PlanPrices | undefined;
  /** False until the search has ended by itself. */
  finished: boolean;
}

/** The part of the work of going through all plans that is spent before anything is polished. */
const FIRST_LOOK = 0.1;

/** Prices, a plan from prices, chains that improve it, proof. */
export function* pricedSearch(search: Search): Generator<Progress, void, void> {
  const { units, table } = search;
  const priced = yield* searchedToEnd(search);
  if (!search.before) return;
  const before = objectiveOf(units, table, search.before);
  if (!isBetter(before, objectiveOf(units, table, search.best))) return;
  search.best = search.before;
  // What is proven speaks of plans in which the same reps are outside.
  search.bound = -Infinity;
  search.figures.cost = before.cost;
  delete search.figures.lowerBound;
  if (priced) yield* prove(search, priced);
}

/** @returns the prices; undefined when a stop cut it short */
function* searchedToEnd(search: Search): Generator<Progress, Priced | undefined, void> {
  const { table, options, figures } = search;
  const open = withoutTolerances(search.units);
  const room = greedyRepair(open, search.best, (unit, rep) => table.at(unit, rep));
  if (!(yield* stage(room, PRICED.filling, options, figures))) return undefined;
  if (options.isDraft === true && placesAll(open, search.best)) {
    search.finished = true;
    return undefined;
  }
  if (!(yield* lockLeastWaiting(search))) return undefined;
  const { units } = search;

  const limits = limitsAt(search, withLockedLoads(units));
  const from = earlierPrices(options.start?.prices, limits);
  const first = yield* searchPrices({ units, table, limits }, from, PRICED.pricing, search);
  if (!first) return undefined;
  search.prices = publishedPrices(first.prices, limits);

  if (!(yield* buildPlan(search, first))) return undefined;
  const priced = yield* chooseHolders(search, first);
  if (!priced) return undefined;
  if (!(yield* packWaiting(search, priced))) return undefined;
  if (!(yield* selectUnassigned(search, priced))) return undefined;
  if (options.isDraft === true) return yield* drafted(search, priced);
  if (!(yield* prove(search, priced))) return undefined;
  const { effort = 1 } = options;
  const normal = Math.min(1, effort);
  if (!(yield* improveBest(search, priced, normal))) return undefined;
  if (!(yield* stepByStep(search, normal))) return undefined;
  if (!(yield* raise(search, priced))) return undefined;
  const isFirst = yield* goThroughAll(search, FIRST_LOOK);
  if (isFirst === undefined) return undefined;
  if (!isFirst) {
    if (!(yield* polishBest(search, priced, normal, false))) return undefined;
    if (effort > 1 && !(yield* goOn(search, priced, effort - 1))) return undefined;
    if ((yield* goThroughAll(search, 1)) === undefined) return undefined;
  }
  search.finished = true;
  return priced;
}

/** The end of a search whose plan is for another one to begin with: very small ones are gone through all the same. */
function* drafted(search: Search, priced: Priced): Generator<Progress, Priced | undefined, void> {
  if ((yield* goThroughAll(search, 1)) === undefined) return undefined;
  search.finished = true;
  return priced;
}

/** Places as much as can be of what waits, whatever it costs, and brings reps inside their shares again. */
function* packWaiting(search: Search, priced: Priced): Generator<Progress, boolean, void> {
  const { units, table, options, figures, best } = search;
  if (placesAll(units, best) || units.count * units.reps > PACKED) return true;
  const { seed = 1, effort = 1 } = options;
  const work = packUnassigned(withoutTolerances(units), best, effort, seededRandom(seed));
  const least = yield* stage(work, PRICED.packing, options, figures);
  if (least === undefined) return false;
  search.waitsAtLeast = Math.max(search.waitsAtLeast, least);
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
  if (options.isProvenElsewhere === true) return true;
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
    (yield* polishBest(search, priced, effort, true))
  );
}

/** Beyond so many times the pairs, what LNS keeps at hand would fill the memory of a browser. */
const MOST_TIMES_PAIRS = 2;

/** A part of what plans can differ in, by which a plan of more pairs than LNS takes is above its bound, so that it pays. */
const WORTH_BLOCKS = 2e-3;
/** What parts of a block are tried for, as a part of what a plan of its size is. */
const BLOCKS_EFFORT = 0.5;

/** Parts are placed anew: of the whole, and of one block of reps after the other where that is too large; false when a stop cut it short. */
function* polishBest(
  search: Search,
  priced: Priced,
  effort: number,
  isAgain: boolean,
): Generator<Progress, boolean, void> {
  const { units, table, options, figures } = search;
  const isUneven = units.shared.some(({ perSquare }) => perSquare > 0);
  if (isUneven) return true;
  const mostPairs = LNS_PAIRS * (isAgain ? Math.min(MOST_TIMES_PAIRS, 1 + effort) : 1);
  const lnsOptions = {
    ...lnsPrices(units, priced.prices),
    seed: (options.seed ?? 1) + (isAgain ? 1 : 0),
    effort: effort * (options.polish ?? 1),
  };
  if (units.count * units.reps > mostPairs) return yield* polishBlocks(search, priced, lnsOptions);
  const polished = lns(units, table, search.best, search.bound, { ...lnsOptions, isAgain });
  const raised = yield* stage(polished, PRICED.polishing, options, figures);
  if (raised === undefined) return false;
  search.bound = Math.max(search.bound, raised);
  return true;
}

/** What room, moves, waiting and loads cost at the prices. */
function lnsPrices({ reps, shared }: Units, prices: Prices) {
  return {
    prices: prices.subarray(0, reps),
    movePrice: prices[prices.length - 2]!,
    waitingPrice: prices[prices.length - 1]!,
    loadPrices: shared.map((_, s) => prices.subarray((s + 1) * reps, (s + 2) * reps)),
  };
}

function* polishBlocks(
  search: Search,
  { candidates }: Priced,
  lnsOptions: Omit<BlocksOptions, "size">,
): Generator<Progress, boolean, void> {
  const { units, table, best, bound, options, figures } = search;
  const { cost } = objectiveOf(units, table, best);
  const fixed = fixedCost(units, table, best);
  if (cost - bound <= WORTH_BLOCKS * Math.abs(bound - fixed)) return true;
  const asked = {
    ...lnsOptions,
    effort: BLOCKS_EFFORT * lnsOptions.effort,
    size: blockSize(units),
  };
  const work = lnsByBlocks(units, table, candidates, best, asked);
  const done = yield* stage(work, PRICED.polishing, options, figures);
  figures.cost = objectiveOf(units, table, best).cost;
  return done === true;
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
