import { clockIn } from "./clockText";
import { dateSerial } from "./dateSerial";
import { monthNamed } from "./monthNames";

/** Which of the three numbers of a date comes first. */
export type DateOrder = "day first" | "month first" | "year first";

/** A date that was written as text. */
export interface DateText {
  /** The day in each order; all the same where it was written so that only one is possible. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** NaN where the first number is no year, or nobody would take it for one. */
  readonly yearFirst: number;
  /** Time of day as a fraction; NaN where it is the time of another zone. */
  readonly time: number;
  /** What stands between three numbers whose order matters; "" where it doesn't. */
  readonly separator: string;
}

/** Longer texts hold no date, and would only cost time. */
const LONGEST = 48;

/** Excel's rule for years of two digits. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ])/;
const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)(?=$|T)/;
const ordered = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?=$|[T ,])/;
const dayThenName =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[-/., ]{0,2}(?:de |di |of )?(\p{L}{3,12})[-/., ]{0,2}(?:de |del |of )?(\d{4}|['’]?\d\d)(?=$|[T ,])/iu;
const nameThenDay =
  /^(\p{L}{3,12})[-/., ]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-|\/)(\d{4}|['’]?\d\d)(?=$|[T ,])/iu;
const yearThenName = /^(\d{4})[-/. ](\p{L}{3,12})[-/. ](\d{1,2})(?=$|[T ,])/u;

interface Written {
  readonly end: number;
  readonly days: readonly [number, number, number];
  readonly separator: string;
}

function fixed(end: number, serial: number): Written | undefined {
  if (Number.isNaN(serial)) return undefined;
  return { end, days: [serial, serial, serial], separator: "" };
}

function inOrder([all, one = "", separator = "", two = "", three = ""]: RegExpExecArray):
  Written | undefined {
  const year = fullYear(three);
  const dayFirst = dateSerial(year, Number(two), Number(one));
  const monthFirst = dateSerial(year, Number(one), Number(two));
  const isLost = Number.isNaN(dayFirst) && Number.isNaN(monthFirst);
  // "26-03-31" may be of 2026; with other signs the year comes last where that is possible.
  const mayLead = all.length - three.length >= 6 && three.length === 2 && one.length === 2;
  const yearFirst =
    mayLead && (isLost || separator === "-")
      ? dateSerial(fullYear(one), Number(two), Number(three))
      : NaN;
  if (isLost && Number.isNaN(yearFirst)) return undefined;
  return { end: all.length, days: [dayFirst, monthFirst, yearFirst], separator };
}

function inNumbers(text: string): Written | undefined {
  const whole = iso.exec(text);
  if (whole) {
    const serial = dateSerial(Number(whole[1]), Number(whole[3]), Number(whole[4]));
    return fixed(whole[0].length, serial);
  }
  const three = ordered.exec(text);
  if (three) return inOrder(three);
  const eight = compact.exec(text);
  if (!eight) return undefined;
  return fixed(eight[0].length, dateSerial(Number(eight[1]), Number(eight[2]), Number(eight[3])));
}

function withName(text: string): Written | undefined {
  const day = dayThenName.exec(text);
  if (day) return named(day[0], day[3], day[2], day[1]);
  const month = nameThenDay.exec(text);
  if (month) return named(month[0], month[3], month[1], month[2]);
  const year = yearThenName.exec(text);
  return year ? named(year[0], year[1], year[2], year[3]) : undefined;
}

function named(all: string, year = "", month = "", day = ""): Written | undefined {
  const number = monthNamed(month);
  if (number === 0) return undefined;
  return fixed(all.length, dateSerial(fullYear(year.replace(/\D/, "")), number, Number(day)));
}

const HYPHEN = 45;

function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day of "2026-03-31", the way in which nearly all exports write it; NaN for any other text. */
export function plainIsoDay(text: string): number {
  if (text.length !== 10) return NaN;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NaN;
  return dateSerial(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10));
}

/** Whether a text may begin as dates do: with a digit, or with the name of a month. */
function mayBeDate(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || (first > 57 && monthNamed(text.slice(0, 3)) > 0);
}

/**
 * Takes a date's text apart: 2026-03-31, 31.12.2026, 3/4/26, 20260331, 31-Mar-2026, March 31, 2026,
 * 31 de marzo de 2026, each with a time or without. Undefined for anything that is no date.
 *
 * @param text - as `cleanText` gives it
 */
export function dateText(text: string): DateText | undefined {
  if (text.length > LONGEST || text.length < 6 || !mayBeDate(text)) return undefined;
  const written = inNumbers(text) ?? withName(text);
  if (!written) return undefined;
  const rest = text.slice(written.end);
  const time = rest === "" ? 0 : clockIn(rest);
  if (time === undefined) return undefined;
  const [dayFirst, monthFirst, yearFirst] = written.days;
  return { dayFirst, monthFirst, yearFirst, time, separator: written.separator };
}
