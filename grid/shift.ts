import type { GridRect } from "./grid";

/** What happened to a rectangle when cells were inserted or deleted beside it. */
export type Shifted =
  | { readonly kind: "stays" }
  | { readonly kind: "moved"; readonly rect: GridRect }
  | { readonly kind: "gone" }
  /** Only some of its rows or columns would move: the rectangle would be torn. */
  | { readonly kind: "torn" };

const STAYS: Shifted = { kind: "stays" };

/** Rows and columns swapped, so that one rule serves both directions. */
function transposed(rect: GridRect): GridRect {
  return { row: rect.column, column: rect.row, rows: rect.columns, columns: rect.rows };
}

function inDirection(
  rect: GridRect,
  other: GridRect,
  vertical: boolean,
  rule: (rect: GridRect, other: GridRect) => Shifted,
): Shifted {
  if (vertical) return rule(rect, other);
  const shifted = rule(transposed(rect), transposed(other));
  return shifted.kind === "moved" ? { kind: "moved", rect: transposed(shifted.rect) } : shifted;
}

/** Which of the rectangle's columns lie in the strip that moves. */
function columnCover(rect: GridRect, strip: GridRect): "none" | "some" | "all" {
  const left = Math.max(rect.column, strip.column);
  const right = Math.min(rect.column + rect.columns, strip.column + strip.columns);
  if (right <= left) return "none";
  return right - left === rect.columns ? "all" : "some";
}

function pushedDown(rect: GridRect, inserted: GridRect): Shifted {
  const cover = columnCover(rect, inserted);
  if (cover === "none" || inserted.row >= rect.row + rect.rows) return STAYS;
  if (cover === "some") return { kind: "torn" };
  return inserted.row <= rect.row
    ? { kind: "moved", rect: { ...rect, row: rect.row + inserted.rows } }
    : { kind: "moved", rect: { ...rect, rows: rect.rows + inserted.rows } };
}

function pulledUp(rect: GridRect, deleted: GridRect): Shifted {
  const cover = columnCover(rect, deleted);
  if (cover === "none" || deleted.row >= rect.row + rect.rows) return STAYS;
  if (cover === "some") return { kind: "torn" };
  const deletedEnd = deleted.row + deleted.rows;
  const lostAbove = Math.max(0, Math.min(deletedEnd, rect.row) - deleted.row);
  const lostInside = Math.max(
    0,
    Math.min(deletedEnd, rect.row + rect.rows) - Math.max(deleted.row, rect.row),
  );
  if (lostInside === rect.rows) return { kind: "gone" };
  return {
    kind: "moved",
    rect: { ...rect, row: rect.row - lostAbove, rows: rect.rows - lostInside },
  };
}

/** Where `rect` stands after cells were inserted at `inserted`; an insertion inside it grows it. */
export function afterInsert(rect: GridRect, inserted: GridRect, shift: "down" | "right"): Shifted {
  return inDirection(rect, inserted, shift === "down", pushedDown);
}

/** Where `rect` stands after the cells `deleted` were taken out; a loss inside it shrinks it. */
export function afterDelete(rect: GridRect, deleted: GridRect, shift: "up" | "left"): Shifted {
  return inDirection(rect, deleted, shift === "up", pulledUp);
}
