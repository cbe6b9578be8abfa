import type { EngineOptions, Plan, Problem, Progress, Proven, Steps } from "../../model";
import { costTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { fixedCost } from "../solution/fixedCost";
import { isBetter, objectiveOf, outsideBy } from "../solution/objective";
import type { Objective } from "../solution/objective";
import { costless } from "../lns/packUnassigned";
import { provenOf } from "../solution/planOf";
import { solutionOfPlan } from "../solution/solution";
import { part } from "../work/progress";
import { stage } from "../work/work";
import { arenaOf } from "./arena";
import type { Aim } from "./arena";
import { frozen } from "./freeze";
import { heftOf } from "../standing/heft";
import { lighten } from "./lighten";
import { inOneFigure } from "./inOneFigure";
import type { Limited } from "./inOneFigure";
import { allLimits, movedBy, unitLimits, useOf } from "./limits";
import { restated } from "./restated";
import { weigh } from "./weigh";

/** A search that knows of no weights and of no limits but the cap on moves. */
type Search = (problem: Problem, options: EngineOptions) => Steps;

/**
 * Searches in which moves count for what they take of the limits: how much of what the one before has
 * used too much is taken off the cap.
 */
const TIGHTENED = [0, 0, 0.6, 1];
/** What is left free of a tightened cap. */
const SPARE = 0.002;

/**
 * A search under `moves`, by one that makes no difference between moves. Its plan is made lighter;
 * where it passes a limit even so, moves count for what they take of the limits in the next searches.
 * Where more than one limit binds, a search in which only so much may move as they allow is tried too.
 *
 * What is proven is proven for plans under looser limits, and holds for those under all.
 */
export function* movingSteps(
  asked: Problem,
  options: EngineOptions,
  aim: Aim,
  search: Search,
): Steps {
  const { moves: _, ...problem } = asked;
  const first = yield* part(0, 0.4, search(problem, options));
  const { rep: unweighed } = first;
  const light = yield* lightened(asked, first, aim, options);
  let plan = light;
  let proven = light;
  let limits = limitsUsed(asked, plan);
  let share = 1;
  for (const [round, tightened] of TIGHTENED.entries()) {
    if (!limits.some(isPassed)) break;
    if (tightened > 0) share *= (1 - SPARE) / (1 + tightened * (mostUsed(limits) - 1));
    limits = limits.map(reweighed);
    if (limits.every(({ worth }) => worth === 0)) break;
    const counted = { ...problem, ...inOneFigure(asked, limits, share) };
    const found = yield* part(0.4 + 0.1 * round, 0.5 + 0.1 * round, search(counted, options));
    const bounded = tightened === 0 ? found : provenBy(asked, found, proven);
    plan = yield* lightened(asked, { ...bounded, unweighed }, aim, options);
    if (tightened === 0) proven = plan;
    limits = limitsUsed(asked, plan, limits);
    // Within the limits at once: what it uses, it uses for the best.
    if (round === 0 && !limits.some(isPassed)) return plan;
  }
  if (plan === light && !limits.some(isPassed)) return plan;
  const base = limits.some(isPassed) ? plan : light;
  const { units, solution, load } = arenaOf(asked, base, aim);
  const again = frozen(problem, units, solution, unitLimits(asked, units), load);
  const quiet = options.start ? { ...options, start: { rep: base.rep } } : options;
  const second = yield* part(0.8, 0.95, search(again, quiet));
  const kept = { ...provenBy(asked, second, proven), unweighed };
  const other = yield* lightened(asked, kept, aim, options);
  return limits.some(isPassed) || isBetterPlan(asked, other, plan) ? other : plan;
}

/** Whether a plan is the better one in the order in which plans are judged. */
function isBetterPlan(asked: Problem, one: Plan, other: Plan): boolean {
  const units = unitsOf(asked);
  const judged = (plan: Plan): Objective => ({
    ...objectiveOf(units, costless, solutionOfPlan(units, plan.rep)),
    cost: plan.travel?.cost ?? plan.cost,
  });
  return isBetter(judged(one), judged(other));
}

/** A limit with what a plan moves of it, as a part of the most. */
interface Used extends Limited {
  readonly use: number;
  /** Whether only moves to another group count: what an account counts for depends on where it goes then. */
  readonly ofGroups: boolean;
}

const isPassed = ({ use }: Used): boolean => use > 1;

function mostUsed(limits: readonly Used[]): number {
  return Math.max(...limits.map(({ use }) => use));
}

/** Beyond that, how far a limit is passed says nothing more. */
const MOST_USE = 10;
/** The worth that a limit begins with beside those that were passed before it. */
const NEWCOMER = 0.05;

/** What is passed is worth more next time; what is kept anyway, nothing at first. */
function reweighed(limit: Used): Used {
  const { worth, use, ofGroups } = limit;
  const known = worth > 0 ? worth : isPassed(limit) && !ofGroups ? NEWCOMER : 0;
  return { ...limit, worth: known * use * use * use * use };
}

/** @param before - the limits with what they were worth so far */
function limitsUsed(asked: Problem, plan: Plan, before: readonly Used[] = []): Used[] {
  const { units, solution } = arenaOf(asked, plan, "cost");
  return allLimits(asked, units).map(({ heft, most }, l): Used => {
    const { amount = new Float64Array(asked.accounts).fill(1), groupOf } =
      asked.moves?.limits?.[l] ?? {};
    const moved = movedBy(solution, heft);
    return {
      amount,
      most,
      worth: before[l]?.worth ?? 0,
      use: moved > 0 ? Math.min(MOST_USE, moved / most) : 0,
      ofGroups: groupOf !== undefined,
    };
  });
}

/**
 * A plan found under tighter limits with what is proven of another one: that holds for it too where it
 * places as much, and is nowhere farther outside a tolerance.
 */
function provenBy(asked: Problem, plan: Plan, other: Plan): Plan {
  const isLess = plan.shortage.workload > other.shortage.workload * (1 + ROUNDING);
  const units = unitsOf(asked);
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

/** The plan with lighter moves; first with less of what passes its limits. */
function* lightened(
  asked: Problem,
  plan: Plan,
  aim: Aim,
  options: EngineOptions,
): Generator<Progress, Plan, void> {
  const arena = arenaOf(asked, plan, aim);
  const { units, solution } = arena;
  const limits = unitLimits(asked, units);
  const weighing = { name: "Weighing moves", from: 0.5, to: 0.6 };
  let saved = 0;
  for (const limit of limits) {
    if (useOf(solution, [limit]) <= 1) continue;
    const fewer = lighten(arena, limit.heft, limits);
    saved += (yield* stage(fewer, weighing, options, {})) ?? 0;
  }
  const weight = asked.moves?.weight;
  if (weight) {
    const heft = heftOf(asked, units, weight);
    const { seed = 1, effort = 1 } = options;
    const pricing = weigh(arena, heft, limits, { prices: plan.prices, seed, effort });
    const before = movedBy(solution, heft);
    const rise = (yield* stage(pricing, weighing, options, {})) ?? 0;
    saved += before - movedBy(solution, heft);
    const lighter = lighten({ ...arena, budget: arena.budget - rise }, heft, limits);
    saved += (yield* stage(lighter, weighing, options, {})) ?? 0;
  }
  // A stop in the middle leaves a valid plan, too, if another one.
  const changed = saved > 0 || options.stop?.aborted === true;
  return changed ? restated(asked, arena, plan, aim) : plan;
}
