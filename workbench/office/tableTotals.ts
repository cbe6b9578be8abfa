import type { GridRect, GridTable } from "../../grid/grid";
import type { Book, Sheet } from "./book";
import { alter } from "./changes";
import { itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { range, usedWithin } from "./range";
import { moving } from "./rangeMoves";

/** A table's cells with its row of totals, which the grid's rectangle leaves out. */
export function wholeOf({ rect, totals }: GridTable): GridRect {
  return totals === true ? { ...rect, rows: rect.rows + 1 } : rect;
}

function totalRow({ rect }: GridTable): GridRect {
  return { ...rect, row: rect.row + rect.rows, rows: 1 };
}

/** The totals of a table, or of some of its columns. */
export function totalRowRange(
  book: Book,
  sheet: Sheet,
  table: GridTable,
  columns: Partial<GridRect>,
): HostObject {
  if (table.totals !== true) throw itemNotFound(`the totals of ${table.name}`);
  return range(book, sheet, { ...totalRow(table), ...columns });
}

/**
 * Shows totals as Excel does: "Total" in the first column and the sum of the last one, or how many
 * texts it has. What stands below moves down; hiding them empties their row and moves nothing.
 */
export function showTotals(book: Book, sheet: Sheet, table: GridTable, shown: boolean): void {
  if (shown === (table.totals === true)) return;
  const row = totalRow(table);
  if (shown && usedWithin(book, sheet, row) !== undefined) {
    moving(() => book.grid.insertCells(sheet.name, row, "down"));
  }
  const cells = new Array<string | null>(row.columns).fill(null);
  if (shown) {
    if (row.columns > 1) cells[0] = "'Total";
    cells[row.columns - 1] = lastTotal(book, table);
  }
  book.grid.setCells(sheet.name, row, [cells]);
  alter(book, sheet.name, () => {
    table.totals = shown;
  });
}

function lastTotal(book: Book, { name, sheet, rect }: GridTable): string {
  const column = rect.column + rect.columns - 1;
  const [[header] = [], ...cells] = book.grid.values(sheet, { ...rect, column, columns: 1 });
  const isText = cells.some(([cell]) => typeof cell === "string");
  return `=SUBTOTAL(${isText ? 103 : 109},${name}[${String(header)}])`;
}

/** Makes room for `rows` data rows, or takes some away: totals move with what stands below them. */
export function moveTotals(book: Book, table: GridTable, rows: number): void {
  const { rect, sheet } = table;
  const added = rows - rect.rows;
  if (table.totals !== true || added === 0) return;
  if (added > 0) {
    const room = { ...rect, row: rect.row + rect.rows, rows: added };
    moving(() => book.grid.insertCells(sheet, room, "down"));
    return;
  }
  const gone = { ...rect, row: rect.row + rows, rows: -added };
  moving(() => book.grid.deleteCells(sheet, gone, "up"));
}
