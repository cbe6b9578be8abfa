import { InputError } from "../errors";
import type { EngineOptions, Plan, Problem, Progress, Steps } from "../model";
import type { Candidates } from "./prices/candidates";
import { checkOptions, checkProblem } from "./problem/checkProblem";
import { checkRules } from "./problem/checkRules";
import { construct } from "./build/construct";
import { costBound } from "./prices/costBound";
import { costTable } from "./problem/costTable";
import type { CostTable } from "./problem/costTable";
import { waitingWorkload } from "./build/draft";
import type { Draft } from "./build/draft";
import { fillRoom } from "./build/fillRoom";
import type { Price } from "./build/fillRoom";
import { improve } from "./build/improve";
import { planOf } from "./problem/planOf";
import type { Proof } from "./problem/planOf";
import { limitsOf, reducedCost } from "./prices/prices";
import type { Limits, Prices } from "./prices/prices";
import { runSteps } from "./runSteps";
import { scaleOf, searchPrices } from "./prices/searchPrices";
import { startPlan } from "./build/startPlan";
import { ROUNDING, unitsOf } from "./problem/units";
import type { Units } from "./problem/units";
import { stage } from "./work";
import type { Figures } from "./work";

/**
 * Carves so that no rep is over capacity and the total cost is as low as it can be found, within
 * locks, eligibility, groups and the cap on moves. Where not everything fits, as little workload
 * as possible stays unassigned, before cost is looked at.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its rules contradict each other
 * @example
 * assign({
 *   accounts: 2,
 *   reps: 2,
 *   capacity: new Float64Array([1, 1]),
 *   workload: new Float64Array([1, 1]),
 *   cost: new Float64Array([1, 5, 1, 9]),
 * }).cost // => 6
 */
export function assign(problem: Problem, options: EngineOptions = {}): Plan {
  return runSteps(assignSteps(problem, options));
}

/** `assign` as steps of a few milliseconds each. */
export function* assignSteps(problem: Problem, options: EngineOptions = {}): Steps {
  checkProblem(problem);
  checkOptions(options);
  if (problem.cost === undefined)
    throw new InputError("cost is missing: assign minimises it; use balance to even out a load.");
  const units = unitsOf(problem);
  checkRules(problem, units);
  const table = costTable(problem.cost, units);
  const figures: Figures = {};

  const placing = { name: "Placing accounts", from: 0, to: 0.05, needed: true };
  const draft = (yield* stage(startPlan(units), placing, options, figures)) as Draft;
  const search: Search = { problem, units, table, options, figures, best: draft, bound: -Infinity };
  const finished = yield* searchPlan(search);
  // Distances are never negative, so even a search that was stopped at once has this much.
  if (isGeographic(problem)) search.bound = Math.max(search.bound, 0);
  return planOf(problem, units, search.best, proofOf(search), finished);
}

interface Search {
  readonly problem: Problem;
  readonly units: Units;
  readonly table: CostTable;
  readonly options: EngineOptions;
  readonly figures: Figures;
  /** The best plan so far, valid at every yield. */
  best: Draft;
  /** Proven for plans that leave no more workload waiting than `best`. */
  bound: number;
}

/** Up to so many pairs of unit and rep, improvement is more patient. */
const SMALL = 20_000;
/** How much dearer a promising step may be at the prices, as a share of the mean regret. */
const PATIENCE = { small: 0.5, large: 0.1 };

/** Prices, a plan from prices, steps that improve it, proof; false when a stop cut it short. */
function* searchPlan(search: Search): Generator<Progress, boolean, void> {
  const { units, table, options, figures } = search;
  const room = fillRoom(units, search.best, (unit, rep) => table.at(unit, rep));
  const filling = { name: "Making room", from: 0.05, to: 0.1 };
  if (!(yield* stage(room, filling, options, figures))) return false;

  const priced = yield* searchPrices(units, table, limitsAt(search), options, figures);
  if (!priced) return false;
  const { prices, candidates } = priced;

  if (!(yield* buildPlan(search, candidates, prices))) return false;
  figures.cost = costOf(units, table, search.best);

  const improving = { name: "Improving", from: 0.6, to: 0.95 };
  const share = units.count * units.reps <= SMALL ? PATIENCE.small : PATIENCE.large;
  const patience = share * scaleOf(units, candidates).regret;
  const effort = options.effort ?? 1;
  const steps = improve(units, table, candidates, search.best, prices, patience, effort);
  const improved = yield* stage(steps, improving, options, figures);
  figures.cost = costOf(units, table, search.best);
  if (!improved) return false;

  const proving = { name: "Proving", from: 0.95, to: 1 };
  const proof = costBound(units, table, candidates, prices, limitsAt(search));
  const bound = yield* stage(proof, proving, options, figures);
  if (bound === undefined) return false;
  search.bound = Math.max(search.bound, bound);
  return true;
}

/** How much of the cap on moves a plan built from prices may use; the rest is there to make room. */
const PARTS_OF_CAP = [1, 0.95, 0.8];

/** Builds a plan from prices, and keeps it if it is the better one; false when a stop cut it short. */
function* buildPlan(
  search: Search,
  candidates: Candidates,
  prices: Prices,
): Generator<Progress, boolean, void> {
  const { units, table, options, figures } = search;
  const limits = limitsAt(search);
  const priceOf: Price = (unit, rep) => reducedCost(units, prices, unit, rep, table.at(unit, rep));
  const building = { name: "Placing by price", from: 0.5, to: 0.55 };
  const refilling = { name: "Making room", from: 0.55, to: 0.6 };
  for (const part of PARTS_OF_CAP) {
    const builder = construct(underCap(units, part), candidates, prices, limits);
    const built = yield* stage(builder, building, options, figures);
    if (!built) return false;
    if (!(yield* stage(fillRoom(units, built, priceOf), refilling, options, figures))) return false;
    const better = isBetter(search, built);
    if (better) search.best = built;
    if (better || units.maxMoved === Infinity) break;
  }
  return true;
}

/** The same units under a part of the cap on moves, forced moves always allowed. */
function underCap(units: Units, part: number): Units {
  const forced = units.fewestMoves.reduce((sum, moves) => sum + moves, 0);
  return { ...units, maxMoved: forced + Math.floor((units.maxMoved - forced) * part) };
}

function limitsAt({ problem, units, best }: Search): Limits {
  return limitsOf(problem.capacity, units.maxMoved, waitingWorkload(units, best));
}

/** Less workload that waits comes first, then less cost. */
function isBetter({ units, table, best }: Search, other: Draft): boolean {
  const now = waitingWorkload(units, best);
  const then = waitingWorkload(units, other);
  if (Math.abs(now - then) > ROUNDING * (now + then)) return then < now;
  return costOf(units, table, other) < costOf(units, table, best);
}

function costOf(units: Units, table: CostTable, draft: Draft): number {
  let cost = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = draft.rep[unit] as number;
    if (rep >= 0) cost += table.at(unit, rep);
  }
  return cost;
}

function proofOf({ units, table, best, bound }: Search): Proof {
  const everythingPlaced = waitingWorkload(units, best) === 0;
  let fixed = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = best.rep[unit] as number;
    const isLocked = (units.lockedTo[unit] as number) >= 0;
    if (rep >= 0 && (isLocked || (everythingPlaced && units.choices[unit] === 1)))
      fixed += table.at(unit, rep);
  }
  return { cost: costOf(units, table, best), lowerBound: bound, fixed };
}

function isGeographic({ cost }: Problem): boolean {
  return typeof cost === "object" && "kind" in cost;
}
