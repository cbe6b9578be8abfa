import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** The most of a load that one rep can hold in any plan, as far as one kind of rule goes. */
export interface MaxLoadBound {
  /** All that the rep may serve. */
  readonly served: number;
  /** What of it the rep's capacity has room for, the last unit in part. */
  readonly roomed: number;
  /** What of it the rep can come to under the cap on moves. */
  readonly movedIn: number;
}

/**
 * Upper limits of what a rep can hold of a load. Room for it is a knapsack, relaxed to fractions
 * (G. B. Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957): the units
 * with most load per unit of workload first. O(n log n).
 *
 * @param load - one number per unit, >= 0
 */
export function maxLoadBound(units: Units, load: Float64Array, rep: number): MaxLoadBound {
  const mine: number[] = [];
  const others: number[] = [];
  let served = 0;
  let free = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (!mayServe(units, unit, rep)) continue;
    const amount = load[unit]!;
    served += amount;
    mine.push(unit);
    if (movesTo(units, unit, rep) > 0) others.push(amount);
    else free += amount;
  }
  return {
    served,
    roomed: roomedIn(units, load, rep, mine),
    movedIn: free + largest(others, units.maxMoved),
  };
}

function roomedIn(units: Units, load: Float64Array, rep: number, mine: number[]): number {
  const density = (unit: number): number => {
    const workload = workloadOf(units, unit, rep);
    return workload > 0 ? load[unit]! / workload : Infinity;
  };
  const order = mine
    .map((unit) => ({ unit, worth: density(unit) }))
    .sort((a, b) => (a.worth === b.worth ? a.unit - b.unit : b.worth - a.worth));
  let room = units.limit[rep]!;
  let held = 0;
  for (const { unit } of order) {
    const workload = workloadOf(units, unit, rep);
    const amount = load[unit]!;
    if (workload > room) return held + amount * (room / workload);
    room -= workload;
    held += amount;
  }
  return held;
}

/** The sum of so many of the largest. */
function largest(amounts: readonly number[], count: number): number {
  const rising = Float64Array.from(amounts).sort();
  return rising.subarray(Math.max(0, rising.length - count)).reduce((sum, one) => sum + one, 0);
}
