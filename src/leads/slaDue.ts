import { addBusinessMinutes, addMinutes } from "./businessMinutes";
import type { BusinessCalendar } from "./businessMinutes";

/** How long something may take. */
export interface Sla {
  readonly minutes: number;
  /** Whether minutes run in business hours alone, or round the clock. */
  readonly businessHours: boolean;
}

/**
 * When each thing is due. O(n) for n rows, with a search among the holidays for those that run in
 * business hours.
 *
 * @param start - serial days with the time of day as a fraction, NaN where there is none
 * @param sla - one per row; undefined where nothing is due
 * @returns serial days with the time of day as a fraction, NaN where nothing is due
 * @example slaDue(Float64Array.of(46349.5), [{ minutes: 15, businessHours: false }], nineToFive)
 *   // => Float64Array.of(46349.510416666664)
 */
export function slaDue(
  start: Float64Array,
  sla: readonly (Sla | undefined)[],
  calendar: BusinessCalendar,
): Float64Array {
  const due = new Float64Array(start.length);
  for (let row = 0; row < due.length; row++) {
    const one = sla[row];
    if (one === undefined) due[row] = NaN;
    else if (one.businessHours) due[row] = addBusinessMinutes(calendar, start[row]!, one.minutes);
    else due[row] = addMinutes(start[row]!, one.minutes);
  }
  return due;
}
