import { InputError } from "../errors";
import type { Cell } from "./cell";
import { checkIds } from "./rows/checkIds";
import type {
  CellProblem,
  Column,
  ColumnPlace,
  DecimalSign,
  ReadColumn,
  TableNote,
} from "./column";
import { decideSign } from "./parse/decimalSign";
import type { Field, FieldKind } from "./headers/fields";
import { readColumn } from "./parse/readColumn";
import { lookAtNumbers, readNumbers } from "./parse/readNumbers";
import { readIds, textOf } from "./parse/readTexts";

/** Cells with their place on a sheet; the first row holds the headers. */
export interface TableRange {
  readonly sheet: string;
  /** Position of the header row on the sheet, from 0. */
  readonly row: number;
  /** Position of the leftmost column on the sheet, from 0. */
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

export interface Table {
  /**
   * Position on the sheet, from 0, of each row that is used. Blank rows, and rows without an id of
   * their own, are not.
   */
  readonly rows: Int32Array;
  /** A column per mapped field, one value per entry of `rows`, by the field's key. */
  readonly columns: ReadonlyMap<string, Column>;
  /** From top to bottom, left to right. */
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
}

export interface ReadTableOptions {
  /** The user's word on the decimal sign of some fields, by key. */
  readonly decimalSigns?: ReadonlyMap<string, DecimalSign>;
}

/** The required fields that have no column yet. */
export function missingFields(
  mapping: ReadonlyMap<string, number>,
  fields: readonly Field[],
): readonly Field[] {
  return fields.filter((field) => field.required && !mapping.has(field.key));
}

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
): readonly MappedField[] {
  const headers = range.cells[0] ?? [];
  const [missing] = missingFields(mapping, fields);
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

function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null || cell === "" || textOf(cell) === "");
}

/** A column to read; several fields may share it. */
interface Reading {
  readonly kind: FieldKind;
  readonly keys: readonly string[];
  readonly label: string;
  readonly place: ColumnPlace;
  readonly cells: readonly Cell[];
}

/** Rows of a range that are used, by their position in it; 0 is the header. */
type UsedRows = Int32Array;

function filledRows({ cells }: TableRange): UsedRows {
  return Int32Array.from(cells.keys()).filter((at) => at > 0 && !isBlankRow(cells[at] ?? []));
}

function readingOf(range: TableRange, used: UsedRows, mapped: MappedField): Reading {
  const { field, index, header } = mapped;
  // A plain loop: this touches every cell of the table.
  const cells = new Array<Cell>(used.length);
  for (let row = 0; row < used.length; row++) {
    cells[row] = range.cells[used[row] ?? 0]?.[index] ?? null;
  }
  return {
    kind: field.kind,
    keys: [field.key],
    label: field.label,
    place: {
      sheet: range.sheet,
      column: range.column + index,
      header,
      rows: used.map((at) => range.row + at),
    },
    cells,
  };
}

/** Each column once per kind, so that a column in two roles is not reported twice. */
function readingsOf(
  range: TableRange,
  used: UsedRows,
  mapped: readonly MappedField[],
): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const one of mapped) {
    const name = `${one.index} ${one.field.kind}`;
    const known = readings.get(name);
    readings.set(
      name,
      known ? { ...known, keys: [...known.keys, one.field.key] } : readingOf(range, used, one),
    );
  }
  return [...readings.values()];
}

/** Leaves out the rows that no id tells apart; without an id column all rows stay. */
function rowsWithIds(
  range: TableRange,
  filled: UsedRows,
  mapped: readonly MappedField[],
): { readonly used: UsedRows; readonly problems: readonly CellProblem[] } {
  const identity = mapped.find(({ field }) => field.kind === "id");
  if (!identity) return { used: filled, problems: [] };
  const { cells, place, label } = readingOf(range, filled, identity);
  const ids = readIds(cells, place);
  // What stands in the rows that stay is reported when the column itself is read.
  const lost = ids.problems.filter(({ severity }) => severity === "error");
  const checked = checkIds(ids.column, place, label, new Set(lost.map(({ row }) => row)));
  return {
    used: checked.used.map((index) => filled[index] ?? 0),
    problems: [...lost, ...checked.problems],
  };
}

/** Columns of numbers are read together: one that doesn't tell its decimal sign follows the others. */
function readNumberColumns(
  readings: readonly Reading[],
  chosen: ReadonlyMap<string, DecimalSign>,
): readonly (ReadColumn & { reading: Reading })[] {
  const looks = readings.map((reading) => {
    const unread = lookAtNumbers(reading.cells);
    const sign = reading.keys.map((key) => chosen.get(key)).find((one) => one !== undefined);
    return { reading, unread, sign, alone: decideSign(unread.evidence, undefined, sign) };
  });
  const plain = new Set(
    looks.flatMap(({ alone }) =>
      alone.reason === "evidence" || alone.reason === "chosen" ? [alone.sign] : [],
    ),
  );
  const [onlySign] = plain;
  const fallback = plain.size === 1 ? onlySign : undefined;
  return looks.map(({ reading, unread, sign }) => {
    const decision = decideSign(unread.evidence, fallback, sign);
    return { reading, ...readNumbers(unread, reading.place, decision) };
  });
}

/**
 * Reads a table once, at the door: cells become typed columns, and every cell that can't be read
 * is listed with its place. The first mapped field of kind "id" tells the rows apart: a row without
 * it, or repeating it, is listed and left out.
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
  const mapped = mappedFields(range, mapping, fields);
  const { used, problems: idProblems } = rowsWithIds(range, filledRows(range), mapped);
  const readings = readingsOf(range, used, mapped);
  const read = [
    ...readNumberColumns(
      readings.filter(({ kind }) => kind === "number"),
      options.decimalSigns ?? new Map(),
    ),
    ...readings
      .filter(({ kind }) => kind !== "number")
      .map((reading) => ({ reading, ...readColumn(reading.cells, reading.kind, reading.place) })),
  ];
  const columns = new Map<string, Column>();
  for (const { reading, column } of read) for (const key of reading.keys) columns.set(key, column);
  const problems = [...idProblems, ...read.flatMap((one) => one.problems)];
  const notes = read.flatMap((one) => one.notes);
  return {
    rows: used.map((at) => range.row + at),
    columns,
    problems: problems.sort((a, b) => a.row - b.row || a.column - b.column),
    notes: notes.sort((a, b) => (a.column ?? -1) - (b.column ?? -1)),
  };
}
