import assert from "node:assert/strict";
import { a1ToRect } from "../../grid/files/a1";
import { accountColumn } from "../../templates/sample/accountColumns";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";
import type { SheetContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";

export const workbook = sampleWorkbook();

export function sheet(name: string): SheetContent {
  const found = workbook.sheets.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

/** The accounts' rows under their header. */
export const rows = sheet("Accounts").cells.slice(1);

export function column(header: string): GridValue[] {
  return rows.map((row) => row[accountColumn(header)] ?? null);
}

export function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Cells of a range on one sheet, as the file shows them before any formula runs. */
export function shown(name: string, range: string): GridValue[][] {
  const rect = a1ToRect(range);
  assert.ok(rect, range);
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from(
      { length: rect.columns },
      (_, c) => sheet(name).cells[rect.row + r]?.[rect.column + c] ?? null,
    ),
  );
}
