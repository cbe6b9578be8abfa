import type { EngineOptions, Plan, Problem, Progress, Steps } from "../../model";
import { part } from "../work/progress";
import { stage } from "../work/work";
import { arenaOf } from "./arena";
import type { Aim } from "./arena";
import { frozen } from "./freeze";
import { heftOf } from "../standing/heft";
import { lighten } from "./lighten";
import { movedBy, unitLimits, useOf } from "./limits";
import { restated } from "./restated";
import { weigh } from "./weigh";

/** A search that knows of no weights and of no limits but the cap on moves. */
type Search = (problem: Problem, options: EngineOptions) => Steps;

/**
 * A search under `moves`, by one that makes no difference between moves. Its plan is made lighter;
 * where it passes a limit even so, the next search may move no more than the limits allow, and its
 * plan is made lighter in turn.
 *
 * What is proven is proven for plans without these limits, and holds for those with them.
 */
export function* movingSteps(
  asked: Problem,
  options: EngineOptions,
  aim: Aim,
  search: Search,
): Steps {
  const { moves: _, ...problem } = asked;
  const first = yield* part(0, 0.5, search(problem, options));
  const light = yield* lightened(asked, first, aim, options);
  const { units, solution, load } = arenaOf(asked, light, aim);
  const limits = unitLimits(asked, units);
  if (useOf(solution, limits) <= 1) return light;
  const again = frozen(problem, units, solution, limits, load);
  const quiet = options.start ? { ...options, start: { rep: light.rep } } : options;
  const second = yield* part(0.6, 0.95, search(again, quiet));
  return yield* lightened(asked, provenBy(second, first), aim, options);
}

/** The second plan's bounds hold for what it was allowed alone; those of the first hold for all. */
function provenBy(plan: Plan, first: Plan): Plan {
  const isLess = plan.shortage.workload > first.shortage.workload * (1 + 1e-9);
  const lowerBound = isLess ? -Infinity : Math.min(first.lowerBound, plan.cost);
  const travel =
    plan.travel && first.travel && !isLess
      ? { ...plan.travel, lowerBound: Math.min(first.travel.lowerBound, plan.travel.cost) }
      : plan.travel && { ...plan.travel, lowerBound: -Infinity };
  return {
    ...plan,
    lowerBound,
    unweighed: first.unweighed ?? first.rep,
    ...(travel && { travel }),
  };
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
