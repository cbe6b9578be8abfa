import type { Cell } from "../../../table/cell";
import { cellHash, rowHash } from "./cellHash";
import type { BlockUndo, CellUndo, RowUndo, Undo } from "./undo";

/** What becomes of cells of ours that people changed since: they stay, or are put back too. */
export type Edited = "keep" | "put back";

type Headers = readonly string[];

/** The same row by the columns of another list of headers. */
function translated(row: RowUndo, from: Headers, to: Headers): RowUndo {
  const places = from.map((header) => to.indexOf(header));
  if ("cells" in row)
    return { id: row.id, cells: row.cells.map(([at, ...rest]) => [places[at] ?? 0, ...rest]) };
  const { before } = row;
  if (before === undefined) return row;
  return { ...row, before: to.map((header) => before[from.indexOf(header)] ?? "") };
}

/** Two changes of a row that was there all along. */
function joinedCells(
  headers: Headers,
  earlier: readonly CellUndo[],
  later: readonly CellUndo[],
  edited: Edited,
): readonly CellUndo[] {
  const cells = new Map(earlier.map((cell) => [cell[0], cell]));
  for (const cell of later) {
    const [column, before, after] = cell;
    const first = cells.get(column);
    const isOurs = first?.[2] === cellHash(headers[column] ?? "", before);
    // What somebody typed between the two is theirs, unless they say otherwise.
    const kept = first !== undefined && (isOurs || edited === "put back") ? first[1] : before;
    cells.set(column, [column, kept, after]);
  }
  return [...cells.values()].filter(
    ([column, before, after]) => cellHash(headers[column] ?? "", before) !== after,
  );
}

/** The hash of a row once cells of it are others. */
function hashWith(headers: Headers, hash: number, cells: readonly CellUndo[]): number {
  return (
    cells.reduce(
      (all, [column, before, after]) => all ^ cellHash(headers[column] ?? "", before) ^ after,
      hash,
    ) >>> 0
  );
}

/** A whole row as it was before cells of it were changed, where nobody has changed them since. */
function rowBefore(
  headers: Headers,
  row: readonly Cell[],
  cells: readonly CellUndo[],
  edited: Edited,
): readonly Cell[] {
  const before = [...row];
  for (const [column, cell, after] of cells)
    if (edited === "put back" || cellHash(headers[column] ?? "", row[column]) === after)
      before[column] = cell;
  return before;
}

function joinedRow(
  headers: Headers,
  earlier: RowUndo,
  later: RowUndo,
  edited: Edited,
): RowUndo | undefined {
  const { id } = later;
  if ("cells" in earlier) {
    if ("cells" in later) {
      const cells = joinedCells(headers, earlier.cells, later.cells, edited);
      return cells.length === 0 ? undefined : { id, cells };
    }
    if (later.before === undefined) return later;
    const before = rowBefore(headers, later.before, earlier.cells, edited);
    return { ...later, before };
  }
  if ("cells" in later) {
    // It was gone: somebody has put in another of its name.
    if (earlier.after === undefined) return later;
    return { ...earlier, after: hashWith(headers, earlier.after, later.cells) };
  }
  const between = later.before && rowHash(headers, later.before);
  const isOurs = between === earlier.after || edited === "put back";
  const before = isOurs ? earlier.before : later.before;
  const { after } = later;
  const isSame = after === (before && rowHash(headers, before));
  return isSame ? undefined : { id, before, after };
}

function joinedBlock(earlier: BlockUndo, later: BlockUndo, edited: Edited): BlockUndo {
  const headers = [...new Set([...later.headers, ...earlier.headers])];
  const rows = new Map(
    earlier.rows.map((row) => [row.id, translated(row, earlier.headers, headers)]),
  );
  for (const row of later.rows) {
    const one = translated(row, later.headers, headers);
    const first = rows.get(row.id);
    const both = first === undefined ? one : joinedRow(headers, first, one, edited);
    if (both === undefined) rows.delete(row.id);
    else rows.set(row.id, both);
  }
  const { name, sheet, after } = later;
  return { name, sheet, headers, before: earlier.before, after, rows: [...rows.values()] };
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  return all.filter((one) => !others.includes(one));
}

/**
 * Two changes one after the other as one. Where somebody has changed cells of ours between them,
 * `edited` says what is put back: what they made of it, or what stood before both.
 */
export function joined(earlier: Undo, later: Undo, edited: Edited): Undo {
  const blocks = new Map(earlier.blocks.map((block) => [block.name, block]));
  for (const block of later.blocks) {
    const first = blocks.get(block.name);
    blocks.set(block.name, first === undefined ? block : joinedBlock(first, block, edited));
  }
  const came = [...without(earlier.sheetsAdded, later.sheetsRemoved), ...later.sheetsAdded];
  const went = [...earlier.sheetsRemoved, ...without(later.sheetsRemoved, earlier.sheetsAdded)];
  return {
    blocks: [...blocks.values()],
    sheetsAdded: without(came, earlier.sheetsRemoved),
    sheetsRemoved: without(went, later.sheetsAdded),
  };
}
