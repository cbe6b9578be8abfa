import { seededRandom } from "../../random";
import type { Solution } from "../solution/solution";
import { fixedCost } from "../solution/fixedCost";
import { relaxTolerances } from "../solution/objective";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { subproblemOf } from "./subproblem";
import type { Subproblem } from "./subproblem";
import { placesAll } from "./packUnassigned";
import { knapsackBound } from "./knapsackBound";
import { bestOf, published } from "./published";
import { NEIGHBOURHOOD_SIZE, annealedLns, WORK_PER_UNIT } from "./annealedLns";
import type { Best, Schedule, Search } from "./annealedLns";
import type { Guide } from "./selection";
import { lagrangeMultipliers, SUM_ROUNDING } from "./lagrangeMultipliers";
import type { LagrangeMultipliers } from "./lagrangeMultipliers";
import { solveWhole } from "./solveWhole";
import { within } from "../work/progress";

export interface LnsOptions {
  readonly seed: number;
  readonly effort: number;
  /** Whether only the most patient round is run: the plan has been through the others. */
  readonly isAgain?: boolean;
  /** Prices of workload that are known already, one per rep: where to begin. */
  readonly prices?: Float64Array;
  /** The price of a move, where moves are capped. */
  readonly movePrice?: number;
  /** The price of workload that waits, where there is no room for everything. */
  readonly waitingPrice?: number;
  /** Prices of the shared loads, in their order: one per rep. */
  readonly loadPrices?: readonly Float64Array[];
}

/** Up to so many pairs of unit and rep lns pays. */
export const LNS_PAIRS = 4_500_000;

/** A gap that matters to nobody. */
const ENOUGH = 1e-4;
/**
 * Rounds of search, each more patient than the one before. A round ends early at the gap `aim`; no
 * more rounds follow once the gap is down to `content`.
 */
const ROUNDS = [
  {
    work: 0.5e6,
    startTemperature: 0.05,
    endTemperature: 0.01,
    aim: ENOUGH,
    content: 3e-4,
    proves: false,
    to: 0.15,
  },
  {
    work: 2e6,
    startTemperature: 0.3,
    endTemperature: 0.02,
    aim: 4e-4,
    content: 4.5e-4,
    proves: false,
    to: 0.2,
  },
  {
    work: 6e6,
    startTemperature: 0.5,
    endTemperature: 0.03,
    aim: 4e-4,
    content: 6e-4,
    proves: false,
    to: 0.3,
  },
  {
    work: 25e6,
    startTemperature: 0.8,
    endTemperature: 0.03,
    aim: ENOUGH,
    content: Infinity,
    proves: true,
    to: 1,
  },
];
/** Where in the whole work the search for prices begins, the search, and the last proof ends. */
const AT = { prices: 0, search: 0.1, proof: 0.4 };
/** What it may take at most to raise the bound. */
const PROVING = 15e6;
/**
 * Where moves are capped or units have to wait, the last round and its proof bring little to a plan
 * of more pairs than these: they are cut short, and come only after a round that saved so much.
 */
const LIMITED = { pairs: 1_000, work: 8e6, proving: 4e6, saving: 2e-5 };
/** Beyond so many pairs prices and chains may leave more to save: at such a gap the last round gets more work. */
const LARGE = { pairs: 1_500_000, gap: 5e-3, work: 100e6 };
/** What a round spends per unit where loads have limits: each step has more to look at there. */
const LOADED_WORK_PER_UNIT = 1e5;
/** A gap that tells of prices far off. */
const FAR_OFF = 0.02;
/** How often the search for prices takes shorter steps. */
const FALLS = { fromPrices: 5, fromNothing: 20 };

/**
 * Makes a small plan cheaper, and the proof of its cost better, than a search by prices alone can:
 * parts of the plan are placed anew in the best way there is, one part after the other. It ends
 * when the gap is small enough to matter to nobody, or when its work is spent.
 *
 * The solution only gets better, keeps every rule and is the best so far at each yield: units that
 * wait come in if all others stay in; where some have to wait, waiting is one more place, with room
 * for as much workload as waits now, and cost decides who is there.
 *
 * @param bound - of the cost, proven for plans that leave no more waiting than the solution
 * @returns a bound of the same kind, as high or higher
 */
export function* lns(
  asked: Units,
  table: CostTable,
  solution: Solution,
  bound: number,
  options: LnsOptions,
): Work<number> {
  const random = seededRandom(options.seed);
  const { effort } = options;
  const units = relaxTolerances(asked, solution);
  const waits = placesAll(units, solution) ? "none" : "limited";
  const subproblem = yield* within(0, 0, subproblemOf(units, table, solution, waits));
  const outside = subproblem.costOutside;
  // A plan that misses other must-cover units than this one is not in the subproblem.
  const isWhole = missesNone(units, solution);
  if (subproblem.count === 0) return isWhole ? Math.max(bound, outside) : bound;

  const best = bestOf(subproblem, solution);
  const start = pricesAt(subproblem, options);
  const first = yield* within(AT.prices, AT.search, firstPrices(subproblem, best, start));
  let proven = isWhole ? Math.max(bound, raised(subproblem, outside + first.bound)) : bound;
  const search: Search = { subproblem, best, guide: first.guide, random };
  if (
    yield* within(
      AT.search,
      AT.search,
      published(units, solution, subproblem, best, solveWhole(search)),
    )
  )
    // Moves kept for units that wait narrow the search, but not what is proven.
    return isWhole && (subproblem.waiting < 0 || !subproblem.moves)
      ? Math.max(proven, raised(subproblem, outside + best.cost - roundingOf(search)))
      : proven;

  let from = AT.search;
  const isLimited = subproblem.waiting >= 0 || subproblem.moves !== undefined;
  const pairs = subproblem.count * subproblem.places;
  const isSmall = pairs <= LIMITED.pairs;
  const most = isLimited && !isSmall ? LIMITED : undefined;
  // Where loads have limits nothing more is proven: beyond small problems only what it saves is worth the last round.
  const isLoaded = subproblem.loads.length > 0;
  const perUnit = isLoaded ? LOADED_WORK_PER_UNIT : WORK_PER_UNIT;
  const fixed = fixedCost(units, table, solution);
  let saved = Infinity;
  for (const { to, aim, content, ...round } of options.isAgain === true
    ? ROUNDS.slice(-1)
    : ROUNDS) {
    if (round.proves && isWhole && !isLoaded) {
      const work = effort * (most?.proving ?? PROVING);
      proven = Math.max(proven, yield* within(from, AT.proof, strongerBound(search, work)));
      from = AT.proof;
    }
    const scale = freeCost(proven, fixed);
    const isLong = most !== undefined || (isLoaded && !isSmall);
    if (round.proves && isLong && saved <= LIMITED.saving * scale) break;
    if (best.cost <= proven - outside + ENOUGH * scale) break;
    const isFar = pairs > LARGE.pairs && best.cost > proven - outside + LARGE.gap * scale;
    const normal = Math.min(round.work, perUnit * subproblem.count, most?.work ?? Infinity);
    const schedule: Schedule = {
      ...NEIGHBOURHOOD_SIZE,
      ...round,
      work: effort * (isFar && round.proves ? LARGE.work : normal),
    };
    const before = best.cost;
    const work = annealedLns(search, schedule, proven - outside + aim * scale);
    yield* within(from, to, published(units, solution, subproblem, best, work));
    saved = before - best.cost;
    if (best.cost <= proven - outside + content * scale) break;
    from = to;
  }
  return proven;
}

/** What shares of the cost are shares of: what plans can differ in; 0 where nothing is proven. */
function freeCost(proven: number, fixed: number): number {
  return proven === -Infinity ? 0 : Math.abs(proven - fixed);
}

/** The prices that are known, for the subproblem's places; undefined where none are. */
function pricesAt(
  { places, waiting, loads }: Subproblem,
  { prices, movePrice = 0, waitingPrice = 0, loadPrices }: LnsOptions,
): Guide | undefined {
  if (!prices) return undefined;
  const room = new Float64Array(places);
  room.set(prices.subarray(0, places));
  if (waiting >= 0) room[waiting] = waitingPrice;
  const known = loads.map(({ shared }) => {
    const ofPlaces = new Float64Array(places);
    ofPlaces.set(loadPrices?.[shared]?.subarray(0, places) ?? []);
    return ofPlaces;
  });
  return { room, move: movePrice, loads: known };
}

function missesNone({ first, choices }: Units, { rep }: Solution): boolean {
  return first?.every((flagged, u) => flagged === 0 || rep[u] !== -1 || choices[u] === 0) ?? true;
}

/** Prices to go by, from those that are known; from none at all if these turn out to be far off. */
function* firstPrices(
  subproblem: Subproblem,
  { cost }: Best,
  known: Guide | undefined,
): Work<Guided> {
  const none = new Float64Array(subproblem.places);
  const free = subproblem.loads.map(() => none);
  if (!known)
    return guided(yield* lagrangeMultipliers(subproblem, none, 0, cost, FALLS.fromNothing), free);
  // Room alone is priced here: with other loads, prices are as good as the search has found them.
  if (known.loads.length > 0) return { guide: known, bound: -Infinity };
  const found = yield* lagrangeMultipliers(
    subproblem,
    known.room,
    known.move,
    cost,
    FALLS.fromPrices,
  );
  if (cost - found.bound <= FAR_OFF * Math.abs(found.bound)) return guided(found, free);
  const other = yield* lagrangeMultipliers(subproblem, none, 0, cost, FALLS.fromNothing);
  return guided(other.bound > found.bound ? other : found, free);
}

/** Prices to go by, and what they prove. */
interface Guided {
  readonly guide: Guide;
  readonly bound: number;
}

function guided(
  { prices, movePrice, bound }: LagrangeMultipliers,
  loads: readonly Float64Array[],
): Guided {
  return { guide: { room: prices, move: movePrice, loads }, bound };
}

/** The best bound from prices that aim at the cost reached by now, and from knapsacks. */
function* strongerBound(search: Search, most: number): Work<number> {
  const { subproblem, best } = search;
  const { room, move, loads } = search.guide;
  const again = yield* lagrangeMultipliers(subproblem, room, move, best.cost, FALLS.fromPrices);
  search.guide = { room: again.prices, move: again.movePrice, loads };
  const mostWork = Math.min(most, WORK_PER_UNIT * subproblem.count);
  const bound = yield* knapsackBound(
    subproblem,
    again.prices,
    again.movePrice,
    best.cost,
    mostWork,
  );
  return raised(subproblem, subproblem.costOutside + Math.max(bound, again.bound));
}

/** By how much the cost of the best plan may be off as it is a sum. */
function roundingOf({ subproblem, best }: Search): number {
  const { cost, places } = subproblem;
  let size = 0;
  best.at.forEach((place, u) => {
    size += Math.abs(cost[u * places + place]!);
  });
  return SUM_ROUNDING * size;
}

/** Where all costs are whole numbers, so is the cost of every plan: the bound may be rounded up. */
function raised({ cost, costOutside }: Subproblem, bound: number): number {
  const isWhole =
    Number.isInteger(costOutside) && cost.every((one) => one === Infinity || Number.isInteger(one));
  return isWhole ? Math.ceil(bound - 1e-6) : bound;
}
