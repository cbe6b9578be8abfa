/**
 * Tables at the door: a range under a header row, of which only the columns that a function reads
 * are looked at, so that nothing else in it can do harm, and a wide table costs no more than it has
 * to.
 */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import { decideSign } from "../../src/table/decimalSign";
import type { Field, FieldKind } from "../../src/table/fields";
import { matchHeaders } from "../../src/table/matchHeaders";
import { momentOf } from "../../src/table/moments";
import { flagOf } from "../../src/table/readFlags";
import { isPlaceholder, lookAtNumbers } from "../../src/table/readNumbers";
import { cellIn, isBlank, nameOf, notANumber } from "../cells";
import { headerKey } from "./headers";
import { byRow } from "../../src/table/byRow";

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
  /** Columns of nothing but numbers and blanks (NaN) that were read already; undefined for others. */
  readonly numbers: Map<number, Float64Array | undefined>;
}

function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => cell === null || cell === undefined || cell === "" || cell === 0);
}

/**
 * Takes in a table and finds the fields' columns by their headers, in all the wordings that exports
 * use. Rows at the end that hold nothing (or nothing but the zeros that some hosts give for it) are
 * not counted.
 *
 * @param fields - what the function reads; required ones have to be there
 * @throws InputError naming what is missing; ErrorInInput where the argument is an error, no table
 */
export function tableOf(name: string, argument: unknown, fields: readonly Field[]): CellTable {
  const outer: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const raw = outer.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  // A single error is no table: a name that isn't known, or a deleted range.
  if (raw.length === 1 && raw[0]?.length === 1) cellIn(raw[0][0], () => `The argument ${name}`);
  const headers = (raw[0] ?? []).map((cell) => (typeof cell === "string" ? nameOf(cell) : ""));
  const columns = matchHeaders(headers, fields);
  const missing = fields.find((field) => field.required && !columns.has(field.key));
  if (missing && columns.size === 0) throw noHeaders(name);
  if (missing) {
    throw new InputError(
      `${name} has no column ${missing.label}. Add one, and include the header row.`,
    );
  }
  let count = raw.length;
  while (count > 1 && isBlankRow(raw[count - 1] ?? [])) count--;
  const length = Math.max(0, count - 1);
  return { name, headers, length, columns, fields, raw, numbers: new Map() };
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

/** "Row 5 of accounts (Owner)"; the row counts from the header, which is row 1. */
export function placeInTable(table: CellTable, row: number, column: number): string {
  return `Row ${row + 2} of ${table.name} (${table.headers[column] ?? ""})`;
}

const numberKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "number",
  "date",
  "latitude",
  "longitude",
]);

/**
 * Reads columns of numbers. Each row of a range is an array of its own, somewhere in memory: going
 * through the rows once for all columns takes a fraction of the time of once for each.
 */
export function readNumbersAhead(
  { raw, length, numbers }: CellTable,
  columns: readonly number[],
): void {
  const found = columns.map((column) => ({ column, values: new Float64Array(length), fit: true }));
  for (let row = 0; row < length; row++) {
    const cells = raw[row + 1];
    for (let at = 0; at < found.length; at++) {
      const one = found[at]!;
      const cell = cells?.[one.column];
      if (typeof cell === "number" && Number.isFinite(cell)) one.values[row] = cell;
      else {
        one.values[row] = NaN;
        one.fit &&= cell === null || cell === undefined || cell === "";
      }
    }
  }
  for (const { column, values, fit } of found) numbers.set(column, fit ? values : undefined);
}

/** A column of nothing but numbers and blanks (NaN); undefined where it holds anything else. */
function plainNumbers(table: CellTable, column: number): Float64Array | undefined {
  if (!table.numbers.has(column)) {
    const expected = table.fields
      .filter(({ kind }) => numberKinds.has(kind))
      .map(({ key }) => table.columns.get(key))
      .filter((at) => at !== undefined);
    readNumbersAhead(table, expected.includes(column) ? expected : [column]);
  }
  return table.numbers.get(column);
}

/** A copy with every NaN replaced. */
function withoutGaps(values: Float64Array, blank: number): Float64Array {
  const copy = values.slice();
  for (let row = 0; row < copy.length; row++) if (Number.isNaN(copy[row])) copy[row] = blank;
  return copy;
}

/** A cell of the table. @throws ErrorInInput where it holds an error */
function cellAt(table: CellTable, row: number, column: number): Cell {
  const value = table.raw[row + 1]?.[column];
  // Nearly all cells are plain, and there may be a million of them.
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && value.charCodeAt(0) !== HASH) return value;
  return cellIn(value, () => placeInTable(table, row, column));
}

/**
 * The numbers of a column; a blank, or a word for one such as n/a, is `blank`. Numbers that are
 * stored as text are read together, as a carve reads them: "5,700" is what the column's other texts
 * say.
 *
 * @throws InputError at the first cell that is no number, or has two values and nothing tells which
 */
export function numbersIn(table: CellTable, column: number, blank = 0): Float64Array {
  const plain = plainNumbers(table, column);
  if (plain) return withoutGaps(plain, blank);
  const numbers = new Float64Array(table.length).fill(blank);
  const texts: string[] = [];
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const cell = cellAt(table, row, column);
    if (typeof cell === "number") numbers[row] = cell;
    else if (typeof cell === "boolean") throw notANumber(placeInTable(table, row, column), cell);
    else if (cell !== null && !isBlank(cell) && !isPlaceholder(cleanText(cell))) {
      texts.push(cell);
      rows.push(row);
    }
  }
  if (texts.length === 0) return numbers;
  const { withPoint, withComma, evidence } = lookAtNumbers(texts);
  const { sign, reason } = decideSign(evidence);
  for (let t = 0; t < texts.length; t++) {
    const row = rows[t] as number;
    const value = (sign === "." ? withPoint : withComma)[t] as number;
    const isOpen = reason === "contradiction" && withPoint[t] !== withComma[t];
    if (Number.isNaN(value) || isOpen)
      throw notANumber(placeInTable(table, row, column), texts[t] as string);
    numbers[row] = value;
  }
  return numbers;
}

/** The names in a column, "" for a blank. */
export function namesIn(table: CellTable, column: number): readonly string[] {
  const names = new Array<string>(table.length);
  for (let row = 0; row < table.length; row++) names[row] = nameOf(cellAt(table, row, column));
  return names;
}

/** Yes (1) and no (0) of a column; a blank is no. */
export function flagsIn(table: CellTable, column: number): Uint8Array {
  const flags = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const cell = cellAt(table, row, column);
    const flag = flagOf(cell);
    if (flag === undefined) {
      throw new InputError(
        `${placeInTable(table, row, column)} holds "${String(cell)}", which is neither yes nor no. Write TRUE or FALSE.`,
      );
    }
    flags[row] = flag ? 1 : 0;
  }
  return flags;
}

/** Days of a column as serial numbers with the time of day as a fraction; NaN for a blank (or 0). */
export function momentsIn(table: CellTable, column: number): Float64Array {
  const moments = new Float64Array(table.length);
  const plain = plainNumbers(table, column);
  for (let row = 0; row < table.length; row++) {
    const number = plain?.[row];
    const cell =
      number === undefined ? cellAt(table, row, column) : Number.isNaN(number) ? null : number;
    moments[row] = isBlank(cell) || cell === 0 ? NaN : momentOf(cell);
    if (Number.isNaN(moments[row]) && !isBlank(cell) && cell !== 0) {
      throw new InputError(
        `${placeInTable(table, row, column)} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31.`,
      );
    }
  }
  return moments;
}

/** Cells of a column as they are, for results that show them again; errors are refused. */
export function cellsIn(table: CellTable, column: number): readonly Cell[] {
  return byRow(table.length, (row) => cellAt(table, row, column));
}
