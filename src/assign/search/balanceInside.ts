import type { BalancedMeasure, EngineOptions, Plan, Problem, Steps } from "../../model";
import { assignSteps } from "./assign";
import { heldBy, largestLevel } from "../makespan/levels";
import { part } from "../work/progress";
import { costless } from "../lns/packUnassigned";
import { unitsOf } from "../problem/units";
import { isBetter, objectiveOf } from "../solution/objective";
import type { Objective } from "../solution/objective";
import { provenOf } from "../solution/planOf";
import { solutionOfPlan } from "../solution/solution";

/** Part of the progress that evening out takes, before cost is looked at. */
const EVENING = 0.3;

/**
 * Least cost inside the tolerance of each measure, in two stages. The first makes the loads of the
 * first measure as even as they can be, which proves how even a plan can be at all. The second
 * looks for the least cost with every measure inside its tolerance, beginning with the plan of the
 * first, so that whoever can't be brought inside is at least as near as that.
 *
 * @param evenSteps - the first stage: `balance` without measures
 * @returns the plan of the second stage: its cost is the largest load per unit of share, with the
 *   first stage's bound; `travel` is the second stage's cost with its bound
 */
export function* balanceInsideSteps(
  problem: Problem,
  measures: readonly [BalancedMeasure, ...BalancedMeasure[]],
  options: EngineOptions,
  evenSteps: (problem: Problem, options: EngineOptions) => Steps,
): Steps {
  const { load, share } = measures[0];
  const { cost, variance: _, share: __, measures: ___, limited, ...rest } = problem;
  const alone = { ...rest, load, ...(share && { share }) };
  const even = yield* part(0, EVENING, evenSteps(alone, options));

  const free = { kind: "value" as const, value: { amount: new Float64Array(problem.accounts) } };
  const priced = { ...rest, measures, ...(limited && { limited }), cost: cost ?? free };
  const start = { rep: startOf(priced, options, even), prices: options.start?.prices };
  const second = {
    ...options,
    start: { rep: start.rep, ...(start.prices && { prices: start.prices }) },
  };
  const plan = yield* part(EVENING, 1, assignSteps(priced, second));
  const held = heldBy(plan.rep, load, problem.reps);
  const level = largestLevel(held, share ?? new Float64Array(problem.reps).fill(1));
  // Where the second stage leaves more waiting, the first one's bound is not its own.
  const bound = plan.shortage.workload > even.shortage.workload ? 0 : even.lowerBound;
  return {
    ...plan,
    ...provenOf({ cost: level, lowerBound: bound, fixed: 0 }),
    ...(cost !== undefined && {
      travel: {
        cost: plan.cost,
        lowerBound: plan.lowerBound,
        gap: plan.gap,
        gapAbsolute: plan.gapAbsolute,
      },
    }),
  };
}

/** Where the second stage begins: where it is told to, or with the first one's plan if that leaves less waiting, or fewer outside. */
function startOf(problem: Problem, { start }: EngineOptions, even: Plan): Int32Array {
  const given = start?.rep;
  if (given?.length !== problem.accounts) return given ?? even.rep;
  const units = unitsOf(problem);
  const judged = (rep: Int32Array): Objective =>
    objectiveOf(
      units,
      costless,
      solutionOfPlan(
        units,
        rep.map((at) => (at < units.reps ? at : -1)),
      ),
    );
  return isBetter(judged(even.rep), judged(given)) ? even.rep : given;
}
