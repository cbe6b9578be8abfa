import { InputError } from "../errors";
import type { Cell } from "./cell";
import { noAnswers, type Answers, type Decision } from "./decision";
import { inCanonicalOrder } from "./rows/canonicalOrder";
import type { LeftOutRow } from "./rows/leftOut";
import type { RowKinds } from "./rows/rowKinds";
import {
  mergeRepeatedRows,
  withoutTotals,
  type MergedRows,
  type RowColumn,
} from "./rows/repeatedRows";
import { cellsOfRows, placeOf, rowsUsed, type Identity, type RowsUsed } from "./rows/usedRows";
import { columnLetters } from "./cellAddress";
import type { RowNaming } from "./cellPlace";
import type { CellProblem, Column, ReadColumn, TableNote } from "./column";
import type { Field } from "./headers/fields";
import type { UnreadColumn } from "./parse/readColumns";
import { readColumns } from "./parse/readColumns";
import { inOneCurrency, type NamedCurrencies } from "./parse/oneCurrency";
import { textOf } from "./parse/readTexts";
import { namedByRow } from "./parse/rowCurrency";
import { withoutZeroPlaces, withoutZeros } from "./zeroBlanks";

/** Cells with their place on a sheet; the first row holds the headers. */
export interface TableRange extends RowNaming {
  readonly sheet: string;
  /** Position of the header row on the sheet, from 0. */
  readonly row: number;
  /** Position of the leftmost column on the sheet, from 0. */
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Rows that are hidden or filtered out, by their position on the sheet; absent where nobody can tell. */
  readonly hidden?: readonly number[];
}

export interface Table {
  /**
   * Position on the sheet, from 0, of each row that is used. Blank rows, and rows without an id of
   * their own, are not. From top to bottom, unless rows are ordered by a column.
   */
  readonly rows: Int32Array;
  /**
   * For each row under the header its place in `rows`, -1 for a row that isn't used. Rows of one
   * account share one.
   */
  readonly ofRow: Int32Array;
  /** A column per mapped field, one value per entry of `rows`, by the field's key. */
  readonly columns: ReadonlyMap<string, Column>;
  /** From top to bottom, left to right. */
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
  /**
   * What had to be decided before the cells meant anything, from left to right. Where the state is
   * "asked", the columns hold the likelier reading: enough to show, not to plan with.
   */
  readonly decisions: readonly Decision[];
  /** Rows that hold something and are not used, from top to bottom. */
  readonly leftOut: readonly LeftOutRow[];
}

export interface ReadTableOptions {
  /** The user's answers to what was asked about this table before. */
  readonly answers?: Answers;
  /**
   * Columns that together tell the rows apart, by their position in the range, where no column of
   * ids does: a name and a place.
   */
  readonly identity?: Omit<Identity, "repeats">;
  /** What kind of row each is, where it is known already. */
  readonly kinds?: RowKinds;
  /** Rows that repeat an id: the first wins, which is the default, or they become one. */
  readonly repeats?: "first" | "merge";
  /** Key of the column whose texts rows come in the order of; that of the sheet where absent. */
  readonly orderedBy?: string;
}

/** The required fields that have no column yet. */
export function missingFields(
  mapping: ReadonlyMap<string, number>,
  fields: readonly Field[],
): readonly Field[] {
  return fields.filter((field) => field.required && !mapping.has(field.key));
}

/** Key of the field that says when each row is of. */
const rowDateKey = "rowDate";

interface MappedField {
  readonly field: Field;
  /** Index within the range's rows. */
  readonly index: number;
  readonly header: string;
}

function mappedFields(
  range: TableRange,
  mapping: ReadonlyMap<string, number>,
  fields: readonly Field[],
  identity: ReadTableOptions["identity"],
): readonly MappedField[] {
  const headers = range.cells[0] ?? [];
  const missing = missingFields(mapping, fields).find(
    ({ kind }) => kind !== "id" || identity === undefined,
  );
  if (missing) {
    throw new InputError(
      `No column is chosen for ${missing.label} in the table on sheet ${range.sheet}. Choose the column that holds it.`,
    );
  }
  return fields.flatMap((field) => {
    const index = mapping.get(field.key);
    if (index === undefined) return [];
    if (!Number.isInteger(index) || index < 0 || index >= headers.length) {
      throw new InputError(
        `The table on sheet ${range.sheet} has ${headers.length} columns; the column chosen for ${field.label} is not among them. Choose it again.`,
      );
    }
    return [{ field, index, header: textOf(headers[index] ?? null) }];
  });
}

/** A column to read; several fields may share it. */
interface Reading extends UnreadColumn {
  readonly keys: readonly string[];
  readonly label: string;
  readonly money: boolean;
}

/** The header with its letters where another column has the same one, so that answers find their own. */
function nameOf(range: TableRange, index: number, header: string): { readonly name?: string } {
  const same = (range.cells[0] ?? []).filter((cell) => textOf(cell) === header);
  return same.length > 1 ? { name: `${header} (${columnLetters(range.column + index)})` } : {};
}

function readingOf(range: TableRange, used: Int32Array, mapped: MappedField): Reading {
  const { field, index } = mapped;
  return {
    kind: field.kind,
    keys: [field.key],
    label: field.label,
    bounded: field.bounded ?? false,
    money: field.money ?? false,
    place: { ...placeOf(range, used, index), ...nameOf(range, index, mapped.header) },
    cells: withoutZeros(cellsOfRows(range, used, index), field.kind, [field.key]),
  };
}

/** Each column once per kind, so that a column in two roles is not reported twice. */
function readingsOf(
  range: TableRange,
  used: Int32Array,
  mapped: readonly MappedField[],
): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const one of mapped) {
    const name = `${one.index} ${one.field.kind}`;
    const known = readings.get(name);
    readings.set(
      name,
      known
        ? {
            ...known,
            keys: [...known.keys, one.field.key],
            bounded: known.bounded && (one.field.bounded ?? false),
            money: known.money || (one.field.money ?? false),
          }
        : readingOf(range, used, one),
    );
  }
  return [...readings.values()];
}

/** What tells the rows apart: the user's columns, else the first of ids; undefined where none does. */
function identityOf(
  mapped: readonly MappedField[],
  { identity, repeats = "first" }: ReadTableOptions,
): Identity | undefined {
  if (identity !== undefined) return { ...identity, repeats };
  const id = mapped.find(({ field }) => field.kind === "id");
  return id && { label: id.header, columns: [id.index], repeats };
}

/** Key of the field that names each row's currency. */
const currencyKey = "currency";

function currenciesByRow(
  read: readonly (ReadColumn & { readonly of: Reading })[],
): NamedCurrencies | undefined {
  const named = read.find(({ of }) => of.kind === "text" && of.keys.includes(currencyKey));
  const rows = named?.column.kind === "text" ? namedByRow(named.column.values) : undefined;
  return named && rows && { rows, place: named.of.place };
}

/** Dates of rows tell which of an account's is the latest, and nothing else. */
function onlyDatesRows({ keys }: Reading): boolean {
  return keys.every((key) => key === rowDateKey);
}

/** Whether the latest row of an account counts, or still may. */
function mayCountLatest({ state, value }: Decision): boolean {
  return state === "asked" || value === "latest";
}

function byColumn(one: Decision, other: Decision): number {
  return (one.cell?.column ?? -1) - (other.cell?.column ?? -1);
}

/**
 * Reads a table once, at the door: cells become typed columns, and every cell that can't be read
 * is listed with its place. The identity, or the first mapped field of kind "id", tells the rows
 * apart: a row without it is listed and left out, and so is one that repeats it, unless rows of one
 * account are to become one.
 *
 * @param mapping - the column of each field within the range, from 0, by the field's key
 * @throws InputError if a required field has no column, or a column isn't in the range
 */
export function readTable(
  range: TableRange,
  mapping: ReadonlyMap<string, number>,
  fields: readonly Field[],
  options: ReadTableOptions = {},
): Table {
  const mapped = mappedFields(range, mapping, fields, options.identity);
  const identity = identityOf(mapped, options);
  const answers = options.answers ?? noAnswers;
  const rows = rowsUsed(range, identity, { answers, kinds: options.kinds });
  const readings = readingsOf(range, rows.used, mapped);
  const country = readings.find(({ keys, kind }) => kind === "text" && keys.includes("country"));
  const read = readColumns(readings, answers, country);
  const inOne = inOneCurrency(read, currenciesByRow(read), answers);
  const rowColumns = inOne.read.flatMap(({ of, column }): RowColumn[] => {
    // What it said is in the amounts by now, and an account may have rows in several currencies.
    const keys = of.keys.filter((key) => key !== currencyKey);
    return keys.length === 0 ? [] : [{ keys, column, place: of.place }];
  });
  const merged = oneRowEach(rowColumns, rows, identity?.label ?? "", answers);
  // Without rates there are no totals: those of several currencies are the sum of nothing.
  const isOpen = inOne.decisions.some(({ state }) => state === "asked");
  const repeated = isOpen ? merged.decisions.map(withoutTotals) : merged.decisions;
  const inUse = repeated.some(mayCountLatest) ? read : read.filter(({ of }) => !onlyDatesRows(of));
  const problems = [...rows.problems, ...read.flatMap((one) => one.problems)];
  const { columns, notes: placeNotes } = withoutZeroPlaces(merged.columns);
  const notes = [
    ...read.flatMap((one) => one.notes),
    ...inOne.notes,
    ...merged.notes,
    ...placeNotes,
  ];
  const table: Table = {
    rows: rows.accounts.first.map((at) => range.row + (rows.used[at] as number)),
    ofRow: accountOfEachRow(range, rows),
    columns: options.identity ? withKeys(columns, range, rows) : columns,
    problems: problems.sort((a, b) => a.row - b.row || a.column - b.column),
    notes: notes.sort((a, b) => (a.column ?? -1) - (b.column ?? -1)),
    decisions: [
      ...rows.decisions,
      ...[...inUse.flatMap((one) => one.decisions), ...inOne.decisions, ...repeated].sort(byColumn),
    ],
    leftOut: rows.leftOut,
  };
  return options.orderedBy === undefined ? table : inCanonicalOrder(table, options.orderedBy);
}

function accountOfEachRow({ cells }: TableRange, { used, accounts }: RowsUsed): Int32Array {
  const ofRow = new Int32Array(Math.max(0, cells.length - 1)).fill(-1);
  used.forEach((at, index) => {
    ofRow[at - 1] = accounts.of[index] as number;
  });
  return ofRow;
}

/** The columns, and beside them one of what each account is known by, under the key "id". */
function withKeys(
  columns: ReadonlyMap<string, Column>,
  range: TableRange,
  { used, accounts, keys = [] }: RowsUsed,
): ReadonlyMap<string, Column> {
  const values = Array.from(accounts.first, (row) => keys[row] ?? "");
  const { column } = placeOf(range, used, 0);
  return new Map(columns).set("id", { kind: "text", header: "", column, values });
}

/** Columns with one value per account. Nearly all tables have one row for each, and stay as they are. */
function oneRowEach(
  read: readonly RowColumn[],
  { accounts, keys }: RowsUsed,
  label: string,
  answers: Answers,
): MergedRows {
  if (keys === undefined || accounts.first.length === accounts.of.length) {
    const columns = new Map(read.flatMap(({ keys, column }) => keys.map((key) => [key, column])));
    return { columns, decisions: [], notes: [] };
  }
  const dated = read.find(
    ({ keys, column }) => keys.includes(rowDateKey) && column.kind === "date",
  );
  const days = dated?.column.kind === "date" ? dated.column.values : undefined;
  const merging = { accounts, columns: read, days, daysHeader: dated?.place.header ?? "" };
  return mergeRepeatedRows(merging, label, (row) => keys[row] ?? "", answers);
}
