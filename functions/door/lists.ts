/** Rows and columns of cells read as names or as yes and no, one entry per cell. */
import { InputError } from "../../src/errors";
import { byRow, filled } from "../../src/table/numbers/byRow";
import { flagOf } from "../../src/table/parse/readFlags";
import type { CellList } from "../cells";
import { nameOf } from "../cells";

/** The names of a list, "" for its blanks. */
export function namesOf({ cells }: CellList, length: number): readonly string[] {
  return byRow(length, (at) => nameOf(cells[at] ?? null));
}

/** Yes (1) and no (0) of a list; a blank is no. @throws InputError at the first cell that is neither */
export function flagsOf({ cells, placeOf }: CellList, length: number): Uint8Array {
  return filled(new Uint8Array(length), (at) => {
    const cell = cells[at] ?? null;
    const flag = flagOf(cell);
    if (flag !== undefined) return flag ? 1 : 0;
    throw new InputError(
      `${placeOf(at)} holds "${String(cell)}", which is neither yes nor no. Write TRUE or FALSE.`,
    );
  });
}
