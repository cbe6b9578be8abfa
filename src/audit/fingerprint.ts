import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import { productVersion } from "./productVersion";
import { hexOf, sink, type Sink } from "./sink";

/** First byte of each cell, so that the number 1, the text "1" and TRUE differ. */
const tags = { blank: 0, number: 1, text: 2, yes: 3, no: 4, range: 5 } as const;

/** Blank as every host may give it: nothing, a text that nobody sees, or the number 0. */
function isEmpty(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === 0 || cell === "") return true;
  if (typeof cell !== "string") return false;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first >= 127) && cleanText(cell) === "";
}

function writeCell(cell: Cell | undefined, out: Sink): void {
  if (isEmpty(cell)) out.byte(tags.blank);
  else if (typeof cell === "number") {
    out.byte(tags.number);
    out.text(String(cell));
  } else if (typeof cell === "string") {
    out.byte(tags.text);
    out.text(cell);
  } else out.byte(cell === true ? tags.yes : tags.no);
}

/** Rows and columns up to the last cell that isn't empty. */
function usedSize(rows: readonly (readonly Cell[])[]): { height: number; width: number } {
  let height = 0;
  let width = 0;
  rows.forEach((cells, row) => {
    let count = cells.length;
    while (count > width && isEmpty(cells[count - 1])) count--;
    width = Math.max(width, count);
    if (height <= row && cells.some((cell) => !isEmpty(cell))) height = row + 1;
  });
  return { height, width };
}

/**
 * The SHA-256 fingerprint of ranges, in 64 hexadecimal digits: any change of a cell, any exchange of
 * two different cells, any shift changes it; empty rows below and empty columns beside the last value
 * do not. It covers the product's version. A blank, a text that nobody sees and the number 0 are the same,
 * since Excel hands over 0 for a blank on some machines and not on others.
 *
 * What is hashed: the version; for each range a mark, its used rows and columns; for each cell, row by
 * row, one byte for its kind, then for a text its length and UTF-8, for a number the same of its
 * shortest decimal form. O(bytes).
 *
 * Source: SHA-256, FIPS 180-4 (2015).
 *
 * @param ranges - rows of cells; no errors among them
 */
export function fingerprint(
  ranges: readonly (readonly (readonly Cell[])[])[],
  version: string = productVersion,
): string {
  const out = sink();
  out.text(`Territory Planner ${version}`);
  for (const rows of ranges) {
    const { height, width } = usedSize(rows);
    out.byte(tags.range);
    out.text(`${height} ${width}`);
    for (let row = 0; row < height; row++) {
      const cells = rows[row] as readonly Cell[];
      for (let column = 0; column < width; column++) writeCell(cells[column], out);
    }
  }
  return hexOf(out.end());
}
