import { InputError } from "../../errors";
import type { PlanPrices, Problem } from "../../model";
import { accountCosts } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { isOfPlaces } from "./asks";
import { amountText, namesOf, sentenceOf } from "./wording";

/** An account that came after the plan was made. */
export interface NewAccount {
  /** What it asks of its rep: one number, or one per rep. */
  readonly workload: number | Float64Array;
  /** Cost with each rep; length k. Not needed where the problem's cost is described. */
  readonly cost?: Float64Array;
  /** Where it is: latitude and longitude in degrees, or x and y, as the problem's cost has it. */
  readonly place?: readonly [number, number];
  /** As in the problem's cost: 1 trip, value 0 and class 0 when absent. */
  readonly trips?: number;
  readonly value?: number;
  readonly valueClass?: number;
  /** The load that `balance` evens out, where it is not the workload. */
  readonly load?: number;
  /** Load of each measure of the problem, then that whose variance has a price; 0 when absent. */
  readonly measureLoads?: readonly number[];
  /** One flag per rep: 1 where the rep may serve it. Everybody when absent. */
  readonly eligible?: Uint8Array;
}

/** Loads as they stand: a plan's `loads`, or those of an `Evaluation`, with what was routed since. */
export interface LoadsNow {
  /** Workload per rep. */
  readonly loads: Float64Array;
  /** Per rep, the load that `balance` evens out, where it is not the workload. */
  readonly held?: Float64Array;
}

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
  readonly sentence: string;
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
    const limit = (capacity[at] as number) * (1 + ROUNDING);
    if (workload > 0 && (now.loads[at] as number) + workload > limit) continue;
    price[at] = priceOf(at);
    if (rep < 0 || (price[at] as number) < (price[rep] as number)) {
      runnerUp = rep;
      rep = at;
    } else if (runnerUp < 0 || (price[at] as number) < (price[runnerUp] as number)) {
      runnerUp = at;
    }
  }
  const overflow = rep >= 0 ? undefined : eligible === 0 ? "no eligible rep" : "no room";
  const sentence = sentenceFor(problem, { rep, runnerUp, price }, overflow, prices !== undefined);
  return { rep, runnerUp, price, sentence, ...(overflow ? { overflow } : {}) };
}

function workloadAt({ workload }: NewAccount, rep: number): number {
  return typeof workload === "number" ? workload : (workload[rep] as number);
}

function priced(
  problem: Problem,
  prices: PlanPrices,
  account: NewAccount,
): (rep: number) => number {
  const costOf = costsOf(problem, account);
  return (rep) => {
    let sum = costOf(rep) + (prices.workload[rep] as number) * workloadAt(account, rep);
    prices.measures.forEach((perLoad, m) => {
      sum += (perLoad[rep] as number) * (account.measureLoads?.[m] ?? 0);
    });
    return sum;
  };
}

function levelled(
  { share }: Problem,
  { loads, held = loads }: LoadsNow,
  account: NewAccount,
): (rep: number) => number {
  return (rep) =>
    ((held[rep] as number) + (account.load ?? workloadAt(account, rep))) / (share?.[rep] ?? 1);
}

function costsOf({ cost, reps }: Problem, account: NewAccount): (rep: number) => number {
  const given = account.cost;
  if (given) return (rep) => given[rep] as number;
  if (cost === undefined) return () => 0;
  if (typeof cost !== "object" || !("kind" in cost))
    throw new InputError("cost of the new account is missing: give one number per rep.");
  const value = cost.value && {
    ...cost.value,
    amount: Float64Array.of(account.value ?? 0),
    classOf: Int32Array.of(account.valueClass ?? 0),
  };
  if (!isOfPlaces(cost))
    return (rep) => accountCosts({ ...cost, ...(value && { value }) }, reps).at(0, rep);
  const [first, second] = account.place ?? [NaN, NaN];
  const place = [Float64Array.of(first), Float64Array.of(second)] as const;
  const trips = Float64Array.of(account.trips ?? 1);
  const own =
    cost.kind === "planar"
      ? { ...cost, accountX: place[0], accountY: place[1], trips, ...(value && { value }) }
      : {
          ...cost,
          accountLatitude: place[0],
          accountLongitude: place[1],
          trips,
          ...(value && { value }),
        };
  const table = accountCosts(own, reps);
  return (rep) => table.at(0, rep);
}

function checkNewAccount(
  { reps, measures = [], variance }: Problem,
  now: LoadsNow,
  account: NewAccount,
): void {
  const lengths = [
    ["loads", now.loads],
    ["held", now.held],
    [
      "workload of the new account",
      typeof account.workload === "number" ? undefined : account.workload,
    ],
    ["cost of the new account", account.cost],
    ["eligible of the new account", account.eligible],
  ] as const;
  for (const [name, given] of lengths)
    if (given && given.length !== reps)
      throw new InputError(
        `${name} holds ${given.length} numbers, but ${reps} are needed: one per rep.`,
      );
  for (let rep = 0; rep < reps; rep++) {
    const workload = workloadAt(account, rep);
    if (!(workload >= 0 && workload < Infinity))
      throw new InputError(
        `workload of the new account is ${workload}: give a number of 0 or more.`,
      );
    if (account.cost && !Number.isFinite(account.cost[rep]))
      throw new InputError(
        `cost of the new account with rep ${rep} is ${String(account.cost[rep])}: give a finite number.`,
      );
  }
  const { measureLoads } = account;
  const loads = measures.length + (variance ? 1 : 0);
  if (measureLoads && measureLoads.length !== loads)
    throw new InputError(
      `measureLoads holds ${measureLoads.length} numbers, but ${loads} are needed: one per measure` +
        `${variance ? ", and one for the variance" : ""}.`,
    );
}

function sentenceFor(
  problem: Problem,
  { rep, runnerUp, price }: Pick<Route, "rep" | "runnerUp" | "price">,
  overflow: Route["overflow"],
  hasPrices: boolean,
): string {
  const { rep: nameOf } = namesOf(problem);
  if (overflow === "no eligible rep") return "To the overflow: no rep may serve it.";
  if (overflow === "no room") return "To the overflow: no rep who may serve it has room left.";
  const what = (at: number): string =>
    hasPrices
      ? amountText(price[at] as number)
      : `a load of ${amountText((price[at] as number) * (problem.share?.[at] ?? 1))}`;
  const how = hasPrices ? "cost and price of room together" : "the lowest level after it";
  const next =
    runnerUp < 0 ? "nobody else can take it" : `next is ${nameOf(runnerUp)}, ${what(runnerUp)}`;
  return sentenceOf(`${nameOf(rep)}: ${how}, ${what(rep)}; ${next}.`);
}
