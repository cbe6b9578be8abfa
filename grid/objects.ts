import type { GridChart, GridRect, GridSeries, GridTable } from "./grid";
import type { Shifted } from "./shift";

/** What lies over a sheet's cells and moves with them. */
export interface GridObjects {
  readonly tables: GridTable[];
  readonly charts: GridChart[];
}

/** Excel's standard row height and column width (8.43 characters of its default font), in points. */
export const ROW_POINTS = 15;
export const COLUMN_POINTS = 48;

/** A table or chart whose cells would be torn apart refuses the move, as in Excel. */
function moved(
  rect: GridRect,
  how: (rect: GridRect) => Shifted,
  what: string,
): GridRect | undefined {
  const shifted = how(rect);
  if (shifted.kind === "torn") {
    throw new Error(`Cells can't be moved here: only a part of ${what} would move.`);
  }
  if (shifted.kind === "gone") return undefined;
  return shifted.kind === "moved" ? shifted.rect : rect;
}

/** References may be torn (Excel then keeps them where they were), tables may not. */
function movedReference(rect: GridRect, how: (rect: GridRect) => Shifted): GridRect {
  const shifted = how(rect);
  return shifted.kind === "moved" ? shifted.rect : rect;
}

/** The tables of `sheet` after a move: where each stands, or undefined when it is gone. Throws before anything changed. */
export function movedTables(
  objects: GridObjects,
  sheet: string,
  how: (rect: GridRect) => Shifted,
): Map<GridTable, GridRect | undefined> {
  const places = new Map<GridTable, GridRect | undefined>();
  for (const table of objects.tables) {
    if (table.sheet === sheet) {
      places.set(table, moved(table.rect, how, `the table ${table.name}`));
    }
  }
  return places;
}

export function placeTables(
  objects: GridObjects,
  places: ReadonlyMap<GridTable, GridRect | undefined>,
): void {
  for (const [table, rect] of places) {
    if (rect !== undefined) table.rect = rect;
    else objects.tables.splice(objects.tables.indexOf(table), 1);
  }
}

function movedSeries(
  series: GridSeries,
  sheet: string,
  how: (rect: GridRect) => Shifted,
): GridSeries {
  const follow = (cells: GridSeries["values"]): GridSeries["values"] =>
    cells.sheet === sheet ? { sheet, rect: movedReference(cells.rect, how) } : cells;
  return {
    ...series,
    values: follow(series.values),
    ...(series.x === undefined ? {} : { x: follow(series.x) }),
  };
}

/**
 * Charts stay over the cells that their top left corner covers, and their series follow the cells
 * that they show.
 *
 * @param columnAt - the column under a distance from the left, in points
 * @param leftOf - the distance of a column's left edge, in points
 */
export function moveCharts(
  objects: GridObjects,
  sheet: string,
  how: (rect: GridRect) => Shifted,
  columnAt: (points: number) => number,
  leftOf: (column: number) => number,
): void {
  for (const chart of objects.charts) {
    chart.series = chart.series.map((series) => movedSeries(series, sheet, how));
    if (chart.sheet !== sheet) continue;
    const row = Math.floor(chart.top / ROW_POINTS);
    const column = columnAt(chart.left);
    const corner = movedReference({ row, column, rows: 1, columns: 1 }, how);
    chart.top += (corner.row - row) * ROW_POINTS;
    chart.left += leftOf(corner.column) - leftOf(column);
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes out what `gone` names, and returns it. */
export function removeWhere<T>(items: T[], gone: (item: T) => boolean): T[] {
  const removed = items.filter(gone);
  for (const item of removed) items.splice(items.indexOf(item), 1);
  return removed;
}

/** Tables, charts and what charts show keep pointing to a sheet that was renamed. */
export function renameSheetIn(objects: GridObjects, from: string, to: string): void {
  for (const owned of [...objects.tables, ...objects.charts]) {
    if (owned.sheet === from) (owned as Mutable<{ readonly sheet: string }>).sheet = to;
  }
  for (const chart of objects.charts) {
    chart.series = chart.series.map((series) => ({
      ...series,
      values: renamed(series.values, from, to),
      ...(series.x === undefined ? {} : { x: renamed(series.x, from, to) }),
    }));
  }
}

function renamed<T extends { readonly sheet: string }>(cells: T, from: string, to: string): T {
  return cells.sheet === from ? { ...cells, sheet: to } : cells;
}
