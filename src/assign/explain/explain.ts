import type { Plan, Problem } from "../../model";
import { checkedStanding } from "../change/evaluate";
import { piecesOf } from "../change/pieces";
import type { Engine } from "../change/rebalance";
import { groundOf } from "./choices";
import { why } from "./why";
import type { Why } from "./why";
import { whyNot } from "./whyNot";
import type { WhyNot } from "./whyNot";

/** Answers about one plan. */
export interface Explanation {
  /** What decided where the account is, and who would have it next. O(k) */
  why(account: number): Why;
  /** What giving the account to the rep would change, and which rules stand against it. O(k) */
  whyNot(account: number, rep: number): WhyNot;
}

/**
 * Explains a plan by what can be checked in the problem and the plan: rules, costs, loads and the
 * plan's own prices. The same plan gives the same sentences. O(n) once.
 *
 * @param engine - the engine that made the plan: by cost, or by levels
 * @throws InputError if the problem or the plan can't be read
 */
export function explain(problem: Problem, plan: Plan, engine: Engine): Explanation {
  const standing = checkedStanding(problem, plan.rep);
  const ground = groundOf(standing, piecesOf(problem), plan);
  return {
    why: (account) => why(ground, engine, account),
    whyNot: (account, rep) => whyNot(ground, account, rep),
  };
}
