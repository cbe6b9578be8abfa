import type { EngineOptions, Plan, Problem, Progress, Steps } from "../../model";
import { balanceInsideSteps } from "./balanceInside";
import { refuseContradictions } from "../infeasibility/refuseContradictions";
import { checkOptions, checkProblem } from "../problem/checkProblem";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { greedyRepair } from "../solution/greedyRepair";
import {
  evenSearchFor,
  grainOf,
  isBetter,
  leastOfEqual,
  reaches,
  worth,
} from "../makespan/evenSearch";
import type { EvenSearch, Worth } from "../makespan/evenSearch";
import { exhaust } from "../solution/exhaust";
import type { Judge } from "../solution/exhaust";
import { packUnassigned, costless, PACKED, placesAll } from "../lns/packUnassigned";
import { seededRandom } from "../../random";
import { lpt } from "../makespan/lpt";
import { level } from "../makespan/level";
import { makespanBound } from "../makespan/makespanBound";
import { heldBy, largestLevel, levelsOf } from "../makespan/levels";
import { minMakespan } from "../makespan/minMakespan";
import { movingSteps } from "../moves/moving";
import { planOf } from "../solution/planOf";
import { runSteps } from "../work/runSteps";
import { restoreOwners } from "../makespan/restoreOwners";
import { assignSteps, easeSteps } from "./assign";
import { stayingSteps } from "./staying";
import { EVEN } from "./stages";
import { initialSolution } from "../solution/initialSolution";
import { unitsOf } from "../problem/units";
import { stage } from "../work/work";
import type { Figures, Run, Stage } from "../work/work";

/** The part of the effort of evening out that the first of two stages spends. */
const FIRST = 0.2;

/**
 * Carves so that the largest load per unit of share is as small as it can be, within capacities,
 * locks, eligibility, groups and the cap on moves. Then the other reps are evened out too (least
 * sum of squared deviations); among nearly equal plans (0.01 %) fewer accounts move and, where
 * costs are given, cost is lower.
 *
 * Where the problem has measures, each is kept within its tolerance of a fair share instead, and
 * the plan is the cheapest that is found there: see `balanceInsideSteps`.
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

const MOVING = { steps: balanceSteps, isPriced: true, ease: easeSteps };

/** `balance` as steps of a few milliseconds each. */
export function* balanceSteps(problem: Problem, options: EngineOptions = {}): Steps {
  checkProblem(problem);
  checkOptions(options);
  if (problem.moves) return yield* movingSteps(problem, options, "level", MOVING);
  if (problem.stays) return yield* stayingSteps(problem, options, balanceSteps, assignSteps);
  const [first, ...others] = problem.measures ?? [];
  return first
    ? yield* balanceInsideSteps(problem, [first, ...others], options, (one, given) =>
        evenSteps(one, given, problem),
      )
    : yield* evenSteps(problem, options);
}

/**
 * The largest load per unit of share as small as can be, whatever it costs.
 *
 * @param asked - the problem that this one is a part of; a plan for rules that clash is one for it
 */
function* evenSteps(problem: Problem, options: EngineOptions, asked = problem): Steps {
  // Each of these takes a moment where accounts are many.
  const reading: Progress = { done: 0, stage: "Placing accounts" };
  yield reading;
  const units = unitsOf(problem);
  yield reading;
  yield* refuseContradictions(asked, units, "level", options);
  const search = evenSearchFor(problem, units);
  yield reading;
  const figures: Figures = {};
  const run = { options, figures };

  // Two starts: today's owners, which costs few moves, and a plan from scratch, which is evener.
  const hasOwners = units.home.some((rep) => rep >= 0);
  const start = hasOwners ? initialSolution(units) : lpt(units, search.load, search.share);
  let solution = (yield* stage(start, EVEN.placing, options, figures)) as Solution;
  let least = 0;
  // Where cost is looked at afterwards, that search goes on with evenness too.
  const part = asked === problem ? 1 : FIRST;
  const effort = part * (options.effort ?? 1);
  const evening = { ...run, options: { ...options, effort } };
  let finished = yield* improve(search, solution, EVEN.first, evening);
  if (finished && !placesAll(units, solution) && units.count * units.reps <= PACKED) {
    const { seed = 1, effort = 1 } = options;
    const work = packUnassigned(units, solution, effort, seededRandom(seed));
    const waits = yield* stage(work, EVEN.packing, options, figures);
    finished = waits !== undefined && (yield* improve(search, solution, EVEN.packed, evening));
    least = waits ?? 0;
  }

  const waiting = unassignedWorkload(units, solution);
  let bound = yield* simpleBound(search, waiting, options, figures);
  figures.lowerBound = bound;
  const fromOwners = worth(search, solution);
  if (finished && hasOwners && units.maxMoved === Infinity && !reaches(fromOwners, bound)) {
    const scratch = lpt(units, search.load, search.share);
    const other = yield* stage(scratch, EVEN.placingAgain, options, figures);
    finished = other !== undefined && (yield* improve(search, other, EVEN.second, evening));
    if (other !== undefined && isBetter(worth(search, other), fromOwners)) solution = other;
  }
  if (unassignedWorkload(units, solution) !== waiting)
    bound = yield* simpleBound(search, unassignedWorkload(units, solution), options, figures);
  if (finished) {
    const proven = yield* lower(search, solution, bound, options, figures);
    finished = proven !== undefined;
    bound = Math.max(bound, proven ?? 0);
  }
  if (finished && (hasOwners || search.cost)) {
    const levels = levelsOf(units, solution, search.load, search.share);
    const work = restoreOwners(levels, search.cost);
    finished = (yield* stage(work, EVEN.settling, options, figures)) === true;
  }
  if (finished) {
    const costs = search.cost ?? costless;
    const work = exhaust(units, costs, solution, levelJudge(search), options.effort ?? 1);
    const isBest = yield* stage(work, EVEN.looking, options, figures);
    finished = isBest !== undefined;
    if (isBest === true && unassignedWorkload(units, solution) === 0)
      bound = Math.max(bound, leastOfEqual(search, worth(search, solution).level));
    if (isBest === true && units.first === undefined) least = unassignedWorkload(units, solution);
  }
  const proof = { cost: worth(search, solution).level, lowerBound: bound, fixed: 0 };
  yield { ...figures, done: 1, stage: "Evening out" };
  return planOf(problem, units, solution, proof, { finished, waitsAtLeast: least });
}

/** Plans as the search for even loads judges them. */
function levelJudge(search: EvenSearch): Judge<LevelWorth> {
  const { units, load, share } = search;
  const missedBy = ({ rep }: Solution): number =>
    units.first?.reduce((sum, flags, unit) => sum + (rep[unit] === -1 ? flags : 0), 0) ?? 0;
  return {
    objectiveOf: (solution) => ({ missed: missedBy(solution), ...worth(search, solution) }),
    isBetter: (one, other) =>
      one.missed === other.missed ? isBetter(one, other) : one.missed < other.missed,
    atLeast: ({ now, missed, waiting }) => ({
      missed,
      waiting,
      level: largestLevel(heldBy(now.rep, load, units.reps), share),
    }),
  };
}

interface LevelWorth extends Worth {
  readonly missed: number;
}

/** What no search is needed for: see `makespanBound`. A plan without a bound would prove nothing. */
function* simpleBound(
  { units, load, share }: EvenSearch,
  waiting: number,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, number, void> {
  const work = makespanBound(units, load, share, waiting);
  return (yield* stage(work, EVEN.proving, options, figures)) as number;
}

/**
 * Proves how low the largest level can be and goes as low as it can, where shares are equal and
 * everything is placed; a level that no plan stays below, or undefined when a stop cut it short.
 */
function* lower(
  search: EvenSearch,
  solution: Solution,
  bound: number,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, number | undefined, void> {
  const { units, load, share, whole } = search;
  const isPlaced = solution.rep.every((rep) => rep >= 0);
  const before = worth(search, solution).level;
  if (!whole || !isPlaced || before <= bound) return bound;
  yield { ...figures, done: Math.max(figures.done ?? 0, 0.7), stage: "Lowering the largest load" };
  const { seed = 1, effort = 1 } = options;
  const levels = levelsOf(units, solution, load, share);
  const work = minMakespan(levels, whole, seed, effort);
  const proven = yield* stage(work, EVEN.lowering, options, figures);
  if (proven === undefined) return undefined;
  figures.lowerBound = Math.max(bound, proven);
  figures.cost = worth(search, solution).level;
  if (figures.cost === before) return proven;
  const evened = level(levels, effort, grainOf(search));
  const done = yield* stage(evened, EVEN.evening, options, figures);
  return done === undefined ? undefined : proven;
}

/** Places what waits and evens out; false when a stop cut it short. */
function* improve(
  search: EvenSearch,
  solution: Solution,
  { name, from, to }: Stage,
  { options, figures }: Run,
): Generator<Progress, boolean, void> {
  const { units, load, share } = search;
  const middle = from + (to - from) / 4;
  const room = greedyRepair(units, solution, (_, rep) => solution.used[rep]! / share[rep]!);
  const filling = { name: "Making room", from, to: middle };
  if ((yield* stage(room, filling, options, figures)) === undefined) return false;
  const levels = levelsOf(units, solution, load, share);
  const evening = { name, from: middle, to };
  const work = level(levels, options.effort ?? 1, grainOf(search));
  const done = yield* stage(work, evening, options, figures);
  figures.cost = worth(search, solution).level;
  return done === true;
}
