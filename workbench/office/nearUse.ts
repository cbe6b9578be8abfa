import type { GridRect } from "../../grid/grid";
import { isWholeColumns, isWholeRows } from "./address";
import type { Book, Sheet } from "./book";

/** Formats of whole columns and rows are kept for so many cells beyond those in use. */
const BEYOND_USE = 1000;

/** The part of a rectangle whose formats are worth keeping cell by cell. */
export function nearUse(book: Book, sheet: Sheet, rect: GridRect): GridRect {
  const used = book.grid.usedRange(sheet.name);
  const bottom = (used === undefined ? 0 : used.row + used.rows) + BEYOND_USE;
  const right = (used === undefined ? 0 : used.column + used.columns) + BEYOND_USE;
  return {
    ...rect,
    rows: isWholeColumns(rect) ? bottom : rect.rows,
    columns: isWholeRows(rect) ? right : rect.columns,
  };
}
