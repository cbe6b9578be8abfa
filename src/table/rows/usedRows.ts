/** Which rows of a table are used, and which accounts they are of. */
import type { Cell } from "../cell";
import type { CellProblem, ColumnPlace } from "../column";
import type { ReadIds } from "../parse/readIds";
import { readIds } from "../parse/readIds";
import { textOf } from "../parse/readTexts";
import type { TableRange } from "../readTable";
import { withoutZeros } from "../zeroBlanks";
import { accountKey, accountsOfRows, type AccountsOfRows } from "./accountsOfRows";
import { checkIds } from "./checkIds";
import type { LeftOutRow } from "./leftOut";

/** What tells the rows of a table apart. */
export interface Identity {
  /** "Account ID", "Company and State": for messages. */
  readonly label: string;
  /** Positions in the range; several where a name alone is not enough. */
  readonly columns: readonly number[];
  /** Rows that repeat it: the first wins, or they become one. */
  readonly repeats: "first" | "merge";
}

export interface RowsUsed {
  /** Position in the range of each row that is read. */
  readonly used: Int32Array;
  /** Which of them are one account. */
  readonly accounts: AccountsOfRows;
  /** What each of them is known by; undefined where nothing tells rows apart. */
  readonly keys: readonly string[] | undefined;
  readonly problems: readonly CellProblem[];
  readonly leftOut: readonly LeftOutRow[];
}

/** A row of nothing but zeros is one that formulas, or older Excel, made of a blank one. */
function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null || cell === "" || cell === 0 || textOf(cell) === "");
}

function filledRows({ cells }: TableRange): Int32Array {
  return Int32Array.from(cells.keys()).filter((at) => at > 0 && !isBlankRow(cells[at] ?? []));
}

/** Cells of a column in some rows of a range. A plain loop: this touches every cell of the table. */
export function cellsOfRows({ cells }: TableRange, rows: Int32Array, column: number): Cell[] {
  const found = new Array<Cell>(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = cells[rows[at] as number]?.[column] ?? null;
  return found;
}

/** Where a column of a range stands. */
export function placeOf(range: TableRange, rows: Int32Array, column: number): ColumnPlace {
  return {
    sheet: range.sheet,
    column: range.column + column,
    header: textOf(range.cells[0]?.[column] ?? null),
    rows: rows.map((at) => range.row + at),
  };
}

/** What each row is known by, with what is wrong about the cells that say it. */
function keysOf(range: TableRange, rows: Int32Array, columns: readonly number[]): ReadIds {
  const read = columns.map((column) =>
    readIds(withoutZeros(cellsOfRows(range, rows, column), "id", []), placeOf(range, rows, column)),
  );
  const [first] = read;
  if (first === undefined) throw new Error("nothing tells the rows apart");
  if (read.length === 1) return first;
  const values = first.column.values.map((text, row) =>
    // A place alone names no account.
    text === "" ? "" : accountKey(read.map(({ column }) => column.values[row] ?? "")),
  );
  return { ...first, column: { ...first.column, values } };
}

/**
 * Finds the rows that are used. Blank ones are passed over; a row that nothing tells from others is
 * reported and left out.
 *
 * @param identity - undefined: every filled row is used
 */
export function rowsUsed(range: TableRange, identity: Identity | undefined): RowsUsed {
  const filled = filledRows(range);
  if (identity === undefined) {
    const each = Int32Array.from(filled.keys());
    return {
      used: filled,
      accounts: { first: each, of: each },
      keys: undefined,
      problems: [],
      leftOut: [],
    };
  }
  const { column, problems, damaged } = keysOf(range, filled, identity.columns);
  // What stands in the rows that stay is reported when the column itself is read.
  const lost = problems.filter(({ severity }) => severity === "error");
  const place = placeOf(range, filled, identity.columns[0] ?? 0);
  const reported = new Set(lost.map(({ row }) => row));
  // One problem speaks for all damaged ids.
  for (const index of damaged) reported.add(place.rows[index] ?? 0);
  const checked = checkIds(column, place, identity.label, reported, identity.repeats);
  const keys = Array.from(checked.used, (index) => column.values[index] as string);
  return {
    used: checked.used.map((index) => filled[index] as number),
    accounts: accountsOfRows(keys),
    keys,
    problems: [...lost, ...checked.problems],
    leftOut: checked.leftOut,
  };
}
