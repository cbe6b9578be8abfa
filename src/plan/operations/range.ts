/** Some figures by three of them. */
export interface Range {
  readonly least: number;
  /** Half of them are no higher. */
  readonly median: number;
  readonly most: number;
}

/** NaN where there are none. O(n log n). */
export function rangeOf(figures: readonly number[]): Range {
  const sorted = Float64Array.from(figures).sort();
  const at = (position: number): number => sorted[position] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    least: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    most: at(sorted.length - 1),
  };
}
