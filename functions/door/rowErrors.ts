/**
 * Lists of functions that answer each row for itself: a cell that can't be read costs its own row, whose
 * cell shows the error, and no other.
 */
import { InputError } from "../../src/errors";
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import { byRow } from "../../src/table/numbers/byRow";
import { rowError } from "../cellError";
import {
  ErrorInInput,
  isNothing,
  listOf,
  nameOf,
  optionalRange,
  rangeOf,
  type CellList,
} from "../cells";
import { readableNumbers, unreadNumber, isMissing, type MeaningOfList } from "./listNumbers";
import type { CellTable } from "./table";

/** Why a row has no answer, by the row from 0; undefined for one that is none of the table's own and stays blank. */
export type RowErrors = Map<number, Error | undefined>;

/** A list whose errors stay in their cells. */
export function listWithErrors(name: string, argument: unknown): CellList {
  const list = listOf(rangeOf(name, argument, "keep"));
  // One cell goes for all rows.
  return list.given === 1 ? listOf(rangeOf(name, argument)) : list;
}

/** `listWithErrors` for an optional argument; undefined where it is left out. */
export function optionalWithErrors(name: string, argument: unknown): CellList | undefined {
  const range = optionalRange(name, argument, "keep");
  if (range === undefined) return undefined;
  const list = listOf(range);
  return list.given === 1 ? listOf(rangeOf(name, argument)) : list;
}

/** Numbers, row by row; 0 in the rows that can't be read, which are added to `errors`. */
export function numbersByRow(
  list: CellList,
  length: number,
  errors: RowErrors,
  meaning: MeaningOfList = {},
): Float64Array {
  const numbers = readableNumbers(list, length, meaning);
  for (let at = 0; at < length; at++) {
    if (!Number.isNaN(numbers[at]) || isMissing(list.cells[at] ?? null)) continue;
    const error = unreadNumber(list, at);
    if (list.given === 1) throw error;
    numbers[at] = 0;
    if (!errors.has(at)) errors.set(at, error);
  }
  return numbers;
}

/** The error in a cell of a list; undefined where it holds none. */
function errorAt(list: CellList, at: number): ErrorInInput | undefined {
  const cell = list.cells[at];
  if (typeof cell !== "string" || !cell.includes("#")) return undefined;
  const text = cleanText(cell);
  return isErrorText(text) ? new ErrorInInput(text, list.placeOf(at)) : undefined;
}

/** Names, row by row; "" in the rows of an error, which are added to `errors`. */
export function namesByRow(list: CellList, length: number, errors: RowErrors): readonly string[] {
  return byRow(length, (at) => {
    const error = errorAt(list, at);
    if (error === undefined) return nameOf(list.cells[at] ?? null);
    if (!errors.has(at)) errors.set(at, error);
    return "";
  });
}

/** A list with blanks in place of its errors, which are added to `errors`. */
export function withoutErrors(list: CellList, length: number, errors: RowErrors): CellList {
  const cells = byRow(Math.min(length, list.cells.length), (at) => {
    const error = errorAt(list, at);
    if (error !== undefined && !errors.has(at)) errors.set(at, error);
    return error === undefined ? (list.cells[at] ?? null) : null;
  });
  return { ...list, cells };
}

/**
 * Numbers of the rows that are compared with each other: those that can't be read have no part in it.
 *
 * @throws the first row's error where too few are left to compare
 */
export function comparedRows(values: Float64Array, errors: RowErrors): Float64Array {
  if (errors.size === 0) return values;
  const first = [...errors.values()].find((error) => error !== undefined);
  if (first !== undefined && values.length - errors.size < 2) throw first;
  return values.filter((_, row) => !errors.has(row));
}

/** Results of the rows that were compared, each in its own row again; those between are blank. */
export function inOwnRows(values: ArrayLike<number>, errors: RowErrors): ArrayLike<number> {
  if (errors.size === 0) return values;
  let from = 0;
  return byRow(values.length + errors.size, (row) => (errors.has(row) ? NaN : values[from++]!));
}

/**
 * The result of a table's function with the errors of its rows in their cells.
 *
 * @param kept - columns at the left that name the row and stay
 * @throws the first row's error where no row at all can be read: another column was meant
 */
export function withLostRows(
  result: unknown[][],
  table: Pick<CellTable, "raw" | "length" | "lost">,
  first: number,
  kept = 0,
): unknown[][] {
  const { raw, length, lost } = table;
  if (lost === undefined || lost.size === 0) return result;
  const rows = byRow(length, (row) => row).filter((row) => !(raw[row + 1] ?? []).every(isNothing));
  if (rows.every((row) => lost.has(row))) throw firstLost(lost);
  return withRowErrors(result, lost, first, kept);
}

/** The error of the first row that can't be read. */
export function firstLost(lost: ReadonlyMap<number, Error | undefined>): Error {
  let first: number | undefined;
  for (const [row, error] of lost)
    if (error !== undefined && (first === undefined || row < first)) first = row;
  const error = first === undefined ? undefined : lost.get(first);
  return error ?? new InputError("No row can be read.");
}

/**
 * A result with the errors of its rows in their cells.
 *
 * @param first - rows above the first row of the data: 1 under headers
 * @param kept - columns at the left that name the row and stay
 */
export function withRowErrors(
  result: unknown[][],
  errors: ReadonlyMap<number, Error | undefined>,
  first = 0,
  kept = 0,
): unknown[][] {
  for (const [row, error] of errors) {
    const cells = result[row + first];
    if (cells === undefined || error === undefined) continue;
    const shown = rowError(error);
    result[row + first] = cells.map((cell, column) => (column < kept ? cell : shown));
  }
  return result;
}
