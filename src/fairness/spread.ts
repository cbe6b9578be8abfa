import { checkLoads } from "./checkLoads";

export interface Spread {
  /** Largest distance of a rep from the mean, as a part of the mean: 0.05 is 5 %. */
  readonly spread: number;
  /** A fair share of one unit of capacity: all load over all capacity. */
  readonly mean: number;
  readonly smallest: number;
  readonly largest: number;
}

/**
 * How far the rep who is furthest from a fair share is from it: max |x - mean| / mean, with x the
 * load per unit of capacity (the plain load where no capacities are given) and mean what everybody
 * would hold per unit if all held the same. Also called coverage variance. O(n).
 *
 * @param loads - one load per rep, all in the same unit
 * @param capacity - one per rep, > 0; all count alike when absent
 * @throws InputError as `gini` does
 * @example spread([95, 100, 105]).spread // => 0.05
 */
export function spread(loads: ArrayLike<number>, capacity?: ArrayLike<number>): Spread {
  const checked = checkLoads(loads, capacity);
  let smallest = Infinity;
  let largest = 0;
  checked.loads.forEach((load, rep) => {
    const perUnit = load / (checked.capacity[rep] ?? 1);
    if (perUnit < smallest) smallest = perUnit;
    if (perUnit > largest) largest = perUnit;
  });
  const mean = checked.totalLoad / checked.totalCapacity;
  // Equal loads can leave a rounding error between them and their mean.
  const distance = smallest === largest ? 0 : Math.max(largest - mean, mean - smallest);
  return { spread: distance / mean, mean, smallest, largest };
}
