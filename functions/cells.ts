/**
 * The one door through which ranges come in. What a cell means to every function:
 *
 * - number: itself. A date is the serial number that the spreadsheet keeps for it; sheets/ makes it of
 *   the dates that Google Sheets hands over instead.
 * - text: as a name, itself without outer spaces and invisible characters; as a number, its value if
 *   it can be read in one way only ("12.5", "$1,250,000", "12%"), else #VALUE!.
 * - TRUE or FALSE: as a name, its text; as a number, #VALUE!.
 * - blank (also text without a visible character): as a number, 0, because some hosts hand over 0
 *   for a blank anyway; as a name, no name. Blanks after the last value of a range are not counted.
 * - error: the function's result is that error.
 * - a data type of Excel: what src/table/cellKinds.ts says of it; any other object is refused.
 *
 * Functions take single cells for ranges. An optional range that is left out, or wholly blank,
 * counts as left out.
 */
import { InputError } from "../src/errors";
import type { Cell } from "../src/table/cell";
import { plainCell } from "../src/table/cellKinds";
import { cleanText } from "../src/table/cleanText";
import { isErrorText } from "../src/table/errorText";
import { decideSign } from "../src/table/parse/decimalSign";
import { numberText, valueWith } from "../src/table/parse/numberText";
import { lookAtNumbers } from "../src/table/parse/readNumbers";
import { rowsGiven } from "./door/callSize";

/** "#": what errors begin with. */
const HASH = 35;

/** An error cell among the inputs; the function's own cell shows the same error. */
export class ErrorInInput extends Error {
  override readonly name = "ErrorInInput";
  constructor(
    /** "#N/A", "#REF!" ... */
    readonly code: string,
    place: string,
  ) {
    super(`${place} holds the error ${code}.`);
  }
}

/** A range as a function works with it: rows of equal length, without trailing blank rows. */
export interface CellRange {
  /** The argument's name, for messages. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: number;
  /** Number of rows as handed over, trailing blank ones included. */
  readonly givenRows: number;
}

/** Where a cell stands in its argument, for messages; row and column count from 0. */
export function placeIn(range: CellRange, row: number, column: number): string {
  if (range.givenRows === 1 && range.columns === 1) return `The argument ${range.name}`;
  if (range.givenRows === 1) return `Column ${column + 1} of ${range.name}`;
  if (range.columns === 1) return `Row ${row + 1} of ${range.name}`;
  return `Row ${row + 1}, column ${column + 1} of ${range.name}`;
}

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cleanText(cell) === "");
}

/**
 * One value as it is shown: an error as its text.
 *
 * @param place - where it stands, for messages
 * @throws InputError where it is nothing that a cell can hold
 */
export function shownCell(value: unknown, place: () => string): Cell {
  const cell = plainCell(value);
  if (cell !== undefined) return cell;
  throw new InputError(
    `${place()} holds a kind of value that can't be used here. Put a number or a text in its place.`,
  );
}

/**
 * One value as a cell.
 *
 * @param place - where it stands, for messages
 * @throws ErrorInInput where it is an error; InputError where it is nothing that a cell can hold
 */
export function cellIn(value: unknown, place: () => string): Cell {
  const cell = shownCell(value, place);
  if (typeof cell === "string" && isErrorText(cell)) throw new ErrorInInput(cell, place());
  return cell;
}

/** Whether a value as it was handed over is a blank; cheap for plain ones, of which there may be a million. */
export function isBlankValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return isBlank(value);
  return typeof value === "object" && plainCell(value) === null;
}

/** Whether a value is a blank, or the 0 that some hosts hand over for one. */
export function isNothing(value: unknown): boolean {
  return value === 0 || isBlankValue(value);
}

/**
 * Takes in an argument: a range as rows of cells, or a single value.
 *
 * @param errors - whether an error ends the function, or stays in its cell as text, for functions
 * that answer each row for itself
 * @throws ErrorInInput at the first error cell, row by row
 */
export function rangeOf(
  name: string,
  argument: unknown,
  errors: "refuse" | "keep" = "refuse",
): CellRange {
  const outer = rowsGiven(name, argument);
  let columns = 0;
  for (let row = 0; row < outer.length; row++) {
    const given = outer[row];
    columns = Math.max(columns, Array.isArray(given) ? given.length : 1);
  }
  const whole = { name, rows: [], columns, givenRows: outer.length };
  // Nearly all rows are fit as they come, and there may be a million of them.
  const rows = new Array<readonly Cell[]>(outer.length);
  for (let row = 0; row < outer.length; row++)
    rows[row] = fitCells(outer[row], whole, row, errors === "keep" ? shownCell : cellIn);
  let count = rows.length;
  while (count > 0 && (rows[count - 1] ?? []).every(isBlank)) count--;
  rows.length = count;
  return { ...whole, rows };
}

/** A row itself where all its cells can be worked with as they are, else a row of what they mean. */
function fitCells(
  given: unknown,
  range: CellRange,
  row: number,
  cellFor: typeof cellIn,
): readonly Cell[] {
  const { columns } = range;
  const cells = rowOf(given);
  let isFit = cells.length === columns;
  for (let column = 0; isFit && column < columns; column++) isFit = isFitCell(cells[column]);
  if (isFit) return cells as readonly Cell[];
  return Array.from({ length: columns }, (_, column) =>
    cellFor(cells[column], () => placeIn(range, row, column)),
  );
}

function isFitCell(value: unknown): boolean {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value);
    case "string":
      return value.charCodeAt(0) !== HASH || !isErrorText(value);
    case "boolean":
      return true;
    default:
      return value === null;
  }
}

/**
 * Takes in a table: a range under a header row, whose columns are read one by one later. Errors
 * stay in their cells as text, since one in a column that nobody reads does no harm. Rows at the end
 * that hold nothing are not counted.
 *
 * @throws ErrorInInput where the argument is an error rather than a table; InputError for a kind of
 * value that isn't known
 */
export function tableCells(name: string, argument: unknown): readonly (readonly Cell[])[] {
  const outer = rowsGiven(name, argument);
  // A single error is no table: a name that isn't known, or a deleted range.
  if (outer.length === 1) rangeOf(name, argument);
  let count = outer.length;
  while (count > 0 && rowOf(outer[count - 1]).every(isNothing)) count--;
  return outer.slice(0, count).map((given, row) => {
    const cells = rowOf(given);
    const range = { name, rows: [], columns: cells.length, givenRows: outer.length };
    return cells.map((value, column) => shownCell(value, () => placeIn(range, row, column)));
  });
}

function rowOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

/** `rangeOf` for an optional argument; undefined where it is left out or wholly blank. */
export function optionalRange(
  name: string,
  argument: unknown,
  errors: "refuse" | "keep" = "refuse",
): CellRange | undefined {
  const range = rangeOf(name, argument, errors);
  // Some hosts hand over 0 for what is left out; none of our optional ranges means anything by it.
  if (range.givenRows === 1 && range.columns === 1 && range.rows[0]?.[0] === 0) return undefined;
  return range.rows.length === 0 ? undefined : range;
}

/** A cell's number, 0 for a blank; undefined for what is not a number. */
export function numberOf(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return undefined;
  if (isBlank(cell)) return 0;
  const text = numberText(cell ?? "");
  if (text === undefined) return undefined;
  const point = valueWith(text, ".");
  const comma = valueWith(text, ",");
  if (Number.isNaN(point)) return Number.isNaN(comma) ? undefined : comma;
  if (Number.isNaN(comma) || point === comma) return point;
  // "1,234" has two values, and nobody but its author knows which; "$1,234" has no third decimal.
  const { sign, state } = decideSign(lookAtNumbers([cell]).evidence);
  if (state !== "evident") return undefined;
  return sign === "." ? point : comma;
}

/** What to say of a cell that should hold a number. */
export function notANumber(place: string, cell: Cell): InputError {
  const shown = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : `"${String(cell)}"`;
  const text = typeof cell === "string" ? numberText(cell) : undefined;
  if (text && !Number.isNaN(valueWith(text, ".")) && !Number.isNaN(valueWith(text, ","))) {
    return new InputError(
      `${place} holds ${shown}, stored as text: its comma or point could stand for thousands or decimals. Write it as a number.`,
    );
  }
  return new InputError(`${place} holds ${shown}, which is not a number. Write a number there.`);
}

/** One row or one column of cells, trailing blanks included. */
export interface CellList {
  readonly name: string;
  /** Without the blanks after the last value. */
  readonly cells: readonly Cell[];
  /** Number of cells as handed over. */
  readonly given: number;
  readonly placeOf: (at: number) => string;
}

/**
 * A range of one row or one column as a list.
 *
 * @throws InputError if the range has several of both
 */
export function listOf(range: CellRange): CellList {
  const { name, rows, columns, givenRows } = range;
  if (columns > 1 && givenRows > 1) {
    throw new InputError(
      `${name} has ${givenRows} rows and ${columns} columns. Give one row or one column.`,
    );
  }
  const isRow = columns > 1;
  const cells: Cell[] = isRow ? [...(rows[0] ?? [])] : new Array<Cell>(rows.length);
  if (!isRow) for (let row = 0; row < rows.length; row++) cells[row] = rows[row]?.[0] ?? null;
  let count = cells.length;
  while (count > 0 && isBlank(cells[count - 1] ?? null)) count--;
  cells.length = count;
  return {
    name,
    cells,
    given: isRow ? columns : givenRows,
    placeOf: (at) => (isRow ? placeIn(range, 0, at) : placeIn(range, at, 0)),
  };
}

/**
 * How many rows there are in lists that stand side by side: up to the last value in any of them.
 *
 * @throws InputError if they aren't equally long
 */
export function commonLength(lists: readonly CellList[]): number {
  const [first] = lists;
  for (const list of lists) {
    if (first === undefined || list.given === first.given) continue;
    throw new InputError(
      `${list.name} has ${list.given} cells, ${first.name} has ${first.given}. Give ranges of the same length.`,
    );
  }
  return Math.max(0, ...lists.map((list) => list.cells.length));
}

/** A name as it is compared: exactly, case and all. A blank, and the 0 that some hosts hand over for one, is "". */
export function nameOf(cell: Cell): string {
  if (cell === null || cell === 0) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cleanText(String(cell));
}

/**
 * One of a few allowed words, in any case; `fallback` where the cell is blank.
 *
 * @throws InputError naming the words that are allowed
 */
export function wordOf<Word extends string>(
  name: string,
  cell: Cell,
  words: readonly Word[],
  fallback: Word,
): Word {
  const text = nameOf(cell).toLowerCase();
  if (text === "") return fallback;
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  const list = words.map((one) => `"${one}"`).join(", ");
  throw new InputError(`${name} is "${String(cell)}". Use one of ${list}.`);
}
