import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { accountCosts } from "../problem/costTable";
import { adviceFor, isAmount, isFigure } from "../problem/range";
import { isOfPlaces } from "../standing/accessors";

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
  /** Load of each measure of the problem, then of those with limits, then that whose variance has a price; 0 when absent. */
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

export function workloadAt({ workload }: NewAccount, rep: number): number {
  return typeof workload === "number" ? workload : workload[rep]!;
}

/** The cost of the account with each rep. */
export function costsOf({ cost, reps }: Problem, account: NewAccount): (rep: number) => number {
  const given = account.cost;
  if (given) return (rep) => given[rep]!;
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

/** @throws InputError naming what is missing or can't be read */
export function checkNewAccount(
  { reps, cost, measures = [], limited = [], variance }: Problem,
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
    checkNumber("workload", workloadAt(account, rep), isAmount);
    if (account.cost) checkNumber(`cost with rep ${rep}`, account.cost[rep]!, isFigure);
  }
  checkNumber("trips", account.trips ?? 1, isAmount);
  checkNumber("load", account.load ?? 0, isAmount);
  checkNumber("value", account.value ?? 0, isFigure);
  for (const load of account.measureLoads ?? []) checkNumber("measureLoads", load, isFigure);
  checkClass(cost, reps, account.valueClass);
  const { measureLoads } = account;
  const loads = measures.length + limited.length + (variance ? 1 : 0);
  if (measureLoads && measureLoads.length !== loads)
    throw new InputError(
      `measureLoads holds ${measureLoads.length} numbers, but ${loads} are needed: one per measure and load with limits` +
        `${variance ? ", and one for the variance" : ""}.`,
    );
}

function checkNumber(name: string, value: number, isUsable: (value: number) => boolean): void {
  if (isUsable(value)) return;
  const advice = isUsable === isAmount ? "give a number of 0 or more" : "give a finite number";
  throw new InputError(`${name} of the new account is ${value}: ${adviceFor(value, advice)}.`);
}

function checkClass(cost: Problem["cost"], reps: number, one: number | undefined): void {
  if (one === undefined || typeof cost !== "object" || !("kind" in cost)) return;
  const classes = (cost.value?.factor?.length ?? reps) / reps;
  if (!Number.isInteger(one) || one < 0 || one >= classes)
    throw new InputError(
      `valueClass of the new account is ${one}: give a class from 0 to ${classes - 1}.`,
    );
}
