import type { Rect } from "../../src/plan/workbook/operations";
import type { CellChange, Place, Workbook } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import type { TableRange } from "../../src/table/readTable";

/**
 * What the tables held when they were read, as a number for each cell: enough to tell whether
 * a change that is told of was seen by that reading already. Hosts tell late, and a reading that begins
 * just after a change has it.
 */
export interface ReadMarks {
  /**
   * These tables were read, and nothing else counts any more.
   *
   * @returns whether they are cell by cell what was read before, with the same rows hidden
   */
  take(ranges: readonly TableRange[]): boolean;
  /** Whether any of the changes left something else in the cells than was read. */
  differ(workbook: Workbook, changes: readonly CellChange[]): Promise<boolean>;
}

/** As many cells as are looked at again; more are taken for changed. */
const MOST_CELLS = 50_000;

interface Marked {
  readonly sheet: string;
  readonly rect: Rect;
  /** Row by row. */
  readonly marks: Uint32Array;
  readonly hidden: readonly number[];
}

/** FNV-1a over the text with its kind: 12 and "12" differ, blanks are one. */
function markOf(cell: Cell): number {
  const text = cell === null || cell === "" ? "" : `${typeof cell}${String(cell)}`;
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  return mark >>> 0;
}

function marked({ sheet, row, column, cells, hidden = [] }: TableRange): Marked {
  const columns = cells[0]?.length ?? 0;
  const marks = new Uint32Array(cells.length * columns);
  for (const [i, own] of cells.entries()) {
    for (const [j, cell] of own.entries()) if (j < columns) marks[i * columns + j] = markOf(cell);
  }
  return { sheet, rect: { row, column, rows: cells.length, columns }, marks, hidden: [...hidden] };
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function isSame({ rect, marks }: Marked, at: Rect, cells: readonly (readonly Cell[])[]): boolean {
  const [top, left] = [at.row - rect.row, at.column - rect.column];
  return cells.every((row, i) =>
    row.every((cell, j) => marks[(top + i) * rect.columns + left + j] === markOf(cell)),
  );
}

function areAlike(a: Marked, b: Marked | undefined): boolean {
  return (
    b !== undefined &&
    a.sheet === b.sheet &&
    isWithin(a.rect, b.rect) &&
    isWithin(b.rect, a.rect) &&
    a.marks.every((mark, at) => mark === b.marks[at]) &&
    a.hidden.length === b.hidden.length &&
    a.hidden.every((row, at) => row === b.hidden[at])
  );
}

export function readMarks(): ReadMarks {
  let read: readonly Marked[] = [];
  return {
    take(ranges) {
      const before = read;
      read = ranges.map(marked);
      return read.length === before.length && read.every((one, at) => areAlike(one, before[at]));
    },
    async differ(workbook, changes) {
      const asked: { readonly place: Place; readonly was: Marked }[] = [];
      let cells = 0;
      for (const { sheet, rect } of changes) {
        if (rect === undefined) return true;
        const was = read.find((one) => one.sheet === sheet && isWithin(rect, one.rect));
        if (was === undefined) return true;
        cells += rect.rows * rect.columns;
        asked.push({ place: { sheet: was.sheet, rect }, was });
      }
      if (cells > MOST_CELLS) return true;
      const now = await workbook.read(asked.map(({ place }) => place));
      return asked.some(({ place, was }, at) => !isSame(was, place.rect, now[at] ?? []));
    },
  };
}
