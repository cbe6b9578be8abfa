import { InfeasibleError, InputError } from "../../errors";
import type {
  EngineOptions,
  Plan,
  PlanPrices,
  Problem,
  Proven,
  Steps,
  Unassigned,
} from "../../model";
import { refusal } from "../infeasibility/refusal";
import { renumbered } from "../infeasibility/renumbered";
import { runSteps } from "../work/runSteps";
import { leastWorkload, mayHold } from "../standing/accessors";
import { checkedStanding } from "../standing/evaluate";
import { checkRep } from "./newRep";
import { engineSteps } from "../search/rebalance";
import type { Engine } from "../search/rebalance";
import { smallerProblem, spreadingOf } from "./spreading";
import type { Spreading } from "./spreading";
import { standingOf } from "../standing/standing";

export interface LeavingRepOptions extends EngineOptions {
  readonly engine: Engine;
}

/**
 * Spreads the accounts of a rep who leaves over the others, who keep what they have: the engine's
 * own carve of a smaller problem, in which each of the others holds one locked account as large as
 * all that they have today. Locks to the leaving rep lapse; a cap on moves does not count these
 * accounts. Accounts without a rep today stay as they are.
 *
 * @param today - rep of each account, -1 = none
 * @returns the plan of the whole, with figures over the reps who stay; `gap` says how far the
 *   spreading may be from the best, given that nobody else moves
 * @throws InputError if something can't be read, InfeasibleError if hard rules contradict each other
 */
export function leavingRep(
  problem: Problem,
  today: Int32Array,
  leaving: number,
  options: LeavingRepOptions,
): Plan {
  return runSteps(leavingRepSteps(problem, today, leaving, options));
}

/** `leavingRep` as steps of a few milliseconds each. */
export function* leavingRepSteps(
  problem: Problem,
  today: Int32Array,
  leaving: number,
  { engine, ...options }: LeavingRepOptions,
): Steps {
  checkedStanding(problem, today);
  checkRep(problem, leaving);
  if (problem.reps < 2)
    throw new InputError("There is no other rep who could take the accounts. Add one first.");
  const spreading = spreadingOf(problem, today, leaving);
  // Prices and plans of the whole don't fit the smaller problem.
  const { start: _, ...rest } = options;
  try {
    const part = yield* engineSteps(engine, smallerProblem(spreading), rest);
    return wholePlan(spreading, part, engine);
  } catch (error) {
    throw error instanceof InfeasibleError ? ofTheWhole(spreading, error) : error;
  }
}

/** The smaller problem's refusal in the numbers of the whole; its plan to look at is no plan of the whole. */
function ofTheWhole({ staying, moving }: Spreading, error: InfeasibleError): InfeasibleError {
  const [first, ...others] = error.contradictions.map((one) =>
    renumbered(one, {
      account: (account) => moving[account - staying.length],
      rep: (rep) => staying[rep]!,
    }),
  );
  return first === undefined ? error : refusal([first, ...others]);
}

function wholePlan(spreading: Spreading, part: Plan, engine: Engine): Plan {
  const { problem, today, leaving, staying, moving, accessors } = spreading;
  const rep = today.slice();
  moving.forEach((account, m) => {
    const at = part.rep[staying.length + m]!;
    rep[account] = at < 0 ? -1 : staying[at]!;
  });
  const owner = problem.owner?.map((own) => (own === leaving ? -1 : own));
  const { tally } = standingOf({ ...problem, ...(owner && { owner }) }, rep);
  // What the others' accounts cost is no part of the smaller problem.
  let rest = 0;
  const unassigned: Unassigned[] = part.unassigned.map(({ account, reason }) => ({
    account: moving[account - staying.length]!,
    reason,
  }));
  let waiting = 0;
  today.forEach((at, account) => {
    if (at === leaving) return;
    if (at >= 0) {
      rest += accessors.cost?.(account, at) ?? 0;
      return;
    }
    unassigned.push({ account, reason: reasonFor(spreading, account) });
    waiting += leastWorkload(problem, account);
  });
  const plus = (one: Proven): Proven => ({
    ...one,
    cost: one.cost + rest,
    lowerBound: one.lowerBound + rest,
  });
  const { travel, prices, sites: _, ...same } = part;
  return {
    ...same,
    ...(engine === "assign" ? plus(part) : {}),
    rep,
    loads: tally.used,
    unassigned: unassigned.sort((a, b) => a.account - b.account),
    moved: tally.moved,
    shortage: {
      mustCoverMissed: tally.mustCoverMissed,
      workload: part.shortage.workload + waiting,
      lowerBound: part.shortage.lowerBound + waiting,
    },
    ...(travel && { travel: plus(travel) }),
    ...(prices && { prices: wholePrices(spreading, prices) }),
  };
}

function reasonFor({ problem, leaving }: Spreading, account: number): Unassigned["reason"] {
  for (let rep = 0; rep < problem.reps; rep++)
    if (rep !== leaving && mayHold(problem, account, rep)) return "no room";
  return "no eligible rep";
}

/** The leaving rep has no room to sell: its prices are 0 and nothing is to be routed there. */
function wholePrices({ problem, staying }: Spreading, prices: PlanPrices): PlanPrices {
  const spread = (of: Float64Array): Float64Array => {
    const whole = new Float64Array(problem.reps);
    staying.forEach((rep, at) => (whole[rep] = of[at]!));
    return whole;
  };
  return { ...prices, workload: spread(prices.workload), measures: prices.measures.map(spread) };
}
