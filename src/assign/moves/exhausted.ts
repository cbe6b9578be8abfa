import type { EngineOptions, Plan, Problem, Progress } from "../../model";
import { costTable } from "../problem/costTable";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { exhaust, MOST_UNITS } from "../solution/exhaust";
import type { Judge } from "../solution/exhaust";
import { fixedCost } from "../solution/fixedCost";
import { costJudge } from "../solution/judge";
import { objectiveOf } from "../solution/objective";
import type { Objective } from "../solution/objective";
import { planOf, provenOf } from "../solution/planOf";
import { solutionOfPlan } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { stage } from "../work/work";
import { loadOf } from "./arena";
import type { Aim } from "./arena";
import { allLimits, useOf } from "./limits";
import type { UnitLimit } from "./limits";
import { provenBy } from "./proven";
import { levelOf } from "./restated";

const LOOKING = { name: "Polishing", from: 0.95, to: 0.95 };

interface How {
  readonly aim: Aim;
  readonly options: EngineOptions;
}

/**
 * Goes through all plans within the limits on moves where there are few: see `exhaust`.
 *
 * @param plan - within the limits
 * @returns the best of all plans, proven as such; where there are too many, the plan or a better one
 */
export function* exhausted(
  asked: Problem,
  units: Units,
  plan: Plan,
  { aim, options }: How,
): Generator<Progress, Plan, void> {
  // What may stay above capacity, and unevenness that is no part of the cost, are not judged here.
  const isOther = asked.stays !== undefined || (aim === "level" && asked.variance !== undefined);
  if (asked.cost === undefined || isOther || units.count > MOST_UNITS) return plan;
  const table = costTable(asked.cost, units);
  const solution = solutionOfPlan(units, plan.rep);
  const judge = judgeWithin(units, table, allLimits(asked, units));
  const work = exhaust(units, table, solution, judge, options.effort ?? 1);
  const isBest = yield* stage(work, LOOKING, options, {});
  if (isBest === undefined) return plan;
  const { cost, missed, waiting } = objectiveOf(units, table, solution);
  // Plans that cover others of those that come first are not among those that were gone through.
  const isProven = isBest && missed === 0 && (waiting === 0 || units.first === undefined);
  const found = { units, solution, load: loadOf(asked, units) };
  const fixed = fixedCost(units, table, solution);
  const proof =
    aim === "cost"
      ? { cost, lowerBound: plan.lowerBound, fixed }
      : { cost: levelOf(asked, found), lowerBound: plan.lowerBound, fixed: 0 };
  const waitsAtLeast = isProven ? waiting : plan.shortage.lowerBound;
  const counted = planOf(asked, units, solution, proof, { ...plan, waitsAtLeast });
  const travel = plan.travel && { ...plan.travel, cost };
  const best = provenBy(asked, units, { ...plan, ...counted, ...(travel && { travel }) }, plan);
  if (!isProven) return best;
  const exact = provenOf({ cost, lowerBound: cost, fixed });
  return { ...best, ...(aim === "cost" ? exact : { travel: exact }) };
}

interface Worth extends Objective {
  /** How much of a limit is used beyond what it allows, as a part of that. */
  readonly passed: number;
}

/** Plans as the search for the least cost judges them; first, that they are within the limits. */
function judgeWithin(units: Units, table: CostTable, limits: readonly UnitLimit[]): Judge<Worth> {
  const judge = costJudge(units, table);
  // What waits moves nothing: what is used only grows as units are placed.
  const passedBy = (solution: Solution): number => Math.max(0, useOf(solution, limits) - 1);
  return {
    objectiveOf: (solution) => ({ ...judge.objectiveOf(solution), passed: passedBy(solution) }),
    isBetter: (one, other) =>
      one.passed === other.passed ? judge.isBetter(one, other) : one.passed < other.passed,
    atLeast: (decided) => ({ ...judge.atLeast(decided), passed: passedBy(decided.now) }),
  };
}
