import { InputError } from "../../src/errors";
import type { CellFormat, NumberKind, Rect, WriteCells } from "../../src/plan/workbook/operations";
import type { OnProgress } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { blockFrom, strips } from "./blocks";
import type { Sending } from "./excelSending";
import { rangeAt } from "./excelSession";
import { literalCell } from "./literalText";

/** The most characters that Excel keeps in one cell. */
const CELL_CHARACTERS = 32_767;

/** A block as it stood when it was written over. */
interface Covered {
  readonly range: Excel.Range;
  /** What was to stand there, row by row. */
  readonly over: readonly (readonly string[])[];
}

/**
 * Writes values in blocks, text literally.
 *
 * @param onProgress - told which part of the cells is on its way
 * @returns whether something else stood there than what is to be written over: all is as before then
 * @throws InputError if a text is longer than a cell can be, naming the cell
 */
export async function writeCells(
  sending: Sending,
  { sheet: sheetName, rect, cells, over }: WriteCells,
  onProgress: OnProgress,
): Promise<boolean> {
  checkLengths(sheetName, rect, cells);
  const sheet = sending.context.workbook.worksheets.getItem(sheetName);
  sending.session.own.announce(sheetName, rect);
  const parts = strips(rect);
  const covered: Covered[] = [];
  for (const [index, part] of parts.entries()) {
    const left = part.column - rect.column;
    const whole = part.columns === rect.columns;
    const own = whole ? cells : cells.map((row) => row.slice(left, left + part.columns));
    let done = 0;
    while (done < own.length) {
      const { rows, bytes } = blockFrom(own, done);
      await sending.room(bytes);
      const range = rangeAt(sheet, { ...part, row: part.row + done, rows });
      if (over !== undefined) {
        range.load("values, formulas");
        const stood = over.slice(done, done + rows);
        covered.push({ range, over: stood.map((row) => row.slice(left, left + part.columns)) });
      }
      range.values = own.slice(done, done + rows).map((row) => row.map(literalCell));
      if (over === undefined) range.untrack();
      done += rows;
      onProgress((index + done / own.length) / parts.length);
    }
  }
  return covered.length > 0 && putBackOthers(sending, covered);
}

/** Batches know no condition: what was written over is looked at afterwards, in the answer of the same request. */
async function putBackOthers(sending: Sending, covered: readonly Covered[]): Promise<boolean> {
  await sending.send();
  const isOther = covered.some(({ range, over }) =>
    over.some((row, i) => row.some((text, j) => text !== String(range.values[i]?.[j] ?? ""))),
  );
  if (isOther) {
    for (const { range } of covered) {
      const { values, formulas } = range as { readonly values: Cell[][]; formulas: Cell[][] };
      range.formulas = formulas.map((row, i) =>
        row.map((cell, j) => enteredAgain(cell, values[i]?.[j] ?? "")),
      );
    }
  }
  return isOther;
}

/** Texts literally, formulas as such; a text that begins with "=" is its own value. */
function enteredAgain(cell: Cell, value: Cell): Cell {
  const isFormula = typeof cell === "string" && cell.startsWith("=") && cell !== value;
  return isFormula ? cell : literalCell(cell);
}

function checkLengths(sheetName: string, rect: Rect, cells: readonly (readonly Cell[])[]): void {
  if (cells.length !== rect.rows || cells.some((row) => row.length !== rect.columns)) {
    throw new Error(`Cells to write must be ${rect.rows} x ${rect.columns}.`);
  }
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      checkLength(
        cell,
        `row ${rect.row + i + 1}, column ${rect.column + j + 1} of the sheet "${sheetName}"`,
      );
    }
  }
}

/** @throws InputError if a text is longer than a cell can be */
export function checkLength(cell: Cell, place: string): void {
  if (typeof cell !== "string" || cell.length <= CELL_CHARACTERS) return;
  throw new InputError(
    `The text for ${place} has ${cell.length} characters; a cell holds ${CELL_CHARACTERS} at most. Shorten it.`,
  );
}

const NUMBER_FORMATS: Readonly<Record<NumberKind, string>> = {
  text: "@",
  integer: "#,##0",
  decimal: "#,##0.00",
  ratio: "0.000",
  percent: "0.0%",
  "fine percent": "0.000%",
  date: "yyyy-mm-dd",
  general: "General",
};

/** Points of a column for so many characters of the default font: 7 pixels each, 5 of padding. */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Of one column: one kind for all its cells, or one for each. */
export function numberFormats(number: NumberKind | readonly NumberKind[]): string[][] {
  if (typeof number !== "string") return number.map((one) => [NUMBER_FORMATS[one]]);
  // One text stands for every cell of the range, which the type of the property doesn't say.
  const every: unknown = NUMBER_FORMATS[number];
  return every as string[][];
}

export function formatRange(range: Excel.Range, format: CellFormat): void {
  if (format.number !== undefined) range.numberFormat = numberFormats(format.number);
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.colour !== undefined) range.format.font.color = format.colour;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.wrap !== undefined) {
    range.format.wrapText = format.wrap;
    // Beside a cell of several lines, one of a single line stands where they begin.
    range.format.verticalAlignment = format.wrap ? "Top" : "Center";
  }
  if (format.widthChars !== undefined) range.format.columnWidth = columnPoints(format.widthChars);
}
