import type { PlanPrices, Problem, Progress } from "../../model";
import { elastic } from "../prices/elastic";
import { earlierPrices, limitsOf, movePrice, publishedPrices } from "../prices/limits";
import type { Prices } from "../prices/limits";
import { listAnew, price } from "../prices/pricing";
import type { Pricing } from "../prices/pricing";
import { searchPrices } from "../prices/searchPrices";
import { softUse } from "../prices/softUse";
import { costTable } from "../problem/costTable";
import { recounted } from "../problem/units";
import type { Units } from "../problem/units";
import { withRoomToStay } from "../standing/held";
import { stage } from "../work/work";
import type { Run } from "../work/work";
import { inOneFigure } from "./inOneFigure";
import { followed, followedIn, NOTHING } from "./followed";
import type { Step } from "./followed";
import type { Used } from "./used";

/** What limits are worth beside each other, and the prices of everything at these worths. */
export interface Worths {
  /** One per limit, >= 0; all 0 where none of them binds. */
  readonly worth: readonly number[];
  readonly prices: PlanPrices;
}

const FINDING = { name: "Pricing capacity", from: 0, to: 0.8 };
const SETTLING = { name: "Pricing capacity", from: 0.8, to: 1 };
const MOST_ROUNDS = 10;
/** Newton steps at this temperature, a share of the mean regret, each time that worths have changed. */
const SOUGHT = { temperature: 0.012, steps: 6, enough: 2e-3 };
/** Whoever comes within so many temperatures of a unit's first choice has to be on its list. */
const MARGIN = 7;
/** Worths are settled where what is slack or passed, by worth, is no more than the first, and nothing is passed by more than the second. */
const SETTLED = { slack: 5e-3, passed: 0.01 };

/**
 * What limits on moves are worth beside each other: the multipliers of all of them together. In one cap,
 * in which moves count by these worths, prices prove as much as with a price for each limit (H. J.
 * Greenberg and W. P. Pierskalla, Operations Research 18, 1970), and a plan from them hardly passes any.
 * At given worths prices are found for the one cap; then what is used too much is worth more, what is not
 * used up, less. Prices hardly change between rounds, so each takes a few Newton steps.
 *
 * @param problem - with a cost; its moves are left aside
 * @param units - of the problem
 * @param limits - those on moves between groups are worth nothing here
 * @returns undefined when a stop cut it short
 */
export function* worthsOf(
  problem: Problem,
  units: Units,
  limits: readonly Used[],
  run: Run,
): Generator<Progress, Worths | undefined, void> {
  const { cost } = problem;
  if (cost === undefined) return undefined;
  const market: Market = { problem, units, limits, capacity: withRoomToStay(problem).capacity };
  const even = 1 / limits.filter(({ ofGroups }) => !ofGroups).length;
  let worth: readonly number[] = limits.map(({ ofGroups }) => (ofGroups ? 0 : even));
  const counted = countedBy(market, worth);
  const all = limitsOf(counted, market.capacity, leastWaiting(market));
  const sample = { units: counted, table: costTable(cost, units), limits: all };
  const { start } = run.options;
  const from = earlierPrices(start?.prices, all);
  const first = yield* searchPrices(sample, from, FINDING, run);
  if (!first) return undefined;
  let search: Pricing = {
    ...{ ...run, ...first, listing: SETTLING, pricing: SETTLING },
    sample: { ...sample, limits: elastic(counted, all, first.scale) },
  };
  let steps: readonly Step[] = limits.map(() => ({ use: 1, turned: 0 }));
  for (let round = 0; ; round++) {
    const use = yield* usesAt(market, search, run);
    if (use === undefined) return undefined;
    if (round === MOST_ROUNDS || isSettled(worth, use, search.prices)) {
      const isFree = movePrice(search.prices) === 0;
      worth = worth.map((one, l) => (isFree || (one < NOTHING && use[l]! < 1) ? 0 : one));
      return { worth, prices: publishedPrices(search.prices, all) };
    }
    steps = steps.map((step, l) => followedIn(step, use[l]!));
    worth = followed(worth, steps);
    search = countedAnew(search, countedBy(market, worth));
    const temperature = SOUGHT.temperature * search.scale.regret;
    const found = yield* price(search, { ...SOUGHT, temperature, isOpen: true });
    if (!found || (yield* listAnew(search, MARGIN * temperature)) === undefined) return undefined;
  }
}

interface Market {
  readonly problem: Problem;
  readonly units: Units;
  readonly limits: readonly Used[];
  readonly capacity: Float64Array;
}

/** The units with moves that count by the worths of the limits. */
function countedBy({ problem, units, limits }: Market, worth: readonly number[]): Units {
  const worthy = limits.map((one, l) => ({ ...one, worth: worth[l]! }));
  return recounted(units, { ...problem, ...inOneFigure(problem, worthy, 1) });
}

function countedAnew(search: Pricing, units: Units): Pricing {
  const high = search.sample.limits.high.slice();
  high[high.length - 2] = units.maxMoved;
  const limits = { ...search.sample.limits, high };
  return { ...search, sample: { ...search.sample, units, limits } };
}

/** What all capacities together have no room for. */
function leastWaiting({ units, capacity }: Market): number {
  const total = units.leastWorkload.reduce((sum, one) => sum + one, 0);
  return Math.max(
    0,
    capacity.reduce((left, room) => left - room, total),
  );
}

/** How much of each limit is used at the prices. */
function* usesAt(
  { limits }: Market,
  { sample: { units }, candidates, scale, prices }: Pricing,
  { options, figures }: Run,
): Generator<Progress, number[] | undefined, void> {
  const heat = SOUGHT.temperature * scale.regret;
  const hefts = limits.map(({ heft }) => heft.to);
  const work = softUse({ units, candidates, scale }, prices, heat, hefts);
  const moved = yield* stage(work, SETTLING, options, figures);
  return (
    moved &&
    limits.map(({ most, ofGroups }, l) => (ofGroups || moved[l] === 0 ? 0 : moved[l]! / most))
  );
}

function isSettled(worth: readonly number[], use: readonly number[], prices: Prices): boolean {
  if (use.some((one, l) => one > 1 + SETTLED.passed && worth[l] !== 1)) return false;
  // What is left alone is the cap, whatever it is worth.
  if (movePrice(prices) === 0 || worth.includes(1)) return true;
  const off = worth.reduce((sum, one, l) => sum + one * Math.abs(1 - use[l]!), 0);
  return off <= SETTLED.slack;
}
