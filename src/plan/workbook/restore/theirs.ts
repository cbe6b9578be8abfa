import { InputError } from "../../../errors";
import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import { checkSameKeys } from "./blocks";
import type { Rect, TableState, Workbook, WorkbookState } from "../workbook";

/** What is the user's on the sheets that hold our tables: nothing of it may go with ours. */
export interface Theirs {
  /** Sheets with something that belongs to none of our tables, outside of them. */
  readonly outside: ReadonlySet<string>;
  /** By table. */
  readonly tables: ReadonlyMap<string, TheirsInTable>;
}

export interface TheirsInTable {
  /** A column of theirs has a name or a cell. */
  readonly hasColumns: boolean;
  /** Data rows that hold something of theirs. */
  readonly rows: ReadonlySet<number>;
  /**
   * The last data row beside which something stands outside of the table; -1 for none. Taking out a row
   * at or above it would move the table's rows away from it.
   */
  readonly lastBeside: number;
}

/** One of our tables, with the columns of it that are ours. */
export interface OurTable {
  readonly state: TableState;
  readonly headers: readonly string[];
  /** Its key column, as it was read. */
  readonly keys: readonly Cell[];
  readonly hasTitle: boolean;
}

const isBlank = (cell: Cell | undefined): boolean => textOf(cell ?? null) === "";

function holds({ row, column, rows, columns }: Rect, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

interface SheetCells {
  readonly rect: Rect;
  readonly cells: readonly (readonly Cell[])[];
  /** Rows and columns of comments that others wrote. */
  readonly comments: readonly { readonly row: number; readonly column: number }[];
}

async function commentsOf(workbook: Workbook, sheet: string): Promise<SheetCells["comments"]> {
  try {
    return (await workbook.comments(sheet)).filter(({ isOurs }) => !isOurs);
  } catch (error) {
    // An Excel that is too old for comments has none.
    if (error instanceof InputError) return [];
    throw error;
  }
}

function inTable(
  { state, headers }: OurTable,
  others: readonly Rect[],
  { rect, cells, comments }: SheetCells,
): TheirsInTable {
  const own = new Set(headers);
  const theirs = state.headers.flatMap((header, at) =>
    own.has(textOf(header)) ? [] : [state.rect.column + at],
  );
  const rows = new Set<number>();
  const isNamed = theirs.some(
    (column) => !isBlank(cells[state.rect.row - rect.row]?.[column - rect.column]),
  );
  let lastBeside = -1;
  const isOfOurs = (row: number, column: number): boolean =>
    holds(state.rect, row, column) || others.some((other) => holds(other, row, column));
  for (let row = 0; row < state.rect.rows - 1; row++) {
    const at = state.rect.row + 1 + row;
    const line = cells[at - rect.row] ?? [];
    if (theirs.some((column) => !isBlank(line[column - rect.column]))) rows.add(row);
    if (line.some((cell, j) => !isBlank(cell) && !isOfOurs(at, rect.column + j))) lastBeside = row;
  }
  for (const { row, column } of comments)
    if (holds(state.rect, row, column)) rows.add(row - state.rect.row - 1);
  return { hasColumns: isNamed || rows.size > 0, rows, lastBeside };
}

function titleRect({ state: { rect }, hasTitle }: OurTable): Rect[] {
  return hasTitle && rect.row > 0 ? [{ ...rect, row: rect.row - 1, rows: 1, columns: 1 }] : [];
}

function isOutside(tables: readonly OurTable[], { rect, cells, comments }: SheetCells): boolean {
  const ours = tables.flatMap((table) => [table.state.rect, ...titleRect(table)]);
  const isTheirs = (row: number, column: number): boolean =>
    !ours.some((one) => holds(one, row, column));
  return (
    comments.some(({ row, column }) => isTheirs(row, column)) ||
    cells.some((line, i) =>
      line.some((cell, j) => !isBlank(cell) && isTheirs(rect.row + i, rect.column + j)),
    )
  );
}

/** @throws RowsDiffer if a table stands elsewhere, or has other rows, than when its keys were read */
function checkAsRead({ state, headers, keys }: OurTable, { rect, cells }: SheetCells): void {
  const at = state.headers.findIndex((header) => textOf(header) === headers[0]);
  const column = state.rect.column + at - rect.column;
  const first = state.rect.row - rect.row;
  const rows = cells.slice(first, first + state.rect.rows);
  checkSameKeys(
    rows.map((row) => row[column] ?? ""),
    [headers[0] ?? "", ...keys],
  );
}

/**
 * Looks for it on the sheets of these tables, which are read whole. O(cells of the sheets)
 *
 * @throws RowsDiffer if rows moved since the tables were read
 */
export async function theirsBeside(
  workbook: Workbook,
  { sheets }: WorkbookState,
  tables: readonly OurTable[],
): Promise<Theirs> {
  const names = [...new Set(tables.map(({ state }) => state.sheet))];
  const places = names.flatMap((sheet) => {
    const rect = sheets.find(({ name }) => name === sheet)?.used;
    return rect === undefined ? [] : [{ sheet, rect }];
  });
  const read = await workbook.read(places);
  const found = new Map<string, TheirsInTable>();
  const outside = new Set<string>();
  for (const [at, { sheet, rect }] of places.entries()) {
    const here = tables.filter(({ state }) => state.sheet === sheet);
    const comments = await commentsOf(workbook, sheet);
    const cells: SheetCells = { rect, cells: read[at] ?? [], comments };
    for (const table of here) {
      checkAsRead(table, cells);
      const others = here.flatMap((one) =>
        one === table ? titleRect(one) : [one.state.rect, ...titleRect(one)],
      );
      found.set(table.state.name, inTable(table, others, cells));
    }
    if (isOutside(here, cells)) outside.add(sheet);
  }
  return { outside, tables: found };
}
