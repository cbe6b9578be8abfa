import type { Plan, Problem } from "../../model";
import { emptySolution, assignUnit } from "../solution/solution";
import { planOf, provenOf } from "../solution/planOf";
import { unitsOf } from "../problem/units";
import { planWorth } from "./evenness";
import { heldBy, largestLevel } from "../makespan/levels";

/**
 * A plan that was not searched for, published beside one that was and serves the same accounts. What is
 * proven of the largest load holds for it too; nothing else does, since other reps may be outside.
 *
 * @param rep - rep of each account, under all rules
 */
export function publishedAt(problem: Problem, rep: Int32Array, beside: Plan): Plan {
  const units = unitsOf(problem);
  const solution = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++)
    assignUnit(units, solution, unit, rep[units.member[units.memberStart[unit]!]!]!);
  const { cost } = planWorth(problem, rep, 0);
  const share = problem.share ?? new Float64Array(problem.reps).fill(1);
  const level = problem.load && largestLevel(heldBy(rep, problem.load, problem.reps), share);
  const unproven = { lowerBound: -Infinity, fixed: 0 };
  const proof =
    level === undefined
      ? { cost, ...unproven }
      : { cost: level, lowerBound: beside.lowerBound, fixed: 0 };
  return {
    ...planOf(problem, units, solution, proof, { finished: beside.finished }),
    ...(beside.travel && { travel: provenOf({ cost, ...unproven }) }),
  };
}
