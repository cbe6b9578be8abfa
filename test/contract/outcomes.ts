import assert from "node:assert/strict";
import { CellError } from "../support/bareVm";

/** Errors that a function may leave in its cell. */
export const errorCodes: ReadonlySet<string> = new Set([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
]);

export type Rows = readonly (readonly unknown[])[];

/** An argument as rows of cells; undefined for a single value. */
export function rowsIn(argument: unknown): Rows | undefined {
  return Array.isArray(argument) && argument.every((row) => Array.isArray(row))
    ? (argument as Rows)
    : undefined;
}

/** An error of one row, as an object of the program or as it goes over the wire. */
function isRowError(value: unknown): boolean {
  if (value instanceof CellError) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    "basicValue" in value &&
    errorCodes.has(String(value.basicValue))
  );
}

/** What a cell can show: never null (Excel shows 0) or NaN; in look-ups an error of the row's own. */
function isShown(value: unknown): boolean {
  return (
    isRowError(value) ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    Number.isFinite(value)
  );
}

/** Asserts that a result is one that cells can show: a value, or rows of equal length. */
export function assertResult(id: string, what: string, result: unknown): void {
  if (isShown(result)) return;
  assert.ok(Array.isArray(result), `${id}, ${what}: ${String(result)}`);
  const rows = result as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  assert.ok(width > 0, `${id}, ${what}: an empty result`);
  for (const row of rows) {
    assert.ok(Array.isArray(row) && row.length === width, `${id}, ${what}: rows differ in length`);
    for (const cell of row)
      if (!isShown(cell)) assert.fail(`${id}, ${what}: a cell holds ${String(cell)}`);
  }
}

/** What JavaScript writes where a value is none that people know. */
const NO_WORD = /\[object \w+\]|\b(undefined|NaN|Infinity)\b/;

/** Asserts that no text of an answer says what only a program would, unless it was handed in. */
export function assertWords(result: unknown, given: unknown): void {
  const texts = [result].flat(2).filter((cell) => typeof cell === "string");
  for (const text of texts) {
    const [word] = NO_WORD.exec(text) ?? [];
    if (word === undefined || JSON.stringify(given).includes(word)) continue;
    assert.fail(`a text says ${word}: ${text}`);
  }
}
