import type { GridRect } from "../../grid/grid";
import { invalidArgument } from "./hostError";

/** Excel's last row and column plus one. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for column 0, "AA" for column 26. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return first === 0 ? last : columnLetters(first - 1) + last;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function isWholeColumns(rect: GridRect): boolean {
  return rect.row === 0 && rect.rows === MAX_ROWS;
}

export function isWholeRows(rect: GridRect): boolean {
  return rect.column === 0 && rect.columns === MAX_COLUMNS;
}

/** "A1", "A1:B3", "A:C" or "1:3", without the sheet; `mark` is "$" for absolute references. */
export function addressOf(rect: GridRect, mark = ""): string {
  const lastColumn = mark + columnLetters(rect.column + rect.columns - 1);
  const lastRow = `${mark}${rect.row + rect.rows}`;
  const firstColumn = mark + columnLetters(rect.column);
  const firstRow = `${mark}${rect.row + 1}`;
  if (isWholeColumns(rect)) return `${firstColumn}:${lastColumn}`;
  if (isWholeRows(rect)) return `${firstRow}:${lastRow}`;
  const corner = firstColumn + firstRow;
  return rect.rows === 1 && rect.columns === 1 ? corner : `${corner}:${lastColumn}${lastRow}`;
}

/** Quoted where a formula needs it: `'North America'!A1`. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet's name, if the address carries one, and the rest. */
export function splitAddress(address: string): { readonly sheet?: string; readonly cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) {
    return { sheet: quoted[1].replaceAll("''", "'"), cells: quoted[2] };
  }
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { cells: address };
  return { sheet: address.slice(0, mark), cells: address.slice(mark + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { readonly row?: number; readonly column?: number } | undefined {
  const match = CORNER.exec(text);
  if (match === null || text === "") return undefined;
  const [, letters, digits] = match;
  return {
    ...(letters === undefined ? {} : { column: columnOf(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
  };
}

function span(
  a: number | undefined,
  b: number | undefined,
  all: number,
): readonly [number, number] {
  if (a === undefined || b === undefined) return [0, all];
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

/** Reads "A1", "A1:B3", "$A$1", "A:C" and "1:3"; undefined when the text is none of them. */
export function readAddress(text: string): GridRect | undefined {
  const [first = "", second = first, ...more] = text.trim().split(":");
  const from = corner(first);
  const to = corner(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const sameShape =
    (from.row === undefined) === (to.row === undefined) &&
    (from.column === undefined) === (to.column === undefined);
  const openEnded = from.row === undefined || from.column === undefined;
  if (!sameShape || (openEnded && !text.includes(":"))) return undefined;
  const [row, rows] = span(from.row, to.row, MAX_ROWS);
  const [column, columns] = span(from.column, to.column, MAX_COLUMNS);
  const rect = { row, column, rows, columns };
  return isOnSheet(rect) ? rect : undefined;
}

export function isOnSheet(rect: GridRect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS
  );
}

/** @throws HostError with code InvalidArgument where the rectangle leaves the sheet */
export function onSheet(rect: GridRect): GridRect {
  if (!isOnSheet(rect)) throw invalidArgument("The range lies outside the sheet.");
  return rect;
}

export function intersection(a: GridRect, b: GridRect): GridRect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function sameRect(a: GridRect, b: GridRect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
