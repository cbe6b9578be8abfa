import type { Cell } from "../cell";
import { cellAddress } from "../cellAddress";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, DecimalSign, NumberColumn, TableNote } from "../column";
import type { SignDecision, SignEvidence, TwoReadings } from "./decimalSign";
import { decideSign, signEvidence, signNote } from "./decimalSign";
import { isErrorText } from "../errorText";
import { numberText, valueWith } from "./numberText";
import { errorCellMessage, problemAt, shortened } from "../problems";

/** Words that people write where a value is missing. */
const placeholders: ReadonlySet<string> = new Set(
  "n/a|na|n.a.|n/d|nan|nil|none|null|-|--|---|–|—|.|?|??|???|tbd|tba|tbc|tbd.|unknown|not available|not applicable|pending".split(
    "|",
  ),
);

/** Whether a text stands for "no value". */
export function isPlaceholder(text: string): boolean {
  return text.length <= 14 && placeholders.has(text.toLowerCase());
}

/** A column of numbers whose texts were read in both ways, before its decimal sign is decided. */
export interface UnreadNumbers extends TwoReadings {
  readonly cells: readonly Cell[];
  readonly evidence: SignEvidence;
  /** Currencies that the texts name, in capitals. */
  readonly currencies: ReadonlySet<string>;
  /** Indices of the texts with a percent sign. */
  readonly percents: ReadonlySet<number>;
}

/** First look at a column of numbers: what do its texts say about the decimal sign? */
export function lookAtNumbers(cells: readonly Cell[]): UnreadNumbers {
  const withPoint = new Float64Array(cells.length).fill(NaN);
  const withComma = new Float64Array(cells.length).fill(NaN);
  const currencies = new Set<string>();
  const percents = new Set<number>();
  cells.forEach((cell, index) => {
    if (typeof cell !== "string" || cell === "") return;
    const text = numberText(cell);
    if (text === undefined) return;
    withPoint[index] = valueWith(text, ".");
    withComma[index] = valueWith(text, ",");
    if (text.currency !== "") currencies.add(text.currency);
    if (text.percent) percents.add(index);
  });
  const evidence = signEvidence({ withPoint, withComma });
  return { cells, withPoint, withComma, evidence, currencies, percents };
}

/** "201-500", "10 to 20", "5,000+" */
function isRange(text: string): boolean {
  return /\d\D*([-–—]|\bto\b)\D*\d/.test(text) || /\d\s*\+$/.test(text);
}

function unreadable(cell: Cell, text: string, sign: DecimalSign, fitsOtherSign: boolean): string {
  if (typeof cell === "boolean")
    return "TRUE or FALSE is not a number. Write a number, or clear it.";
  if (isErrorText(text)) return errorCellMessage(text);
  if (fitsOtherSign) {
    const name = sign === "." ? "point" : "comma";
    return `"${shortened(text)}" can't be read with the ${name} as decimal sign, which this column uses. Write it as the other cells are.`;
  }
  if (text.length <= 40 && isRange(text)) {
    return `"${text}" is a range or an open end. Write one number, such as its middle.`;
  }
  return `"${shortened(text)}" is not a number. Write a number, or clear the cell.`;
}

function currencyNote({ currencies }: UnreadNumbers, place: ColumnPlace): TableNote | undefined {
  if (currencies.size < 2) return undefined;
  const list = [...currencies].sort().join(", ");
  return {
    header: place.header,
    column: place.column,
    message: `This column names several currencies (${list}). Amounts are taken as they stand; convert them to one currency first.`,
  };
}

function percentNote(
  { percents }: UnreadNumbers,
  values: Float64Array,
  place: ColumnPlace,
): TableNote | undefined {
  if (percents.size === 0) return undefined;
  const large = values.findIndex((value, index) => Math.abs(value) > 1 && !percents.has(index));
  if (large < 0) return undefined;
  return {
    header: place.header,
    column: place.column,
    message: `This column mixes percentages such as 12% (read as 0.12) with plain numbers (${cellAddress(place.rows[large] ?? 0, place.column)}). Use one of the two.`,
  };
}

/** Reads a column of numbers with the decimal sign that was decided for it. */
export function readNumbers(
  unread: UnreadNumbers,
  place: ColumnPlace,
  decision: SignDecision,
): { column: NumberColumn; problems: readonly CellProblem[]; notes: readonly TableNote[] } {
  const { cells, withPoint, withComma, evidence } = unread;
  const { sign } = decision;
  const readings = sign === "." ? withPoint : withComma;
  const values = new Float64Array(cells.length);
  const problems: CellProblem[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (typeof cell === "number" && Number.isFinite(cell)) {
      values[index] = cell;
      continue;
    }
    values[index] = NaN;
    if (cell === null || cell === "") continue;
    const value = readings[index] ?? NaN;
    if (!Number.isNaN(value)) {
      values[index] = value;
      continue;
    }
    const text = typeof cell === "string" ? cleanText(cell) : String(cell);
    if (text === "") continue;
    if (typeof cell === "string" && isPlaceholder(text)) {
      problems.push(problemAt(place, index, cell, "warning", `"${text}" is read as blank.`));
      continue;
    }
    const fitsOtherSign = !Number.isNaN(withPoint[index]) || !Number.isNaN(withComma[index]);
    const message = unreadable(cell, text, sign, fitsOtherSign);
    problems.push(problemAt(place, index, cell, "error", message));
  }
  const notes = [
    signNote(decision, evidence, place.header, place.column, (index) =>
      cleanText(String(cells[index])),
    ),
    currencyNote(unread, place),
    percentNote(unread, values, place),
  ].filter((note) => note !== undefined);
  const column: NumberColumn = {
    kind: "number",
    header: place.header,
    column: place.column,
    values,
    decimalSign: sign,
  };
  return { column, problems, notes };
}

/** Reads one column of numbers that stands alone. */
export function readNumberColumn(
  cells: readonly Cell[],
  place: ColumnPlace,
  chosen?: DecimalSign,
): { column: NumberColumn; problems: readonly CellProblem[]; notes: readonly TableNote[] } {
  const unread = lookAtNumbers(cells);
  return readNumbers(unread, place, decideSign(unread.evidence, undefined, chosen));
}
