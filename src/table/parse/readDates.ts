import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, DateColumn } from "../column";
import type { Answers, Decision } from "../decision";
import { decided } from "../decision";
import { isErrorText } from "../errorText";
import { errorCell, placeholderCell, problemAt, shortened, type Complaint } from "../problems";
import type { OrderDecision, OrderEvidence } from "./dateOrder";
import { dayIn, decideOrder, orderEvidence } from "./dateOrder";
import { dateOrderSubject, orderOfAnswer, orderQuestion, realDatesQuestion } from "./dateQuestion";
import { dateSerial, isMoment } from "./dateSerial";
import type { DateOrder, DateText } from "./dateText";
import { dateText, plainIsoDay } from "./dateText";
import { decisionKey } from "./columnName";
import { isPlaceholder } from "./placeholders";
import { dayOfMonth, swappedDay } from "./shownDay";

export { dateSerial };

/** A serial number that came as text, of the years 1927 to 2173; no date is written so. */
const serialShape = /^\d{5}(?:\.\d+)?$/;

/** The moment that a number stands for: a serial, or a day written as 20260331. NaN for others. */
export function momentOfNumber(number: number): number {
  if (isMoment(number)) return number;
  const isWritten = Number.isInteger(number) && number >= 19_000_101 && number <= 21_991_231;
  return isWritten
    ? dateSerial(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100)
    : NaN;
}

/** A number that came as text, as a moment; NaN where the text is none. */
export function momentOfSerialText(text: string): number {
  return serialShape.test(text) ? Number(text) : NaN;
}

/** A column of dates whose texts were taken apart, before the order of day and month is decided. */
export interface UnreadDates {
  readonly cells: readonly Cell[];
  /** The day of each cell that is the same in any order; NaN for the others. */
  readonly days: Float64Array;
  /** Rows whose order matters, and what stands in them. */
  readonly rows: readonly number[];
  readonly dates: readonly DateText[];
  readonly evidence: OrderEvidence;
}

/** First look at a column of dates: what do its texts say about the order of day and month? */
export function lookAtDates(cells: readonly Cell[]): UnreadDates {
  const days = new Float64Array(cells.length).fill(NaN);
  const rows: number[] = [];
  const dates: DateText[] = [];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (typeof cell === "number") days[row] = Math.floor(momentOfNumber(cell));
    if (typeof cell !== "string" || cell === "") continue;
    const plain = plainIsoDay(cell);
    days[row] = plain;
    if (!Number.isNaN(plain)) continue;
    const text = cleanText(cell);
    const date = dateText(text);
    if (date === undefined) days[row] = Math.floor(momentOfSerialText(text));
    else if (date.separator === "") days[row] = date.dayFirst;
    else {
      rows.push(row);
      dates.push(date);
    }
  }
  return { cells, days, rows, dates, evidence: orderEvidence(dates, rows) };
}

function complaint(
  cell: Cell,
  text: string,
  order: DateOrder,
  date: DateText | undefined,
): Complaint {
  if (typeof cell !== "boolean" && isErrorText(text)) return errorCell(text);
  if (date !== undefined) {
    const what = `no date with the ${order}, as in this column.`;
    return {
      message: `"${shortened(text)}" is ${what} Write it as the other cells are.`,
      ofMany: `hold ${what} Write them as the other cells are.`,
    };
  }
  return {
    message: `"${shortened(text)}" can't be read as a date. Write it as 2026-03-31, or enter a real date.`,
    ofMany: "can't be read as dates. Write them as 2026-03-31, or enter real dates.",
  };
}

/** Whether real dates among texts look as if day and month were swapped: none is after the 12th. */
function swapSuspected({ cells, days, evidence, rows }: UnreadDates): number | undefined {
  const { day, month, open, ordered } = evidence;
  if (open > 0 || ordered === 0 || day > 0 === month > 0) return undefined;
  let first: number | undefined;
  for (let row = 0; row < cells.length; row++) {
    if (typeof cells[row] !== "number" || Number.isNaN(days[row])) continue;
    if (dayOfMonth(days[row]!) > 12) return undefined;
    first ??= row;
  }
  return rows.length > 0 ? first : undefined;
}

/** Reads real dates anew where their day and month were swapped. */
function swapped({ cells, days }: UnreadDates): Float64Array {
  return days.map((day, row) => (typeof cells[row] === "number" ? swappedDay(day) : day));
}

/** The question about swapped real dates, where there is one, with the user's answer in force. */
function realDates(
  unread: UnreadDates,
  place: ColumnPlace,
  answers?: Answers,
): Decision | undefined {
  const { rows, dates, days, cells } = unread;
  const suspect = swapSuspected(unread);
  const left = dates.findIndex(({ dayFirst, monthFirst }) => dayFirst !== monthFirst);
  if (suspect === undefined || left < 0) return undefined;
  const day = days[suspect]!;
  const text = cleanText(String(cells[rows[left] ?? 0]));
  const question = realDatesQuestion(place, suspect, day, swappedDay(day), text);
  return decided(question, answers?.get(question.key));
}

function problemsOf(
  { cells, rows, dates }: UnreadDates,
  values: Float64Array,
  place: ColumnPlace,
  order: DateOrder,
): CellProblem[] {
  let atRow: ReadonlyMap<number, DateText> | undefined;
  const problems: CellProblem[] = [];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (!Number.isNaN(values[row]) || cell === null || cell === "") continue;
    const text = typeof cell === "string" ? cleanText(cell) : String(cell);
    if (text === "") continue;
    if (typeof cell === "string" && isPlaceholder(text)) {
      problems.push(problemAt(place, row, cell, "warning", placeholderCell(text)));
      continue;
    }
    atRow ??= new Map(rows.map((one, at) => [one, dates[at]!]));
    const what = complaint(cell, text, order, atRow.get(row));
    problems.push(problemAt(place, row, cell, "error", what));
  }
  return problems;
}

/** Reads a column of dates with the order that was decided for it. */
export function readDates(
  unread: UnreadDates,
  place: ColumnPlace,
  decision: OrderDecision,
  answers?: Answers,
): {
  column: DateColumn;
  problems: readonly CellProblem[];
  decisions: readonly Decision[];
} {
  const { cells, rows, dates, evidence } = unread;
  const textAt = (row: number): string => cleanText(String(cells[row] ?? ""));
  const dateAt = (row: number): DateText | undefined => dates[rows.indexOf(row)];
  const order = orderQuestion(decision, evidence, place, textAt, dateAt);
  const real = realDates(unread, place, answers);
  const values = real?.value === "swapped" ? swapped(unread) : unread.days;
  rows.forEach((row, at) => (values[row] = dayIn(dates[at]!, decision.order)));
  const problems = problemsOf(unread, values, place, decision.order);
  const decisions = [order, real].filter((one) => one !== undefined);
  const { header, column } = place;
  return {
    column: { kind: "date", header, column, values, ...(decisions.length > 0 && { decisions }) },
    problems,
    decisions,
  };
}

/** Reads one column of dates that stands alone. */
export function readDateColumn(
  cells: readonly Cell[],
  place: ColumnPlace,
  answers?: Answers,
): ReturnType<typeof readDates> {
  const unread = lookAtDates(cells);
  const chosen = orderOfAnswer(answers?.get(decisionKey(dateOrderSubject, place)));
  return readDates(unread, place, decideOrder(unread.evidence, undefined, chosen), answers);
}
