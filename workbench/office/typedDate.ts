import type { Typed } from "./typed";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const MS_PER_DAY = 86_400_000;

/**
 * Excel's serial number of a day: 1 is 1 January 1900. Excel counts a 29 February 1900 that never
 * was, so that days before March 1900 stand one lower.
 */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999) return undefined;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / MS_PER_DAY);
  return days < 61 ? days - 1 : days;
}

/** Two digits: 00 to 29 are this century's, as in Excel. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, "");
  const full = MONTH_NAMES.indexOf(lower);
  const index = full >= 0 ? full : MONTHS.indexOf(lower);
  return index < 0 ? undefined : index + 1;
}

function dated(
  year: number,
  month: number | undefined,
  day: number,
  format: string,
): Typed | undefined {
  const serial = month === undefined ? undefined : serialOf(year, month, day);
  return serial === undefined ? undefined : { cell: serial, format };
}

/** "1/2/2026", "1-2-26", "1/2", "2026-01-02", "2026/1/2". */
function fromNumbers(text: string, thisYear: number): Typed | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (full?.[3] !== undefined) {
    return dated(fullYear(full[3]), Number(full[1]), Number(full[2]), "m/d/yyyy");
  }
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short?.[2] === undefined) return undefined;
  const [, month, second] = short;
  const ofDay = dated(thisYear, Number(month), Number(second), "d-mmm");
  if (ofDay !== undefined || second.length === 3) return ofDay;
  return dated(fullYear(second), Number(month), 1, "mmm-yy");
}

/** "May 2024", "5 May 2024", "May 5, 2024", "5-May-24", "5-May", "May-24". */
function fromWords(text: string, thisYear: number): Typed | undefined {
  const parts = text.split(/[\s,/-]+/);
  const [a = "", b = "", c] = parts;
  if (parts.length > 3 || parts.length < 2) return undefined;
  if (/^\d{1,2}$/.test(a)) {
    const month = monthOf(b);
    if (c === undefined) return dated(thisYear, month, Number(a), "d-mmm");
    return /^(\d{2}|\d{4})$/.test(c) ? dated(fullYear(c), month, Number(a), "d-mmm-yy") : undefined;
  }
  const month = monthOf(a);
  if (month === undefined || !/^\d{1,4}$/.test(b)) return undefined;
  if (c !== undefined) {
    return /^(\d{2}|\d{4})$/.test(c) ? dated(fullYear(c), month, Number(b), "d-mmm-yy") : undefined;
  }
  if (b.length <= 2) {
    const ofDay = dated(thisYear, month, Number(b), "d-mmm");
    if (ofDay !== undefined) return ofDay;
  }
  return dated(fullYear(b), month, 1, "mmm-yy");
}

/** "10:30", "10:30:15", "10:30 PM". */
function typedTime(text: string): Typed | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m?\.?)?$/i.exec(text);
  if (match === null) return undefined;
  const [, hours = "", minutes = "", seconds = "0", half] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const afternoon = half?.toLowerCase() === "p" ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + afternoon;
  const day = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const clock = match[3] === undefined ? "h:mm" : "h:mm:ss";
  return { cell: day, format: half === undefined ? clock : `${clock} AM/PM` };
}

/**
 * A date or time as Excel reads it when typed (United States order), as its serial number.
 *
 * @param thisYear - of dates that are typed without a year
 */
export function typedDate(text: string, thisYear: number): Typed | undefined {
  const date = (day: string): Typed | undefined =>
    fromNumbers(day, thisYear) ?? fromWords(day, thisYear);
  const whole = date(text) ?? typedTime(text);
  if (whole !== undefined) return whole;
  const gap = text.search(/[\sT]\d{1,2}:/);
  if (gap < 0) return undefined;
  const day = date(text.slice(0, gap).trim());
  const time = typedTime(text.slice(gap + 1).trim());
  if (typeof day?.cell !== "number" || typeof time?.cell !== "number") return undefined;
  return { cell: day.cell + time.cell, format: "m/d/yyyy h:mm" };
}
