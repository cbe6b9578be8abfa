import { InputError } from "../../errors";
import { concentration } from "../../fairness/concentration";
import type { Concentration } from "../../fairness/concentration";
import type { EngineOptions, Plan, Problem, Progress } from "../../model";
import { seededRandom } from "../../random";
import { accessorsOf } from "../standing/accessors";
import { checkAssignment } from "../standing/evaluate";
import type { Engine } from "../search/rebalance";
import { checkProblem } from "../problem/checkProblem";
import { runSteps } from "../work/runSteps";
import { runsOf } from "./runs";
import type { Outcome } from "./outcome";
import { quantilesOf } from "./quantiles";
import type { Quantiles } from "./quantiles";
import type { Spreads } from "./scenario";

export interface StressOptions extends Pick<EngineOptions, "seed" | "stop" | "onProgress"> {
  /** The engine that made the plan: by cost, or by levels. */
  readonly engine: Engine;
  /** How many reruns there are, 100 to 500; 200 when absent. */
  readonly runs?: number;
  /** Standard deviations: demand 0.1, capacity 0.05 and weights 0.1 when absent. */
  readonly spread?: Partial<Spreads>;
  /** Potential of each account, for the concentration; by default its value, or the load that reps are compared by. */
  readonly potential?: Float64Array;
}

/** How a plan holds when demand, capacities and weights turn out differently. */
export interface Stress {
  /** Runs that were made: fewer than asked for after a stop. */
  readonly runs: number;
  /** Per account, the part of the runs in which it stays with the plan's rep. Length n. */
  readonly stays: Float64Array;
  /** Over the runs; each is defined as in `Figures`. Cost is absent where the problem has none. */
  readonly cost?: Quantiles;
  readonly gini: Quantiles;
  readonly spread: Quantiles;
  /** Of the rep who is fullest, workload over capacity; 0 where nobody has a limit. */
  readonly utilisation: Quantiles;
  readonly waiting: Quantiles;
  /** Accounts whose rep is not the plan's, as a part of all. */
  readonly changed: Quantiles;
  /** Per measure, the largest distance of a rep from its fair share. */
  readonly measures: readonly Quantiles[];
  /** Whether the best accounts pile up with one rep; absent without accounts. */
  readonly concentration?: Concentration;
}

const SPREADS: Spreads = { demand: 0.1, capacity: 0.05, weights: 0.1 };
const RUNS = 200;

/**
 * Carves again and again, each time with demand, capacities and weights that stray from what was
 * planned, and says how often each account keeps its rep and how far the figures spread. A run is
 * a quick carve that begins at the plan and its prices, far cheaper than the first one; it is
 * meant to be typical, not proven best. The same seed gives the same bits.
 *
 * @throws InputError if the problem, the plan or an option can't be read
 */
export function stress(problem: Problem, plan: Plan, options: StressOptions): Stress {
  return runSteps(stressSteps(problem, plan, options));
}

/** `stress` as steps of a few milliseconds each; a stop ends it with the runs made so far. */
export function* stressSteps(
  problem: Problem,
  plan: Plan,
  options: StressOptions,
): Generator<Progress, Stress, void> {
  const { engine, runs = RUNS, seed = 1, stop, onProgress, potential } = options;
  const spreads = { ...SPREADS, ...options.spread };
  checkStress(problem, plan, runs, seed, spreads);
  const stays = new Float64Array(problem.accounts);
  const outcomes: Outcome[] = [];
  const work = runsOf({ problem, plan, engine }, runs, spreads, seededRandom(seed));
  for (;;) {
    if (stop?.aborted === true && outcomes.length > 0) break;
    const step = work.next();
    if (step.done === true) break;
    if (step.value.outcome) {
      outcomes.push(step.value.outcome);
      const { rep = plan.rep } = step.value;
      for (let account = 0; account < rep.length; account++)
        if (rep[account] === plan.rep[account]) stays[account]!++;
    }
    const progress = { done: step.value.done, stage: "Shaking amounts" };
    onProgress?.(progress);
    yield progress;
  }
  const over = (of: (outcome: Outcome) => number): Quantiles => quantilesOf(outcomes.map(of));
  return {
    runs: outcomes.length,
    stays: stays.map((times) => times / outcomes.length),
    ...(problem.cost !== undefined || problem.variance ? { cost: over(({ cost }) => cost) } : {}),
    gini: over((outcome) => outcome.gini),
    spread: over((outcome) => outcome.spread),
    utilisation: over(({ utilisation }) => utilisation),
    waiting: over(({ waiting }) => waiting),
    changed: over(({ changed }) => changed),
    measures: (problem.measures ?? []).map((_, m) => over(({ measures }) => measures[m]!)),
    ...(problem.accounts > 0
      ? { concentration: concentration(potential ?? potentialOf(problem), plan.rep, problem.reps) }
      : {}),
  };
}

function potentialOf(problem: Problem): Float64Array {
  const { cost, accounts } = problem;
  const value = typeof cost === "object" && "kind" in cost ? cost.value : undefined;
  if (value) return value.amount;
  const { load } = accessorsOf(problem);
  return Float64Array.from({ length: accounts }, (_, account) => load(account, 0));
}

function checkStress(
  problem: Problem,
  plan: Plan,
  runs: number,
  seed: number,
  spreads: Spreads,
): void {
  checkProblem(problem);
  checkAssignment(problem, plan.rep);
  if (!Number.isInteger(runs) || runs < 1)
    throw new InputError(
      `runs is ${runs}: give a whole number, 100 to 500 for figures that can be relied on.`,
    );
  if (!Number.isFinite(seed)) throw new InputError(`seed is ${seed}: give a number.`);
  for (const [name, spread] of Object.entries(spreads) as [string, number][])
    if (!(spread >= 0 && spread <= 1))
      throw new InputError(`spread.${name} is ${spread}: give a share from 0 to 1, 0.1 for 10 %.`);
}
