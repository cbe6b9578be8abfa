import type { Plan, Problem } from "../../model";
import { checkedStanding } from "../standing/evaluate";
import { piecesOf } from "../standing/pieces";
import type { Engine } from "../search/rebalance";
import { groundOf, levelOf } from "./ground";
import { obstacleTo } from "./obstacles";
import type { Obstacle } from "./obstacles";
import { why } from "./why";
import type { Why } from "./why";
import { whyNot } from "./whyNot";
import type { WhyNot } from "./whyNot";

/** Answers about one plan, in figures; words are the host's. */
export interface Explanation {
  /** What decided where the account is, and who would have it next. O(k) */
  why(account: number): Why;
  /** What giving the account to the rep would change, and which rules stand against it. O(k) */
  whyNot(account: number, rep: number): WhyNot;
  /** What keeps the account, with those that stay together with it, from a rep who may serve it. O(m) */
  obstacle(account: number, rep: number): Obstacle | undefined;
  /** The load of the rep with the accounts, as a part of a fair share. */
  level(together: readonly number[], rep: number): number;
}

/**
 * Explains a plan by what can be checked in the problem and the plan: rules, costs and loads. The
 * same plan gives the same answers. O(n) once.
 *
 * @param engine - the engine that made the plan: by cost, or by levels
 * @param fair - what each rep would hold at a fair share of the load that reps are compared by, for
 * what is said of it; of the mean by the problem's shares where absent. What decided goes by these.
 * @throws InputError if the problem or the plan can't be read
 */
export function explain(
  problem: Problem,
  plan: Plan,
  engine: Engine,
  fair?: Float64Array,
): Explanation {
  const standing = checkedStanding(problem, plan.rep);
  // Without measures, `balance` goes by levels alone; inside their tolerances by cost.
  const evens = engine === "balance" && (problem.measures?.length ?? 0) === 0;
  const pieces = piecesOf(problem);
  const ground = groundOf(standing, pieces, plan, evens);
  const { accessors, tally, rep: now } = standing;
  const shares = fair ?? ground.fair;
  return {
    why: (account) => why(ground, account),
    whyNot: (account, rep) => whyNot(ground, account, rep),
    obstacle: (account, rep) => obstacleTo(ground, pieces.with(account), rep),
    level: (together, rep) =>
      levelOf(
        together.reduce(
          (load, member) => load + (now[member] === rep ? 0 : accessors.load(member, rep)),
          tally.held[rep]!,
        ),
        shares[rep]!,
      ),
  };
}
