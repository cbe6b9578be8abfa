import type { Rect } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";

/** What a block of cells should weigh on its way to or from the host, in bytes. */
export const BLOCK_BYTES = 400_000;

/** Excel's answers nest JSON in JSON, and office.js adds the addresses of the pieces it makes. */
const BYTES_AROUND_TEXT = 6;
const BYTES_AROUND_VALUE = 2;

/** How wide a block may be: a single row must stay far below the limits. */
const BLOCK_COLUMNS = 500;

/** A block before anything is known of its cells: 40 bytes each are more than most carry. */
const UNSEEN_CELL_BYTES = 40;

/** However light the cells before were, those to come may hold long texts. */
const READ_CELLS = 30_000;

/** About how many bytes a text takes in a message. */
export function textBytes(text: string): number {
  let bytes = BYTES_AROUND_TEXT;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Quotes, backslashes and control characters are escaped, and escaped once more.
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) bytes += 7;
    else bytes += unit < 0x80 ? 1 : 3;
  }
  return bytes;
}

/** About how many bytes a cell takes in a message. */
export function cellBytes(cell: Cell): number {
  if (typeof cell === "string") return textBytes(cell);
  return (cell === null ? 4 : String(cell).length) + BYTES_AROUND_VALUE;
}

/** What the cells of a rectangle are taken to weigh before they were seen. */
export function unseenBytes({ rows, columns }: Pick<Rect, "rows" | "columns">): number {
  return rows * columns * UNSEEN_CELL_BYTES;
}

function rowBytes(row: readonly Cell[]): number {
  let bytes = BYTES_AROUND_VALUE;
  for (const cell of row) bytes += cellBytes(cell);
  return bytes;
}

/** Side by side strips of a rectangle, none wider than a block may be. */
export function strips(rect: Rect): readonly Rect[] {
  const parts: Rect[] = [];
  for (let done = 0; done < rect.columns; done += BLOCK_COLUMNS) {
    const columns = Math.min(BLOCK_COLUMNS, rect.columns - done);
    parts.push({ ...rect, column: rect.column + done, columns });
  }
  return parts;
}

/** How many rows from `start` on fit into one block, one at least, and what they weigh. */
export function blockFrom(
  cells: readonly (readonly Cell[])[],
  start: number,
): { readonly rows: number; readonly bytes: number } {
  let bytes = 0;
  let end = start;
  while (end < cells.length) {
    const more = rowBytes(cells[end] ?? []);
    if (bytes + more > BLOCK_BYTES && end > start) break;
    bytes += more;
    end++;
  }
  return { rows: end - start, bytes };
}

/** Chooses how many rows to read next from what the rows before weighed. */
export interface ReadingPace {
  rows(): number;
  saw(rows: readonly (readonly Cell[])[]): void;
  /** The host refused an answer of that many rows as too large. False when one row is too large. */
  refused(rows: number): boolean;
}

export function readingPace(columns: number): ReadingPace {
  let heaviest = columns * UNSEEN_CELL_BYTES;
  let rows = fitting();
  function fitting(): number {
    const most = Math.floor(READ_CELLS / columns);
    return Math.max(1, Math.min(most, Math.floor(BLOCK_BYTES / heaviest)));
  }
  return {
    rows: () => rows,
    saw(block) {
      let bytes = 0;
      for (const row of block) bytes += rowBytes(row);
      heaviest = Math.max(heaviest, bytes / block.length);
      rows = Math.min(fitting(), rows * 2);
    },
    refused(tried) {
      rows = Math.max(1, Math.floor(tried / 4));
      return tried > 1;
    },
  };
}
