import type { GridRect } from "./grid";

/**
 * One property of a sheet's cells (values, formulas, formats ...), stored row by row where it is
 * set. Blank cells take no room, so that a sheet may be tall, and moving rows moves references to
 * arrays rather than cells wherever whole rows move.
 */
export interface Plane<T> {
  get(row: number, column: number): T | undefined;
  set(row: number, column: number, value: T | undefined): void;
  fill(rect: GridRect, value: T | undefined): void;
  /** Smallest rectangle around all cells that are set. */
  used(): GridRect | undefined;
  insert(rect: GridRect, shift: "down" | "right"): void;
  remove(rect: GridRect, shift: "up" | "left"): void;
}

export function createPlane<T>(): Plane<T> {
  type Row = (T | undefined)[];
  const rows: (Row | undefined)[] = [];

  function get(row: number, column: number): T | undefined {
    return rows[row]?.[column];
  }

  function set(row: number, column: number, value: T | undefined): void {
    const cells = rows[row];
    if (cells === undefined) {
      if (value === undefined) return;
      const made: Row = [];
      made[column] = value;
      rows[row] = made;
    } else if (value !== undefined || column < cells.length) {
      cells[column] = value;
    }
  }

  function fill(rect: GridRect, value: T | undefined): void {
    const end =
      value === undefined ? Math.min(rect.row + rect.rows, rows.length) : rect.row + rect.rows;
    for (let row = rect.row; row < end; row++) {
      const width = value === undefined ? (rows[row]?.length ?? 0) : Infinity;
      const right = Math.min(rect.column + rect.columns, width);
      for (let column = rect.column; column < right; column++) set(row, column, value);
    }
  }

  function used(): GridRect | undefined {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (let row = 0; row < rows.length; row++) {
      const cells = rows[row];
      if (cells === undefined) continue;
      const first = cells.findIndex((cell) => cell !== undefined);
      if (first < 0) continue;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, lastSet(cells));
    }
    if (top < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  function lastSet(cells: Row): number {
    let last = cells.length - 1;
    while (cells[last] === undefined) last--;
    return last;
  }

  /** Whether the strip covers every cell that is set in these rows, so that rows move as a whole. */
  function coversWidth(rect: GridRect): boolean {
    if (rect.column > 0) return false;
    for (let row = rect.row; row < rows.length; row++) {
      if ((rows[row]?.length ?? 0) > rect.columns) return false;
    }
    return true;
  }

  function moveCells(from: number, to: number, rect: GridRect): void {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const value = get(from, column);
      if (value !== undefined || get(to, column) !== undefined) set(to, column, value);
    }
  }

  function pushDown(rect: GridRect): void {
    if (rect.row >= rows.length) return;
    if (coversWidth(rect)) {
      const below = rows.splice(rect.row);
      for (let i = 0; i < rect.rows; i++) rows.push(undefined);
      for (const row of below) rows.push(row);
      return;
    }
    for (let row = rows.length - 1; row >= rect.row; row--) moveCells(row, row + rect.rows, rect);
    fill(rect, undefined);
  }

  function pullUp(rect: GridRect): void {
    if (rect.row >= rows.length) return;
    if (coversWidth(rect)) {
      rows.splice(rect.row, rect.rows);
      return;
    }
    for (let row = rect.row; row < rows.length; row++) moveCells(row + rect.rows, row, rect);
  }

  function insert(rect: GridRect, shift: "down" | "right"): void {
    if (shift === "down") {
      pushDown(rect);
      return;
    }
    for (let row = rect.row; row < Math.min(rect.row + rect.rows, rows.length); row++) {
      const cells = rows[row];
      if (cells === undefined || cells.length <= rect.column) continue;
      cells.splice(rect.column, 0, ...new Array<undefined>(rect.columns).fill(undefined));
    }
  }

  function remove(rect: GridRect, shift: "up" | "left"): void {
    if (shift === "up") {
      pullUp(rect);
      return;
    }
    for (let row = rect.row; row < Math.min(rect.row + rect.rows, rows.length); row++) {
      rows[row]?.splice(rect.column, rect.columns);
    }
  }

  return { get, set, fill, used, insert, remove };
}
