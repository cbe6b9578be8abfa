/** Columns of numbers and of dates, read by the rules of src/table/parse; what is in doubt is refused. */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { argumentRows } from "../../src/table/cellPlace";
import { cleanText } from "../../src/table/cleanText";
import type { ColumnPlace, DecimalSign } from "../../src/table/column";
import { decided } from "../../src/table/decision";
import { columnLetters } from "../../src/table/cellAddress";
import { byRow } from "../../src/table/numbers/byRow";
import { isMoment } from "../../src/table/numbers/moments";
import { decisionKey } from "../../src/table/parse/columnName";
import { decideOrder } from "../../src/table/parse/dateOrder";
import { dateOrderSubject, orderOfAnswer } from "../../src/table/parse/dateQuestion";
import type { DateOrder } from "../../src/table/parse/dateText";
import { dateText } from "../../src/table/parse/dateText";
import { decideSign } from "../../src/table/parse/decimalSign";
import { applyPercents, percentQuestion } from "../../src/table/parse/percentQuestion";
import {
  lookAtDates,
  momentOfNumber,
  momentOfSerialText,
  readDates,
} from "../../src/table/parse/readDates";
import {
  chosenSign,
  isPlaceholder,
  lookAtNumbers,
  readNumbers,
} from "../../src/table/parse/readNumbers";
import type { Field, FieldKind } from "../../src/table/headers/field";
import { isBlank, notANumber } from "../cells";
import { refuseCurrencies, refuseNamedCurrencies } from "./oneCurrency";
import { readAhead } from "./readAhead";
import { refuseAsked } from "./refuseAsked";
import type { CellTable } from "./table";
import { cellsIn, loseRow, placeInTable, rowNumber } from "./table";

const numberKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "number",
  "date",
  "latitude",
  "longitude",
]);

/**
 * A column of nothing but numbers and blanks (NaN), the caller's own from then on; undefined where it
 * holds anything else.
 */
function takeNumbers(table: CellTable, column: number): Float64Array | undefined {
  const { ahead } = table;
  if (!ahead.numbers.has(column)) {
    const expected = table.fields
      .filter(({ kind }) => numberKinds.has(kind))
      .map(({ key }) => table.columns.get(key))
      .filter((at) => at !== undefined);
    readAhead(table, { numbers: expected.includes(column) ? expected : [column] });
  }
  const numbers = ahead.numbers.get(column);
  if (numbers) ahead.numbers.delete(column);
  return numbers;
}

/** The fields that a column stands for. */
export function fieldsOf({ fields, columns }: CellTable, column: number): readonly Field[] {
  return fields.filter(({ key }) => columns.get(key) === column);
}

/** Where a column stands, for questions about it; the header's row is row 0. */
export function placeOfColumn(table: CellTable, column: number): ColumnPlace {
  const header = table.headers[column] ?? "";
  const isShared = table.headers.indexOf(header) !== table.headers.lastIndexOf(header);
  return {
    sheet: table.name,
    rowName: argumentRows(table.name),
    column,
    header,
    // Questions show one cell: the rows in between are never asked for.
    rows: byRow(table.length, (row) => rowNumber(table, row) - 1),
    ...(isShared && { name: `${header} (${columnLetters(column)})` }),
  };
}

/** Refuses what the pane would ask about a column. */
function refuse(table: CellTable, decisions: Parameters<typeof refuseAsked>[0]): void {
  refuseAsked(decisions, table.name, table.answers !== undefined);
}

function isBounded(table: CellTable, column: number): boolean {
  const fields = fieldsOf(table, column);
  return fields.length > 0 && fields.every(({ bounded }) => bounded === true);
}

/** Numbers of a column that holds no texts: nothing is in doubt but whether 86 means 86 %. */
function withoutPercents(table: CellTable, column: number, values: Float64Array): Float64Array {
  if (!isBounded(table, column)) return values;
  const place = placeOfColumn(table, column);
  const question = percentQuestion({ values, percents: undefined, bounded: true }, place);
  if (question === undefined) return values;
  const decision = decided(question, table.answers?.get(question.key));
  refuse(table, [decision]);
  applyPercents(values, undefined, decision.value);
  return values;
}

/** The table's other columns of a kind, each once. */
function othersOf(table: CellTable, column: number, kind: FieldKind): readonly number[] {
  const others = table.fields.flatMap((field) => {
    const at = field.kind === kind ? table.columns.get(field.key) : undefined;
    return at === undefined || at === column ? [] : [at];
  });
  return [...new Set(others)];
}

/** The texts of a column, whatever else it holds. */
function textsIn({ raw, length }: CellTable, column: number): readonly Cell[] {
  return byRow(length, (row): Cell => {
    const cell = raw[row + 1]?.[column];
    return typeof cell === "string" ? cell : null;
  });
}

/** The decimal sign on which the table's other columns of numbers agree; undefined where none tells. */
function signOfOthers(table: CellTable, column: number): DecimalSign | undefined {
  const told = othersOf(table, column, "number").flatMap((other) => {
    const { sign, reason } = decideSign(lookAtNumbers(textsIn(table, other)).evidence);
    return reason === "evidence" || reason === "money" || reason === "grouped" ? [sign] : [];
  });
  return new Set(told).size === 1 ? told[0] : undefined;
}

/**
 * The numbers in the cells of a column, read together; NaN for blanks and words for them.
 *
 * @param cells - one per row of the table; null where there is nothing to be read
 * @throws InputError at the first that is no number, or has two values and nothing tells which
 */
export function numbersOfCells(
  table: CellTable,
  column: number,
  cells: readonly Cell[],
): Float64Array {
  const { answers } = table;
  const notOne = (row: number): Error =>
    notANumber(placeInTable(table, row, column), cells[row] ?? null);
  for (let row = 0; row < cells.length; row++)
    if (typeof cells[row] === "boolean") loseRow(table, row, () => notOne(row));
  const place = placeOfColumn(table, column);
  const unread = lookAtNumbers(cells);
  const chosen = chosenSign(place, answers);
  const alone = decideSign(unread.evidence, undefined, chosen);
  const decision =
    alone.state === "asked"
      ? decideSign(unread.evidence, signOfOthers(table, column), chosen)
      : alone;
  const meaning = { answers, bounded: isBounded(table, column) };
  const read = readNumbers(unread, place, decision, meaning);
  refuse(table, read.decisions);
  refuseCurrencies(unread.currencies, table, column);
  const { values } = read.column;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) continue;
    const cell = cells[row] ?? null;
    if (isBlank(cell) || isPlaceholder(cleanText(String(cell)))) continue;
    loseRow(table, row, () => notOne(row));
  }
  return values;
}

/**
 * The numbers of a column; a blank, or a word for one such as n/a, is `blank`. Numbers that are
 * stored as text are read together, as a carve reads them: "5,700" is what the column's other texts
 * say, and where they don't, those of the table's other columns.
 *
 * @throws InputError at the first cell that is no number, or has two values and nothing tells which, or
 * where money is in several currencies
 */
export function numbersIn(table: CellTable, column: number, blank = 0): Float64Array {
  const plain = takeNumbers(table, column);
  const numbers = plain
    ? withoutPercents(table, column, plain)
    : numbersOfCells(table, column, cellsIn(table, column));
  refuseNamedCurrencies(table, column, numbers);
  if (Number.isNaN(blank)) return numbers;
  for (let row = 0; row < numbers.length; row++)
    if (Number.isNaN(numbers[row])) numbers[row] = blank;
  return numbers;
}

/** The order of day and month on which the table's other columns of dates agree. */
function orderOfOthers(table: CellTable, column: number): DateOrder | undefined {
  const told = othersOf(table, column, "date").flatMap((other) => {
    const { order, reason } = decideOrder(lookAtDates(textsIn(table, other)).evidence);
    return reason === "evidence" ? [order] : [];
  });
  return new Set(told).size === 1 ? told[0] : undefined;
}

/** The time of day of a cell, as a fraction; NaN for one in another zone than the rest. */
export function timeOf(cell: Cell): number {
  if (typeof cell === "number") return momentOfNumber(cell) % 1;
  // 2026-03-31 and the like have no time behind them.
  if (typeof cell !== "string" || cell.length <= 10) return 0;
  const text = cleanText(cell);
  return dateText(text)?.time ?? momentOfSerialText(text) % 1;
}

/** Moments of a column that are stored as text, all or some of them. */
function momentsOfTexts(table: CellTable, column: number): Float64Array {
  const cells = cellsIn(table, column);
  const place = placeOfColumn(table, column);
  const unread = lookAtDates(cells);
  const chosen = orderOfAnswer(table.answers?.get(decisionKey(dateOrderSubject, place)));
  const alone = decideOrder(unread.evidence, undefined, chosen);
  const decision =
    alone.state === "asked"
      ? decideOrder(unread.evidence, orderOfOthers(table, column), chosen)
      : alone;
  const read = readDates(unread, place, decision, table.answers);
  refuse(table, read.decisions);
  const moments = read.column.values;
  for (let row = 0; row < moments.length; row++) {
    const cell = cells[row] ?? null;
    const isMissing = isBlank(cell) || cell === 0 || isPlaceholder(cleanText(String(cell)));
    moments[row] = isMissing ? NaN : moments[row]! + timeOf(cell);
    if (isMissing || !Number.isNaN(moments[row])) continue;
    const place = placeInTable(table, row, column);
    loseRow(
      table,
      row,
      () =>
        new InputError(
          `${place} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31.`,
        ),
    );
  }
  return moments;
}

/**
 * Days of a column as serial numbers with the time of day as a fraction; NaN for a blank (or 0).
 *
 * @throws InputError at the first cell that is no date, or where nothing tells whether the day or the
 * month comes first
 */
export function momentsIn(table: CellTable, column: number): Float64Array {
  const plain = takeNumbers(table, column);
  // Nearly all cells are days, or blanks, and there may be a million of them.
  const isDays = plain?.every((number) => Number.isNaN(number) || isMoment(number));
  return plain !== undefined && isDays === true ? plain : momentsOfTexts(table, column);
}
