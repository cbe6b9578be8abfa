import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { isTooLarge } from "./officeMessage";

/** What `Range.values` gives for a cell that holds an entity: a city, a share, a picture. */
const unshown = "#VALUE!";

/**
 * Puts the text of entities into a block in place of the #VALUE! under which Excel hands them over.
 * Only the columns that show it are asked for, since an entity carries all its properties along.
 * Real errors stay. Needs ExcelApi 1.16.
 *
 * @param range - the cells that were read
 * @param block - their values; changed in place
 */
export async function readEntities(
  context: Excel.RequestContext,
  range: Excel.Range,
  block: readonly Cell[][],
): Promise<void> {
  const columns = block[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const first = block.findIndex((row) => row[column] === unshown);
    if (first < 0) continue;
    const last = block.findLastIndex((row) => row[column] === unshown);
    await readPart(context, range, block, { column, first, rows: last - first + 1 });
  }
}

interface Part {
  readonly column: number;
  readonly first: number;
  readonly rows: number;
}

/** An answer that is too large is asked for in halves; one cell that is stays as it is. */
async function readPart(
  context: Excel.RequestContext,
  whole: Excel.Range,
  block: readonly Cell[][],
  part: Part,
): Promise<void> {
  const { column, first, rows } = part;
  const range = whole.getCell(first, column).getResizedRange(rows - 1, 0);
  range.load("valuesAsJson");
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const half = Math.ceil(rows / 2);
    if (rows === 1) return;
    await readPart(context, whole, block, { column, first, rows: half });
    await readPart(context, whole, block, {
      column,
      first: first + half,
      rows: rows - half,
    });
    return;
  }
  for (const [at, [value]] of range.valuesAsJson.entries()) {
    const row = block[first + at];
    // What isn't known keeps its error, which is listed with its place.
    if (row?.[column] === unshown) row[column] = plainCell(value) ?? unshown;
  }
  range.untrack();
}
