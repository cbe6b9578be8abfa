import type { GridRect } from "../grid";

/** The part of a rectangle that lies in the first `rows` and `columns`; undefined where none does. */
export function clipped(rect: GridRect, rows: number, columns: number): GridRect | undefined {
  const clip = {
    ...rect,
    rows: Math.min(rect.rows, rows - rect.row),
    columns: Math.min(rect.columns, columns - rect.column),
  };
  return clip.rows > 0 && clip.columns > 0 ? clip : undefined;
}

/**
 * Takes rectangles one by one, each clipped to the first `rows` and `columns`. Merged cells never
 * overlap, nor do results of formulas: those that together cover more than there is are damage, and
 * are not taken.
 */
export function withinRoom(
  rows: number,
  columns: number,
): (rect: GridRect) => GridRect | undefined {
  let left = rows * columns;
  return (rect) => {
    const clip = clipped(rect, rows, columns);
    const cells = clip ? clip.rows * clip.columns : 0;
    if (cells > left) return undefined;
    left -= cells;
    return clip;
  };
}
