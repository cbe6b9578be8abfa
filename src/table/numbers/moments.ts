import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import { dateSerial, dayOf } from "../parse/readDates";

const shape =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-]00:?00)?(?: ?([AP])\.?M\.?)?$/i;

/** A serial number that came as text, of the years 1927 to 2173; no date is written so. */
const serialShape = /^\d{5}(?:\.\d+)?$/;

/** 31 December 9999, the last day that spreadsheets know. */
const lastSerial = 2_958_465;

/** Whether a number is a day that spreadsheets know, with the time of day as a fraction. */
export function isMoment(serial: number): boolean {
  return serial >= 1 && serial < lastSerial + 1;
}

/**
 * The day and time that a cell holds, as spreadsheets count them: days since 1900, the time of day as
 * a fraction. Text is understood as 2026-03-31, 2026-03-31 14:30, 2026-03-31 2:30 PM or
 * 2026-03-31T14:30:00.000Z, and a serial number of five digits as itself; NaN for anything else, a
 * time in another zone than the rest among it, since there are no time zones.
 *
 * @example momentOf("2026-03-31 12:00") // => 46112.5
 */
export function momentOf(cell: Cell): number {
  if (typeof cell === "number") return isMoment(cell) ? cell : NaN;
  if (typeof cell !== "string") return NaN;
  // Every form starts with a digit, and most texts with a letter.
  const first = cell.charCodeAt(0);
  if (first > 57 && first < 127) return NaN;
  const text = cleanText(cell);
  const match = shape.exec(text);
  if (!match) {
    if (serialShape.test(text)) return Number(text);
    // A day with a time that can't be read is not that day's midnight.
    return text.includes(":") ? NaN : dayOf(text);
  }
  const [, year, month, day, clock, minutes, seconds = "0", half] = match;
  const hour = Number(clock);
  if (half !== undefined && (hour < 1 || hour > 12)) return NaN;
  const hours = half === undefined ? hour : (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  const time = hours * 3600 + Number(minutes) * 60 + Number(seconds);
  return time < 86_400 ? dateSerial(Number(year), Number(month), Number(day)) + time / 86_400 : NaN;
}
