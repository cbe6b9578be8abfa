import { checkLoads } from "./checkLoads";

/**
 * Herfindahl-Hirschman index: the sum of squared shares, 1 / n when all are equal, 1 when one has
 * everything. O(n). Source: A. O. Hirschman, The paternity of an index, American Economic Review 54
 * (1964), 761-762.
 *
 * @param loads - one per rep, all in the same unit
 * @throws InputError if no load is positive, or any is negative or not finite
 * @example herfindahl([1, 1, 2]) // => 0.375
 */
export function herfindahl(loads: ArrayLike<number>): number {
  const checked = checkLoads(loads);
  let total = 0;
  for (const load of checked.loads) total += load;
  let sum = 0;
  for (const load of checked.loads) sum += (load / total) * (load / total);
  return sum;
}
