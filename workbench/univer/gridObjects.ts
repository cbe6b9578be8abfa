import type { GridChart, GridRect, GridSeries, GridTable } from "../../grid/grid";
import type { Shifted } from "../../grid/shift";
import { COLUMN_POINTS, moveCharts } from "../../grid/objects";
import type { GridObjects } from "../../grid/objects";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What lies over the cells of the open workbook. Univer's open packages know neither. */
export interface OwnedObjects extends GridObjects {
  readonly tables: Mutable<GridTable>[];
  readonly charts: Mutable<GridChart>[];
  nextId(): string;
}

export function createObjects(): OwnedObjects {
  let last = 0;
  return {
    tables: [],
    charts: [],
    nextId: () => String((last += 1)),
  };
}

/**
 * Tables, charts and what charts show follow cells that have moved already, as when the user
 * inserted rows: here a table that was torn apart stays where it stood.
 */
export function followShift(
  objects: OwnedObjects,
  sheet: string,
  how: (rect: GridRect) => Shifted,
): void {
  for (const table of [...objects.tables]) {
    if (table.sheet !== sheet) continue;
    const shifted = how(table.rect);
    if (shifted.kind === "moved") table.rect = shifted.rect;
    if (shifted.kind === "gone") removeWhere(objects.tables, (other) => other === table);
  }
  moveOverCells(objects, sheet, how);
}

/** Moves charts by whole standard rows and columns, as the in-memory grid does. */
export function moveOverCells(
  objects: OwnedObjects,
  sheet: string,
  how: (rect: GridRect) => Shifted,
): void {
  moveCharts(
    objects,
    sheet,
    how,
    (points) => Math.floor(points / COLUMN_POINTS),
    (column) => column * COLUMN_POINTS,
  );
}

export function removeSheetObjects(objects: OwnedObjects, sheet: string): void {
  removeWhere(objects.tables, (table) => table.sheet === sheet);
  removeWhere(objects.charts, (chart) => chart.sheet === sheet);
}

/** Tables, charts and what charts show keep pointing to a sheet that was renamed. */
export function renameSheetIn(objects: OwnedObjects, from: string, to: string): void {
  for (const owned of [...objects.tables, ...objects.charts]) {
    if (owned.sheet === from) owned.sheet = to;
  }
  for (const chart of objects.charts) chart.series = chart.series.map((s) => renamed(s, from, to));
}

function renamed(series: GridSeries, from: string, to: string): GridSeries {
  const follow = (cells: GridSeries["values"]): GridSeries["values"] =>
    cells.sheet === from ? { ...cells, sheet: to } : cells;
  return {
    ...series,
    values: follow(series.values),
    ...(series.x && { x: follow(series.x) }),
  };
}

export function removeWhere<T>(items: T[], gone: (item: T) => boolean): T[] {
  const removed = items.filter(gone);
  for (const item of removed) items.splice(items.indexOf(item), 1);
  return removed;
}
