import type { Plan, Problem } from "../../model";
import { objectiveOf } from "../solution/objective";
import { evenSearchFor, worth } from "../makespan/evenSearch";
import { heldBy, largestLevel } from "../makespan/levels";
import { fixedCost } from "../solution/fixedCost";
import { planOf, provenOf } from "../solution/planOf";
import type { Aim, Arena } from "./arena";

/** The plan with other reps for accounts that had one, and the figures that go with them. */
export function restated(asked: Problem, arena: Arena, plan: Plan, aim: Aim): Plan {
  const { units, solution, table } = arena;
  const cost = table ? objectiveOf(units, table, solution).cost : 0;
  const fixed = table ? fixedCost(units, table, solution) : 0;
  const proof =
    aim === "cost"
      ? { cost, lowerBound: plan.lowerBound, fixed }
      : { cost: levelOf(asked, arena), lowerBound: plan.lowerBound, fixed: 0 };
  const { rep, loads, moved, measures, ...figures } = planOf(asked, units, solution, proof, plan);
  const { lowerBound, gap, gapAbsolute } = figures;
  return {
    ...plan,
    ...{ rep, loads, moved, measures, cost: figures.cost, lowerBound, gap, gapAbsolute },
    ...(plan.travel && {
      travel: provenOf({ cost, lowerBound: plan.travel.lowerBound, fixed }),
    }),
    unweighed: plan.unweighed ?? plan.rep,
  };
}

/** The largest load per unit of share. */
export function levelOf(
  asked: Problem,
  { units, solution, load }: Pick<Arena, "units" | "solution" | "load">,
): number {
  const { measures: [first] = [], reps } = asked;
  if (first === undefined) return worth(evenSearchFor(asked, units), solution).level;
  const held = heldBy(solution.rep, load, reps);
  return largestLevel(held, first.share ?? new Float64Array(reps).fill(1));
}
