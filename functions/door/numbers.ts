/** Columns of numbers and of dates. */
import { InputError } from "../../src/errors";
import { cleanText } from "../../src/table/cleanText";
import type { RowCurrencies } from "../../src/table/column";
import { decideSign } from "../../src/table/parse/decimalSign";
import type { FieldKind } from "../../src/table/headers/field";
import { isMoment, momentOf } from "../../src/table/numbers/moments";
import { signQuestion } from "../../src/table/parse/signQuestion";
import { isPlaceholder, lookAtNumbers } from "../../src/table/parse/readNumbers";
import { isBlank, notANumber } from "../cells";
import { refuseAsked } from "./refuseAsked";
import { readAhead } from "./readAhead";
import type { CellTable } from "./table";
import { cellAt, placeInTable } from "./table";

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

/** Amounts in several currencies are never added up as they stand. */
function refuseCurrencies(currencies: RowCurrencies | undefined, column: string): void {
  const [, ...codes] = currencies?.codes ?? [];
  if (codes.length < 2) return;
  throw new InputError(
    `${column} holds amounts in ${codes.slice(0, -1).join(", ")} and ${codes.at(-1) ?? ""}. Convert them to one currency in a column of their own, and hand that over.`,
  );
}

/**
 * The numbers of a column; a blank, or a word for one such as n/a, is `blank`. Numbers that are
 * stored as text are read together, as a carve reads them: "5,700" is what the column's other texts
 * say.
 *
 * @throws InputError at the first cell that is no number, or has two values and nothing tells which
 */
export function numbersIn(table: CellTable, column: number, blank = 0): Float64Array {
  const plain = takeNumbers(table, column);
  if (plain) {
    for (let row = 0; row < plain.length; row++) if (Number.isNaN(plain[row])) plain[row] = blank;
    return plain;
  }
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
  const unread = lookAtNumbers(texts);
  const decision = decideSign(unread.evidence);
  const textAt = (text: number): string => cleanText(texts[text] as string);
  const header = table.headers[column] ?? "";
  // The header's row is row 0.
  const place = { sheet: table.name, column, header, rows: rows.map((row) => row + 1) };
  const asked = signQuestion(decision, { ...unread, textAt }, place);
  if (asked) refuseAsked([asked], table.name);
  refuseCurrencies(unread.currencies, `The column ${header} of ${table.name}`);
  for (let t = 0; t < texts.length; t++) {
    const row = rows[t] as number;
    const value = (decision.sign === "." ? unread.withPoint : unread.withComma)[t] as number;
    if (Number.isNaN(value)) throw notANumber(placeInTable(table, row, column), texts[t] as string);
    numbers[row] = value;
  }
  return numbers;
}

/** Days of a column as serial numbers with the time of day as a fraction; NaN for a blank (or 0). */
export function momentsIn(table: CellTable, column: number): Float64Array {
  const plain = takeNumbers(table, column);
  const moments = plain ?? new Float64Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const number = plain?.[row];
    // Nearly all cells are days, or blanks, and there may be a million of them.
    if (number !== undefined && (Number.isNaN(number) || isMoment(number))) continue;
    const cell = number ?? cellAt(table, row, column);
    const isMissing = isBlank(cell) || cell === 0;
    moments[row] = isMissing ? NaN : momentOf(cell);
    if (Number.isNaN(moments[row]) && !isMissing) {
      throw new InputError(
        `${placeInTable(table, row, column)} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31.`,
      );
    }
  }
  return moments;
}
