import type { CalendarPeriod } from "../table/numbers/calendar";
import { periodOf, periodStart } from "../table/numbers/calendar";

/**
 * The part of each period that is gone at the end of a day: 0 where it has not begun, 1 where it is over;
 * NaN for no period, or where the day isn't known. O(n).
 *
 * @param starts - first day of each period as serials, NaN for none
 * @param asOf - the day, which counts as gone
 * @example elapsedParts(Float64Array.of(46023), "quarter", 46064)[0] // => 42 / 90
 */
export function elapsedParts(
  starts: Float64Array,
  period: CalendarPeriod | "all",
  asOf: number,
): Float64Array {
  if (period === "all" || Number.isNaN(asOf)) return new Float64Array(starts.length).fill(NaN);
  return starts.map((start) => {
    if (Number.isNaN(start)) return NaN;
    const end = periodStart(periodOf(start, period) + 1, period);
    return Math.min(1, Math.max(0, (Math.floor(asOf) + 1 - start) / (end - start)));
  });
}

/**
 * Attainment over the part of the period that is gone: 1 is just in time. NaN where nothing of it is gone,
 * or either is unknown.
 */
export function paceOf(attainment: Float64Array, elapsed: Float64Array): Float64Array {
  return attainment.map((reached, row) => {
    const part = elapsed[row] as number;
    return part > 0 ? reached / part : NaN;
  });
}
