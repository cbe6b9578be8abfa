import { InputError } from "../../src/errors";
import type { CellFormat, NumberKind, OnProgress, Rect } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { readingPace, rowsThatFit, strips } from "./blocks";
import { readEntities } from "./excelEntities";
import { pause, rangeAt, sheetNamed } from "./excelSession";
import type { ExcelSession } from "./excelSession";
import { literalCell } from "./literalText";
import { isTooLarge } from "./officeMessage";

/** The most characters that Excel keeps in one cell. */
const CELL_CHARACTERS = 32_767;

/** Reads values in blocks of a weight that Excel and the page bear, entities as their text. */
export async function readCells(
  context: Excel.RequestContext,
  { supports }: Pick<ExcelSession, "supports">,
  sheetName: string,
  rect: Rect,
  onProgress?: OnProgress,
): Promise<Cell[][]> {
  const sheet = await sheetNamed(context, sheetName);
  const cells: Cell[][] = Array.from({ length: rect.rows }, () => []);
  const parts = strips(rect);
  const knowsTypes = supports("1.16");
  for (const [index, part] of parts.entries()) {
    await readStrip(context, sheet, part, knowsTypes, (block, start) => {
      for (const [i, row] of block.entries()) cells[start + i]?.push(...row);
      onProgress?.((index + (start + block.length) / rect.rows) / parts.length);
    });
  }
  return cells;
}

async function readStrip(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: Rect,
  knowsTypes: boolean,
  take: (block: Cell[][], start: number) => void,
): Promise<void> {
  const pace = readingPace(part.columns);
  let done = 0;
  while (done < part.rows) {
    const rows = Math.min(pace.rows(), part.rows - done);
    const rect = { ...part, row: part.row + done, rows };
    const block = await readBlock(context, sheet, rect).catch((error: unknown) => {
      if (!isTooLarge(error) || !pace.refused(rows)) throw error;
      return undefined;
    });
    if (block === undefined) continue;
    if (knowsTypes) await readEntities(context, sheet, rect, block);
    pace.saw(block);
    take(block, done);
    done += rows;
    await pause();
  }
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<Cell[][]> {
  const range = rangeAt(sheet, rect);
  range.load("values");
  await context.sync();
  const values = range.values as Cell[][];
  // A range that is no longer needed costs Excel time with every later change.
  range.untrack();
  return values;
}

/**
 * Writes values in blocks, text literally.
 *
 * @throws InputError if a text is longer than a cell can be, naming the cell
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheetName: string,
  rect: Rect,
  cells: readonly (readonly Cell[])[],
  onProgress?: OnProgress,
): Promise<void> {
  checkLengths(sheetName, rect, cells);
  const sheet = await sheetNamed(context, sheetName);
  const parts = strips(rect);
  for (const [index, part] of parts.entries()) {
    const left = part.column - rect.column;
    const whole = part.columns === rect.columns;
    const own = whole ? cells : cells.map((row) => row.slice(left, left + part.columns));
    let done = 0;
    while (done < own.length) {
      const rows = rowsThatFit(own, done);
      const range = rangeAt(sheet, { ...part, row: part.row + done, rows });
      context.application.suspendScreenUpdatingUntilNextSync();
      range.values = own.slice(done, done + rows).map((row) => row.map(literalCell));
      range.untrack();
      await context.sync();
      done += rows;
      onProgress?.((index + done / own.length) / parts.length);
      await pause();
    }
  }
}

function checkLengths(sheetName: string, rect: Rect, cells: readonly (readonly Cell[])[]): void {
  if (cells.length !== rect.rows || cells.some((row) => row.length !== rect.columns)) {
    throw new Error(`Cells to write must be ${rect.rows} x ${rect.columns}.`);
  }
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (typeof cell === "string" && cell.length > CELL_CHARACTERS) {
        throw new InputError(
          `The text for row ${rect.row + i + 1}, column ${rect.column + j + 1} of the sheet "${sheetName}" has ${cell.length} characters; a cell holds ${CELL_CHARACTERS} at most. Shorten it.`,
        );
      }
    }
  }
}

const NUMBER_FORMATS: Readonly<Record<NumberKind, string>> = {
  text: "@",
  integer: "#,##0",
  decimal: "#,##0.00",
  ratio: "0.000",
  percent: "0.0%",
  "fine percent": "0.000%",
  general: "General",
};

/** Points of a column for so many characters of the default font: 7 pixels each, 5 of padding. */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function formatRange(range: Excel.Range, format: CellFormat): void {
  if (format.number !== undefined) {
    // One text stands for every cell of the range, which the type of the property doesn't say.
    const every: unknown = NUMBER_FORMATS[format.number];
    range.numberFormat = every as string[][];
  }
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.colour !== undefined) range.format.font.color = format.colour;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.widthChars !== undefined) range.format.columnWidth = columnPoints(format.widthChars);
}
