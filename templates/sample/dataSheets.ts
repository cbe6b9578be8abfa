import { ACCOUNT_COLUMNS } from "./accountColumns";
import { HEADER, HEADER_RIGHT, INDENTED } from "./look";
import { REP_COLUMNS } from "./repColumns";
import { REPS } from "./reps";
import { rectToA1 } from "../../grid/files/a1";
import { sheetBuilder } from "./sheetBuilder";
import type { SheetContent } from "../../grid/files/content";
import type { GridRect, GridValue } from "../../grid/grid";

/** The sheet of the export: a header row and one row per account. */
export function accountsSheet(rows: readonly (readonly GridValue[])[]): SheetContent {
  return tableSheet("Accounts", ACCOUNT_COLUMNS, rows);
}

/** The sheet of the people who sell, one row each. */
export function repsSheet(): SheetContent {
  const rows = REPS.map((rep) => REP_COLUMNS.map(({ valueOf }) => valueOf(rep)));
  return tableSheet("Reps", REP_COLUMNS, rows);
}

export interface TableColumn {
  readonly header: string;
  readonly format?: string;
  readonly width: number;
}

/** A sheet that is one table: headers that stay in view, and rows of values. */
export function tableSheet(
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly GridValue[])[],
): SheetContent {
  const sheet = sheetBuilder();
  sheet.put("A1", [columns.map(({ header }) => header), ...rows]);
  columns.forEach(({ format }, column) => {
    const [head, cells] = [cellsOf(column, 0, 1), cellsOf(column, 1, rows.length)];
    // Headers stand over their values: numbers to the right, text off the numbers before it.
    if (format !== undefined) {
      sheet.style(head, HEADER_RIGHT);
      sheet.format(cells, format);
    } else if (columns[column - 1]?.format !== undefined) {
      sheet.style(head, { ...HEADER, ...INDENTED });
      sheet.style(cells, INDENTED);
    } else sheet.style(head, HEADER);
  });
  sheet.height(1, 20);
  return sheet.content(name, {
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    tabColour: "#2F75B5",
  });
}

/** A table's cells in a sheet that begins with it. */
export function tableRect(sheet: SheetContent): GridRect {
  return { row: 0, column: 0, rows: sheet.cells.length, columns: sheet.cells[0]?.length ?? 0 };
}

function cellsOf(column: number, row: number, rows: number): string {
  return rectToA1({ row, column, rows, columns: 1 });
}
