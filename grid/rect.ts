import type { GridRect } from "./grid";

/** Smallest rectangle around both. */
export function around(a: GridRect | undefined, b: GridRect): GridRect {
  if (a === undefined) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
