import type { GridStyle, GridValue } from "./grid";
import { COLUMN_POINTS } from "./objects";
import { createPlane } from "./plane";
import type { Plane } from "./plane";

/** A sheet of the grid in memory, one plane for each property of its cells. */
export interface Sheet {
  readonly values: Plane<number | string | boolean>;
  readonly formulas: Plane<string>;
  readonly formats: Plane<string>;
  readonly styles: Plane<GridStyle>;
  readonly widths: Map<number, number>;
  hiddenRows: ReadonlySet<number>;
  frozen: { readonly rows: number; readonly columns: number };
}

function createSheet(): Sheet {
  return {
    values: createPlane(),
    formulas: createPlane(),
    formats: createPlane(),
    styles: createPlane(),
    widths: new Map(),
    hiddenRows: new Set(),
    frozen: { rows: 0, columns: 0 },
  };
}

export function writeCell(sheet: Sheet, row: number, column: number, cell: GridValue): void {
  if (typeof cell === "string" && cell.startsWith("=")) {
    sheet.formulas.set(row, column, cell);
    sheet.values.set(row, column, undefined);
    return;
  }
  sheet.formulas.set(row, column, undefined);
  const value = typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
  sheet.values.set(row, column, value ?? undefined);
}

/** Sheets in their order, by name. */
export interface SheetList {
  names(): string[];
  /** @throws Error if there is no such sheet */
  get(name: string): Sheet;
  add(name: string): void;
  remove(name: string): void;
  rename(from: string, to: string): void;
}

export function createSheets(): SheetList {
  let byName = new Map<string, Sheet>([["Sheet1", createSheet()]]);
  return {
    names: () => [...byName.keys()],
    get(name: string): Sheet {
      const sheet = byName.get(name);
      if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
      return sheet;
    },
    add(name: string): void {
      if (byName.has(name)) throw new Error(`There is a sheet ${name} already.`);
      byName.set(name, createSheet());
    },
    remove(name: string): void {
      if (byName.size === 1) throw new Error("A workbook needs one sheet at least.");
      byName.delete(name);
    },
    rename(from: string, to: string): void {
      byName = new Map([...byName].map(([name, sheet]) => [name === from ? to : name, sheet]));
    },
  };
}

export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.widths.get(column) ?? COLUMN_POINTS;
}

export function leftOf(sheet: Sheet, column: number): number {
  let points = 0;
  for (let i = 0; i < column; i++) points += columnWidth(sheet, i);
  return points;
}

export function columnAt(sheet: Sheet, points: number): number {
  let column = 0;
  for (let right = columnWidth(sheet, 0); right <= points; right += columnWidth(sheet, column)) {
    column++;
  }
  return column;
}

export function planesOf(sheet: Sheet): readonly Plane<unknown>[] {
  return [sheet.values, sheet.formulas, sheet.formats, sheet.styles];
}
