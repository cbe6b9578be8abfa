import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import { onlyDay } from "../parse/dateOrder";
import { isMoment } from "../parse/dateSerial";
import { dateText } from "../parse/dateText";
import { momentOfNumber, momentOfSerialText } from "../parse/readDates";

export { isMoment };

/** The day of a text and the time after it; NaN where the day may be one of two. */
function partsOf(cell: string): { readonly day: number; readonly time: number } {
  const text = cleanText(cell);
  const date = dateText(text);
  if (date) return { day: onlyDay(date), time: date.time };
  const serial = momentOfSerialText(text);
  return { day: Math.floor(serial), time: serial - Math.floor(serial) };
}

/**
 * The day and time that a cell holds, as spreadsheets count them: days since 1900, the time of day as
 * a fraction. Text is understood as `dateText` has it, and a serial number of five digits as itself;
 * NaN for anything else: 3/4/2026, which may be in March or in April, and a time in another zone than
 * the rest, since cells have none.
 *
 * @example momentOf("2026-03-31 12:00") // => 46112.5
 */
export function momentOf(cell: Cell): number {
  if (typeof cell === "number") return momentOfNumber(cell);
  if (typeof cell !== "string") return NaN;
  const { day, time } = partsOf(cell);
  return day + time;
}

/** Whether a cell holds a day, also one of which only its column tells the order: 3/4/2026. */
export function isDate(cell: Cell): boolean {
  if (typeof cell === "number") return !Number.isNaN(momentOfNumber(cell));
  if (typeof cell !== "string") return false;
  const text = cleanText(cell);
  return dateText(text) !== undefined || !Number.isNaN(momentOfSerialText(text));
}

/** The day that a cell holds, as `momentOf` reads it; that of a time in another zone is as written. */
export function dayOf(cell: Cell): number {
  if (typeof cell === "number") return Math.floor(momentOfNumber(cell));
  return typeof cell === "string" ? partsOf(cell).day : NaN;
}
