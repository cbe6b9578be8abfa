import { InputError } from "../errors";
import { byLoadPerCapacity, checkLoads, type CheckedLoads } from "./checkLoads";

export interface GiniOptions {
  /**
   * Capacity of each rep, > 0, or the size of its fair share in any other unit: loads are then
   * compared per unit of it.
   */
  readonly capacity?: ArrayLike<number> | undefined;
  /** Times n / (n - 1), so that the largest value without capacities is 1. */
  readonly corrected?: boolean | undefined;
}

/**
 * Gini coefficient of territory loads: 0 when all are equal, (n - 1) / n when one territory carries
 * everything. With capacities: 0 when each rep carries the same per unit, and 1 - the smallest
 * part of the total capacity when the smallest rep carries everything. It is the sum over all pairs of reps
 * of |load a x capacity b - load b x capacity a|, over total load x total capacity; also twice the area
 * between the Lorenz curve and the diagonal. O(n log n).
 *
 * Sources: C. Gini, Variabilità e mutabilità, 1912. The correction n / (n - 1): P. M. Dixon, J.
 * Weiner, T. Mitchell-Olds, R. Woodley, Bootstrapping the Gini coefficient of inequality, Ecology
 * 68 (1987), 1548-1551.
 *
 * @param loads - one load per territory, all in the same unit
 * @throws InputError if no load is positive, any is negative or not finite, a capacity is not
 *   positive, or the correction is asked for a single territory
 * @example gini([0, 0, 30]) // => 0.6666666666666666
 */
export function gini(loads: ArrayLike<number>, options: GiniOptions = {}): number {
  const checked = checkLoads(loads, options.capacity);
  const count = loads.length;
  if (options.corrected && count < 2) {
    throw new InputError(
      "The correction n / (n - 1) needs two reps or more. Leave it out for one.",
    );
  }
  const coefficient = Math.max(0, pairDifferences(checked)) / checked.totalLoad;
  return options.corrected ? coefficient * (count / (count - 1)) : coefficient;
}

/** Sum over all pairs of reps of |load a x capacity b - load b x capacity a|, over the total capacity. */
function pairDifferences(checked: CheckedLoads): number {
  const { loads, capacity, totalCapacity } = checked;
  const order = byLoadPerCapacity(checked);
  const ratioAt = (position: number): number => {
    const rep = order[position] ?? 0;
    return (loads[rep] ?? 0) / (capacity[rep] ?? 1);
  };
  // Rounding would leave a trace where there is no difference at all.
  if (ratioAt(0) === ratioAt(order.length - 1)) return 0;
  let below = 0;
  let above = totalCapacity;
  let sum = 0;
  for (const rep of order) {
    const own = capacity[rep] ?? 0;
    above -= own;
    // In this order a load counts positive against all reps below it, negative against all above.
    sum += (loads[rep] ?? 0) * (below - above);
    below += own;
  }
  return sum / totalCapacity;
}
