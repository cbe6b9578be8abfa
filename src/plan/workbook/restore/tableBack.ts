import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import { tableRowsAdded } from "../newTable";
import type { FillColumns, Operation } from "../operations";
import type { TableState } from "../workbook";
import type { Block } from "./blocks";
import type { RowsBack } from "./rowsBack";
import { tableWith, type TableShape } from "./shape";
import type { TheirsInTable } from "./theirs";
import type { BlockUndo } from "./undo";

/** A table of ours that stands there, and what is to be put back of it. */
export interface FoundTable {
  readonly undo: BlockUndo;
  readonly state: TableState;
  /** As it stands now. */
  readonly block: Block;
  readonly shape: TableShape | undefined;
}

/** How a table of ours is put back. */
export interface TableBack {
  readonly operations: readonly Operation[];
  /** How its rows are filled; undefined where none is. */
  readonly filling: FillColumns | undefined;
  /** It was not there before, and nothing but ours is in it: it goes altogether. */
  readonly goes: boolean;
  /** Rows of the sheet, from 0, that came with what is put back and stay, as something is beside them. */
  readonly keptRows: readonly number[];
  /** Rows come again only once others are gone. */
  readonly isUnfinished: boolean;
}

/** Fills the columns of a block in which something is to change. */
export function fillingOf(
  place: FillColumns["place"],
  key: FillColumns["key"],
  headers: readonly string[],
  wanted: readonly (readonly (Cell | null)[] | undefined)[],
): FillColumns | undefined {
  const columns = headers.flatMap((header, at) => {
    const cells = wanted.map((row) => row?.[at] ?? null);
    return cells.some((cell) => cell !== null) ? [{ header, cells }] : [];
  });
  return columns.length === 0 ? undefined : { kind: "fill", place, key, columns, added: [] };
}

/** Whether nothing but what is put back is in a table that was not there before. */
function isAllOurs(block: Block, back: RowsBack, theirs: TheirsInTable): boolean {
  if (theirs.hasColumns || back.edited.length > 0) return false;
  const came = new Set(back.came);
  return block.keys.every(
    (_, row) => came.has(row) || block.columns.every((cells) => textOf(cells[row] ?? null) === ""),
  );
}

/** @param isNamed - whether formulas of the user's speak of the table, so that it stays in any case */
export function tableBack(
  { undo, state: { name, rect, isFiltered }, block, shape }: FoundTable,
  back: RowsBack,
  theirs: TheirsInTable,
  isNamed: boolean,
): TableBack {
  if (undo.before === undefined && !isNamed && isAllOurs(block, back, theirs))
    return { operations: [], filling: undefined, goes: true, keptRows: [], isUnfinished: false };
  const mayGo = back.came.filter((row) => !theirs.rows.has(row) && row > theirs.lastBeside);
  // A table has one row at least.
  const gone = new Set(mayGo.length === block.keys.length ? mayGo.slice(1) : mayGo);
  const kept = back.came.filter((row) => !gone.has(row));
  /** Rows above that go: told is where a row will stand. */
  const before = (row: number): number => [...gone].filter((one) => one < row).length;
  const blanked = new Set(kept);
  const blank = block.headers.map((_, at) => (at === 0 ? null : ""));
  const stays = <T>(all: readonly T[]): T[] => all.filter((_, row) => !gone.has(row));
  const wanted = back.wanted.map((row, at) => (blanked.has(at) ? blank : row));
  const header = block.headers[0] ?? "";
  const filling = fillingOf(
    { table: name },
    { header, cells: stays(block.keys) },
    block.headers,
    stays(wanted),
  );
  const operations: Operation[] = [];
  if (gone.size > 0) {
    const rows = [...gone].sort((a, b) => a - b);
    const key = { header, cells: block.keys };
    operations.push({ kind: "remove rows", table: name, key, rows });
  }
  if (filling !== undefined) operations.push(filling);
  operations.push(...titleBack(undo, block));
  if (gone.size === 0) operations.push(...rowsAgain(undo, back, block, shape));
  operations.push(...columnsBack(undo, block, back));
  if (operations.length > 0 && isFiltered === true)
    operations.unshift({ kind: "show all rows", table: name });
  return {
    operations,
    filling,
    goes: false,
    isUnfinished: gone.size > 0 && back.again.length > 0,
    keptRows: kept.map((row) => rect.row + 1 + row - before(row)),
  };
}

function titleBack({ before, after }: BlockUndo, { name, title }: Block): readonly Operation[] {
  if (before === undefined || before.title === title || title !== (after?.title ?? title))
    return [];
  return [{ kind: "title", table: name, text: before.title }];
}

function rowsAgain(
  { headers }: BlockUndo,
  { again }: RowsBack,
  { name, headers: now }: Block,
  shape: TableShape | undefined,
): readonly Operation[] {
  if (again.length === 0 || shape === undefined) return [];
  const rows = again.map((cells) =>
    shape.columns.map(({ header }) => cells[headers.indexOf(header)] ?? ""),
  );
  const added = tableRowsAdded(tableWith({ ...shape, name }, rows), [...rows.keys()]);
  return [{ ...added, columns: added.columns.filter(({ header }) => now.includes(header)) }];
}

/** Columns that came with what is put back, unless somebody has written into them. */
function columnsBack(
  { before, after }: BlockUndo,
  { name, headers: now }: Block,
  { edited }: RowsBack,
): readonly Operation[] {
  const kept = new Set(edited.map(({ header }) => header));
  const headers = (after?.headers ?? []).filter(
    (header) =>
      before !== undefined &&
      !before.headers.includes(header) &&
      now.includes(header) &&
      !kept.has(header),
  );
  return headers.length === 0 ? [] : [{ kind: "remove columns", place: { table: name }, headers }];
}
