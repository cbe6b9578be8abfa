import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, DateColumn } from "../column";
import { isErrorText } from "../errorText";
import { errorCellMessage, problemAt, shortened } from "../problems";
import { isPlaceholder } from "./readNumbers";

/** 31 December 9999, the last day that spreadsheets know. */
const lastSerial = 2_958_465;

const isoShape = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/;

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * Spreadsheet serial of a day of the Gregorian calendar: 1 March 1900 is 61. NaN if there is no
 * such day. Right from 1 March 1900 on; Excel counts a 29 February 1900 that never was.
 */
export function dateSerial(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  // Years that start in March put the leap day at their end, so that months need no table.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1;
  return days - 693_899;
}

function serialOf(text: string): number {
  const iso = isoShape.exec(text);
  return iso ? dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3])) : NaN;
}

/** The day that a cell holds as a spreadsheet serial: a number, or ISO text; NaN for anything else. */
export function dayOf(cell: string | number | null): number {
  const serial = typeof cell === "number" ? cell : serialOf(cleanText(cell ?? ""));
  return serial >= 1 && serial < lastSerial + 1 ? Math.floor(serial) : NaN;
}

/**
 * Reads a column of dates: serial numbers as spreadsheets keep them, or ISO text (2026-03-31).
 * Other texts are reported: whether 3/4/2026 is in March or April, nobody can tell.
 */
export function readDates(
  cells: readonly Cell[],
  place: ColumnPlace,
): { column: DateColumn; problems: readonly CellProblem[] } {
  const values = new Float64Array(cells.length).fill(NaN);
  const problems: CellProblem[] = [];
  cells.forEach((cell, index) => {
    const text = typeof cell === "string" ? cleanText(cell) : String(cell ?? "");
    if (text === "") return;
    if (typeof cell === "string" && isPlaceholder(text)) {
      problems.push(problemAt(place, index, cell, "warning", `"${text}" is read as blank.`));
      return;
    }
    const day = typeof cell === "boolean" ? NaN : dayOf(cell);
    if (!Number.isNaN(day)) {
      values[index] = day;
      return;
    }
    const message = isErrorText(text)
      ? errorCellMessage(text)
      : `"${shortened(text)}" can't be read as a date. Write it as 2026-03-31, or enter a real date.`;
    problems.push(problemAt(place, index, cell, "error", message));
  });
  return { column: { kind: "date", header: place.header, column: place.column, values }, problems };
}
