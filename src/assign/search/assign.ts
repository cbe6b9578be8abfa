import { InputError } from "../../errors";
import type { EngineOptions, Plan, Problem, Progress, Steps } from "../../model";
import { initialSolution } from "../solution/initialSolution";
import { withoutTolerances } from "../solution/objective";
import { refuseContradictions } from "../infeasibility/refuseContradictions";
import { movingSteps } from "../moves/moving";
import { pricedSearch } from "./pricedSearch";
import type { Search } from "./pricedSearch";
import { PRICED } from "./stages";
import { checkOptions, checkProblem } from "../problem/checkProblem";
import { costTable } from "../problem/costTable";
import { fixedCost } from "../solution/fixedCost";
import { planOf } from "../solution/planOf";
import type { Proof } from "../solution/planOf";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { runSteps } from "../work/runSteps";
import { easingSteps } from "./easing";
import { stayingSteps } from "./staying";
import { stage } from "../work/work";
import { isBetter, objectiveOf } from "../solution/objective";
import type { Solution } from "../solution/solution";

/**
 * Carves so that no rep is over capacity and the total cost is as low as it can be found, within
 * locks, eligibility, groups, the cap on moves and the tolerances of the measures. Where not
 * everything fits, must-cover accounts come first, then as little workload as possible stays
 * unassigned, before cost is looked at.
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

/** Finds out who stays above capacity, for several searches. */
export function easeSteps(
  problem: Problem,
  options: EngineOptions,
): ReturnType<typeof easingSteps> {
  return easingSteps(problem, options, assignSteps);
}

const MOVING = { steps: assignSteps, isPriced: true, ease: easeSteps };

/** `assign` as steps of a few milliseconds each. */
export function* assignSteps(problem: Problem, options: EngineOptions = {}): Steps {
  checkProblem(problem);
  checkOptions(options);
  if (problem.moves) return yield* movingSteps(problem, options, "cost", MOVING);
  if (problem.stays) return yield* stayingSteps(problem, options, assignSteps, assignSteps);
  if (problem.cost === undefined)
    throw new InputError("cost is missing: assign minimises it; use balance to even out a load.");
  const units = unitsOf(problem);
  yield* refuseContradictions(problem, units, "cost", options);
  const table = costTable(problem.cost, units);
  const kept = options.start?.rep && unitReps(units, options.start.rep);
  const open = withoutTolerances(units);
  const placed = function* (rep?: Int32Array): Generator<Progress, Solution, void> {
    return (yield* stage(initialSolution(open, rep), PRICED.placing, options, {})) as Solution;
  };
  let solution = yield* placed(kept);
  if (kept && units.ownerRep.length > 0) {
    // A search that is stopped brings nothing worse than today's assignment.
    const today = yield* placed();
    if (isBetter(objectiveOf(units, table, today), objectiveOf(units, table, solution)))
      solution = today;
  }
  const search: Search = {
    problem,
    units,
    table,
    options,
    figures: {},
    best: solution,
    bound: -Infinity,
    waitsAtLeast: 0,
    prices: undefined,
    finished: false,
  };
  yield* pricedSearch(search);
  return planOf(problem, units, search.best, proofOf(search, units), search);
}

/** Rep of each unit's first account; -1 where the plan is not of this problem's size. */
function unitReps(units: Units, rep: Int32Array): Int32Array {
  return Int32Array.from({ length: units.count }, (_, unit) => {
    const at = rep[units.member[units.memberStart[unit]!]!] ?? -1;
    return at < units.reps ? at : -1;
  });
}

function proofOf({ problem, table, best, bound }: Search, units: Units): Proof {
  const { cost } = objectiveOf(units, table, best);
  // Distances are never negative, so even a search that was stopped at once has this much.
  const isTravel =
    typeof problem.cost === "object" &&
    "kind" in problem.cost &&
    problem.cost.kind !== "value" &&
    !problem.cost.value;
  const lowerBound = isTravel ? Math.max(bound, 0) : bound;
  return { cost, lowerBound, fixed: fixedCost(units, table, best) };
}
