import type { GridRect, GridTable } from "./grid";
import { overlap } from "./rect";

interface GrowingTable extends Pick<GridTable, "sheet" | "totals"> {
  rect: GridRect;
}

/**
 * Grows tables over what people type or paste directly below them, directly beside them, or over
 * them and beyond, as Excel does. Nothing grows below a row of totals, nor into another table.
 *
 * @param change - the cells that were edited
 * @param isFilled - whether any of these cells holds something: emptying cells makes no table grow
 * @returns whether any table grew
 */
export function growTables(
  tables: readonly GrowingTable[],
  sheet: string,
  change: GridRect,
  isFilled: (rect: GridRect) => boolean,
): boolean {
  let grew = false;
  const here = tables.filter((table) => table.sheet === sheet);
  for (const table of here) {
    // Below totals nothing belongs to the table any more.
    const tall = table.totals === true ? table.rect : taller(table.rect, change, isFilled);
    const rect = wider(tall, change, isFilled);
    const blocked = here.some((other) => other !== table && overlap(other.rect, rect));
    if (rect === table.rect || blocked) continue;
    table.rect = rect;
    grew = true;
  }
  return grew;
}

type Filled = (rect: GridRect) => boolean;

function taller(rect: GridRect, change: GridRect, isFilled: Filled): GridRect {
  const end = rect.row + rect.rows;
  const changeEnd = change.row + change.rows;
  const beside =
    change.column < rect.column + rect.columns && rect.column < change.column + change.columns;
  if (!beside || change.row < rect.row || change.row > end || changeEnd <= end) return rect;
  const added = { ...rect, row: end, rows: changeEnd - end };
  return isFilled(added) ? { ...rect, rows: changeEnd - rect.row } : rect;
}

function wider(rect: GridRect, change: GridRect, isFilled: Filled): GridRect {
  const end = rect.column + rect.columns;
  const changeEnd = change.column + change.columns;
  const beside = change.row < rect.row + rect.rows && rect.row < change.row + change.rows;
  if (!beside || change.column < rect.column || change.column > end || changeEnd <= end)
    return rect;
  const added = { ...rect, column: end, columns: changeEnd - end };
  return isFilled(added) ? { ...rect, columns: changeEnd - rect.column } : rect;
}
