/** Columns in which the same few values come again and again: stages, owners, yes and no. */
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import type { Groups } from "../../src/table/numbers/groups";
import { groupsOf } from "../../src/table/numbers/groups";
import { flagOf } from "../../src/table/parse/readFlags";
import { nameOf } from "../cells";
import type { Repeats } from "./readAhead";
import { readAhead } from "./readAhead";
import type { CellTable } from "./table";
import { cellAt, placeInTable } from "./table";

/** A column by its different values: what a value means has to be found out but once. */
export interface Distinct extends Repeats {
  /** In the order in which they first appear. */
  readonly values: readonly Cell[];
}

/** The different values of a column, compared as they are. @throws ErrorInInput at the first error */
function distinctIn(table: CellTable, column: number): Distinct {
  const { ahead } = table;
  if (!ahead.repeats.has(column)) readAhead(table, { repeats: [column] });
  const { rows, of } = ahead.repeats.get(column)!;
  // It is the caller's own from now on.
  ahead.repeats.delete(column);
  const values = rows.map((row) => cellAt(table, row, column));
  loseAlike(table, rows, of);
  return { values, rows, of };
}

/** What costs the first row of a value costs all rows that hold the same. */
function loseAlike({ lost }: CellTable, rows: readonly number[], of: Int32Array): void {
  if (lost === undefined || lost.size === 0) return;
  of.forEach((value, row) => {
    const error = lost.get(rows[value] ?? -1);
    if (error !== undefined && !lost.has(row)) lost.set(row, error);
  });
}

/** What each row of a column means, from what each of its different values does. */
export function meaningsIn(
  table: CellTable,
  column: number,
  meaningOf: (cell: Cell, row: number) => number,
): Uint8Array {
  const { values, rows, of } = distinctIn(table, column);
  const meanings = Uint8Array.from(values, (cell, at) => meaningOf(cell, rows[at]!));
  const found = new Uint8Array(of.length);
  for (let row = 0; row < of.length; row++) found[row] = meanings[of[row]!]!;
  return found;
}

/** Rows by the names in a column; blanks make no group. */
export function groupsIn(table: CellTable, column: number): Groups {
  const { values, of } = distinctIn(table, column);
  const groups = groupsOf(values.map(nameOf));
  for (let row = 0; row < of.length; row++) of[row] = groups.of[of[row]!]!;
  return { names: groups.names, of };
}

/** Yes (1) and no (0) of a column; a blank is no. */
export function flagsIn(table: CellTable, column: number): Uint8Array {
  return meaningsIn(table, column, (cell, row) => {
    const flag = flagOf(cell);
    if (flag !== undefined) return flag ? 1 : 0;
    throw new InputError(
      `${placeInTable(table, row, column)} holds "${String(cell)}", which is neither yes nor no. Write TRUE or FALSE.`,
    );
  });
}
