import { reducedCost } from "../prices/limits";
import type { Limits } from "../prices/limits";
import type { Sample } from "../prices/sampleOf";
import type { Priced } from "../prices/searchPrices";
import { largestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { findLowRegretMoves } from "./lowRegretMoves";
import { ejectionChain, chainSearch, MOST_REPS } from "./ejectionChain";
import type { ChainSearch } from "./ejectionChain";
import { fixedCost } from "./fixedCost";
import { costsNow } from "./pricedSolution";
import type { PricedSolution } from "./pricedSolution";
import type { Solution } from "./solution";
import { unevennessOf } from "./objective";

const MOST_ROUNDS = 12;

/** Work that the normal effort allows: so much, and so much more per unit. */
const BUDGET = { always: 4e6, perUnit: 400 };

/** How much a unit may lose, as a share of the mean regret, to make way for another. */
const BORDER = 0.15;
/** Units that are asked to fill a rep's room, before the next rep has its turn. */
const ASKED_PER_REP = 20;

/** What two reduced costs may differ by, as a part of them, and be the same. */
const ROUNDING_OF_COST = 1e-9;

/** A round that saves less than this part of the cost is the last... */
const WORTH_A_ROUND = 1e-5;
/** ...and a plan within this part of its bound, less what no plan changes, is good enough: nobody minds so little. */
const ENOUGH = 5e-4;

/**
 * Lowers the cost of a plan from prices. What it loses against its bound is in two places: units
 * that are not with their first choice, and room that has a price and is not used. So the units
 * that lose most are taken to better reps, then priced room is filled, each by chains of units near
 * borders, until a round brings hardly anything or the budget of work is spent.
 *
 * @param bound - of the cost, as far as it is known
 * @returns true; the solution is changed in place, its rules kept, and only gets cheaper
 */
export function* improve(
  { units, table, limits }: Sample,
  { prices, candidates, regret }: Pick<Priced, "prices" | "candidates" | "regret">,
  solution: Solution,
  bound: number,
  effort: number,
): Work<boolean> {
  const budget = effort * (BUDGET.always + BUDGET.perUnit * units.count);
  const now = costsNow(units, table, solution);
  const priced: PricedSolution = { units, solution, candidates, prices, now };
  let total = 0;
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit]! >= 0) total += Math.abs(now[unit]! - (table.alike?.(unit) ?? 0));
  const enough = ENOUGH * Math.abs(bound - fixedCost(units, table, solution));
  let spent = 0;
  for (let round = 0; round < MOST_ROUNDS * effort && spent < budget; round++) {
    const before = sumOf(now);
    const isClose = before + unevennessOf(units, solution) - bound <= enough;
    // Somebody who waits may still find a place on the way.
    if (isClose && (round > 0 || solution.rep.every((rep) => rep >= 0))) break;
    const lowRegret = yield* findLowRegretMoves(priced, BORDER * regret);
    // What the first round could not fill takes longer chains.
    const mostReps = round === 0 ? MOST_REPS : 2 * MOST_REPS;
    const state = chainSearch(priced, lowRegret, mostReps);
    spent += units.count;
    const worth = mostRoom(state, limits);
    for (const part of [settleUnits(state, worth), fillReps(state, limits, worth)]) {
      for (;;) {
        const step = part.next();
        if (step.done === true) break;
        yield Math.min(1, (spent + state.looked) / budget);
        if (spent + state.looked >= budget) break;
      }
    }
    spent += state.looked;
    if (before - sumOf(now) <= WORTH_A_ROUND * total) break;
  }
  return true;
}

function sumOf(figures: Float64Array): number {
  let sum = 0;
  for (const one of figures) sum += one;
  return sum;
}

/** Takes waiting units in, and those that lose most to better reps. */
function* settleUnits(state: ChainSearch, worth: number): Work<void> {
  const { units: losing, losses } = lossesOf(state);
  let next = state.looked + UNIT_OF_WORK;
  for (const l of largestFirst(Float64Array.from(losses))) {
    ejectionChain(state, losing[l]!, -1, worth);
    if (state.looked < next) continue;
    next = state.looked + UNIT_OF_WORK;
    yield 0;
  }
}

/** The units that pay more, at the prices, than with their first choice, and how much; Infinity where one waits. */
function lossesOf({ units, candidates, solution, prices, now }: ChainSearch): {
  readonly units: number[];
  readonly losses: number[];
} {
  const { width, rep, cost } = candidates;
  const losing = { units: [] as number[], losses: [] as number[] };
  for (let unit = 0; unit < units.count; unit++) {
    const at = solution.rep[unit]!;
    if (units.choices[unit] === 0 || units.lockedTo[unit]! >= 0) continue;
    const here = at < 0 ? Infinity : reducedCost(units, prices, unit, at, now[unit]!);
    let least = at < 0 ? 0 : here;
    for (let c = unit * width; c < (unit + 1) * width && at >= 0; c++) {
      const to = rep[c]!;
      if (to < 0) break;
      const there = reducedCost(units, prices, unit, to, cost[c]!);
      if (there < least) least = there;
    }
    if (at >= 0 && here - least <= ROUNDING_OF_COST * Math.abs(here)) continue;
    losing.units.push(unit);
    losing.losses.push(here - least);
  }
  return losing;
}

/** Lets units near a border fill priced room, the dearest room first. */
function* fillReps(state: ChainSearch, limits: Limits, most: number): Work<void> {
  const { units, lowRegret, candidates, solution } = state;
  const room = Float64Array.from({ length: units.reps }, (_, rep) =>
    pricedRoom(state, limits, rep),
  );
  let next = state.looked + UNIT_OF_WORK;
  for (const rep of largestFirst(room)) {
    if (room[rep]! <= 0) break;
    let asked = 0;
    const end = lowRegret.wantedStart[rep + 1]!;
    for (let w = lowRegret.wantedStart[rep]!; w < end; w++) {
      const e = lowRegret.wanted[w]!;
      const worth = pricedRoom(state, limits, rep);
      if (worth <= 0 || lowRegret.loss[e]! >= worth || asked >= ASKED_PER_REP) break;
      const unit = lowRegret.unit[e]!;
      if (candidates.rep[lowRegret.place[e]!] === solution.rep[unit]) continue;
      asked++;
      ejectionChain(state, unit, rep, most);
      if (state.looked < next) continue;
      next = state.looked + UNIT_OF_WORK;
      yield 0;
    }
  }
}

/** What the room of a rep that is not used is worth at its prices. */
function pricedRoom(
  { units, solution, prices }: ChainSearch,
  { reps, low, high, bend }: Limits,
  rep: number,
): number {
  let worth = prices[rep]! > 0 ? prices[rep]! * (high[rep]! - solution.used[rep]!) : 0;
  for (let s = 0; s < units.shared.length; s++) {
    const i = (s + 1) * reps + rep;
    const price = prices[i]!;
    if (price === 0 || bend[i]! > 0) continue;
    const held = solution.held[s]![rep]!;
    worth += price * ((price > 0 ? high[i]! : low[i]!) - held);
  }
  return worth;
}

/** The most that the unused room of any one rep is worth. */
function mostRoom(state: ChainSearch, limits: Limits): number {
  let most = 0;
  for (let rep = 0; rep < state.units.reps; rep++)
    most = Math.max(most, pricedRoom(state, limits, rep));
  return most;
}
