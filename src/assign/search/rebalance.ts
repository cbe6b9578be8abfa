import { InputError } from "../../errors";
import type { EngineOptions, Plan, Problem, Steps } from "../../model";
import { assignSteps } from "./assign";
import { balanceSteps } from "./balance";
import { runSteps } from "../work/runSteps";
import { checkAssignment } from "../standing/evaluate";

/** Which of the two engines carves: `assign` (least cost) or `balance` (most even). */
export type Engine = "assign" | "balance";

export interface RebalanceOptions extends EngineOptions {
  readonly engine: Engine;
  /** The most accounts that may change hands, as a share of those whose rep is still there. */
  readonly mostMoved: number;
}

/**
 * Carves anew from today's reps, at most a share of the accounts changing hands. The cap is kept
 * exactly. Accounts without a rep today, such as those of a rep who left, do not count: they have
 * to go somewhere.
 *
 * @param today - rep of each account, -1 = none; it takes the place of `owner` and `maxMoved`
 * @throws InputError if something can't be read, InfeasibleError if locks or eligibility alone force
 *   more moves than the cap allows
 */
export function rebalance(problem: Problem, today: Int32Array, options: RebalanceOptions): Plan {
  return runSteps(rebalanceSteps(problem, today, options));
}

/** `rebalance` as steps of a few milliseconds each. */
export function* rebalanceSteps(
  problem: Problem,
  today: Int32Array,
  { engine, mostMoved, ...options }: RebalanceOptions,
): Steps {
  if (!(mostMoved >= 0 && mostMoved <= 1))
    throw new InputError(`mostMoved is ${mostMoved}: give a share from 0 to 1, 0.05 for 5 %.`);
  const capped = underCap(problem, today, mostMoved);
  const start = { rep: today, ...options.start };
  return yield* engineSteps(engine, capped, { ...options, start });
}

/** The problem with today's reps as owners and a cap on moves that is a share of their accounts. */
export function underCap(problem: Problem, today: Int32Array, mostMoved: number): Problem {
  checkAssignment(problem, today);
  return { ...problem, owner: today, maxMoved: capFor(today, mostMoved) };
}

/** How many of the owned accounts are so large a share of them, rounded down. */
export function capFor(owner: Int32Array, share: number): number {
  let owned = 0;
  for (const rep of owner) if (rep >= 0) owned++;
  // 0.05 x 100 is a hair below 5 in some multiples; whole accounts are meant.
  return Math.floor(owned * share + 1e-9);
}

export function engineSteps(engine: Engine, problem: Problem, options: EngineOptions): Steps {
  return engine === "assign" ? assignSteps(problem, options) : balanceSteps(problem, options);
}
