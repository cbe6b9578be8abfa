export interface RepRange {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/**
 * How many reps a market feeds, if each should have a market of low to high times the quota:
 * tam / (quota x high) to tam / (quota x low), not rounded. NaN where a row has neither. O(n).
 *
 * @param tam - market of each territory, >= 0
 * @param quota - one per territory or one for all; above 0 unless the market is 0
 * @example repsFor(Float64Array.of(20.25e6), Float64Array.of(2e6), 3, 5) // => from 2.025, to 3.375
 */
export function repsFor(
  tam: Float64Array,
  quota: Float64Array,
  low: number,
  high: number,
): RepRange {
  const part = (times: number): Float64Array =>
    tam.map((market, row) => market / ((quota.length === 1 ? quota[0]! : quota[row]!) * times));
  return { from: part(high), to: part(low) };
}
