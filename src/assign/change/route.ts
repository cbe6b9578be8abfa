import type { PlanPrices, Problem } from "../../model";
import { ROUNDING } from "../problem/rounding";
import { checkNewAccount, costsOf, workloadAt } from "./newAccount";
import type { LoadsNow, NewAccount } from "./newAccount";

export interface Route {
  /** -1 where nobody can take the account: it goes to the overflow. */
  readonly rep: number;
  /** Who would have it next, or -1. */
  readonly runnerUp: number;
  readonly overflow?: "no eligible rep" | "no room";
  /**
   * Per rep, what the account costs there at the plan's prices; where the plan has no prices, the
   * level that the rep would come to. Infinity where it can't go.
   */
  readonly price: Float64Array;
}

/**
 * The rep for a new account, everything else staying where it is: of those who may serve it and have
 * room, the one with the least cost + price x workload + measure prices x loads, which is how the
 * plan itself was made (Lagrangian prices; M. L. Fisher, Management Science 27, 1981). Without prices,
 * as `balance` without measures leaves it, the one whose load per unit of share stays lowest. Ties go
 * to the lower number. O(k).
 *
 * @param prices - the plan's, see `Plan.prices`
 * @throws InputError naming what is missing or can't be read
 */
export function route(
  problem: Problem,
  now: LoadsNow,
  prices: PlanPrices | undefined,
  account: NewAccount,
): Route {
  checkNewAccount(problem, now, account);
  const { reps, capacity } = problem;
  const priceOf = prices ? priced(problem, prices, account) : levelled(problem, now, account);
  const price = new Float64Array(reps).fill(Infinity);
  let eligible = 0;
  let rep = -1;
  let runnerUp = -1;
  for (let at = 0; at < reps; at++) {
    if (account.eligible?.[at] === 0) continue;
    eligible++;
    const workload = workloadAt(account, at);
    const limit = capacity[at]! * (1 + ROUNDING);
    if (workload > 0 && now.loads[at]! + workload > limit) continue;
    price[at] = priceOf(at);
    if (rep < 0 || price[at]! < price[rep]!) {
      runnerUp = rep;
      rep = at;
    } else if (runnerUp < 0 || price[at]! < price[runnerUp]!) {
      runnerUp = at;
    }
  }
  const overflow = rep >= 0 ? undefined : eligible === 0 ? "no eligible rep" : "no room";
  return { rep, runnerUp, price, ...(overflow ? { overflow } : {}) };
}

function priced(
  problem: Problem,
  prices: PlanPrices,
  account: NewAccount,
): (rep: number) => number {
  const costOf = costsOf(problem, account);
  return (rep) => {
    let sum = costOf(rep) + prices.workload[rep]! * workloadAt(account, rep);
    prices.measures.forEach((perLoad, m) => {
      sum += perLoad[rep]! * (account.measureLoads?.[m] ?? 0);
    });
    return sum;
  };
}

function levelled(
  { share }: Problem,
  { loads, held = loads }: LoadsNow,
  account: NewAccount,
): (rep: number) => number {
  return (rep) => (held[rep]! + (account.load ?? workloadAt(account, rep))) / (share?.[rep] ?? 1);
}
