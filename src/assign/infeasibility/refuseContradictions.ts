import type { EngineOptions, Problem, Progress } from "../../model";
import type { Units } from "../problem/units";
import { stage } from "../work/work";
import { contradictionsIn } from "./contradictions";
import { elasticPlan } from "./elasticPlan";
import type { Aim } from "./elasticPlan";
import { refusal } from "./refusal";

/**
 * Goes on where the hard rules can be kept together. Where they can't, makes the plan of least
 * violation and refuses the problem with it; a stop before it is ready refuses without.
 *
 * @param problem - a sound one, and its units
 * @param aim - what the plan's cost is to be
 * @throws InfeasibleError
 */
export function* refuseContradictions(
  problem: Problem,
  units: Units,
  aim: Aim,
  options: EngineOptions,
): Generator<Progress, void, void> {
  const [first, ...others] = contradictionsIn(problem, units);
  if (!first) return;
  const looking = { name: "Looking for the least violation", from: 0, to: 1 };
  const plan = yield* stage(elasticPlan(problem, units, aim), looking, options, {});
  throw refusal([first, ...others], { leastViolation: plan });
}
