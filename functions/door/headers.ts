import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { isErrorText } from "../../src/table/errorText";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { numberText } from "../../src/table/parse/numberText";
import { isBlank, nameOf } from "../cells";

/** A header as it is compared: spaces and case don't matter. */
export function headerKey(cell: Cell): string {
  return nameOf(cell).replace(/ +/g, " ").toLowerCase();
}

/** A value of the header row as a header: its text, also that of a data type; "" for a number. */
export function headerText(value: unknown): string {
  const cell = typeof value === "string" ? value : plainCell(value);
  return typeof cell === "string" ? nameOf(cell) : "";
}

/** Whether a text is one of several of its kind, as no header is: "Sales Rep A", "Segment 2". */
export function isNumbered(text: string): boolean {
  return /\s(\p{L}|\d+)$/u.test(text);
}

/** Whether a cell can only be a header above numbers: a word, no number in any writing and no n/a. */
function isWord(cell: Cell): boolean {
  if (typeof cell !== "string" || isPlaceholder(nameOf(cell)) || isErrorText(nameOf(cell)))
    return false;
  return numberText(cell) === undefined;
}

/**
 * Whether a range of numbers begins with headers: its first row holds nothing but words, and blanks
 * between, and below some word stand numbers, or there are none at all.
 */
export function hasHeaderRow(rows: readonly (readonly Cell[])[]): boolean {
  const [head = [], ...below] = rows;
  const filled = [...head.keys()].filter((column) => !isBlank(head[column] ?? null));
  if (filled.length === 0 || !filled.every((column) => isWord(head[column] ?? null))) return false;
  const isNumber = (cell: Cell): boolean =>
    typeof cell === "number" || (typeof cell === "string" && numberText(cell) !== undefined);
  return (
    filled.some((column) => below.some((row) => isNumber(row[column] ?? null))) ||
    !below.some((row) => row.some(isNumber))
  );
}

/** How many cells an argument of headers in quotes has at most; longer ones are values. */
const MOST_HEADERS = 64;

/** Positions of the headers that an argument names, by the headers of the table beside it. */
export function headerNamed(argument: unknown): (headers: readonly string[]) => readonly number[] {
  const rows = Array.isArray(argument) ? (argument as readonly unknown[]) : [argument];
  const cells = rows.length > MOST_HEADERS ? rows : rows.flat();
  const keys = cells.length > MOST_HEADERS ? [] : cells.map((cell) => headerKey(headerText(cell)));
  return (headers) =>
    keys.map((key) => (key === "" ? -1 : headers.findIndex((header) => headerKey(header) === key)));
}
