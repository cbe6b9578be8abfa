import type { Cell } from "../cell";
import { cellShape, isBlankCell, type CellShape } from "./cellShape";

/** A rectangle of cells; positions count from 0, within the cells that are looked at. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells, and what was found out about them so far: several searches ask for the same. */
export interface Look {
  readonly cells: readonly (readonly Cell[])[];
  readonly shapeAt: (row: number, column: number) => CellShape;
  readonly isBlankAt: (row: number, column: number) => boolean;
}

export function lookAt(cells: readonly (readonly Cell[])[]): Look {
  const shapes: CellShape[][] = [];
  return {
    cells,
    shapeAt(row, column) {
      const known = (shapes[row] ??= []);
      return (known[column] ??= cellShape(cells[row]?.[column] ?? null));
    },
    isBlankAt: (row, column) => isBlankCell(cells[row]?.[column]),
  };
}

export function isBlankRow(look: Look, { column, columns }: Area, row: number): boolean {
  for (let at = column; at < column + columns; at++) if (!look.isBlankAt(row, at)) return false;
  return true;
}

export function isBlankColumn(look: Look, { row, rows }: Area, column: number): boolean {
  for (let at = row; at < row + rows; at++) if (!look.isBlankAt(at, column)) return false;
  return true;
}

/** The runs of positions from `from` on, `count` long, that are not blank: start and end (exclusive). */
function runs(
  from: number,
  count: number,
  isBlank: (at: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = -1;
  for (let at = from; at <= from + count; at++) {
    const blank = at === from + count || isBlank(at);
    if (!blank && start < 0) start = at;
    else if (blank && start >= 0) {
      found.push([start, at]);
      start = -1;
    }
  }
  return found;
}

/** The parts of an area that blank rows leave; none of them starts or ends with a blank row. */
export function bandsOf(look: Look, area: Area): readonly Area[] {
  return runs(area.row, area.rows, (row) => isBlankRow(look, area, row)).map(([from, to]) => ({
    ...area,
    row: from,
    rows: to - from,
  }));
}

/** The parts of an area that blank columns leave. */
export function columnPartsOf(look: Look, area: Area): readonly Area[] {
  return runs(area.column, area.columns, (column) => isBlankColumn(look, area, column)).map(
    ([from, to]) => ({ ...area, column: from, columns: to - from }),
  );
}

/** The area from the start of one part to the end of another. */
export function spanOf(first: Area, last: Area): Area {
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, last.row + last.rows) - row,
    columns: Math.max(first.column + first.columns, last.column + last.columns) - column,
  };
}

/** The area without blank rows and columns at its edges; undefined where nothing is left. */
export function trimmed(look: Look, area: Area): Area | undefined {
  const bands = bandsOf(look, area);
  const [top] = bands;
  const bottom = bands.at(-1);
  if (top === undefined || bottom === undefined) return undefined;
  const parts = columnPartsOf(look, spanOf(top, bottom));
  const [left] = parts;
  const right = parts.at(-1);
  return left && right && spanOf(left, right);
}
