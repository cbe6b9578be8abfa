import { InputError } from "../errors";
import { countBelow, countUpTo } from "../table/numbers/sorted";

/**
 * `minmax`: 0 at the lowest value, 1 at the highest. `rank`: average ranks, 0 to 1. `zscore`:
 * standard deviations from the mean. `none`: as it is.
 */
export type Scaling = "minmax" | "rank" | "zscore" | "none";

export const scalings: readonly Scaling[] = ["minmax", "rank", "zscore", "none"];

/** Lowest and highest value that a factor is measured against, whatever the column holds. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Present {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

function present(values: Float64Array): Present {
  let count = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { count, low, high };
}

function minmax(values: Float64Array, { low, high }: Bounds): Float64Array {
  // Halved, the span of the largest numbers does not overflow; halving is exact.
  const span = high / 2 - low / 2;
  return values.map((value) => {
    const share = (value / 2 - low / 2) / span;
    return share < 0 ? 0 : share > 1 ? 1 : share;
  });
}

/** Rank from 0 to 1 of each value; equal values share the mean of their ranks. O(n log n). */
function rank(values: Float64Array, count: number): Float64Array {
  // Sorted as plain numbers, which is many times as fast as by a comparison; NaN comes last.
  const sorted = values.slice().sort().subarray(0, count);
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN;
    const first = countBelow(sorted, value);
    const last =
      first + 1 < count && sorted[first + 1] === value ? countUpTo(sorted, value) : first + 1;
    return (first + last - 1) / 2 / (count - 1);
  });
}

function zscore(values: Float64Array, { count, low, high }: Present): Float64Array {
  // Measured from the middle in units of the span, large numbers with a small spread lose nothing.
  const span = high / 2 - low / 2;
  const from = values.map((value) => (value / 2 - low / 2) / span);
  let sum = 0;
  for (const value of from) if (!Number.isNaN(value)) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of from) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  const deviation = Math.sqrt(squares / count);
  return from.map((value) => (value - mean) / deviation);
}

/**
 * Brings a column to a common scale. O(n), for ranks O(n log n).
 *
 * - `minmax`: (x - low) / (high - low), where low and high are the column's own or the bounds given;
 *   what lies outside the bounds counts as the bound, so the result is always 0 to 1.
 * - `rank`: (average rank - 1) / (n - 1), so the lowest is 0 and the highest 1 unless they are tied.
 * - `zscore`: (x - mean) / standard deviation of the population.
 * - `none`: x.
 *
 * A column without spread scales to 0, since it tells rows apart by nothing; with bounds it has the
 * spread of its bounds. A missing value (NaN) has no part in any of this and stays NaN.
 *
 * @throws InputError if bounds are given for another scaling than minmax, or low is not below high
 * @example normalise(Float64Array.of(10, 20, 40), "minmax") // => 0, 0.333..., 1
 */
export function normalise(values: Float64Array, scaling: Scaling, bounds?: Bounds): Float64Array {
  if (bounds !== undefined && scaling !== "minmax") {
    throw new InputError(
      `Bounds go with the scaling "minmax", not with "${scaling}". Leave them out, or use "minmax".`,
    );
  }
  if (bounds !== undefined && !(bounds.low < bounds.high)) {
    throw new InputError(
      `The bounds ${bounds.low} and ${bounds.high} leave no room: the low one must be below the high one.`,
    );
  }
  if (scaling === "none") return values.slice();
  if (bounds !== undefined) return minmax(values, bounds);
  const found = present(values);
  if (!(found.low < found.high)) return values.map((value) => (Number.isNaN(value) ? NaN : 0));
  switch (scaling) {
    case "minmax":
      return minmax(values, found);
    case "rank":
      return rank(values, found.count);
    case "zscore":
      return zscore(values, found);
  }
}

/** Whether a factor's scaled value depends on the other rows. */
export function comparesRows(scaling: Scaling, bounds?: Bounds): boolean {
  return scaling !== "none" && bounds === undefined;
}
