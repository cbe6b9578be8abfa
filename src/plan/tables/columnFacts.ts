/** What the cells of a column say about it, whatever its header is called. */
import type { Cell } from "../../table/cell";
import { isErrorText } from "../../table/errorText";
import { foldedName } from "../../table/names";
import { dateText } from "../../table/parse/dateText";
import { numberText } from "../../table/parse/numberText";
import { flagOf } from "../../table/parse/readFlags";
import { isPlaceholder } from "../../table/parse/readNumbers";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { withoutZero } from "../../table/zeroBlanks";

/** Cells that are looked at to tell what kind of values a column holds. */
const sampled = 400;

export interface KindFacts {
  /** Cells looked at that hold something, words for nothing not counted. */
  readonly filled: number;
  /** How many of these read as a number. */
  readonly numbers: number;
  /** How many say yes or no. */
  readonly flags: number;
  /** How many are a day written as text: "03.02.2026" is none of the numbers. */
  readonly days: number;
}

/** Rows spread over the whole table, since exports are often sorted. */
function* sampledCells({ cells }: TableRange, column: number): Generator<Cell> {
  const rows = cells.length - 1;
  const step = Math.max(1, Math.floor(rows / sampled));
  for (let row = 1; row <= rows; row += step) yield cells[row]?.[column] ?? null;
}

/** Whether a text is a day; nothing but digits, as in 20260331, is a number as well. */
function isDay(text: string): boolean {
  return /\D/.test(text) && dateText(text) !== undefined;
}

/** What kind of values a column holds, by some of its cells. */
export function kindFacts(range: TableRange, column: number): KindFacts {
  let filled = 0;
  let numbers = 0;
  let flags = 0;
  let days = 0;
  for (const cell of sampledCells(range, column)) {
    const text = textOf(cell);
    if (text === "" || isErrorText(text) || isPlaceholder(text)) continue;
    filled++;
    if (typeof cell === "string" && isDay(text)) days++;
    else if (typeof cell === "number" || numberText(text) !== undefined) numbers++;
    if (typeof cell === "boolean" || (/^\p{L}+$/u.test(text) && flagOf(text) !== undefined))
      flags++;
  }
  return { filled, numbers, flags, days };
}

export interface IdFacts {
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
}

/** How many different names the rows of one value have, on average over its values; 0 where none is filled. */
export function namesPerValue({ cells }: TableRange, column: number, name: number): number {
  const namesOf = new Map<string, Set<string>>();
  for (let row = 1; row < cells.length; row++) {
    const value = textOf(withoutZero(cells[row]?.[column]));
    const called = foldedName(textOf(withoutZero(cells[row]?.[name])));
    if (value === "" || called === "") continue;
    const known = namesOf.get(value);
    if (known === undefined) namesOf.set(value, new Set([called]));
    else known.add(called);
  }
  let names = 0;
  for (const { size } of namesOf.values()) names += size;
  return namesOf.size === 0 ? 0 : names / namesOf.size;
}

/** How well a column tells rows apart: all of its cells. */
export function idFacts({ cells }: TableRange, column: number): IdFacts {
  const distinct = new Set<string>();
  let filled = 0;
  let rows = 0;
  for (let row = 1; row < cells.length; row++) {
    const line = cells[row] ?? [];
    const text = textOf(withoutZero(line[column]));
    if (text !== "" && !isPlaceholder(text)) {
      filled++;
      rows++;
      distinct.add(text);
    } else if (line.some((cell) => cell !== null && cell !== "" && cell !== 0)) rows++;
  }
  return { rows, filled, distinct: distinct.size };
}

/** Whether a column only numbers the rows: 1, 2, 3. */
export function countsRows({ cells }: TableRange, column: number): boolean {
  for (let row = 1; row < cells.length; row++) {
    if (Number(cells[row]?.[column] ?? 0) !== row) return false;
  }
  return cells.length > 1;
}

/** How many different values of a column are among some names, and how many there are. */
export function meeting(
  { cells }: TableRange,
  column: number,
  names: ReadonlySet<string>,
): { readonly met: number; readonly distinct: number } {
  const seen = new Set<string>();
  let met = 0;
  for (let row = 1; row < cells.length; row++) {
    const name = foldedName(textOf(withoutZero(cells[row]?.[column])));
    if (name === "" || seen.has(name)) continue;
    seen.add(name);
    if (names.has(name)) met++;
  }
  return { met, distinct: seen.size };
}
