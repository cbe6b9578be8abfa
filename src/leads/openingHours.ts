import { InputError } from "../errors";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import type { OpeningHours } from "./businessMinutes";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const clock = /^(\d{1,2})(?::(\d\d)(?::(\d\d))?)? ?(?:([ap])\.?m\.?)?$/;

/** One row of a table of opening hours. */
export interface HoursRow {
  readonly day: Cell;
  readonly from: Cell;
  readonly to: Cell;
  /** Where it stands, for messages: "Row 3 of hours". */
  readonly place: string;
}

/** 0 = Monday ... 6 = Sunday for a day's name or its first letters (two at least), -1 for anything else. */
function weekdayOf(text: string): number {
  const name = text.replace(/\.$/, "");
  return name.length < 2 ? -1 : weekdays.findIndex((weekday) => weekday.startsWith(name));
}

/** The days that a cell names: "Monday", "Sat", "Mon-Fri", "Monday to Friday". */
function daysOf({ day, place }: HoursRow): readonly number[] {
  const text = typeof day === "string" ? cleanText(day).toLowerCase() : "";
  const [first = -1, last = first, ...more] = text.split(/ ?[-–] ?| to /).map(weekdayOf);
  if (first < 0 || last < 0 || more.length > 0) {
    throw new InputError(
      `${place} (Day) holds "${String(day ?? "")}". Write a weekday such as Monday, or several as Monday to Friday.`,
    );
  }
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7);
}

/**
 * The time of day that a cell holds, in whole seconds since midnight: a fraction of a day as
 * spreadsheets keep it, or text such as "9:00", "17:30" or "5 pm". "24:00" and 1 are the end of the
 * day. NaN for anything else.
 *
 * @example timeOfDay("5:30 pm") // => 63000
 */
export function timeOfDay(cell: Cell): number {
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? Math.round(cell * 86_400) : NaN;
  if (typeof cell !== "string") return NaN;
  const text = cleanText(cell).toLowerCase();
  if (/^[01]?\.\d+$|^1$/.test(text)) return timeOfDay(Number(text));
  const match = clock.exec(text);
  if (!match) return NaN;
  const [, hours = "", minutes, seconds = "0", half] = match;
  // A bare "9" may be an hour or a day; with am or pm it can only be an hour.
  if (minutes === undefined && half === undefined) return NaN;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return NaN;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  if (Number(minutes ?? 0) > 59 || Number(seconds) > 59) return NaN;
  const time = hour24 * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  return time <= 86_400 ? time : NaN;
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cleanText(cell) === "");
}

function secondsIn(cell: Cell, column: string, place: string): number {
  const seconds = isBlank(cell) ? 0 : timeOfDay(cell);
  if (!Number.isNaN(seconds)) return seconds;
  throw new InputError(
    `${place} (${column}) holds "${String(cell)}", which is no time of day. Write it as 9:00 or 17:30.`,
  );
}

/**
 * Opening hours from the rows of a table with the columns Day, From and To. A day may have several
 * rows, for a break. A row without both times is a closed day; a To of 0:00 is midnight, the end of
 * the day. Rows without a day are left out.
 *
 * @throws InputError naming the row that can't be read
 * @example openingHoursFrom([{ day: "Sat", from: "9:00", to: "12:00", place: "Row 2 of hours" }])
 *   // => [{ day: 5, from: 32400, to: 43200 }]
 */
export function openingHoursFrom(rows: readonly HoursRow[]): readonly OpeningHours[] {
  return rows.flatMap((row) => {
    if (isBlank(row.day)) return [];
    const days = daysOf(row);
    if (isBlank(row.from) && isBlank(row.to)) return [];
    const from = secondsIn(row.from, "From", row.place);
    const to = secondsIn(row.to, "To", row.place) || 86_400;
    if (to <= from) {
      throw new InputError(
        `${row.place} closes before it opens. For hours past midnight use two rows: one until 24:00, one from 0:00 on the next day.`,
      );
    }
    return days.map((day) => ({ day, from, to }));
  });
}
