/**
 * Tables at the door: a range under a header row, of which only the columns that a function reads
 * are looked at, so that nothing else in it can do harm, and a wide table costs no more than it has
 * to.
 */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import type { Answers } from "../../src/table/decision";
import { byRow } from "../../src/table/numbers/byRow";
import type { Field } from "../../src/table/headers/field";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { rowsGiven } from "./callSize";
import { isErrorText } from "../../src/table/errorText";
import { cellIn, ErrorInInput, isNothing, nameOf, shownCell } from "../cells";
import { headerKey, headerText } from "./headers";
import { noteIn } from "./noteRows";
import type { Ahead } from "./readAhead";
import { nothingAhead } from "./readAhead";

/** "#": what errors begin with. */
const HASH = 35;

/** A table of which columns are read one by one. */
export interface CellTable {
  /** The argument's name, for messages. */
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows under the header, without blank ones at the end. */
  readonly length: number;
  /** Position of each field's column, by the field's key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly fields: readonly Field[];
  /** As handed over; row 0 holds the headers. */
  readonly raw: readonly (readonly unknown[])[];
  readonly ahead: Ahead;
  /**
   * Takes the rows, from 0, with a cell that is read and can't be, for functions that answer each row
   * for itself; absent: such a cell is refused.
   */
  readonly lost?: Map<number, Error>;
  /** What the function's settings say about doubtful cells; undefined where it has no settings. */
  readonly answers?: Answers;
  /** Where rows were left out: how many were given, and which of them, from 0, each row is. */
  readonly given?: { readonly length: number; readonly rows: Int32Array };
  /** Where it is the result of another function: what its notes say. */
  readonly notes?: readonly string[];
  /** 1 for each row that stands blank in place of one that is none of the table's own. */
  readonly strange?: Uint8Array;
}

/**
 * Takes in a table and finds the fields' columns by their headers, in all the wordings that exports
 * use. Rows at the end that hold nothing (or nothing but the zeros that some hosts give for it), or a note
 * of the function whose result it is, are not counted.
 *
 * @param fields - what the function reads; required ones have to be there
 * @param answers - what the function's settings say about doubtful cells
 * @throws InputError naming what is missing; ErrorInInput where the argument is an error, no table
 */
export function tableOf(
  name: string,
  argument: unknown,
  fields: readonly Field[],
  answers?: Answers,
): CellTable {
  const outer = rowsGiven(name, argument);
  // A range comes as rows; what comes as a plain list is one column.
  const raw = Array.isArray(outer[0])
    ? (outer as readonly (readonly unknown[])[])
    : outer.map((row) => [row]);
  // A single error is no table: a name that isn't known, or a deleted range.
  if (raw.length === 1 && raw[0]?.length === 1) cellIn(raw[0][0], () => `The argument ${name}`);
  const headers = (raw[0] ?? []).map(headerText);
  const columns = matchHeaders(headers, fields);
  const missing = fields.find((field) => field.required && !columns.has(field.key));
  if (missing && columns.size === 0) throw noHeaders(name);
  if (missing) {
    throw new InputError(
      `${name} has no column ${missing.label}. Add one, and include the header row.`,
    );
  }
  let count = raw.length;
  const isBelow = (row: readonly unknown[]): boolean =>
    row.every(isNothing) || noteIn(row) !== undefined;
  while (count > 1 && isBelow(raw[count - 1] ?? [])) count--;
  const notes = raw.slice(count).flatMap((row) => noteIn(row) ?? []);
  const length = Math.max(0, count - 1);
  const ahead = nothingAhead();
  const rows = { name, headers, length, columns, fields, raw, ahead };
  return { ...rows, ...(notes.length > 0 && { notes }), ...(answers && { answers }) };
}

/** What to say of a range that should have had headers. */
export function noHeaders(name: string): InputError {
  const example = name === "reps" ? "Reps" : name === "accounts" ? "Accounts" : "the table's name";
  const range = example.startsWith("the") ? `${example} with [#All]` : `${example}[#All]`;
  return new InputError(`No headers found in ${name}: use ${range}`);
}

/** Position of the column with this header, or of the field that goes by that wording. */
export function columnNamed(table: CellTable, wanted: string): number {
  const key = headerKey(wanted);
  const same = table.headers.findIndex((header) => headerKey(header) === key);
  if (same >= 0) return same;
  const field = table.fields.find((one) => one.key === wanted || headerKey(one.label) === key);
  const column = field && table.columns.get(field.key);
  if (column !== undefined) return column;
  const known = table.headers.filter((header) => header !== "").join(", ");
  throw new InputError(`${table.name} has no column "${wanted}". Its headers are ${known}.`);
}

/** Position of a field's column; undefined where the table has none. */
export function columnOf(table: CellTable, key: string): number | undefined {
  return table.columns.get(key);
}

/** Position of a field's column. @throws InputError naming the field where the table has none */
export function neededColumn(table: CellTable, key: string): number {
  const column = table.columns.get(key);
  if (column !== undefined) return column;
  const label = table.fields.find((field) => field.key === key)?.label ?? key;
  throw new InputError(`${table.name} has no column ${label}. Add one, or correct its header.`);
}

/** The number of a row as people count it: from the header, which is row 1. */
export function rowNumber({ given }: Pick<CellTable, "given">, row: number): number {
  return (given?.rows[row] ?? row) + 2;
}

/** "Row 5 of accounts (Owner)". */
export function placeInTable(table: CellTable, row: number, column: number): string {
  return `Row ${rowNumber(table, row)} of ${table.name} (${table.headers[column] ?? ""})`;
}

/** A cell of the table; null for an error that costs its row alone. @throws ErrorInInput for any other */
export function cellAt(table: CellTable, row: number, column: number): Cell {
  const value = table.raw[row + 1]?.[column];
  // Nearly all cells are plain, and there may be a million of them.
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && value.charCodeAt(0) !== HASH) return value;
  const place = (): string => placeInTable(table, row, column);
  if (table.lost === undefined) return cellIn(value, place);
  const cell = shownCell(value, place);
  if (typeof cell !== "string" || !isErrorText(cell)) return cell;
  loseRow(table, row, () => new ErrorInInput(cell, place()));
  return null;
}

/**
 * Gives a row up for a cell that can't be read.
 *
 * @throws that error, where the function doesn't answer each row for itself
 */
export function loseRow({ lost }: CellTable, row: number, error: () => Error): void {
  if (lost === undefined) throw error();
  if (!lost.has(row)) lost.set(row, error());
}

/** The table for a function that answers each row for itself. */
export function answeringByRow(table: CellTable): CellTable & Required<Pick<CellTable, "lost">> {
  return { ...table, lost: new Map() };
}

/** The names in a column, "" for a blank. */
export function namesIn(table: CellTable, column: number): readonly string[] {
  const names = new Array<string>(table.length);
  for (let row = 0; row < table.length; row++) names[row] = nameOf(cellAt(table, row, column));
  return names;
}

/** Cells of a column as they are, for results that show them again; errors are refused. */
export function cellsIn(table: CellTable, column: number): readonly Cell[] {
  return byRow(table.length, (row) => cellAt(table, row, column));
}
