import type { Worksheet } from "@univerjs/core";
import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import { rangeOf } from "./rects";
import type { Sheets } from "./startUniver";

/** Of `rows` rows from `row` on, those that the sheet doesn't show. */
export function hiddenRows(sheet: Worksheet, row: number, rows: number): number[] {
  const hidden: number[] = [];
  const end = Math.min(row + rows, sheet.getRowCount());
  for (let r = row; r < end; r += 1) if (!sheet.getRowVisible(r)) hidden.push(r);
  return hidden;
}

/** Hides rows, or shows them again, at once and without an undo entry. */
export function setRowsHidden(
  sheets: Sheets,
  sheet: Worksheet,
  row: number,
  rows: number,
  hidden: boolean,
): void {
  sheets.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, {
    unitId: sheet.getUnitId(),
    subUnitId: sheet.getSheetId(),
    ranges: [rangeOf({ row, column: 0, rows, columns: sheet.getColumnCount() })],
  });
}
