import { InputError } from "../../errors";

/**
 * A quantile of numbers that are in ascending order, as PERCENTILE.INC has it: between two of them in
 * proportion. NaN where there are none. O(1).
 *
 * @param share - 0.5 for the median, 0.9 for the value that nine in ten do not exceed
 * @throws InputError if share is not from 0 to 1
 * @example quantileOf(Float64Array.of(1, 2, 3, 4), 0.5) // => 2.5
 */
export function quantileOf(ascending: Float64Array, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new InputError(`The share ${share} is no number from 0 to 1.`);
  if (ascending.length === 0) return NaN;
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (high - low) * (position - below);
}
