import type { Rect } from "../../src/plan/workbook/workbook";
import { rangeAt } from "./excelSession";
import { pause, sheetNamed } from "./excelSession";
import { officeCode } from "./officeMessage";

/** Rows whose visible cells are asked for at once: their addresses weigh up to 60 bytes each. */
const BLOCK_ROWS = 5_000;
/** More blocks with some rows hidden take too long to look through. */
const MOST_BLOCKS = 40;
/** Among so many columns one is looked for that isn't hidden itself. */
const MOST_COLUMNS = 50;

/** Codes of an Excel that doesn't tell which cells are visible. */
const UNABLE = new Set(["ApiNotFound", "NotImplemented", "UnsupportedOperation"]);

/**
 * Rows of a rectangle that are hidden or filtered out, from 0 on the sheet. One question where all
 * rows are shown, or none; a question for each block where it is mixed.
 *
 * @returns undefined where Excel can't tell, or not within a reasonable time
 */
export async function hiddenRows(
  context: Excel.RequestContext,
  sheetName: string,
  rect: Rect,
): Promise<readonly number[] | undefined> {
  if (rect.rows === 0 || rect.columns === 0) return [];
  const sheet = await sheetNamed(context, sheetName);
  const whole = rangeAt(sheet, rect);
  whole.load("rowHidden");
  await context.sync();
  if (!isMixed(whole)) return whole.rowHidden ? rowsOf(rect) : [];
  const blocks = blocksOf(rect).map((block) => ({ block, range: rangeAt(sheet, block) }));
  for (const { range } of blocks) range.load("rowHidden");
  const columns = Array.from({ length: Math.min(rect.columns, MOST_COLUMNS) }, (_, index) => {
    const range = rangeAt(sheet, { ...rect, column: rect.column + index, columns: 1 });
    range.load("columnHidden");
    return range;
  });
  await context.sync();
  const mixed = blocks.filter(({ range }) => isMixed(range));
  // The cells of a hidden column aren't visible, whatever their rows are.
  const shown = columns.findIndex((range) => !range.columnHidden);
  if (mixed.length > MOST_BLOCKS || shown < 0) return undefined;
  const hidden: number[] = [];
  for (const { block, range } of blocks) {
    if (isMixed(range)) {
      const strip = { ...block, column: rect.column + shown, columns: 1 };
      const visible = await visibleRows(context, sheet, strip);
      if (visible === undefined) return undefined;
      hidden.push(...rowsOf(block).filter((row) => !visible.has(row)));
    } else if (range.rowHidden) hidden.push(...rowsOf(block));
    range.untrack();
  }
  return hidden;
}

/** Null where some rows are hidden and others not, which the property's type doesn't say. */
function isMixed({ rowHidden }: Excel.Range): boolean {
  return (rowHidden as boolean | null) === null;
}

function rowsOf({ row, rows }: Rect): number[] {
  return Array.from({ length: rows }, (_, index) => row + index);
}

function blocksOf(rect: Rect): Rect[] {
  const blocks: Rect[] = [];
  for (let done = 0; done < rect.rows; done += BLOCK_ROWS) {
    blocks.push({ ...rect, row: rect.row + done, rows: Math.min(BLOCK_ROWS, rect.rows - done) });
  }
  return blocks;
}

/** The rows of a column's cells that are shown, by their addresses; undefined where Excel won't. */
async function visibleRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  strip: Rect,
): Promise<Set<number> | undefined> {
  const view = rangeAt(sheet, strip).getVisibleView();
  view.load("cellAddresses");
  try {
    await context.sync();
  } catch (error) {
    if (UNABLE.has(officeCode(error) ?? "")) return undefined;
    throw error;
  }
  await pause();
  const rows = new Set<number>();
  for (const [address] of view.cellAddresses as unknown[][]) {
    const row = /(\d+)$/.exec(String(address))?.[1];
    if (row === undefined) return undefined;
    rows.add(Number(row) - 1);
  }
  return rows;
}
