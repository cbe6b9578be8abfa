import type { GeographicCost, PlanarCost, Problem } from "../../model";
import { accountCosts } from "../problem/costTable";
import { distanceOf } from "../problem/places";

/** What single accounts ask of single reps, keep-together groups left apart. */
export interface Accessors {
  workload(account: number, rep: number): number;
  /** The load that reps are compared by: see `yardstickOf`. */
  load(account: number, rep: number): number;
  /** The size of each rep's share of that load. */
  readonly share: Float64Array;
  /** Absent where the problem has no cost. */
  cost?(account: number, rep: number): number;
  /** Trips x distance (km along great circles, or units of the plane); absent where nothing travels. */
  travel?(account: number, rep: number): number;
}

/**
 * The problem's questions as functions. Reps are compared by the load that `balance` evens out, or
 * else by the first measure, or else by their workload.
 */
export function accessorsOf(problem: Problem): Accessors {
  const { accounts, reps, workload, cost, load } = problem;
  const varies = workload.length !== accounts;
  const workloadAt = (account: number, rep: number): number =>
    workload[varies ? account * reps + rep : account]!;
  const measure = load ? undefined : problem.measures?.[0];
  const compared = load ?? measure?.load;
  const share = measure ? measure.share : problem.share;
  return {
    workload: workloadAt,
    load: compared ? (account) => compared[account]! : workloadAt,
    share: share ?? new Float64Array(reps).fill(1),
    ...(cost === undefined ? {} : { cost: accountCosts(cost, reps).at }),
    ...(isOfPlaces(cost) ? { travel: travelOf(cost) } : {}),
  };
}

export function isOfPlaces(cost: Problem["cost"]): cost is GeographicCost | PlanarCost {
  return typeof cost === "object" && "kind" in cost && (cost.kind as string) !== "value";
}

function travelOf(cost: GeographicCost | PlanarCost): (account: number, rep: number) => number {
  const distance = distanceOf(cost);
  const { trips } = cost;
  if (!trips) return distance;
  return (account, rep) => trips[account]! * distance(account, rep);
}

/** Whether the rules about single accounts let the rep have this one. */
export function mayHold(
  { lockedTo, eligible, reps }: Problem,
  account: number,
  rep: number,
): boolean {
  const lock = lockedTo?.[account] ?? -1;
  if (lock >= 0) return lock === rep;
  return eligible === undefined || eligible[account * reps + rep] !== 0;
}

/** The least workload that the account asks of any rep who may serve it; 0 where nobody may. */
export function leastWorkload(problem: Problem, account: number): number {
  const { accounts, reps, workload, eligible } = problem;
  const varies = workload.length !== accounts;
  if (!varies && !eligible) return workload[account]!;
  let least = Infinity;
  for (let rep = 0; rep < reps; rep++)
    if (mayHold(problem, account, rep))
      least = Math.min(least, workload[varies ? account * reps + rep : account]!);
  return least === Infinity ? 0 : least;
}
