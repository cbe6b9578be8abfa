import { InputError } from "../errors";
import type { EngineOptions, Plan, Problem, Progress, Steps } from "../model";
import { checkOptions, checkProblem } from "./problem/checkProblem";
import { checkRules } from "./problem/checkRules";
import { costTable } from "./problem/costTable";
import type { CostTable } from "./problem/costTable";
import { waitingWorkload } from "./build/draft";
import type { Draft } from "./build/draft";
import { fillRoom } from "./build/fillRoom";
import { largestLoadFirst } from "./even/largestLoadFirst";
import { level } from "./even/level";
import { levelBound } from "./even/levelBound";
import { heldBy, largestLevel, levelsOf } from "./even/levels";
import { planOf } from "./problem/planOf";
import { runSteps } from "./runSteps";
import { settle } from "./even/settle";
import { startPlan } from "./build/startPlan";
import { ROUNDING, summedOver, unitsOf } from "./problem/units";
import type { Units } from "./problem/units";
import { stage } from "./work";
import type { Figures } from "./work";

/**
 * Levels within this share of the bound count as equal: between such plans, fewer moves decide,
 * then cost.
 */
export const NEARLY_EQUAL = 1e-4;

/**
 * Carves so that the largest load per unit of share is as small as it can be, within capacities,
 * locks, eligibility, groups and the cap on moves. Then the other reps are evened out too (least
 * sum of squared deviations); among nearly equal plans (0.01 %) fewer accounts move and, where
 * costs are given, cost is lower.
 *
 * @throws InputError if the problem can't be read, InfeasibleError if its rules contradict each other
 * @example
 * balance({
 *   accounts: 3,
 *   reps: 2,
 *   capacity: new Float64Array([10, 10]),
 *   workload: new Float64Array([4, 3, 1]),
 * }).cost // => 4
 */
export function balance(problem: Problem, options: EngineOptions = {}): Plan {
  return runSteps(balanceSteps(problem, options));
}

/** `balance` as steps of a few milliseconds each. */
export function* balanceSteps(problem: Problem, options: EngineOptions = {}): Steps {
  checkProblem(problem);
  checkOptions(options);
  const units = unitsOf(problem);
  checkRules(problem, units);
  const search = searchFor(problem, units);
  const figures: Figures = {};

  // Two starts: today's owners, which costs few moves, and a plan from scratch, which is evener.
  const hasOwners = units.home.some((rep) => rep >= 0);
  const start = hasOwners ? startPlan(units) : largestLoadFirst(units, search.load, search.share);
  const placing = { name: "Placing accounts", from: 0, to: 0.1, needed: true };
  let draft = (yield* stage(start, placing, options, figures)) as Draft;
  let finished = yield* improve(search, draft, 0.1, 0.4, options, figures);

  const bound = levelBound(units, search.load, search.share, waitingWorkload(units, draft));
  figures.lowerBound = bound;
  const fromOwners = worth(search, draft);
  if (finished && hasOwners && units.maxMoved === Infinity && !reaches(fromOwners, bound)) {
    const scratch = largestLoadFirst(units, search.load, search.share);
    const other = yield* stage(
      scratch,
      { ...placing, from: 0.4, to: 0.5, needed: false },
      options,
      figures,
    );
    finished = other !== undefined && (yield* improve(search, other, 0.5, 0.8, options, figures));
    if (other !== undefined && isBetter(worth(search, other), fromOwners)) draft = other;
  }
  if (finished) {
    const levels = levelsOf(units, draft, search.load, search.share);
    const settling = { name: "Keeping accounts in place", from: 0.8, to: 1 };
    const work = settle(units, levels, search.cost);
    finished = (yield* stage(work, settling, options, figures)) === true;
  }
  const proof = {
    cost: worth(search, draft).level,
    lowerBound: levelBound(units, search.load, search.share, waitingWorkload(units, draft)),
    fixed: 0,
  };
  return planOf(problem, units, draft, proof, finished);
}

/** Places what waits and evens out; false when a stop cut it short. */
function* improve(
  { units, load, share }: Search,
  draft: Draft,
  from: number,
  to: number,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, boolean, void> {
  const middle = from + (to - from) / 4;
  const room = fillRoom(
    units,
    draft,
    (_, rep) => (draft.used[rep] as number) / (share[rep] as number),
  );
  const filling = { name: "Making room", from, to: middle };
  if ((yield* stage(room, filling, options, figures)) === undefined) return false;
  const levels = levelsOf(units, draft, load, share);
  const evening = { name: "Evening out", from: middle, to };
  const work = level(units, levels, options.effort ?? 1);
  const done = yield* stage(work, evening, options, figures);
  figures.cost = largestLevel(heldBy(draft.rep, load, units.reps), share);
  return done === true;
}

interface Worth {
  readonly waiting: number;
  readonly level: number;
}

function worth({ units, load, share }: Search, draft: Draft): Worth {
  return {
    waiting: waitingWorkload(units, draft),
    level: largestLevel(heldBy(draft.rep, load, units.reps), share),
  };
}

function reaches({ waiting, level }: Worth, bound: number): boolean {
  return waiting === 0 && level <= bound * (1 + NEARLY_EQUAL);
}

/** Less workload that waits comes first; then a lower level, if it is lower by more than nearly nothing. */
function isBetter(one: Worth, other: Worth): boolean {
  const rounding = ROUNDING * (one.waiting + other.waiting);
  if (Math.abs(one.waiting - other.waiting) > rounding) return one.waiting < other.waiting;
  return one.level < other.level * (1 - NEARLY_EQUAL);
}

/** What stays the same while a plan is sought. */
interface Search {
  readonly units: Units;
  readonly load: Float64Array;
  readonly share: Float64Array;
  readonly cost: CostTable | undefined;
}

function searchFor(problem: Problem, units: Units): Search {
  const { accounts, reps } = problem;
  if (!problem.load && problem.workload.length !== accounts)
    throw new InputError(
      "load is missing: where the workload depends on the rep, say what balance should even out.",
    );
  return {
    units,
    load: problem.load ? summedOver(units, problem.load) : units.workload,
    share: problem.share ?? new Float64Array(reps).fill(1),
    cost: problem.cost === undefined ? undefined : costTable(problem.cost, units),
  };
}
