import type {
  Grid,
  GridChange,
  GridChart,
  GridRect,
  GridStyle,
  GridTable,
  GridValue,
} from "./grid";
import { columnAt, columnWidth, createSheets, leftOf, planesOf, writeCell } from "./memorySheets";
import { hiddenRows, moveHiddenRows, setRowsHidden } from "./memoryRows";
import type { Sheet } from "./memorySheets";
import { moveCharts, movedTables, placeTables, removeWhere, renameSheetIn } from "./objects";
import type { GridObjects } from "./objects";
import { afterDelete, afterInsert } from "./shift";
import type { Shifted } from "./shift";
import { around } from "./rect";

/** A grid that also takes the last computed value of a formula, as files store it. */
export interface MemoryGrid extends Grid {
  /** The value that a formula shows. Nothing here computes: without this it reads as blank. */
  setCached(sheet: string, row: number, column: number, value: GridValue): void;
  /** How many rows and columns stay in view. */
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
}

function mapRect<T>(rect: GridRect, cellAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_, j) => cellAt(rect.row + i, rect.column + j)),
  );
}

/**
 * A workbook in memory. It stores formulas and does not compute them, and inserting or deleting
 * cells moves cells, tables, charts and what charts show, but adjusts neither the references inside
 * formulas nor workbook names.
 */
export function createMemoryGrid(): MemoryGrid {
  const sheets = createSheets();
  const objects: GridObjects = { tables: [], charts: [] };
  const names = new Map<string, string>();
  const settings = new Map<string, unknown>();
  const customXml = new Map<string, string>();
  const listeners = new Set<(change: GridChange) => void>();
  let nextId = 1;
  let active = "Sheet1";
  let selected: GridRect = { row: 0, column: 0, rows: 1, columns: 1 };

  function changed(sheet: string, rect: GridRect | undefined, structure: boolean): void {
    const where = rect ?? { row: 0, column: 0, rows: 1, columns: 1 };
    for (const listener of [...listeners]) listener({ sheet, rect: where, structure });
  }

  function shift(
    name: string,
    how: (rect: GridRect) => Shifted,
    cells: (sheet: Sheet) => void,
  ): void {
    const sheet = sheets.get(name);
    const places = movedTables(objects, name, how);
    cells(sheet);
    placeTables(objects, places);
    moveCharts(
      objects,
      name,
      how,
      (points) => columnAt(sheet, points),
      (column) => leftOf(sheet, column),
    );
  }

  return {
    ...sheetPart(),
    ...cellPart(),
    ...shapePart(),
    tables: objects.tables,
    charts: objects.charts,
    ...objectPart(),
    names,
    settings,
    customXml,
    selection: () => ({ sheet: active, rect: selected }),
    select(sheet, rect) {
      sheets.get(sheet);
      active = sheet;
      selected = rect;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function sheetPart() {
    return {
      sheetNames: sheets.names,
      addSheet(name: string): void {
        sheets.add(name);
        changed(name, undefined, true);
      },
      deleteSheet(name: string): void {
        const position = sheets.names().indexOf(name);
        sheets.get(name);
        sheets.remove(name);
        removeWhere(objects.tables, (table) => table.sheet === name);
        removeWhere(objects.charts, (chart) => chart.sheet === name);
        if (active === name) active = sheets.names()[Math.max(0, position - 1)] ?? "";
        changed(name, undefined, true);
      },
      renameSheet(from: string, to: string): void {
        sheets.get(from);
        if (from !== to && sheets.names().includes(to)) {
          throw new Error(`There is a sheet ${to} already.`);
        }
        sheets.rename(from, to);
        renameSheetIn(objects, from, to);
        if (active === from) active = to;
        changed(to, undefined, true);
      },
      activeSheet: () => active,
      activate(sheet: string): void {
        sheets.get(sheet);
        active = sheet;
      },
    };
  }

  function cellPart() {
    return {
      usedRange(name: string): GridRect | undefined {
        const sheet = sheets.get(name);
        const formulas = sheet.formulas.used();
        return formulas === undefined ? sheet.values.used() : around(sheet.values.used(), formulas);
      },
      values(name: string, rect: GridRect): GridValue[][] {
        const { values } = sheets.get(name);
        return mapRect(rect, (row, column) => values.get(row, column) ?? null);
      },
      formulas(name: string, rect: GridRect): GridValue[][] {
        const { values, formulas } = sheets.get(name);
        return mapRect(
          rect,
          (row, column) => formulas.get(row, column) ?? values.get(row, column) ?? null,
        );
      },
      setCells(
        name: string,
        rect: GridRect,
        cells: readonly (readonly (GridValue | undefined)[])[],
      ): void {
        const sheet = sheets.get(name);
        for (let i = 0; i < rect.rows; i++) {
          for (let j = 0; j < rect.columns; j++) {
            const cell = cells[i]?.[j];
            if (cell !== undefined) writeCell(sheet, rect.row + i, rect.column + j, cell);
          }
        }
        changed(name, rect, false);
      },
      setCached(name: string, row: number, column: number, value: GridValue): void {
        sheets.get(name).values.set(row, column, value ?? undefined);
      },
      insertCells(name: string, rect: GridRect, direction: "down" | "right"): void {
        shift(
          name,
          (other) => afterInsert(other, rect, direction),
          (sheet) => {
            for (const plane of planesOf(sheet)) plane.insert(rect, direction);
            if (direction === "down") moveHiddenRows(sheet, rect, rect.rows);
          },
        );
        changed(name, rect, false);
      },
      deleteCells(name: string, rect: GridRect, direction: "up" | "left"): void {
        shift(
          name,
          (other) => afterDelete(other, rect, direction),
          (sheet) => {
            for (const plane of planesOf(sheet)) plane.remove(rect, direction);
            if (direction === "up") moveHiddenRows(sheet, rect, -rect.rows);
          },
        );
        changed(name, rect, false);
      },
    };
  }

  function shapePart() {
    return {
      numberFormats(name: string, rect: GridRect): string[][] {
        const { formats } = sheets.get(name);
        return mapRect(rect, (row, column) => formats.get(row, column) ?? "General");
      },
      setNumberFormat(name: string, rect: GridRect, format: string): void {
        sheets.get(name).formats.fill(rect, format === "General" ? undefined : format);
      },
      setStyle(name: string, rect: GridRect, style: GridStyle): void {
        const { styles } = sheets.get(name);
        for (let row = rect.row; row < rect.row + rect.rows; row++) {
          for (let column = rect.column; column < rect.column + rect.columns; column++) {
            styles.set(row, column, { ...styles.get(row, column), ...style });
          }
        }
      },
      style: (name: string, row: number, column: number): GridStyle =>
        sheets.get(name).styles.get(row, column) ?? {},
      columnWidth: (name: string, column: number): number => columnWidth(sheets.get(name), column),
      setColumnWidth(name: string, column: number, columns: number, points: number): void {
        const { widths } = sheets.get(name);
        for (let i = column; i < column + columns; i++) widths.set(i, points);
      },
      hiddenRows: (name: string, row: number, rows: number): number[] =>
        hiddenRows(sheets.get(name), row, rows),
      setRowsHidden(name: string, row: number, rows: number, hidden: boolean): void {
        setRowsHidden(sheets.get(name), row, rows, hidden);
      },
      frozen: (name: string) => sheets.get(name).frozen,
      freeze(name: string, rows: number, columns: number): void {
        sheets.get(name).frozen = { rows, columns };
      },
    };
  }

  function objectPart() {
    return {
      addTable(table: Omit<GridTable, "id">): GridTable {
        sheets.get(table.sheet);
        const made = { ...table, id: String(nextId++) };
        objects.tables.push(made);
        changed(made.sheet, made.rect, true);
        return made;
      },
      removeTable(id: string): void {
        const gone = removeWhere(objects.tables, (table) => table.id === id);
        for (const table of gone) changed(table.sheet, table.rect, true);
      },
      addChart(chart: Omit<GridChart, "id">): GridChart {
        sheets.get(chart.sheet);
        const made = { ...chart, id: String(nextId++) };
        objects.charts.push(made);
        changed(made.sheet, undefined, true);
        return made;
      },
      removeChart(id: string): void {
        const gone = removeWhere(objects.charts, (chart) => chart.id === id);
        for (const chart of gone) changed(chart.sheet, undefined, true);
      },
      touch: (sheet: string): void => changed(sheet, undefined, true),
    };
  }
}
