import type { GridRect } from "../../grid/grid";
import { intersection } from "./address";
import type { Area, Book } from "./book";

interface Spill {
  /** The cell that the formula stands in. */
  readonly at: GridRect;
  readonly filled: GridRect;
}

/** Formulas of a sheet that fill more cells than their own. */
function spillsOn({ grid }: Book, sheet: string): readonly Spill[] {
  const used = grid.usedRange(sheet);
  if (used === undefined || grid.spillRange === undefined) return [];
  const found: Spill[] = [];
  for (const [i, row] of grid.formulas(sheet, used).entries()) {
    for (const [j, cell] of row.entries()) {
      if (typeof cell !== "string" || !cell.startsWith("=")) continue;
      const at = { row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
      const filled = grid.spillRange(sheet, at.row, at.column);
      if (filled !== undefined) found.push({ at, filled });
    }
  }
  return found;
}

/** Whether all of the cells are filled by formulas that spill; null where some are. */
export function hasSpill(book: Book, { sheet, rect }: Area): boolean | null {
  let cells = 0;
  for (const { filled } of spillsOn(book, sheet.name)) {
    const common = intersection(filled, rect);
    if (common !== undefined) cells += common.rows * common.columns;
  }
  return cells === 0 ? false : cells === rect.rows * rect.columns ? true : null;
}

/** The cell whose formula fills this one; undefined for several cells, or one that none fills. */
export function spillParent(book: Book, { sheet, rect }: Area): GridRect | undefined {
  if (rect.rows * rect.columns !== 1) return undefined;
  return spillsOn(book, sheet.name).find(({ filled }) => intersection(filled, rect))?.at;
}
