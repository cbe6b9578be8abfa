import type { FillColumns, Operation } from "../operations";
import { rowIds, type Block } from "./blocks";
import { sameCell } from "./cellHash";
import type { RowsBack } from "./rowsBack";
import { fillingOf } from "./tableBack";
import type { BlockUndo } from "./undo";

/** Where the column beside the accounts stands, or would stand, by now. */
export interface BesideNow {
  /** As a write would fill it: the place, the keys, and whether the column is to be made first. */
  readonly filling: FillColumns;
  readonly block: Block;
}

export interface BesideBack {
  readonly operations: readonly Operation[];
  readonly filling: FillColumns | undefined;
}

/** How the column beside the accounts is put back: filled as it was, or taken away where a write made it. */
export function besideBack(undo: BlockUndo, now: BesideNow, back: RowsBack): BesideBack {
  const { place, key, columns } = now.filling;
  const header = columns[0]?.header ?? "";
  const stands = now.block.headers.includes(header);
  const stood = undo.before?.headers.includes(header) === true;
  if (!stands) {
    // Somebody took it away, or it was put back before.
    return stood && undo.after?.headers.includes(header) !== true
      ? made(undo, now)
      : { operations: [], filling: undefined };
  }
  const isEmpty = now.block.keys.every(
    (_, row) => back.wanted[row]?.[0] === "" || sameCell(now.block.columns[0]?.[row], ""),
  );
  if (!stood && isEmpty)
    return {
      operations: [{ kind: "remove columns", place, headers: [header] }],
      filling: undefined,
    };
  const filling = fillingOf(place, key, [header], back.wanted);
  return { operations: filling === undefined ? [] : [filling], filling };
}

/** The column anew, with what stood in it. */
function made({ rows }: BlockUndo, { filling, block }: BesideNow): BesideBack {
  const before = new Map(
    rows.map((row) => [row.id, "cells" in row ? row.cells[0]?.[1] : row.before?.[0]]),
  );
  const header = filling.columns[0]?.header ?? "";
  const cells = rowIds(block.keys).map((id) =>
    id === undefined ? null : (before.get(id) ?? null),
  );
  const whole: FillColumns = { ...filling, columns: [{ header, cells }], added: [header] };
  return { operations: [whole], filling: whole };
}
