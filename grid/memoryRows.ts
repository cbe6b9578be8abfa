import type { GridRect } from "./grid";
import type { Sheet } from "./memorySheets";

/** Columns of a sheet in Excel: a strip as wide is whole rows, which keep what rows have. */
const ALL_COLUMNS = 16_384;

export function hiddenRows(sheet: Sheet, row: number, rows: number): number[] {
  const hidden = [...sheet.hiddenRows].filter((r) => r >= row && r < row + rows);
  return hidden.sort((a, b) => a - b);
}

export function setRowsHidden(sheet: Sheet, row: number, rows: number, hidden: boolean): void {
  const now = new Set(sheet.hiddenRows);
  for (let r = row; r < row + rows; r++) {
    if (hidden) now.add(r);
    else now.delete(r);
  }
  sheet.hiddenRows = now;
}

/** Where whole rows were inserted (`added` above 0) or deleted at `rect`, hidden rows move. */
export function moveHiddenRows(sheet: Sheet, rect: GridRect, added: number): void {
  if (rect.column > 0 || rect.columns < ALL_COLUMNS) return;
  const moved = [...sheet.hiddenRows].flatMap((hidden) => {
    if (hidden < rect.row) return [hidden];
    return hidden + Math.min(added, 0) < rect.row ? [] : [hidden + added];
  });
  sheet.hiddenRows = new Set(moved);
}
