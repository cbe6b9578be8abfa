import type { Cell } from "./cell";
import { cellAddress } from "./cellAddress";
import type { CellProblem, ColumnPlace } from "./column";

/** A cell as text, for messages. */
export function shownText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

/** A text short enough to stand in a message. */
export function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** What is wrong with a cell, and how it is said of many rows. */
export type Complaint = Required<Pick<CellProblem, "message" | "ofMany">>;

/** The problem of the cell at `index` of a column. */
export function problemAt(
  place: ColumnPlace,
  index: number,
  cell: Cell,
  severity: CellProblem["severity"],
  complaint: Complaint | Pick<CellProblem, "message">,
): CellProblem {
  return {
    sheet: place.sheet,
    ...(place.rowName && { rowName: place.rowName(place.rows[index] ?? 0) }),
    row: place.rows[index] ?? 0,
    column: place.column,
    header: place.header,
    text: shortened(shownText(cell)),
    ...complaint,
    severity,
  };
}

/** What to say of a cell that holds a formula error. */
export function errorCell(text: string): Complaint {
  return {
    message: `The cell shows the error ${text}. Correct its formula, or clear the cell.`,
    ofMany: `show the error ${text}. Correct the formulas, or clear the cells.`,
  };
}

/** What to say of a cell with a word for nothing. */
export function placeholderCell(text: string): Complaint {
  return { message: `"${text}" is read as blank.`, ofMany: `hold "${text}", read as blank.` };
}

/**
 * One line about a problem, with its place first.
 *
 * @example describeProblem(problem) // => "Accounts!D5 (ARR): "lots" is not a number. ..."
 */
export function describeProblem(problem: CellProblem): string {
  const { sheet, row, column, header, message } = problem;
  return `${sheet}!${cellAddress(row, column)} (${header}): ${message}`;
}
