import { dateSerial } from "../parse/dateSerial";

/** Stretches of the calendar; weeks begin on Monday, quarters in January. */
export type CalendarPeriod = "year" | "quarter" | "month" | "week";

/** Days from 1 March of the year 0 to the day that spreadsheets count as 0. */
const marchOfYear0 = 693_899;

/** A whole quotient of whole numbers of 0 or more. With 32 bits, it takes a third of the time. */
function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/**
 * Months since January of the year 0 of the day that a serial falls on.
 *
 * Source of the arithmetic: years that begin in March, as in H. Hinnant, chrono-compatible low-level
 * date algorithms (2013).
 *
 * @example monthOf(46112.5) // => 24314, 31 March 2026
 */
export function monthOf(serial: number): number {
  const day = (Math.floor(serial) + marchOfYear0) | 0;
  const era = quotient(day, 146_097);
  const dayOfEra = day - era * 146_097;
  const leapDays = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524);
  const yearOfEra = quotient(dayOfEra - leapDays - quotient(dayOfEra, 146_096), 365);
  const dayOfYear = dayOfEra - 365 * yearOfEra - quotient(yearOfEra, 4) + quotient(yearOfEra, 100);
  const marchMonth = quotient(5 * dayOfYear + 2, 153);
  return (era * 400 + yearOfEra) * 12 + marchMonth + 2;
}

/** Serial of the first day of a month, counted as `monthOf` does. */
export function monthStart(month: number): number {
  const year = Math.floor(month / 12);
  return dateSerial(year, month - year * 12 + 1, 1);
}

/**
 * The same day so many whole months later, or the last day of that month where it has no such day;
 * the time of day stays.
 *
 * @example addMonths(46053, 1) // => 46081, from 31 January 2026 to 28 February
 */
export function addMonths(serial: number, months: number): number {
  const month = monthOf(serial);
  const start = monthStart(month + months);
  const last = monthStart(month + months + 1) - 1;
  const day = Math.floor(serial);
  return Math.min(start + day - monthStart(month), last) + (serial - day);
}

/** Number of the period that a serial falls into: one more for each that follows. */
export function periodOf(serial: number, period: CalendarPeriod): number {
  // Serial 2 is a Monday.
  if (period === "week") return Math.floor((Math.floor(serial) - 2) / 7);
  const month = monthOf(serial);
  return period === "month" ? month : Math.floor(month / (period === "year" ? 12 : 3));
}

/** Days that come up again and again: up to the year 2118. */
const DAYS_REMEMBERED = 80_000;

/** `periodOf` for many moments, of which many fall on the same days: each day is worked out once. */
export function periodFinder(period: CalendarPeriod): (serial: number) => number {
  const known = new Int32Array(DAYS_REMEMBERED);
  return (serial) => {
    if (!(serial >= 0 && serial < DAYS_REMEMBERED)) return periodOf(serial, period);
    const day = serial | 0;
    let number = known[day]!;
    if (number === 0) known[day] = number = periodOf(day, period);
    return number;
  };
}

/**
 * Serial of the first day of a period, by its number.
 *
 * @example periodStart(periodOf(46112.5, "quarter"), "quarter") // => 46023, 1 January 2026
 */
export function periodStart(number: number, period: CalendarPeriod): number {
  if (period === "week") return number * 7 + 2;
  return monthStart(number * (period === "year" ? 12 : period === "quarter" ? 3 : 1));
}
