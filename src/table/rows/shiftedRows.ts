import { columnLetters } from "../cellAddress";
import type { CellProblem } from "../column";
import { textOf } from "../parse/readTexts";
import { shortened } from "../problems";
import type { TableRange } from "../readTable";
import { isBlankCell } from "./cellShape";

/** Position after the last column with a header. */
function namedColumns({ cells }: TableRange): number {
  const headers = cells[0] ?? [];
  let end = headers.length;
  while (end > 0 && isBlankCell(headers[end - 1])) end -= 1;
  return end;
}

/**
 * Rows with a value right of the last header: a comma too many in a text file moves all that follows
 * it one column to the right. Where half of the rows have a value there, it is a column without a
 * name, and no row is shifted.
 *
 * @param isData - whether a row counts, by its index; all rows but the header if omitted
 */
export function shiftedRows(
  range: TableRange,
  isData: (at: number) => boolean = () => true,
): readonly CellProblem[] {
  const { cells } = range;
  const end = namedColumns(range);
  const found: CellProblem[] = [];
  let rows = 0;
  for (let at = 1; at < cells.length; at++) {
    const row = cells[at] ?? [];
    if (!isData(at)) continue;
    rows += 1;
    let column = end;
    while (column < row.length && isBlankCell(row[column])) column += 1;
    if (column >= row.length) continue;
    const [sheetRow, sheetColumn] = [range.row + at, range.column + column];
    found.push({
      sheet: range.sheet,
      row: sheetRow,
      column: sheetColumn,
      header: "",
      text: shortened(textOf(row[column] ?? null)),
      message: `Row ${sheetRow + 1} has a value in column ${columnLetters(sheetColumn)}, which has no header: the row may be shifted. Put its values under their headers, or write a header above that column.`,
      severity: "error",
    });
  }
  return end > 0 && found.length * 2 < rows + 1 ? found : [];
}
