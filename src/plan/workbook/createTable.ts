import type { ResultTable } from "../results/results";
import { newTableFormats } from "./tableFormats";
import type { OnProgress, Rect, Workbook } from "./workbook";

/** Where one of our tables stands after writing. */
export interface Placed {
  readonly table: ResultTable;
  readonly sheet: string;
  readonly rect: Rect;
  readonly columnAt: readonly number[];
  /** Data rows that hold the result's rows, where they stand together; for charts. */
  readonly rows: { readonly first: number; readonly count: number };
  readonly goneRows: number;
  /** Rows of the sheet, from 0, that hold something but no key. */
  readonly strayRows: readonly number[];
}

/** Writes a result where none of its name stands yet, and makes a table of it. */
export async function createTable(
  workbook: Workbook,
  table: ResultTable,
  sheet: string,
  onProgress: OnProgress,
): Promise<Placed> {
  const { row, column, columns } = table;
  const rect: Rect = { row, column, rows: table.rows.length + 1, columns: columns.length };
  const columnAt = columns.map((_, position) => position);
  const rowAt = table.rows.map((_, position) => position);
  await writeTitle(workbook, table, sheet, rect);
  // Formats come first, so that an id such as 0012 meets a column that is text already.
  await workbook.format(sheet, newTableFormats(table, { rect, columnAt, rowAt }));
  await workbook.write(sheet, rect, [columns.map((c) => c.header), ...table.rows], onProgress);
  await workbook.addTable(table.name, sheet, rect);
  if (table.freeze) await workbook.freezeRows(sheet, row + 1);
  const rows = { first: 0, count: table.rows.length };
  return { table, sheet, rect, columnAt, rows, goneRows: 0, strayRows: [] };
}

/** The bold line above a table that doesn't begin in the first row. */
export async function writeTitle(
  workbook: Workbook,
  { title }: ResultTable,
  sheet: string,
  rect: Rect,
): Promise<void> {
  if (title === undefined || rect.row === 0) return;
  const place: Rect = { row: rect.row - 1, column: rect.column, rows: 1, columns: 1 };
  await workbook.write(sheet, place, [[title]]);
  await workbook.format(sheet, [{ rect: place, format: { bold: true } }]);
}
