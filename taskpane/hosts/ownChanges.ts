import type { Rect } from "../../src/plan/workbook/workbook";

/**
 * Where this add-in has changed cells. Excel tells us of our own changes as it does of the user's,
 * and events stay on while we write: whoever switches them off misses what the user does meanwhile.
 */
export interface OwnChanges {
  /** To be called before the change is asked for, as its event may come first. */
  announce(sheet: string, rect: Rect): void;
  /** Whether a change lies within what was announced. */
  has(sheet: string, rect: Rect): boolean;
  /** Cells of the sheet were moved: what was announced may be the user's now. */
  forget(sheet: string): void;
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

export function ownChanges(): OwnChanges {
  const announced = new Map<string, Rect[]>();
  return {
    announce(sheet, rect) {
      const others = (announced.get(sheet) ?? []).filter((other) => !holds(rect, other));
      announced.set(sheet, [...others, rect]);
    },
    has: (sheet, rect) => announced.get(sheet)?.some((ours) => holds(ours, rect)) ?? false,
    forget: (sheet) => void announced.delete(sheet),
  };
}
