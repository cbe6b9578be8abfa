import type { Cell } from "../../../table/cell";
import { isMisplaced } from "../misplaced";
import type { FillColumns } from "../operations";
import { rowIds, type Block } from "./blocks";
import { sameCell } from "./cellHash";
import type { RowsBack } from "./rowsBack";

type Cells = readonly (Cell | null)[];

/** What a first try found in a block, and what it wanted of it, by the rows' ids. */
export interface FirstTry {
  readonly headers: readonly string[];
  readonly rows: ReadonlyMap<string, { readonly now: readonly Cell[]; readonly wanted: Cells }>;
  /** How it filled the block; undefined where it didn't. */
  readonly filling: FillColumns | undefined;
}

function rowAt({ columns }: Block, row: number): readonly Cell[] {
  return columns.map((cells) => cells[row] ?? "");
}

export function firstTry(
  block: Block,
  { wanted }: RowsBack,
  filling: FillColumns | undefined,
): FirstTry {
  const rows = new Map<string, { readonly now: readonly Cell[]; readonly wanted: Cells }>();
  rowIds(block.keys).forEach((id, at) => {
    if (id === undefined) return;
    const now = rowAt(block, at);
    rows.set(id, { now, wanted: wanted[at] ?? now.map(() => null) });
  });
  return { headers: block.headers, rows, filling };
}

/**
 * The same once more, where rows were moved while a block was filled: some cells came to stand beside
 * another key than their own, and each key gets back what it had, or was to have.
 */
export function afterMove(back: RowsBack, block: Block, first: FirstTry | undefined): RowsBack {
  const { filling } = first ?? {};
  if (first === undefined || filling === undefined) return back;
  const written = new Map(
    filling.columns.map(({ header, cells }) => [
      header,
      new Set(cells.filter((cell) => cell !== null).map(String)),
    ]),
  );
  const mended = new Set<string>();
  const ids = rowIds(block.keys);
  const wanted = back.wanted.map((plain, row): Cells | undefined => {
    const id = ids[row];
    const now = rowAt(block, row);
    const known = id === undefined ? undefined : first.rows.get(id);
    if (known === undefined) {
      // Put in meanwhile: what was meant for its neighbour is taken out again.
      return isMisplaced(filling, row, block.headers, now) ? blankedBy(filling, block) : plain;
    }
    return block.headers.map((header, at) => {
      const place = first.headers.indexOf(header);
      const cell = now[at] ?? "";
      const meant = known.wanted[place] ?? known.now[place] ?? "";
      if (sameCell(cell, meant)) return null;
      const isOurs = written.get(header)?.has(String(cell)) === true;
      if (!isOurs && !sameCell(cell, known.now[place])) return null;
      mended.add(`${row} ${header}`);
      return meant;
    });
  });
  const edited = back.edited.filter(({ row, header }) => !mended.has(`${row} ${header}`));
  return { ...back, wanted, edited };
}

function blankedBy(filling: FillColumns, { headers }: Block): Cells {
  const filled = new Set(filling.columns.map(({ header }) => header));
  return headers.map((header) => (filled.has(header) ? "" : null));
}
