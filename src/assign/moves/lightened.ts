import type { EngineOptions, Plan, Problem, Progress } from "../../model";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { stage } from "../work/work";
import { arenaOf } from "./arena";
import type { Aim, Arena } from "./arena";
import { comeWithin } from "./comeWithin";
import { heftOf } from "../standing/heft";
import { lighten } from "./lighten";
import { allLimits, movedBy, unitLimits, useOf } from "./limits";
import { outsideShares } from "../solution/objective";
import { provenBy } from "./proven";
import { restated } from "./restated";
import { weigh } from "./weigh";

const WEIGHING = { name: "Weighing moves", from: 0.5, to: 0.6 };
/** How much farther outside, as a part of a rep's share. */
const FURTHER = 0.01;
/** Counting a plan takes a moment where accounts are many. */
const LOOKING: Progress = { done: WEIGHING.from, stage: WEIGHING.name };

/** How the plan was sought. */
interface Weighing {
  readonly aim: Aim;
  readonly options: EngineOptions;
  /** Those of the problem, where they are at hand. */
  readonly units?: Units;
}

/**
 * The plan within the limits on moves, at whatever cost, where few of its moves have to be taken back for
 * that; it may still pass some.
 */
export function* within(
  asked: Problem,
  plan: Plan,
  { aim, options, units = unitsOf(asked) }: Weighing,
): Generator<Progress, Plan, void> {
  yield LOOKING;
  const arena = arenaOf(asked, plan, aim, units);
  const limits = allLimits(asked, units);
  if (useOf(arena.solution, limits) <= 1) return plan;
  yield* stage(comeWithin(arena, limits), WEIGHING, options, {});
  yield LOOKING;
  const isDone = useOf(arena.solution, limits) <= 1;
  if (isDone || outsideShares(units, arena.solution).repsOutside === 0)
    return restated(asked, arena, plan, aim);
  yield* stage(comeWithin(letOut(arena, units), limits), WEIGHING, options, {});
  yield LOOKING;
  return provenBy(asked, units, restated(asked, arena, plan, aim), plan);
}

/** Reps who are outside their tolerances anyway may come a little farther out. */
function letOut(arena: Arena, { shared }: Units): Arena {
  const further = arena.units.shared.map((one, s) => {
    const { low, high } = shared[s] ?? one;
    return {
      ...one,
      low: one.low.map((least, rep) => least - (least < low[rep]! ? FURTHER * one.part[rep]! : 0)),
      high: one.high.map((most, rep) => most + (most > high[rep]! ? FURTHER * one.part[rep]! : 0)),
    };
  });
  return { ...arena, units: { ...arena.units, shared: further } };
}

/** The plan with lighter moves; first with less of what passes its limits, as far as that costs next to nothing. */
export function* lightened(
  asked: Problem,
  plan: Plan,
  { aim, options, units = unitsOf(asked) }: Weighing,
): Generator<Progress, Plan, void> {
  yield LOOKING;
  const arena = arenaOf(asked, plan, aim, units);
  const { solution } = arena;
  const limits = unitLimits(asked, units);
  let saved = 0;
  for (const limit of limits) {
    if (useOf(solution, [limit]) <= 1) continue;
    const fewer = lighten(arena, limit.heft, limits);
    saved += (yield* stage(fewer, WEIGHING, options, {})) ?? 0;
  }
  const weight = asked.moves?.weight;
  if (weight) {
    const heft = heftOf(asked, units, weight);
    const { seed = 1, effort = 1 } = options;
    const pricing = weigh(arena, heft, limits, { prices: plan.prices, seed, effort });
    const before = movedBy(solution, heft);
    const rise = (yield* stage(pricing, WEIGHING, options, {})) ?? 0;
    saved += before - movedBy(solution, heft);
    const lighter = lighten({ ...arena, budget: arena.budget - rise }, heft, limits);
    saved += (yield* stage(lighter, WEIGHING, options, {})) ?? 0;
  }
  // A stop in the middle leaves a valid plan, too, if another one.
  const changed = saved > 0 || options.stop?.aborted === true;
  return changed ? restated(asked, arena, plan, aim) : plan;
}
