import type { Cell } from "../../../table/cell";
import { keyOf, rowIds, type Block } from "./blocks";
import { cellHash, rowHash, sameCell } from "./cellHash";
import type { Edited } from "./joined";
import type { BlockUndo, RowUndo } from "./undo";

/** A cell of ours that somebody has changed since we wrote it. */
export interface EditedCell {
  readonly row: number;
  readonly key: string;
  readonly header: string;
}

/** What becomes of a block's rows when they are put back. */
export interface RowsBack {
  /** By data row as it stands, in the order of the block's headers; undefined where nothing changes. */
  readonly wanted: readonly (readonly (Cell | null)[] | undefined)[];
  /** Data rows that came with what is put back, and hold nothing that anybody changed. */
  readonly came: readonly number[];
  /** Rows that went with what is put back, by the headers of the undo. */
  readonly again: readonly (readonly Cell[])[];
  readonly edited: readonly EditedCell[];
  /** Keys of rows that somebody has deleted since: there is nothing to put back into. */
  readonly missing: readonly string[];
}

interface Row {
  readonly at: number;
  readonly id: string;
  /** In the order of the undo's headers; undefined in a column that is not there. */
  readonly cells: readonly (Cell | undefined)[];
}

type Told = (row: Row, column: number) => void;

/** What cells are to hold; null where they stay as they are. */
function cellsBack(
  headers: readonly string[],
  undo: Extract<RowUndo, { readonly cells: unknown }>,
  row: Row,
  edited: Edited,
  told: Told,
): (Cell | null)[] {
  const wanted = headers.map((): Cell | null => null);
  for (const [column, before, after] of undo.cells) {
    const now = row.cells[column];
    if (now === undefined || sameCell(now, before)) continue;
    if (edited === "put back" || cellHash(headers[column] ?? "", now) === after)
      wanted[column] = before ?? "";
    else told(row, column);
  }
  return wanted;
}

/** A row that was taken out, and of which the key stands there again, or still. */
function wholeBack(
  before: readonly Cell[],
  after: number | undefined,
  headers: readonly string[],
  row: Row,
  edited: Edited,
  told: Told,
): (Cell | null)[] {
  const isOurs = after !== undefined && rowHash(headers, row.cells.map(cellOf)) === after;
  return before.map((cell, column) => {
    const now = row.cells[column];
    if (column === 0 || now === undefined || sameCell(now, cell)) return null;
    if (isOurs || edited === "put back" || sameCell(now, "")) return cell ?? "";
    told(row, column);
    return null;
  });
}

function cellOf(cell: Cell | undefined): Cell {
  return cell ?? "";
}

/** Whether a row that came with what is put back is as it was left: written, or blanked already. */
function isAsLeft(headers: readonly string[], { cells }: Row, after: number): boolean {
  return (
    rowHash(headers, cells.map(cellOf)) === after ||
    cells.every((cell, column) => column === 0 || sameCell(cell, ""))
  );
}

function toBlockOrder(
  block: Block,
  headers: readonly string[],
  wanted: readonly (Cell | null)[],
): readonly (Cell | null)[] | undefined {
  if (wanted.every((cell) => cell === null)) return undefined;
  return block.headers.map((header) => wanted[headers.indexOf(header)] ?? null);
}

/**
 * What the rows of a block are to hold once a change is put back: cells that are as they were written
 * go back, and what people made of them since stays, unless they say otherwise. O(cells)
 *
 * @param block - as it stands now
 */
export function rowsBack(undo: BlockUndo, block: Block, edited: Edited): RowsBack {
  const { headers } = undo;
  const places = headers.map((header) => block.columns[block.headers.indexOf(header)]);
  const rows = new Map(undo.rows.map((row) => [row.id, row]));
  const wanted: (readonly (Cell | null)[] | undefined)[] = [];
  const came: number[] = [];
  const told: EditedCell[] = [];
  const tell: Told = ({ at, id }, column) =>
    void told.push({ row: at, key: keyOf(id), header: headers[column] ?? "" });
  rowIds(block.keys).forEach((id, at) => {
    wanted.push(undefined);
    const one = id === undefined ? undefined : rows.get(id);
    if (id === undefined || one === undefined) return;
    rows.delete(id);
    const row: Row = { at, id, cells: places.map((cells) => cells?.[at]) };
    if ("cells" in one) {
      wanted[at] = toBlockOrder(block, headers, cellsBack(headers, one, row, edited, tell));
    } else if (one.before !== undefined) {
      const { before, after } = one;
      wanted[at] = toBlockOrder(
        block,
        headers,
        wholeBack(before, after, headers, row, edited, tell),
      );
    } else if (edited === "put back" || isAsLeft(headers, row, one.after ?? 0)) came.push(at);
    else tell(row, 0);
  });
  const left = [...rows.values()];
  return {
    ...{ wanted, came, edited: told },
    again: left.flatMap((row) =>
      "before" in row && row.before !== undefined && row.after === undefined ? [row.before] : [],
    ),
    missing: left.flatMap((row) =>
      "cells" in row || (row.before !== undefined && row.after !== undefined)
        ? [keyOf(row.id)]
        : [],
    ),
  };
}
