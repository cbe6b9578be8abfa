import type { Rect } from "../../src/plan/workbook/operations";
import type { CellChange, Place, Workbook } from "../../src/plan/workbook/workbook";
import { repColumnHeader } from "../../src/plan/tables/repColumnHeader";
import type { Cell } from "../../src/table/cell";
import type { TableRange } from "../../src/table/readTable";
import { pause } from "../hosts/excelSession";

/**
 * What the tables held when they were read, as a number for each cell: enough to tell whether
 * a change that is told of was seen by that reading already. Hosts tell late, and a reading that begins
 * just after a change has it.
 */
export interface ReadMarks {
  /** Marks tables, a slice at a time. */
  mark(ranges: readonly TableRange[]): Promise<TablesMarked>;
  /** Whether any of the changes left something else in the cells than was read. */
  differ(workbook: Workbook, changes: readonly CellChange[]): Promise<boolean>;
}

/** Tables that were marked. */
export interface TablesMarked {
  /**
   * These are the tables that were read, and nothing else counts any more.
   *
   * @returns whether they are those that were read before, cell by cell
   */
  take(): boolean;
}

/** As many cells as are marked before the page may do something else: a few milliseconds. */
const CELLS_AT_ONCE = 50_000;

/** As many cells as are looked at again; more are taken for changed. */
const MOST_CELLS = 50_000;

interface Marked {
  readonly sheet: string;
  readonly rect: Rect;
  /** Row by row. */
  readonly marks: Uint32Array;
  readonly hidden: readonly number[];
  /** Position of the column that we write beside the accounts, which no plan goes by; -1 without it. */
  readonly ours: number;
}

/** FNV-1a over the text with its kind: 12 and "12" differ, blanks are one. */
function markOf(cell: Cell): number {
  const text = cell === null || cell === "" ? "" : `${typeof cell}${String(cell)}`;
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  return mark >>> 0;
}

async function marked({ sheet, row, column, cells, hidden = [] }: TableRange): Promise<Marked> {
  const columns = cells[0]?.length ?? 0;
  const ours = cells[0]?.indexOf(repColumnHeader) ?? -1;
  const marks = new Uint32Array(cells.length * columns);
  const rowsAtOnce = Math.ceil(CELLS_AT_ONCE / (columns + 1));
  for (const [i, own] of cells.entries()) {
    if (i % rowsAtOnce === rowsAtOnce - 1) await pause();
    for (const [j, cell] of own.entries()) if (j < columns) marks[i * columns + j] = markOf(cell);
  }
  return { sheet, rect: { row, column, rows: cells.length, columns }, marks, hidden, ours };
}

/** Whether a table was read twice as it is: in the same place, with the same cells and hidden rows. */
function isAlike(one: Marked, other: Marked | undefined): boolean {
  if (other === undefined || placeText(one) !== placeText(other)) return false;
  const [marks, others] = [ownMarks(one), ownMarks(other)];
  return marks.length === others.length && marks.every((mark, at) => mark === others[at]);
}

function placeText({ sheet, rect: { row, column, rows }, hidden }: Marked): string {
  return JSON.stringify([sheet, row, column, rows, hidden]);
}

function ownMarks({ marks, rect, ours }: Marked): Uint32Array {
  return ours < 0 ? marks : marks.filter((_, at) => at % rect.columns !== ours);
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

export function readMarks(): ReadMarks {
  let read: readonly Marked[] = [];
  return {
    async mark(ranges) {
      const now: Marked[] = [];
      for (const range of ranges) now.push(await marked(range));
      return {
        take() {
          const before = read;
          read = now;
          return now.length === before.length && now.every((one, at) => isAlike(one, before[at]));
        },
      };
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
