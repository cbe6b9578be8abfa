import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, TextColumn } from "../column";
import { isErrorText } from "../errorText";
import { errorCellMessage, problemAt, shownText } from "../problems";

/** Whole numbers above this lose their last digits in a spreadsheet. */
const largestExact = 999_999_999_999_999;

/** A cell as text: 123 is "123", TRUE is "TRUE", a blank is "". */
export function textOf(cell: Cell): string {
  return typeof cell === "string" ? cleanText(cell) : shownText(cell);
}

/** Reads a column of text; numbers and booleans become their text, error cells are reported. */
export function readTexts(
  cells: readonly Cell[],
  place: ColumnPlace,
): { column: TextColumn; problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const values = cells.map((cell, index) => {
    const text = textOf(cell);
    if (!isErrorText(text)) return text;
    problems.push(problemAt(place, index, cell, "error", errorCellMessage(text)));
    return "";
  });
  const column: TextColumn = {
    kind: "text",
    header: place.header,
    column: place.column,
    values,
  };
  return { column, problems };
}

/**
 * Reads a column of ids. Ids are compared exactly, case and all; only what can't be seen (outer
 * spaces, zero-width characters) is removed. The number 123 is the id "123".
 */
export function readIds(
  cells: readonly Cell[],
  place: ColumnPlace,
): { column: TextColumn; problems: readonly CellProblem[] } {
  const { column, problems } = readTexts(cells, place);
  const doubts = cells.flatMap((cell, index) => {
    const text = column.values[index] ?? "";
    const rounded =
      (typeof cell === "number" && Math.abs(cell) > largestExact) || /^\d\.\d+E\+\d+$/.test(text);
    if (!rounded) return [];
    const message = `"${text}" is a number of more than 15 digits, which spreadsheets round: other ids may look the same. Format the column as text and paste the ids again.`;
    return [problemAt(place, index, cell, "warning", message)];
  });
  return { column, problems: [...problems, ...doubts] };
}
