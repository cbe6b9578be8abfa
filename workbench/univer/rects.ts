import type { IRange } from "@univerjs/core";
import type { GridRect } from "../../grid/grid";

export type CellRange = Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">;

export function rangeOf(rect: GridRect): CellRange {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function rectOf(range: CellRange): GridRect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
