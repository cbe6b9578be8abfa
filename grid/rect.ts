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

/** Whether the two share a cell. */
export function overlap(a: GridRect, b: GridRect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
