import type { Cell } from "../../../table/cell";
import type { Operation } from "../operations";
import { besideName, rowIds, type Block, type Blocks } from "./blocks";
import { cellHash, rowHash, sameCell } from "./cellHash";

/** A cell: its column among the block's headers, what it held, and the hash of what it holds since. */
export type CellUndo = readonly [column: number, before: Cell, after: number];

/** A row of ours that a change made another. */
export type RowUndo =
  | { readonly id: string; readonly cells: readonly CellUndo[] }
  /** It came, went, or is another from side to side; undefined where there was, or is, none. */
  | {
      readonly id: string;
      readonly before: readonly Cell[] | undefined;
      /** See `rowHash`. */
      readonly after: number | undefined;
    };

export interface Standing {
  /** Those of our columns that stand there. */
  readonly headers: readonly string[];
  readonly title: string;
}

/** How a block was before a change, as far as the change made it another. */
export interface BlockUndo {
  readonly name: string;
  readonly sheet: string;
  /** What rows speak of: all our columns from before and after. */
  readonly headers: readonly string[];
  /** Undefined where the table was not there. */
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  readonly rows: readonly RowUndo[];
}

/** All that it takes to put back what a change did to cells of ours. */
export interface Undo {
  readonly blocks: readonly BlockUndo[];
  readonly sheetsAdded: readonly string[];
  readonly sheetsRemoved: readonly string[];
}

/** A row before and after; undefined where there is none. Cells in the order of `headers`. */
export interface RowPair {
  readonly id: string;
  readonly before: readonly Cell[] | undefined;
  readonly after: readonly Cell[] | undefined;
}

/** All our columns, from before and after. */
export function headersOfBoth(before: Block | undefined, after: Block | undefined): string[] {
  return [...new Set([...(after?.headers ?? []), ...(before?.headers ?? [])])];
}

/** The rows of a block, none of them made a list of cells before somebody asks for it. */
interface Rows {
  readonly ids: readonly (string | undefined)[];
  readonly cell: (row: number, column: number) => Cell;
}

function rowsIn(block: Block | undefined, headers: readonly string[]): Rows {
  const columns = headers.map((header) => block?.columns[block.headers.indexOf(header)]);
  return {
    ids: rowIds(block?.keys ?? []),
    cell: (row, column) => columns[column]?.[row] ?? "",
  };
}

/** The rows that a change makes others, in the order in which they stand. O(cells) */
export function changedRows(
  headers: readonly string[],
  before: Block | undefined,
  after: Block | undefined,
): readonly RowPair[] {
  return [...eachChangedRow(headers, before, after)];
}

/** The same one by one, so that whoever goes through them can rest on the way. */
export function* eachChangedRow(
  headers: readonly string[],
  before: Block | undefined,
  after: Block | undefined,
): Generator<RowPair, void> {
  const was = rowsIn(before, headers);
  const is = rowsIn(after, headers);
  const cellsOf = ({ cell }: Rows, row: number): readonly Cell[] =>
    headers.map((_, column) => cell(row, column));
  const isSame = (row: number, earlier: number): boolean =>
    headers.every((_, column) => sameCell(was.cell(earlier, column), is.cell(row, column)));
  /** Rows from before that were not met yet. */
  const left = new Map<string, number>();
  for (const [row, id] of was.ids.entries()) if (id !== undefined) left.set(id, row);
  for (const [row, id] of is.ids.entries()) {
    if (id === undefined) continue;
    const earlier = left.get(id);
    left.delete(id);
    if (earlier !== undefined && isSame(row, earlier)) continue;
    const cells = earlier === undefined ? undefined : cellsOf(was, earlier);
    yield { id, before: cells, after: cellsOf(is, row) };
  }
  for (const [id, row] of left) yield { id, before: cellsOf(was, row), after: undefined };
}

function rowUndo(headers: readonly string[], { id, before, after }: RowPair): RowUndo {
  if (before === undefined || after === undefined)
    return { id, before, after: after && rowHash(headers, after) };
  const cells = headers.flatMap((header, at): CellUndo[] =>
    sameCell(before[at], after[at]) ? [] : [[at, before[at] ?? "", cellHash(header, after[at])]],
  );
  return { id, cells };
}

function standing(block: Block | undefined): Standing | undefined {
  return block && { headers: block.headers, title: block.title };
}

function isSameStanding(one: Standing | undefined, other: Standing | undefined): boolean {
  return (
    (one === undefined) === (other === undefined) &&
    one?.title === other?.title &&
    one?.headers.join("\n") === other?.headers.join("\n")
  );
}

/** What it takes to put back what operations will do. O(cells) */
export function undoOf(before: Blocks, after: Blocks, operations: readonly Operation[]): Undo {
  const names = new Set([...before.keys(), ...after.keys()]);
  const blocks = [...names].flatMap((name): BlockUndo[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const headers = headersOfBoth(was, is);
    const rows = changedRows(headers, was, is).map((pair) => rowUndo(headers, pair));
    if (rows.length === 0 && isSameStanding(standing(was), standing(is))) return [];
    const sheet = is?.sheet ?? was?.sheet ?? "";
    return [{ name, sheet, headers, before: standing(was), after: standing(is), rows }];
  });
  return {
    blocks,
    sheetsAdded: operations.flatMap((one) => (one.kind === "add sheet" ? [one.sheet] : [])),
    sheetsRemoved: operations.flatMap((one) => (one.kind === "remove sheet" ? [one.sheet] : [])),
  };
}

/** Whether a change changes nothing of ours. */
export function isNothing({ blocks, sheetsAdded, sheetsRemoved }: Undo): boolean {
  return blocks.length + sheetsAdded.length + sheetsRemoved.length === 0;
}

/** Rows of our own tables and cells beside accounts that are put back. */
export function undoneRows({ blocks }: Undo): { readonly rows: number; readonly beside: number } {
  const isBeside = ({ name }: BlockUndo): boolean => name === besideName;
  const count = (all: readonly BlockUndo[]): number =>
    all.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    rows: count(blocks.filter((one) => !isBeside(one))),
    beside: count(blocks.filter(isBeside)),
  };
}
