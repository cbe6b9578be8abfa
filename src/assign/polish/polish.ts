import { seededRandom } from "../../random";
import type { Draft } from "../build/draft";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work";
import { arenaOf } from "./arena";
import type { Arena } from "./arena";
import { bringIn, placesAll } from "./bringIn";
import { knapsackBound } from "./knapsackBound";
import { bestOf, published } from "./published";
import { PART_SIZE, rearrange, WORK_PER_UNIT } from "./rearrange";
import type { Best, Schedule, Search } from "./rearrange";
import { roomPrices, SUM_ROUNDING } from "./roomPrices";
import type { RoomPrices } from "./roomPrices";
import { solveWhole } from "./solveWhole";
import { within } from "./within";

export interface PolishOptions {
  readonly seed: number;
  readonly effort: number;
  /** Prices of workload that are known already, one per rep: where to begin. */
  readonly prices?: Float64Array;
  /** The price of a move, where moves are capped. */
  readonly movePrice?: number;
  /** The price of workload that waits, where there is no room for everything. */
  readonly waitingPrice?: number;
}

/** Up to so many pairs of unit and rep a polish pays. */
export const POLISHED = 200_000;

/** A gap that matters to nobody. */
const ENOUGH = 1e-4;
/**
 * Rounds of search, each more patient than the one before. A round ends early at the gap `aim`; no
 * more rounds follow once the gap is down to `content`.
 */
const ROUNDS = [
  {
    work: 0.5e6,
    warmest: 0.05,
    coldest: 0.01,
    aim: ENOUGH,
    content: 3e-4,
    proves: false,
    to: 0.15,
  },
  { work: 2e6, warmest: 0.3, coldest: 0.02, aim: 4e-4, content: 4.5e-4, proves: false, to: 0.2 },
  { work: 6e6, warmest: 0.3, coldest: 0.02, aim: 4e-4, content: 6e-4, proves: false, to: 0.3 },
  { work: 70e6, warmest: 0.8, coldest: 0.03, aim: ENOUGH, content: Infinity, proves: true, to: 1 },
];
/** Where in the whole work the search for prices begins, the search, and the last proof ends. */
const AT = { prices: 0.05, search: 0.1, proof: 0.4 };
/** What it may take at most to raise the bound. */
const PROVING = 15e6;
/**
 * Where moves are capped or units have to wait, the last round and its proof bring little to a plan
 * of more pairs than these: they are cut short, and come only after a round that saved so much.
 */
const LIMITED = { pairs: 1_000, work: 8e6, proving: 4e6, saving: 2e-5 };
/** A gap that tells of prices far off. */
const FAR_OFF = 0.02;
/** How often the search for prices takes shorter steps. */
const FALLS = { fromPrices: 5, fromNothing: 20 };

/**
 * Makes a small plan cheaper, and the proof of its cost better, than a search by prices alone can:
 * parts of the plan are placed anew in the best way there is, one part after the other. It ends
 * when the gap is small enough to matter to nobody, or when its work is spent.
 *
 * The draft only gets better, keeps every rule and is the best so far at each yield: units that
 * wait come in if all others stay in; where some have to wait, waiting is one more place, with room
 * for as much workload as waits now, and cost decides who is there.
 *
 * @param bound - of the cost, proven for plans that leave no more waiting than the draft
 * @returns a bound of the same kind, as high or higher
 */
export function* polish(
  units: Units,
  table: CostTable,
  draft: Draft,
  bound: number,
  options: PolishOptions,
): Work<number> {
  const random = seededRandom(options.seed);
  const { prices: known, movePrice = 0, effort } = options;
  const entering = bringIn(units, table, draft, known, movePrice, effort, random);
  yield* within(0, AT.prices, entering);
  const arena = arenaOf(units, table, draft, placesAll(units, draft) ? "none" : "limited");
  const outside = arena.costOutside;
  // A plan that misses other must-cover units than this one is not in the arena.
  const isWhole = missesNone(units, draft);
  if (arena.count === 0) return isWhole ? Math.max(bound, outside) : bound;

  const best = bestOf(arena, draft);
  const start = pricesAt(arena, options);
  const guide = yield* within(AT.prices, AT.search, firstPrices(arena, best, start));
  let proven = isWhole ? Math.max(bound, raised(arena, outside + guide.bound)) : bound;
  const search: Search = { arena, best, prices: guide.prices, movePrice: guide.movePrice, random };
  if (yield* within(AT.search, AT.search, published(units, draft, arena, best, solveWhole(search))))
    // Moves kept for units that wait narrow the search, but not what is proven.
    return isWhole && (arena.waiting < 0 || !arena.moves)
      ? Math.max(proven, raised(arena, outside + best.cost - roundingOf(search)))
      : proven;

  let from = AT.search;
  const isLimited = arena.waiting >= 0 || arena.moves !== undefined;
  const most = isLimited && arena.count * arena.places > LIMITED.pairs ? LIMITED : undefined;
  let saved = Infinity;
  for (const { to, aim, content, ...round } of ROUNDS) {
    if (round.proves && isWhole) {
      const work = effort * (most?.proving ?? PROVING);
      proven = Math.max(proven, yield* within(from, AT.proof, strongerBound(search, work)));
      from = AT.proof;
    }
    const scale = freeCost(proven, outside);
    if (round.proves && most && saved <= most.saving * scale) break;
    if (best.cost <= proven - outside + ENOUGH * scale) break;
    const schedule: Schedule = {
      ...PART_SIZE,
      ...round,
      work: effort * Math.min(round.work, WORK_PER_UNIT * arena.count, most?.work ?? Infinity),
    };
    const before = best.cost;
    const work = rearrange(search, schedule, proven - outside + aim * scale);
    yield* within(from, to, published(units, draft, arena, best, work));
    saved = before - best.cost;
    if (best.cost <= proven - outside + content * scale) break;
    from = to;
  }
  return proven;
}

/** What shares of the cost are shares of: the cost of what is free to move; 0 where nothing is proven. */
function freeCost(proven: number, outside: number): number {
  return proven === -Infinity ? 0 : Math.abs(proven - outside);
}

/** The prices that are known, for the arena's places; undefined where none are. */
function pricesAt(
  { places, waiting }: Arena,
  { prices, movePrice = 0, waitingPrice = 0 }: PolishOptions,
): Pick<RoomPrices, "prices" | "movePrice"> | undefined {
  if (!prices) return undefined;
  const known = new Float64Array(places);
  known.set(prices.subarray(0, places));
  if (waiting >= 0) known[waiting] = waitingPrice;
  return { prices: known, movePrice };
}

function missesNone({ first, choices }: Units, { rep }: Draft): boolean {
  return first?.every((flagged, u) => flagged === 0 || rep[u] !== -1 || choices[u] === 0) ?? true;
}

/** Prices to go by, from those that are known; from none at all if these turn out to be far off. */
function* firstPrices(
  arena: Arena,
  { cost }: Best,
  known: Pick<RoomPrices, "prices" | "movePrice"> | undefined,
): Work<RoomPrices> {
  const none = new Float64Array(arena.places);
  if (!known) return yield* roomPrices(arena, none, 0, cost, FALLS.fromNothing);
  const { prices, movePrice } = known;
  const found = yield* roomPrices(arena, prices, movePrice, cost, FALLS.fromPrices);
  if (cost - found.bound <= FAR_OFF * Math.abs(found.bound)) return found;
  const other = yield* roomPrices(arena, none, 0, cost, FALLS.fromNothing);
  return other.bound > found.bound ? other : found;
}

/** The best bound from prices that aim at the cost reached by now, and from knapsacks. */
function* strongerBound(search: Search, most: number): Work<number> {
  const { arena, best } = search;
  const { prices, movePrice } = search;
  const again = yield* roomPrices(arena, prices, movePrice, best.cost, FALLS.fromPrices);
  search.prices = again.prices;
  search.movePrice = again.movePrice;
  const mostWork = Math.min(most, WORK_PER_UNIT * arena.count);
  const bound = yield* knapsackBound(arena, again.prices, again.movePrice, best.cost, mostWork);
  return raised(arena, arena.costOutside + Math.max(bound, again.bound));
}

/** By how much the cost of the best plan may be off as it is a sum. */
function roundingOf({ arena, best }: Search): number {
  const { cost, places } = arena;
  let size = 0;
  best.at.forEach((place, u) => {
    size += Math.abs(cost[u * places + place] as number);
  });
  return SUM_ROUNDING * size;
}

/** Where all costs are whole numbers, so is the cost of every plan: the bound may be rounded up. */
function raised({ cost, costOutside }: Arena, bound: number): number {
  const isWhole =
    Number.isInteger(costOutside) && cost.every((one) => one === Infinity || Number.isInteger(one));
  return isWhole ? Math.ceil(bound - 1e-6) : bound;
}
