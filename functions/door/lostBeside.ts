/** Cells beside a table's rows that can't be read: they cost their row, as a cell of the table does. */
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import { listOf, rangeOf } from "../cells";
import { besideRows } from "./groups";
import type { LostCell } from "./readable";
import type { CellTable } from "./table";

/** An argument by its name that may have one cell for each row of a table: by, owner. */
export type Beside = readonly [name: string, argument: unknown];

/** Errors in an argument of one cell per row, by the row of the table; none for a header or a blank. */
export function lostBeside(
  table: CellTable,
  [name, argument]: Beside,
): ReadonlyMap<number, LostCell> {
  const lost = new Map<number, LostCell>();
  const range = rangeOf(name, argument ?? null, "keep");
  if ((range.givenRows === 1 && range.columns === 1) || range.rows.length === 0) return lost;
  const { cells, placeOf } = besideRows(listOf(range), table);
  for (let row = 0; row < table.length; row++) {
    const at = table.given?.rows[row] ?? row;
    const cell = cells[at];
    if (typeof cell !== "string" || !cell.includes("#")) continue;
    const text = cleanText(cell);
    if (isErrorText(text))
      lost.set(row, { row, column: -1, text, place: placeOf(at), kind: "text" });
  }
  return lost;
}
