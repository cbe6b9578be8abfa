import type { Plan, Problem, Proven } from "../../model";
import { costless } from "../lns/packUnassigned";
import { costTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";
import { fixedCost } from "../solution/fixedCost";
import { isBetter, objectiveOf, outsideBy } from "../solution/objective";
import type { Objective } from "../solution/objective";
import { provenOf } from "../solution/planOf";
import { solutionOfPlan } from "../solution/solution";

/** Whether a plan is the better one in the order in which plans are judged. */
export function isBetterPlan(units: Units, one: Plan, other: Plan): boolean {
  const judged = (plan: Plan): Objective => ({
    ...objectiveOf(units, costless, solutionOfPlan(units, plan.rep)),
    cost: plan.travel?.cost ?? plan.cost,
  });
  return isBetter(judged(one), judged(other));
}

/**
 * A plan found under tighter limits with what is proven of another one: that holds for it too where it
 * places as much, and is nowhere farther outside a tolerance.
 */
export function provenBy(asked: Problem, units: Units, plan: Plan, other: Plan): Plan {
  const isLess = plan.shortage.workload > other.shortage.workload * (1 + ROUNDING);
  const holds = !isLess && isNoFarther(units, plan, other);
  const table = asked.cost === undefined ? undefined : costTable(asked.cost, units);
  const fixed = table ? fixedCost(units, table, solutionOfPlan(units, plan.rep)) : 0;
  const proof = (cost: number, bound: number, same: number): Proven =>
    provenOf({ cost, lowerBound: holds ? bound : -Infinity, fixed: same });
  const { travel } = plan;
  return {
    ...plan,
    ...proof(plan.cost, other.lowerBound, travel ? 0 : fixed),
    ...(travel && {
      travel: proof(travel.cost, other.travel?.lowerBound ?? -Infinity, fixed),
    }),
  };
}

/** Whether nobody is farther outside a tolerance than with another plan. */
function isNoFarther(units: Units, plan: Plan, other: Plan): boolean {
  const { held } = solutionOfPlan(units, plan.rep);
  const allowed = solutionOfPlan(units, other.rep).held;
  return units.shared.every((shared, s) =>
    shared.part.every(
      (_, rep) =>
        outsideBy(shared, rep, held[s]![rep]!) <=
        outsideBy(shared, rep, allowed[s]![rep]!) + ROUNDING,
    ),
  );
}
