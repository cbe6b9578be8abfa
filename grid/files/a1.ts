import type { GridRect } from "../grid";

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** Column letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let c = column; c >= 0; c = Math.floor(c / 26) - 1) {
    letters = String.fromCharCode(65 + (c % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of its letters: "A" is 0, "aa" is 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * 26 + (letter.charCodeAt(0) - 64);
  }
  return column - 1;
}

/** "B3:D9" of a rectangle, or "B3" where it is one cell. `pin` adds the dollar signs. */
export function rectToA1(rect: GridRect, pin = false): string {
  const mark = pin ? "$" : "";
  const cell = (row: number, column: number): string =>
    `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const first = cell(rect.row, rect.column);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${cell(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** The rectangle of "B3:D9" or "$B$3"; undefined for anything else (whole columns too). */
export function a1ToRect(reference: string): GridRect | undefined {
  const [first = "", last = first, ...more] = reference.split(":");
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (more.length > 0 || !from?.[1] || !from[2] || !to?.[1] || !to[2]) return undefined;
  const rows = [Number(from[2]) - 1, Number(to[2]) - 1] as const;
  const columns = [columnIndex(from[1]), columnIndex(to[1])] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** A sheet's name as formulas want it: quoted wherever it could be read as something else. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_.]*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'My sheet'!$A$1:$B$2" in its two parts; undefined where it isn't one plain range. */
export function splitSheetReference(
  reference: string,
): { sheet: string; rect: GridRect } | undefined {
  const cut = reference.lastIndexOf("!");
  if (cut <= 0) return undefined;
  const rect = a1ToRect(reference.slice(cut + 1));
  if (!rect) return undefined;
  const raw = reference.slice(0, cut).replace(/^=/, "");
  const quoted = /^'(.*)'$/s.exec(raw)?.[1];
  return { sheet: quoted === undefined ? raw : quoted.replaceAll("''", "'"), rect };
}
