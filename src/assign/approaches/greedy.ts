import { InputError } from "../../errors";
import type { Cost, EngineOptions, Plan, Problem, Steps } from "../../model";
import { mayGo, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { costTable } from "../problem/costTable";
import { movesTo, summedOver } from "../problem/units";
import type { Units } from "../problem/units";
import { runSteps } from "../work/runSteps";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { baselineSteps } from "./baselineSteps";
import { isOpen } from "./inTurn";
import { mustCoverFirst } from "./mustCoverFirst";

export interface GreedyOptions extends EngineOptions {
  /**
   * Score per account; the highest chooses first, a group by the sum of its accounts. When absent,
   * the amounts of the cost's value; without those, the workload.
   */
  readonly score?: Float64Array;
}

/**
 * The rule of thumb that many planners follow by hand: accounts by falling score (must-cover ones
 * before all others), each to the rep with room left who adds least travel; between equals the rep
 * with the lowest workload so far, then the account's owner. Reps work from a fixed place, so what
 * an account adds to travel is its own way, and near accounts end together by it. Every rule is
 * kept; nothing is taken back. O(n k).
 *
 * The bound is what accounts would cost with the cheapest rep for each.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its rules contradict each other
 * @example
 * greedy(
 *   {
 *     accounts: 2,
 *     reps: 2,
 *     capacity: new Float64Array([1, 1]),
 *     workload: new Float64Array([1, 1]),
 *     cost: new Float64Array([1, 5, 1, 9]),
 *   },
 *   { score: new Float64Array([20, 10]) },
 * ).cost // => 10
 */
export function greedy(problem: Problem, options: GreedyOptions = {}): Plan {
  return runSteps(greedySteps(problem, options));
}

/** `greedy` as steps of a few milliseconds each. */
export function* greedySteps(problem: Problem, options: GreedyOptions = {}): Steps {
  const { cost, accounts } = problem;
  if (cost === undefined)
    throw new InputError("cost is missing: greedy goes by the travel to each rep.");
  const { score = valueIn(cost) } = options;
  if (score) checkScore(score, accounts);
  return yield* baselineSteps(problem, options, (units, solution, home) => {
    const figures = score ? summedOver(units, score) : units.leastWorkload;
    return nearestWithRoom(units, solution, home, travelIn(cost), mustCoverFirst(units, figures));
  });
}

function* nearestWithRoom(
  units: Units,
  solution: Solution,
  home: Int32Array,
  travelCost: Cost | undefined,
  order: Int32Array,
): Work<true> {
  const travel = travelCost === undefined ? undefined : costTable(travelCost, units);
  const row = new Float64Array(units.reps);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  for (let o = 0; o < order.length; o++) {
    const unit = order[o]!;
    if (isOpen(units, solution, home, unit)) {
      travel?.row(unit, row);
      const rep = nearest(units, solution, home, unit, row);
      if (rep >= 0) assignUnit(units, solution, unit, rep);
    }
    if (o % perStep === perStep - 1) yield o / order.length;
  }
  return true;
}

/** The rep who may take the unit and travels least for it, -1 if there is none. */
function nearest(
  units: Units,
  solution: Solution,
  home: Int32Array,
  unit: number,
  travel: Float64Array,
): number {
  const { used } = solution;
  // Less travel, then less workload so far, then fewer accounts that leave their owner.
  const isBefore = (one: number, other: number): boolean => {
    const order =
      travel[one]! - travel[other]! ||
      used[one]! - used[other]! ||
      movesTo(units, unit, one) - movesTo(units, unit, other);
    return order < 0;
  };
  let best = -1;
  for (let rep = 0; rep < units.reps; rep++) {
    if (best >= 0 && !isBefore(rep, best)) continue;
    if (home[unit] === rep || mayGo(units, solution, unit, rep)) best = rep;
  }
  return best;
}

function valueIn(cost: Cost): Float64Array | undefined {
  return typeof cost === "object" && "kind" in cost ? cost.value?.amount : undefined;
}

/** The travel alone, where the cost says which part of it that is; undefined where none counts. */
function travelIn(cost: Cost): Cost | undefined {
  if (typeof cost === "function" || !("kind" in cost)) return cost;
  if (cost.kind === "value") return undefined;
  const { value, ...travel } = cost;
  return value ? travel : cost;
}

function checkScore(score: Float64Array, accounts: number): void {
  if (score.length !== accounts)
    throw new InputError(
      `score holds ${score.length} numbers, but ${accounts} are needed: one per account.`,
    );
  for (let account = 0; account < accounts; account++)
    if (!Number.isFinite(score[account]))
      throw new InputError(
        `score of account ${account} is ${String(score[account])}: give a finite number.`,
      );
}
