import { spread } from "../../fairness/spread";
import type { MeasureResult, Problem } from "../../model";
import { ROUNDING } from "../problem/rounding";
import type { Accessors } from "./accessors";
import type { Tally } from "./tally";

/** What an assignment amounts to. */
export interface Figures {
  /** As `assign` counts it: placed accounts only, the price of variance included. Absent without a cost. */
  readonly cost?: number;
  /** Trips x distance, in km (along great circles) or units of the plane; absent where nothing travels. */
  readonly travel?: number;
  /** Of the load that reps are compared by, per unit of share; 0 where there is no load at all. */
  readonly gini: number;
  /** The rep who is furthest from the mean load per unit of share, as a part of that mean. */
  readonly spread: number;
  /** The largest load per unit of share: what `balance` makes small. */
  readonly level: number;
  /** One per measure of the problem. */
  readonly measures: readonly MeasureResult[];
  /** Population variance over the reps of the load whose variance has a price; 0 where none has. */
  readonly variance: number;
  /** Accounts whose owner is a rep and who are with another. */
  readonly moved: number;
  /** Accounts without a rep. */
  readonly unassigned: number;
  readonly mustCoverMissed: number;
  /**
   * Workload of the accounts without a rep, each as it is for the rep who would need least for it;
   * accounts that nobody may serve count 0.
   */
  readonly waiting: number;
}

/**
 * The figures that follow from the sums. O(k) per measure.
 *
 * @param fair - see `fairShares`
 * @param pairs - sum over all pairs of reps of |load a x share b - load b x share a|
 */
export function figuresOf(
  problem: Problem,
  accessors: Accessors,
  tally: Tally,
  fair: readonly Float64Array[],
  pairs: number,
): Figures {
  const { share } = accessors;
  const total = sumOf(tally.held);
  const variance = problem.variance ? populationVariance(tally.varied) : 0;
  const penalty = (problem.variance?.weight ?? 0) * variance;
  let level = 0;
  for (let rep = 0; rep < share.length; rep++)
    level = Math.max(level, tally.held[rep]! / share[rep]!);
  return {
    ...(accessors.cost || problem.variance ? { cost: tally.cost + penalty } : {}),
    ...(accessors.travel ? { travel: tally.travel } : {}),
    gini: total > 0 ? Math.max(0, pairs) / (total * sumOf(share)) : 0,
    spread: total > 0 ? spread(tally.held.map(notBelowZero), share).spread : 0,
    level,
    measures: measuresOf(problem, tally, fair),
    variance,
    moved: tally.moved,
    unassigned: tally.unassigned,
    mustCoverMissed: tally.mustCoverMissed,
    waiting: tally.waiting,
  };
}

/** Loads taken away again can leave a trace below 0. */
const notBelowZero = (load: number): number => Math.max(0, load);

export function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}

function populationVariance(loads: Float64Array): number {
  const mean = sumOf(loads) / loads.length;
  let sum = 0;
  for (const load of loads) sum += (load - mean) * (load - mean);
  return sum / loads.length;
}

/** Each rep's fair share of each measure: its part of the load of ALL accounts, placed or not. */
export function fairShares({ measures = [], reps }: Problem): Float64Array[] {
  return measures.map(({ load, share }) => {
    const total = sumOf(load);
    const shares = share ? sumOf(share) : reps;
    return Float64Array.from({ length: reps }, (_, rep) => (total * (share?.[rep] ?? 1)) / shares);
  });
}

/** How far the rep is from its fair share, as a part of it; below 0 where it holds less. */
export function distanceFromFair(held: number, fair: number): number {
  return fair > 0 ? held / fair - 1 : 0;
}

function measuresOf(
  problem: Problem,
  tally: Tally,
  fair: readonly Float64Array[],
): MeasureResult[] {
  return tally.measured.map((held, m) => {
    let largest = 0;
    for (let rep = 0; rep < held.length; rep++) {
      const off = distanceFromFair(held[rep]!, fair[m]![rep]!);
      largest = Math.max(largest, Math.abs(off));
    }
    const tolerance = problem.measures?.[m]?.tolerance ?? 0;
    return { spread: largest, inside: largest <= tolerance + ROUNDING * (1 + tolerance) };
  });
}
