/** A figure over all runs: 5 % of the runs stay at or below p5, half of them at or below p50. */
export interface Quantiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * Quantiles with straight lines between the sorted figures (definition 7 of R. J. Hyndman, Y. Fan,
 * The American Statistician 50, 1996: what Excel's PERCENTILE.INC does). O(n log n).
 *
 * @param figures - at least one
 */
export function quantilesOf(figures: readonly number[]): Quantiles {
  const sorted = Float64Array.from(figures).sort();
  const at = (share: number): number => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (position - below) * (high - low);
  };
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
