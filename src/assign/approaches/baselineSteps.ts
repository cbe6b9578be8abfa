import type {
  BalancedMeasure,
  EngineOptions,
  MeasureResult,
  Problem,
  Progress,
  Steps,
} from "../../model";
import { assignUnit, unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { lockedSolution } from "../solution/initialSolution";
import { distanceFromFair, fairShares } from "../standing/figures";
import { refuseContradictions } from "../infeasibility/refuseContradictions";
import { heldBy, largestLevel } from "../makespan/levels";
import { makespanBound } from "../makespan/makespanBound";
import { checkOptions, checkProblem } from "../problem/checkProblem";
import { movingSteps } from "../moves/moving";
import { costTable } from "../problem/costTable";
import { planOf } from "../solution/planOf";
import type { Proof } from "../solution/planOf";
import { ROUNDING } from "../problem/rounding";
import { summedOver, unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { runSteps } from "../work/runSteps";
import { heldOf, withRoomToStay } from "../standing/held";
import { stage } from "../work/work";
import type { Figures, Work } from "../work/work";
import { inTurn } from "./inTurn";
import { leastCosts } from "./leastCosts";
import { mustCoverFirst } from "./mustCoverFirst";

/**
 * Puts units with reps, in one go through all of them, under every rule.
 *
 * @param home - rep with whom each unit stays rather than waits, -1 where it waits: those are with
 *   their reps already, whose room is taken by them until they go to another
 */
export type Placing = (units: Units, solution: Solution, home: Int32Array) => Work<true>;

/**
 * A plan without a search, to compare others with: locks first, then one go through the accounts,
 * then what is proven about it. A stop in the middle deals the rest out in turn. Measures to keep
 * within a tolerance are left aside: a plan that went by them would be no baseline.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its rules contradict each other
 */
export function* baselineSteps(asked: Problem, options: EngineOptions, placing: Placing): Steps {
  checkProblem(asked);
  checkOptions(options);
  if (asked.moves) return yield* withinLimits(asked, options, placing);
  const { measures = [], limited: _, ...problem } = asked;
  const units = unitsOf(problem);
  // What holds with room for all that stays holds for every plan.
  const roomy = withRoomToStay(problem);
  const roomyUnits = roomy === problem ? units : unitsOf(roomy);
  const aim = problem.cost === undefined ? "level" : "cost";
  yield* refuseContradictions(roomy, roomyUnits, aim, options);
  const figures: Figures = {};

  const solution = lockedSolution(units);
  const home = asked.stays ? heldOf(asked).stayer : new Int32Array(units.count).fill(-1);
  home.forEach((rep, unit) => {
    if (rep >= 0) assignUnit(units, solution, unit, rep);
  });
  const first = { name: "Placing accounts", from: 0, to: 0.7 };
  const placed = yield* stage(placing(units, solution, home), first, options, figures);
  if (placed === undefined) {
    const rest = { name: "Placing accounts", from: 0.7, to: 1, needed: true };
    yield* stage(inTurn(units, solution, home, mustCoverFirst(units)), rest, options, figures);
  }
  const proof =
    problem.cost === undefined
      ? proofOfLevel(problem, roomyUnits, solution)
      : yield* proofOfCost(problem.cost, roomyUnits, solution, options, figures);
  const finished = placed === true && proof.lowerBound > -Infinity;
  const plan = planOf(problem, units, solution, proof, { finished });
  const fair = fairShares(asked);
  const results = measures.map((one, m) => resultOf(one, fair[m]!, plan.rep));
  return { ...plan, measures: results };
}

/** Limits on moves hold for every plan; what moves weigh is no business of a baseline. */
function* withinLimits(asked: Problem, options: EngineOptions, placing: Placing): Steps {
  const weight = new Float64Array(asked.accounts);
  const alike = { ...asked, moves: { weight, limits: asked.moves?.limits ?? [] } };
  const aim = asked.cost === undefined ? "level" : "cost";
  const steps = (one: Problem, given: EngineOptions): Steps => baselineSteps(one, given, placing);
  return yield* movingSteps(alike, options, aim, { steps, isPriced: false });
}

function* proofOfCost(
  cost: NonNullable<Problem["cost"]>,
  units: Units,
  solution: Solution,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Proof, void> {
  const table = costTable(cost, units);
  let spent = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) spent += table.at(unit, rep);
  }
  for (const [s, { perSquare }] of units.shared.entries())
    spent += perSquare * squaredDeviations(solution.held[s]!);
  figures.cost = spent;
  const proving = { name: "Proving", from: 0.7, to: 1 };
  const least = yield* stage(leastCosts(units, table, solution), proving, options, figures);
  return { cost: spent, lowerBound: least?.lowerBound ?? -Infinity, fixed: least?.fixed ?? 0 };
}

/** As `balance` has it: the largest load per unit of share. */
function proofOfLevel(problem: Problem, units: Units, solution: Solution): Proof {
  const share = problem.share ?? new Float64Array(units.reps).fill(1);
  if (problem.load === undefined && units.workloadVaries) {
    // There is no one load per account to hold against a fair share; what the reps carry says it.
    const level = largestLevel(solution.used, share);
    return { cost: level, lowerBound: 0, fixed: 0 };
  }
  const load = problem.load ? summedOver(units, problem.load) : units.workload;
  return {
    cost: largestLevel(heldBy(solution.rep, load, units.reps), share),
    lowerBound: runSteps(makespanBound(units, load, share, unassignedWorkload(units, solution))),
    fixed: 0,
  };
}

function squaredDeviations(amounts: Float64Array): number {
  const mean = amounts.reduce((sum, one) => sum + one, 0) / amounts.length;
  return amounts.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
}

function resultOf(
  { load, tolerance }: BalancedMeasure,
  fair: Float64Array,
  rep: Int32Array,
): MeasureResult {
  const held = heldBy(rep, load, fair.length);
  let spread = 0;
  for (let at = 0; at < fair.length; at++)
    spread = Math.max(spread, Math.abs(distanceFromFair(held[at]!, fair[at]!)));
  return { spread, inside: spread <= tolerance + ROUNDING };
}
