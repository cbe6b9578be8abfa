import type { Progress } from "../../model";
import { findCandidates } from "../prices/candidates";
import { costBound } from "../prices/costBound";
import { movePrice, publishedPrices } from "../prices/limits";
import { searchPrices } from "../prices/searchPrices";
import type { Priced } from "../prices/searchPrices";
import { leastBy } from "../problem/order";
import { ROUNDING } from "../problem/rounding";
import { mayServe, movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { lockedSolution } from "../solution/initialSolution";
import { isBetter, objectiveOf, outsideBy } from "../solution/objective";
import type { Objective } from "../solution/objective";
import type { Solution } from "../solution/solution";
import { builtPlan, limitsAt } from "./buildPlan";
import { heldAt } from "./heldAt";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { withoutEach } from "./withoutEach";
import { stage } from "../work/work";

/** Up to so many pairs of unit and rep several other reps are tried... */
const FEW_PAIRS = 300_000;
/** ...so many of them; above that one. */
const TRIED = { few: 4, many: 1 };
/** Units that are tried with other reps, the largest first. */
const MOST_UNITS = 2;

/** A step of the search; undefined when a stop cut it short. */
type Steps<T> = Generator<Progress, T | undefined, void>;

/**
 * Tries units that are too large for anybody's share with other reps. No step of the search takes one from who
 * was given it first, since whoever gets it has a territory already; and prices that divide it say little
 * of either. So prices are sought, and a plan made from them, with the unit locked to the rep who has it, then
 * to those whose territories the others take over at least cost. What is proven of each tells them apart: it
 * is nearer to what comes of a plan in the end than what that costs before it is improved.
 *
 * @returns the prices to go on with
 */
export function* chooseHolders(search: Search, priced: Priced): Steps<Priced> {
  const { units, table, options, figures } = search;
  const taken: number[] = [];
  let from = { units, priced };
  for (const unit of tooLarge(units)) {
    const found = yield* bestTrial(search, from, unit, taken);
    if (found === undefined) return undefined;
    if (found === "none") continue;
    const now = objectiveOf(units, table, search.best);
    const isKept = search.best.rep[unit] === found.solution.rep[unit];
    // The plan so far is no match for another holder's: both have yet to be improved.
    const standing = isKept ? found.objective : found.promise;
    if (isBetter(standing, now)) {
      if (!isKept) search.before ??= search.best;
      search.best = found.solution;
    }
    if (search.best.rep[unit] === found.solution.rep[unit]) from = found;
    taken.push(search.best.rep[unit]!);
  }
  figures.cost = objectiveOf(units, table, search.best).cost;
  if (from.priced === priced) return priced;
  // What was listed with a unit locked is no proof for plans in which it is not.
  const { prices, candidates } = from.priced;
  const listing = findCandidates(units, table, prices, candidates.width);
  const listed = yield* stage(listing, PRICED.holding, options, figures);
  search.prices = publishedPrices(prices, limitsAt(search, units));
  return listed && { ...from.priced, candidates: listed };
}

/** Some units locked, and prices for that. */
interface Locked {
  readonly units: Units;
  readonly priced: Priced;
}

/** A plan with some units locked. */
interface Trial extends Locked {
  readonly solution: Solution;
  readonly objective: Objective;
  /** The same with the cost that is proven in place of the plan's: about what it comes down to. */
  readonly promise: Objective;
}

function* bestTrial(
  search: Search,
  from: Locked,
  unit: number,
  taken: readonly number[],
): Steps<Trial | "none"> {
  const { table, options, figures } = search;
  const holder = search.best.rep[unit]!;
  const first = holder < 0 ? "none" : yield* trial(search, from, unit, holder);
  if (first === undefined) return undefined;
  const { units, priced } = first === "none" ? from : first;
  const without = withoutEach(units, priced, limitsAt(search, units), unit);
  const loss = yield* stage(without, PRICED.holding, options, figures);
  if (!loss) return undefined;
  const others = servingOf(from.units, unit).filter(
    (rep) => rep !== holder && !taken.includes(rep),
  );
  const perMove = movePrice(priced.prices);
  for (const rep of others)
    loss[rep]! += table.at(unit, rep) + perMove * movesTo(from.units, unit, rep);
  let best = first;
  for (const rep of promising(search.units, unit, others, loss)) {
    const one = yield* trial(search, from, unit, rep);
    if (one === undefined) return undefined;
    if (one === "none") continue;
    if (best === "none" || isBetter(one.promise, best.promise)) best = one;
  }
  return best;
}

/** Units that bring more of a load than any of the several who may serve them should hold, the largest first. */
function tooLarge(units: Units): number[] {
  const found: number[] = [];
  const excess = new Float64Array(units.count);
  for (const { load, high, part } of units.shared) {
    const least = high.reduce((a, b) => Math.min(a, b), Infinity);
    for (let unit = 0; unit < units.count; unit++) {
      if (load[unit]! <= least || units.choices[unit]! < 2) continue;
      let over = Infinity;
      for (let rep = 0; rep < units.reps && over > 0; rep++)
        if (mayServe(units, unit, rep))
          over = Math.min(over, (load[unit]! - high[rep]!) / part[rep]!);
      if (over <= 0) continue;
      if (excess[unit] === 0) found.push(unit);
      excess[unit] = Math.max(excess[unit]!, over);
    }
  }
  return leastBy(found, MOST_UNITS, (unit) => -excess[unit]!);
}

function servingOf(units: Units, unit: number): number[] {
  const serving: number[] = [];
  for (let rep = 0; rep < units.reps; rep++) if (mayServe(units, unit, rep)) serving.push(rep);
  return serving;
}

/** The reps who lose the others least, of those who are least outside with the unit. */
function promising(
  units: Units,
  unit: number,
  others: readonly number[],
  loss: Float64Array,
): number[] {
  const outside = new Float64Array(units.reps);
  for (const rep of others)
    for (const one of units.shared) {
      const by = outsideBy(one, rep, one.load[unit]!);
      outside[rep]! += by * by;
    }
  const least = others.reduce((so, rep) => Math.min(so, outside[rep]!), Infinity);
  const nearest = others.filter((rep) => outside[rep]! <= least + ROUNDING);
  const most = units.count * units.reps <= FEW_PAIRS ? TRIED.few : TRIED.many;
  return leastBy(nearest, most, (rep) => loss[rep]!);
}

/** Prices, a plan and a bound with a unit locked to a rep; none where the rules leave him no room for it. */
function* trial(search: Search, from: Locked, unit: number, rep: number): Steps<Trial | "none"> {
  const { table, options, figures } = search;
  const units = heldAt(from.units, unit, rep);
  if (!isPossible(units)) return "none";
  const market = { units, table, limits: limitsAt(search, units) };
  const priced = yield* searchPrices(market, from.priced.prices, PRICED.holding, search);
  const solution = priced && (yield* builtPlan(search, units, priced));
  if (!solution) return undefined;
  const proving = costBound(market, priced.candidates, priced.prices);
  const bound = yield* stage(proving, PRICED.holding, options, figures);
  if (bound === undefined) return undefined;
  const objective = objectiveOf(search.units, table, solution);
  return { units, priced, solution, objective, promise: { ...objective, cost: bound } };
}

/** Whether what is locked fits, and leaves enough of the cap on moves. */
function isPossible(units: Units): boolean {
  const { used, moves } = lockedSolution(units);
  return moves <= units.maxMoved && used.every((one, rep) => one <= units.limit[rep]!);
}
