import { columnIndex } from "./a1";
import { MOST_CELLS, MOST_UNPACKED_BYTES, TOO_LARGE } from "./sheetLimits";
import { WorkbookFileError } from "./WorkbookFileError";
import { textOfPart } from "./zip";
import type { ZipPart } from "./zip";

/**
 * Looks at a workbook's parts before they are read: a file of a few kilobytes may unpack to
 * gigabytes, or hold one cell at each end of many sheets.
 *
 * @throws WorkbookFileError if they hold more than can be read, or a part states no size of its own
 */
export async function checkParts(fileName: string, parts: readonly ZipPart[]): Promise<void> {
  const bytes = parts.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_UNPACKED_BYTES) throw new WorkbookFileError(`"${fileName}" ${TOO_LARGE}`);
  // The shortest deflated nothing has two bytes. The library would unpack such a part to the end.
  if (parts.some(({ size, packed }) => size === 0 && packed.length > 2)) {
    throw new WorkbookFileError(
      `"${fileName}" is damaged: it gives a wrong size for one of its parts. Fetch or save it again.`,
    );
  }
  let cells = 0;
  for (const part of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(part.name)) continue;
    cells += cellsSpanned(await textOfPart(part));
    if (cells > MOST_CELLS) throw new WorkbookFileError(`"${fileName}" ${TOO_LARGE}`);
  }
}

/** Cells from the first of a sheet to its last row and column: all of them take room once read. */
function cellsSpanned(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = "", row] of xml.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,3})(\d{1,7})["']/g,
  )) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnIndex(letters) + 1);
  }
  return rows * columns;
}
