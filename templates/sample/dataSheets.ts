import { ACCOUNT_COLUMNS } from "./accountColumns";
import { HEADER, HEADER_RIGHT, INDENTED } from "./look";
import { REPS } from "./reps";
import { rectToA1 } from "../../grid/files/a1";
import { sheetBuilder } from "./sheetBuilder";
import type { SheetContent } from "../../grid/files/content";
import type { SheetBuilder } from "./sheetBuilder";
import type { GridRect, GridValue } from "../../grid/grid";

/** The sheet of the export: a header row and one row per account. */
export function accountsSheet(rows: readonly (readonly GridValue[])[]): SheetContent {
  const sheet = sheetBuilder();
  const headers = ACCOUNT_COLUMNS.map(({ header }) => header);
  sheet.put("A1", [headers, ...rows]);
  ACCOUNT_COLUMNS.forEach(({ format }, column) => {
    if (format) sheet.format(below(column, rows.length), format);
  });
  ACCOUNT_COLUMNS.forEach(({ format }, column) => {
    headColumn(sheet, column, format !== undefined);
    const afterNumbers = ACCOUNT_COLUMNS[column - 1]?.format !== undefined;
    if (format === undefined && afterNumbers) sheet.style(below(column, rows.length), INDENTED);
  });
  sheet.height(1, 20);
  return sheet.content("Accounts", {
    widths: ACCOUNT_COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    tabColour: "#2F75B5",
  });
}

const REP_HEADERS = [
  "Rep",
  "Home City",
  "State/Province",
  "Latitude",
  "Longitude",
  "Capacity (accounts)",
  "Segment Focus",
  "Region",
  "Quota (USD)",
  "Ramp %",
] as const;

/** The sheet of the people who sell, one row each. */
export function repsSheet(): SheetContent {
  const sheet = sheetBuilder();
  const rows = REPS.map((rep) => [
    rep.name,
    rep.home.city,
    rep.home.state,
    rep.home.latitude,
    rep.home.longitude,
    rep.capacity,
    rep.focus,
    rep.region,
    rep.quota,
    rep.ramp,
  ]);
  sheet.put("A1", [[...REP_HEADERS], ...rows]);
  sheet.height(1, 20);
  const formats: readonly (readonly [number, string])[] = [
    [3, "0.0000"],
    [4, "0.0000"],
    [5, "0"],
    [8, "$#,##0"],
    [9, "0%"],
  ];
  const numeric = new Map(formats);
  for (let column = 0; column < REP_HEADERS.length; column++) {
    const format = numeric.get(column);
    headColumn(sheet, column, format !== undefined);
    if (format !== undefined) sheet.format(below(column, rows.length), format);
    else if (numeric.has(column - 1)) sheet.style(below(column, rows.length), INDENTED);
  }
  return sheet.content("Reps", {
    widths: [124, 92, 96, 68, 72, 126, 100, 80, 88, 64],
    frozenRows: 1,
    tabColour: "#2F75B5",
  });
}

/** Headers stand over their values: numbers to the right, and text off the numbers before it. */
function headColumn(sheet: SheetBuilder, column: number, isNumeric: boolean): void {
  const cell = rectToA1({ row: 0, column, rows: 1, columns: 1 });
  sheet.style(cell, isNumeric ? HEADER_RIGHT : HEADER);
}

/** A table's cells in a sheet that begins with it. */
export function tableRect(sheet: SheetContent): GridRect {
  return { row: 0, column: 0, rows: sheet.cells.length, columns: sheet.cells[0]?.length ?? 0 };
}

function below(column: number, rows: number): string {
  return rectToA1({ row: 1, column, rows, columns: 1 });
}
