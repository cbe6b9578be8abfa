import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, TextColumn } from "../column";
import { isErrorText } from "../errorText";
import { errorCell, problemAt, shownText } from "../problems";

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
    problems.push(problemAt(place, index, cell, "error", errorCell(text)));
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
