import type { Rect } from "../../src/plan/workbook/operations";
import type { OnProgress, Place, TableColumn } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { BLOCK_BYTES, readingPace, strips, unseenBytes } from "./blocks";
import { readEntities } from "./excelEntities";
import { pause, rangeAt, sheetGone } from "./excelSession";
import type { ExcelSession } from "./excelSession";
import { isTooLarge, officeCode } from "./officeMessage";

/** What `readPlaces` needs to know of the session. */
type Reading = Pick<ExcelSession, "supports">;

/** Cells to be read: their sheet, their size, and ranges of parts of them, counted from the first. */
interface Asked {
  readonly sheet: string;
  readonly rect: Pick<Rect, "rows" | "columns">;
  /** Made anew for each request: a range whose request was refused is of no use any more. */
  readonly part: (within: Rect) => Excel.Range;
}

/**
 * Reads values, entities as their text: small places together, large ones in blocks of a weight that
 * Excel and the page bear.
 *
 * @throws InputError if a sheet or table is gone, naming the sheet
 */
export async function readPlaces(
  context: Excel.RequestContext,
  session: Reading,
  places: readonly (Place | TableColumn)[],
  onProgress: OnProgress = () => undefined,
): Promise<Cell[][][]> {
  const asked = await placed(context, places);
  const filled = asked.filter(({ rect }) => rect.rows > 0 && rect.columns > 0);
  const read = new Map<Asked, Cell[][]>();
  const tell = (part: number): void => onProgress((read.size + part) / filled.length);
  for (const group of groupsOf(filled)) {
    const together = group.length > 1 ? await readTogether(context, session, group) : undefined;
    for (const [at, one] of group.entries()) {
      read.set(one, together?.[at] ?? (await readCells(context, session, one, tell)));
    }
    tell(0);
  }
  return asked.map((one) => read.get(one) ?? []);
}

/** Where each place is: the columns of tables are looked for, in one request for all of them. */
async function placed(
  context: Excel.RequestContext,
  places: readonly (Place | TableColumn)[],
): Promise<readonly Asked[]> {
  const { worksheets, tables } = context.workbook;
  const columns = new Map<TableColumn, Excel.Range>();
  for (const place of places) {
    if (!("table" in place)) continue;
    const range = tables.getItem(place.table).columns.getItem(place.header).getDataBodyRange();
    range.load("rowCount, worksheet/name");
    columns.set(place, range);
  }
  if (columns.size > 0) await context.sync();
  return places.map((place) => {
    if (!("table" in place)) {
      const { sheet, rect } = place;
      const part = (cells: Rect): Excel.Range => {
        const at = { row: rect.row + cells.row, column: rect.column + cells.column };
        return rangeAt(worksheets.getItem(sheet), { ...cells, ...at });
      };
      return { sheet, rect: { rows: rect.rows, columns: rect.columns }, part };
    }
    // It follows its cells where those are moved meanwhile.
    const range = columns.get(place)!;
    const part = ({ row, column, rows, columns: width }: Rect): Excel.Range =>
      range.getCell(row, column).getResizedRange(rows - 1, width - 1);
    return { sheet: range.worksheet.name, rect: { rows: range.rowCount, columns: 1 }, part };
  });
}

/** Places whose cells fit into one answer; what is large stands alone. */
export function groupsOf<P extends { readonly rect: Pick<Rect, "rows" | "columns"> }>(
  places: readonly P[],
): readonly (readonly P[])[] {
  const groups: P[][] = [];
  let bytes = Infinity;
  for (const place of places) {
    const own = unseenBytes(place.rect);
    if (bytes + own > BLOCK_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(place);
    bytes += own;
  }
  return groups;
}

/** Undefined where the answer would be too large. */
async function readTogether(
  context: Excel.RequestContext,
  { supports }: Reading,
  places: readonly Asked[],
): Promise<readonly Cell[][][] | undefined> {
  const ranges = places.map(({ part, rect }) => {
    const range = part({ row: 0, column: 0, ...rect });
    range.load("values");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    // One by one it can be told which sheet is gone, and a large answer be asked for in parts.
    if (isTooLarge(error) || officeCode(error) === "ItemNotFound") return undefined;
    throw error;
  }
  const cells = ranges.map((range) => range.values as Cell[][]);
  for (const [at, range] of ranges.entries()) {
    if (supports("1.16")) await readEntities(context, range, cells[at] ?? []);
    range.untrack();
  }
  return cells;
}

async function readCells(
  context: Excel.RequestContext,
  { supports }: Reading,
  { sheet, rect, part: partOf }: Asked,
  onProgress?: OnProgress,
): Promise<Cell[][]> {
  const cells: Cell[][] = Array.from({ length: rect.rows }, () => []);
  const parts = strips({ ...rect, row: 0, column: 0 });
  const knowsTypes = supports("1.16");
  for (const [index, part] of parts.entries()) {
    await readStrip(context, partOf, part, knowsTypes, (block, start) => {
      for (const [i, row] of block.entries()) cells[start + i]?.push(...row);
      onProgress?.((index + (start + block.length) / rect.rows) / parts.length);
    }).catch((error: unknown) => {
      throw officeCode(error) === "ItemNotFound" ? sheetGone(sheet, error) : error;
    });
  }
  return cells;
}

async function readStrip(
  context: Excel.RequestContext,
  partOf: Asked["part"],
  part: Rect,
  knowsTypes: boolean,
  take: (block: Cell[][], start: number) => void,
): Promise<void> {
  const pace = readingPace(part.columns);
  let done = 0;
  while (done < part.rows) {
    const rows = Math.min(pace.rows(), part.rows - done);
    const cells = partOf({ ...part, row: done, rows });
    const block = await readBlock(context, cells).catch((error: unknown) => {
      if (!isTooLarge(error) || !pace.refused(rows)) throw error;
      return undefined;
    });
    if (block === undefined) continue;
    if (knowsTypes) await readEntities(context, cells, block);
    // A range that is no longer needed costs Excel time with every later change.
    cells.untrack();
    pace.saw(block);
    take(block, done);
    done += rows;
    await pause();
  }
}

async function readBlock(context: Excel.RequestContext, range: Excel.Range): Promise<Cell[][]> {
  range.load("values");
  await context.sync();
  return range.values as Cell[][];
}
