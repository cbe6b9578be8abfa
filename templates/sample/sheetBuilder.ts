import { a1ToRect } from "../../grid/files/a1";
import type { CellStyle, FormulaContent, SheetContent } from "../../grid/files/content";
import type { GridRect, GridValue } from "../../grid/grid";

export interface SheetBuilder {
  /** Puts a value, or rows of values with this cell at their top left. */
  put(cell: string, value: GridValue | readonly (readonly GridValue[])[]): void;
  /** Puts a formula with the value that it has; rows of values where it spills. */
  formula(
    cell: string,
    formula: string,
    value: GridValue | readonly (readonly GridValue[])[],
  ): void;
  style(range: string, style: CellStyle): void;
  format(range: string, format: string): void;
  height(row: number, points: number): void;
  content(name: string, rest: SheetRest): SheetContent;
}

export interface SheetRest {
  /** In points, by column. */
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  readonly gridlines?: boolean;
  readonly tabColour: string;
}

/** Builds a sheet cell by cell; cells and ranges are named as in Excel, rows from 1. */
export function sheetBuilder(): SheetBuilder {
  const cells: GridValue[][] = [];
  const formulas: FormulaContent[] = [];
  const styles: { rect: GridRect; style: CellStyle }[] = [];
  const formats: { rect: GridRect; format: string }[] = [];
  const rowHeights = new Map<number, number>();
  const set = (row: number, column: number, value: GridValue): void => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row];
    while (line && line.length <= column) line.push(null);
    if (line) line[column] = value;
  };
  const put: SheetBuilder["put"] = (cell, value) => {
    const { row, column } = rectOf(cell);
    const lines = isRows(value) ? value : [[value]];
    lines.forEach((line, r) => {
      line.forEach((one, c) => {
        set(row + r, column + c, one);
      });
    });
  };
  return {
    put,
    formula(cell, formula, value) {
      const { row, column } = rectOf(cell);
      put(cell, value);
      const rows = isRows(value) ? value.length : 1;
      const columns = isRows(value) ? (value[0]?.length ?? 1) : 1;
      const spill = rows * columns > 1 && { spill: { row, column, rows, columns } };
      formulas.push({ row, column, formula, ...spill });
    },
    style: (range, style) => void styles.push({ rect: rectOf(range), style }),
    format: (range, format) => void formats.push({ rect: rectOf(range), format }),
    height: (row, points) => void rowHeights.set(row - 1, points),
    content: (name, { widths, frozenRows = 0, gridlines = true, tabColour }) => ({
      name,
      cells,
      formulas,
      styles,
      formats,
      rowHeights,
      columnWidths: widths,
      frozenRows,
      frozenColumns: 0,
      merges: [],
      gridlines,
      tabColour,
    }),
  };
}

function isRows(value: unknown): value is readonly (readonly GridValue[])[] {
  return Array.isArray(value);
}

function rectOf(range: string): GridRect {
  const rect = a1ToRect(range);
  if (!rect) throw new Error(`"${range}" is not a cell or range.`);
  return rect;
}
