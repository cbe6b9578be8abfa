/**
 * Columns of a hundred thousand cells, read where they are instead of being copied first. They mean
 * the same as lists of cells do; only errors are met as they are read.
 */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import type { Groups } from "../../src/table/numbers/groups";
import { rowsGiven } from "../door/callSize";
import type { CellRange } from "../cells";
import {
  cellIn,
  isBlankValue,
  listOf,
  nameOf,
  notANumber,
  numberOf,
  placeIn,
  rangeOf,
} from "../cells";
import type { Allowed } from "./columns";

/** A range as it was handed over. */
export interface RawRange {
  readonly name: string;
  readonly raw: readonly (readonly unknown[])[];
  readonly columns: number;
  /** Rows up to the last that holds anything. */
  readonly length: number;
}

/** One row or one column of cells. */
export interface RawList extends RawRange {
  readonly isRow: boolean;
  /** Number of cells as handed over. */
  readonly given: number;
  /** Cells up to the last that holds anything. */
  readonly count: number;
}

export function rawRange(name: string, argument: unknown): RawRange {
  const outer = rowsGiven(name, argument);
  let columns = 0;
  let isPlain = true;
  for (const row of outer) {
    if (!Array.isArray(row)) isPlain = false;
    else if (row.length > columns) columns = row.length;
  }
  const raw = isPlain
    ? (outer as readonly (readonly unknown[])[])
    : outer.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  if (!isPlain) columns = Math.max(1, columns);
  let length = raw.length;
  while (length > 0 && raw[length - 1]!.every(isBlankValue)) length--;
  return { name, raw, columns, length };
}

/** @throws InputError if the range has several rows and columns */
export function rawList(name: string, argument: unknown): RawList {
  const range = rawRange(name, argument);
  const { raw, columns } = range;
  if (columns > 1 && raw.length > 1) listOf(rangeOf(name, argument));
  const isRow = columns > 1;
  if (!isRow) return { ...range, isRow, given: raw.length, count: range.length };
  let count = columns;
  while (count > 0 && isBlankValue(raw[0]![count - 1])) count--;
  return { ...range, isRow, given: columns, count };
}

/** `rawList` for an optional argument; undefined where it is left out or wholly blank. */
export function optionalList(name: string, argument: unknown): RawList | undefined {
  const list = rawList(name, argument);
  // Some hosts hand over 0 for what is left out.
  if (list.count === 0 || (list.given === 1 && list.raw[0]![0] === 0)) return undefined;
  return list;
}

/** Where a cell stands, for messages. */
export function rawPlace({ name, raw, columns }: RawRange, row: number, column: number): string {
  const shape: CellRange = { name, rows: [], columns, givenRows: raw.length };
  return placeIn(shape, row, column);
}

export function rawCell(range: RawRange, row: number, column: number): Cell {
  return cellIn(range.raw[row]?.[column], () => rawPlace(range, row, column));
}

/** A cell that is not plainly an allowed number: blank, text, or refused. */
function oddNumber(
  range: RawRange,
  row: number,
  column: number,
  { least, most, advice }: Allowed,
): number {
  const cell = rawCell(range, row, column);
  const number = numberOf(cell);
  if (number === undefined) throw notANumber(rawPlace(range, row, column), cell);
  if (number >= least && number <= most) return number;
  throw new InputError(`${rawPlace(range, row, column)} is ${number}. ${advice}`);
}

/** The numbers of `count` cells of a column from row `first` on, 0 for blanks, checked. */
export function rawNumbers(
  range: RawRange,
  column: number,
  first: number,
  count: number,
  allowed: Allowed,
): Float64Array {
  const { raw } = range;
  const { least, most } = allowed;
  const numbers = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const value = raw[at + first]?.[column];
    numbers[at] =
      typeof value === "number" && Number.isFinite(value) && value >= least && value <= most
        ? value
        : oddNumber(range, at + first, column, allowed);
  }
  return numbers;
}

/** The first `count` numbers of a list, 0 for its blanks, checked. */
export function listNumbers(list: RawList, count: number, allowed: Allowed): Float64Array {
  if (!list.isRow) return rawNumbers(list, 0, 0, count, allowed);
  const numbers = new Float64Array(count);
  for (let at = 0; at < count; at++) numbers[at] = rawNumbers(list, at, 0, 1, allowed)[0]!;
  return numbers;
}

export function listPlace(list: RawList, at: number): string {
  return list.isRow ? rawPlace(list, 0, at) : rawPlace(list, at, 0);
}

/** Groups the first `count` cells by the names in them; blanks make no group. */
export function listGroups(list: RawList, count: number): Groups {
  // Most cells repeat a few values: each is made a name once.
  const seen = new Map<unknown, number>();
  const position = new Map<string, number>();
  const of = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const value = list.isRow ? list.raw[0]![at] : list.raw[at]?.[0];
    let group = seen.get(value);
    if (group === undefined) {
      const name = nameOf(cellIn(value, () => listPlace(list, at)));
      group = name === "" ? -1 : (position.get(name) ?? position.size);
      if (group >= 0) position.set(name, group);
      seen.set(value, group);
    }
    of[at] = group;
  }
  return { names: [...position.keys()], of };
}

/**
 * How many rows lists have that stand side by side, up to the last value in any of them; `single`:
 * a list may also be one cell for all rows.
 *
 * @throws InputError with both sizes if they differ
 */
export function rowsOfLists(lists: readonly RawList[], single = false): number {
  const long = single ? lists.filter((list) => list.given !== 1) : lists;
  const [first] = long;
  if (first === undefined) return 1;
  for (const list of long) {
    if (list.given === first.given) continue;
    throw new InputError(
      `${list.name} has ${list.given} cells, ${first.name} has ${first.given}. Give ranges of the same length${single ? ", or one cell for all rows" : ""}.`,
    );
  }
  return Math.max(...long.map(({ count }) => count));
}
