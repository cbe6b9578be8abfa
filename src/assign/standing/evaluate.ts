import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { checkProblem } from "../problem/checkProblem";
import type { Figures } from "./figures";
import { distanceFromFair } from "./figures";
import { figuresNow, standingOf } from "./standing";
import type { Standing } from "./standing";

/** What an assignment amounts to, with the loads of each rep. */
export interface Evaluation extends Figures {
  /** Workload per rep. Length k. */
  readonly loads: Float64Array;
  /** The load that reps are compared by, per rep: what `balance` evens out, else the first measure, else workload. */
  readonly held: Float64Array;
  /** Per measure, the load of each rep... */
  readonly measureLoads: readonly Float64Array[];
  /** ...and its distance from the rep's fair share, as a part of it: -0.05 is 5 % below. */
  readonly measureLevels: readonly Float64Array[];
}

/**
 * What any assignment amounts to, from the definitions, whether or not it keeps the rules. O(n + k),
 * and O(k) more for each account without a rep where eligibility or workload depends on the rep.
 *
 * @param rep - rep of each account, -1 = none; length n
 * @throws InputError if the problem or the assignment can't be read
 * @example
 * evaluate(
 *   { accounts: 2, reps: 2, capacity: new Float64Array([9, 9]), workload: new Float64Array([3, 1]) },
 *   new Int32Array([0, 1]),
 * ).gini // => 0.25
 */
export function evaluate(problem: Problem, rep: Int32Array): Evaluation {
  return evaluationOf(checkedStanding(problem, rep));
}

export function evaluationOf(standing: Standing): Evaluation {
  const { tally, fair } = standing;
  return {
    ...figuresNow(standing),
    loads: tally.used.slice(),
    held: tally.held.slice(),
    measureLoads: tally.measured.map((held) => held.slice()),
    measureLevels: tally.measured.map((held, m) =>
      held.map((load, at) => distanceFromFair(load, fair[m]![at]!)),
    ),
  };
}

/** @throws InputError if the problem or the assignment can't be read */
export function checkedStanding(problem: Problem, rep: Int32Array): Standing {
  checkProblem(problem);
  checkAssignment(problem, rep);
  return standingOf(problem, rep);
}

/** @throws InputError naming the account whose rep does not exist */
export function checkAssignment({ accounts, reps }: Problem, rep: Int32Array): void {
  if (rep.length !== accounts)
    throw new InputError(
      `The assignment holds ${rep.length} reps, but ${accounts} are needed: one per account, -1 for none.`,
    );
  rep.forEach((at, account) => {
    if (at < -1 || at >= reps)
      throw new InputError(
        `The assignment gives account ${account} to rep ${at}: give a rep from 0 to ${reps - 1}, or -1 for none.`,
      );
  });
}
