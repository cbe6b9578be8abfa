import type { Problem } from "../../model";
import { brokenRules } from "../standing/brokenRules";
import type { BrokenRule } from "../standing/brokenRules";
import { checkedStanding, evaluationOf } from "../standing/evaluate";
import type { Evaluation } from "../standing/evaluate";

/** What a proposed assignment would change. */
export interface Impact {
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** Accounts whose rep differs between the two, from the lowest number. */
  readonly changed: Int32Array;
  /** Hard rules that the proposal breaks... */
  readonly broken: readonly BrokenRule[];
  /** ...and those that are broken as things stand. */
  readonly brokenBefore: readonly BrokenRule[];
}

/**
 * Every figure before and after a proposed assignment, and the hard rules that it breaks. O(n + k).
 *
 * @throws InputError if the problem or an assignment can't be read
 */
export function impactOf(problem: Problem, before: Int32Array, after: Int32Array): Impact {
  const now = checkedStanding(problem, before);
  const then = checkedStanding(problem, after);
  return {
    before: evaluationOf(now),
    after: evaluationOf(then),
    changed: Int32Array.from(before.keys()).filter((account) => before[account] !== after[account]),
    broken: brokenRules(then),
    brokenBefore: brokenRules(now),
  };
}
