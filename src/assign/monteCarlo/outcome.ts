import { gini } from "../../fairness/gini";
import { spread } from "../../fairness/spread";
import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";

/** What one run came to. */
export interface Outcome {
  readonly cost: number;
  readonly gini: number;
  readonly spread: number;
  /** Of the rep who is fullest, workload over capacity. */
  readonly utilisation: number;
  /** Workload that waits. */
  readonly waiting: number;
  /** Accounts whose rep is not the plan's, as a part of all. */
  readonly changed: number;
  /** Per measure, the largest distance from a fair share. */
  readonly measures: readonly number[];
}

/** The loads that reps are compared by, per unit, and the size of each rep's share. */
export interface Compared {
  readonly load: Float64Array;
  readonly share: Float64Array;
}

/** All that follows from the solution alone. */
export function outcomeOf(
  units: Units,
  solution: Solution,
  { load, share }: Compared,
  measures: number,
): Omit<Outcome, "cost" | "changed"> {
  const held = new Float64Array(units.reps);
  let total = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep < 0) continue;
    held[rep]! += load[unit]!;
    total += load[unit]!;
  }
  let utilisation = 0;
  solution.used.forEach((used, rep) => {
    const limit = units.limit[rep]!;
    // The limits hold a little more than the capacities, for the rounding of sums.
    if (limit > 0 && limit < Infinity)
      utilisation = Math.max(utilisation, (used / limit) * (1 + ROUNDING));
  });
  return {
    gini: total > 0 ? gini(held, { capacity: share }) : 0,
    spread: total > 0 ? spread(held, share).spread : 0,
    utilisation,
    waiting: unassignedWorkload(units, solution),
    measures: Array.from({ length: measures }, (_, m) => farthest(units, solution, m)),
  };
}

function farthest({ shared }: Units, { held }: Solution, m: number): number {
  let largest = 0;
  const { low, high } = shared[m]!;
  held[m]!.forEach((amount, rep) => {
    // The fair share lies half way between the limits.
    const fair = (low[rep]! + high[rep]!) / 2;
    if (fair > 0) largest = Math.max(largest, Math.abs(amount / fair - 1));
  });
  return largest;
}
