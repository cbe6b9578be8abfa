/**
 * Columns of a hundred thousand cells, read where they are instead of being copied first. They mean
 * the same as lists of cells do; only errors are met as they are read.
 */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import type { Groups } from "../../src/table/numbers/groups";
import { rowsGiven } from "../door/callSize";
import { byRow } from "../../src/table/numbers/byRow";
import type { CellList, CellRange } from "../cells";
import { cellIn, isBlankValue, listOf, nameOf, placeIn, rangeOf, shownCell } from "../cells";
import { withoutHeaders, type ListKind } from "../door/headed";
import { numbersOf } from "../door/listNumbers";
import { numbersByRow, type RowErrors } from "../door/rowErrors";
import type { Allowed } from "./columns";

/** A range as it was handed over. */
export interface RawRange {
  readonly name: string;
  readonly raw: readonly (readonly unknown[])[];
  readonly columns: number;
  /** Rows up to the last that holds anything. */
  readonly length: number;
  /** Where rows were left out: which of those given, from 0, each row is. */
  readonly rows?: readonly number[];
}

/** One row or one column of cells. */
export interface RawList extends RawRange {
  readonly isRow: boolean;
  /** Number of cells as handed over. */
  readonly given: number;
  /** Cells up to the last that holds anything. */
  readonly count: number;
  /** Cells above the first of the data: 1 for a list that was given with its header. */
  readonly first: number;
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
  if (!isRow) return { ...range, isRow, given: raw.length, count: range.length, first: 0 };
  let count = columns;
  while (count > 0 && isBlankValue(raw[0]![count - 1])) count--;
  return { ...range, isRow, given: columns, count, first: 0 };
}

/** `rawList` for an optional argument; undefined where it is left out or wholly blank. */
export function optionalList(name: string, argument: unknown): RawList | undefined {
  const list = rawList(name, argument);
  // Some hosts hand over 0 for what is left out.
  if (list.count === 0 || (list.given === 1 && list.raw[0]![0] === 0)) return undefined;
  return list;
}

/** Where a cell stands, for messages. */
export function rawPlace(range: RawRange, row: number, column: number): string {
  const { name, raw, columns, rows } = range;
  const shape: CellRange = { name, rows: [], columns, givenRows: raw.length };
  return placeIn(shape, rows?.[row] ?? row, column);
}

export function rawCell(range: RawRange, row: number, column: number): Cell {
  return cellIn(range.raw[row]?.[column], () => rawPlace(range, row, column));
}

/** Numbers of cells that are not all plain ones, read together as those of any list are. */
function readTogether(
  { cells, placeOf, name }: Pick<CellList, "cells" | "placeOf" | "name">,
  { least, most, advice }: Allowed,
  errors: RowErrors | undefined,
): Float64Array {
  const list = { name, cells, given: cells.length, placeOf };
  const numbers = errors ? numbersByRow(list, cells.length, errors) : numbersOf(list, cells.length);
  const wrong = numbers.findIndex((number) => !(number >= least && number <= most));
  if (wrong < 0) return numbers;
  throw new InputError(`${placeOf(wrong)} is ${numbers[wrong] ?? 0}. ${advice}`);
}

/** The numbers of `count` cells of a column from row `first` on, 0 for blanks, checked. */
export function rawNumbers(
  range: RawRange,
  column: number,
  first: number,
  count: number,
  allowed: Allowed,
  errors?: RowErrors,
): Float64Array {
  const { raw, name } = range;
  const { least, most } = allowed;
  const numbers = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const value = raw[at + first]?.[column];
    if (typeof value === "number" && value >= least && value <= most && value < Infinity) {
      numbers[at] = value;
      continue;
    }
    if (isBlankValue(value) && least <= 0) continue;
    const placeOf = (row: number): string => rawPlace(range, row + first, column);
    const cells = byRow(count, (row) => shownCell(raw[row + first]?.[column], () => placeOf(row)));
    return readTogether({ name, cells, placeOf }, allowed, errors);
  }
  return numbers;
}

/** The first `count` numbers of a list, 0 for its blanks, checked. */
export function listNumbers(
  list: RawList,
  count: number,
  allowed: Allowed,
  errors?: RowErrors,
): Float64Array {
  // One cell goes for all rows.
  const found = list.given === 1 ? undefined : errors;
  if (!list.isRow) return rawNumbers(list, 0, list.first, count, allowed, found);
  const placeOf = (at: number): string => rawPlace(list, 0, at + list.first);
  const cells = byRow(count, (at) => shownCell(list.raw[0]?.[at + list.first], () => placeOf(at)));
  return readTogether({ name: list.name, cells, placeOf }, allowed, found);
}

export function listPlace(list: RawList, at: number): string {
  const cell = at + list.first;
  return list.isRow ? rawPlace(list, 0, cell) : rawPlace(list, cell, 0);
}

/** A cell of a list as it was handed over. */
export function valueIn(list: RawList, at: number): unknown {
  const cell = at + list.first;
  return list.isRow ? list.raw[0]?.[cell] : list.raw[cell]?.[0];
}

/** Groups the first `count` cells by the names in them; blanks make no group. */
export function listGroups(list: RawList, count: number): Groups {
  // Most cells repeat a few values: each is made a name once.
  const seen = new Map<unknown, number>();
  const position = new Map<string, number>();
  const of = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const value = valueIn(list, at);
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

/** A raw list's first cell and a look at the rest, as rules about headers read them. */
function asCells(list: RawList): CellList {
  const isText = typeof valueIn(list, 0) === "string";
  // Only below a text is anything to be looked at.
  const cells = byRow(isText ? list.count : Math.min(1, list.count), (row) =>
    shownCell(valueIn(list, row), () => listPlace(list, row)),
  );
  return { name: list.name, cells, given: list.given, placeOf: (row) => listPlace(list, row) };
}

/** A list from its second cell on. */
export function withoutFirstCell(list: RawList): RawList {
  return { ...list, first: list.first + 1, given: list.given - 1, count: list.count - 1 };
}

/** Lists of one call without the headers that were given with them. */
export function withoutRawHeaders(
  lists: readonly (readonly [list: RawList, kind: ListKind])[],
): readonly RawList[] {
  const own = withoutHeaders(lists.map(([list, kind]) => [asCells(list), kind]));
  return lists.map(([list], at) => {
    const isHeaded = (own[at]?.given ?? list.given) < list.given;
    return isHeaded ? withoutFirstCell(list) : list;
  });
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
