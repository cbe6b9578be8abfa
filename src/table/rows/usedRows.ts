/** Which rows of a table are used, and which accounts they are of. */
import type { Cell } from "../cell";
import type { CellProblem, ColumnPlace } from "../column";
import type { ReadIds } from "../parse/readIds";
import { readIds } from "../parse/readIds";
import { textOf } from "../parse/readTexts";
import type { TableRange } from "../readTable";
import { withoutZeros } from "../zeroBlanks";
import { accountKey, accountsOfRows, type AccountsOfRows } from "./accountsOfRows";
import type { Answers, Decision } from "../decision";
import { checkIds } from "./checkIds";
import { damagedQuestion, hiddenQuestion, shiftedQuestion } from "./doubtfulRows";
import type { LeftOutKind, LeftOutRow } from "./leftOut";
import { leftOutProblems, rowKinds, type RowKinds } from "./rowKinds";
import { shiftedRows } from "./shiftedRows";

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
  readonly decisions: readonly Decision[];
  /** From top to bottom. */
  readonly leftOut: readonly LeftOutRow[];
}

/** A row of nothing but zeros is one that formulas, or older Excel, made of a blank one. */
/** Rows that are set aside before anybody looks for ids, and why. */
interface SetAside {
  /** Position in the range of each row that stays. */
  readonly kept: Int32Array;
  readonly problems: readonly CellProblem[];
  readonly decisions: readonly Decision[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Tells the table's own rows from totals, report lines and headings, and from rows in doubt. */
function setAside(
  range: TableRange,
  { kinds, leftOut: odd }: RowKinds,
  answers: Answers,
): SetAside {
  const isData = (at: number): boolean => kinds[at] === "data";
  const shifted = shiftedRows(range, isData);
  const hiddenRows = (range.hidden ?? []).filter((row) => isData(row - range.row));
  const asShifted = shiftedQuestion(shifted, range, answers);
  const asHidden = hiddenQuestion(hiddenRows, answers);
  const aside = new Map<number, LeftOutKind>(odd.map(({ at, kind }) => [at, kind]));
  const isOut = (decision: Decision | undefined): boolean => decision?.value === "leave out";
  if (isOut(asHidden)) for (const row of hiddenRows) aside.set(row - range.row, "hidden");
  if (isOut(asShifted)) for (const { row } of shifted) aside.set(row - range.row, "shifted");
  const kept: number[] = [];
  for (let at = 1; at < kinds.length; at++) if (isData(at) && !aside.has(at)) kept.push(at);
  return {
    kept: Int32Array.from(kept),
    problems: [...leftOutProblems(range, odd), ...shifted],
    decisions: [asHidden, asShifted].filter((decision) => decision !== undefined),
    leftOut: [...aside].map(([at, kind]) => ({ row: range.row + at, kind })),
  };
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
    rowName: range.rowName,
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

/** How the rows of a table are taken. */
export interface RowsOptions {
  readonly answers: Answers;
  /** What kind of row each is, where it is known already. */
  readonly kinds?: RowKinds | undefined;
}

/**
 * Finds the rows that are used. Blank ones are passed over; totals, the lines of a report and rows
 * that nothing tells from others are reported and left out, and so are rows in doubt until somebody
 * says otherwise.
 *
 * @param identity - undefined: every row of the table's own is used
 */
export function rowsUsed(
  range: TableRange,
  identity: Identity | undefined,
  { answers, kinds = rowKinds(range, identity?.columns) }: RowsOptions,
): RowsUsed {
  const { kept, ...aside } = setAside(range, kinds, answers);
  if (identity === undefined) {
    const each = Int32Array.from(kept.keys());
    return { used: kept, accounts: { first: each, of: each }, keys: undefined, ...aside };
  }
  const { column, problems, damaged } = keysOf(range, kept, identity.columns);
  // What stands in the rows that stay is reported when the column itself is read.
  const lost = problems.filter(({ severity }) => severity === "error");
  const place = placeOf(range, kept, identity.columns[0] ?? 0);
  const reported = new Set(lost.map(({ row }) => row));
  const broken = damaged.map((index) => {
    const row = place.rows[index] ?? 0;
    const cell = range.cells[kept[index] ?? 0]?.[identity.columns[0] ?? 0] ?? null;
    // One problem speaks for all damaged ids.
    reported.add(row);
    return { row, text: textOf(cell) };
  });
  const asBroken = damagedQuestion(broken, place.column, identity.label, answers);
  const checked = checkIds(column, place, identity.label, reported, identity.repeats);
  const keys = Array.from(checked.used, (index) => column.values[index] as string);
  const brokenRows = new Set(broken.map(({ row }) => row));
  const withoutId = checked.leftOut.map((one): LeftOutRow =>
    brokenRows.has(one.row) ? { row: one.row, kind: "damaged id" } : one,
  );
  return {
    used: checked.used.map((index) => kept[index] as number),
    accounts: accountsOfRows(keys),
    keys,
    problems: [...aside.problems, ...lost, ...checked.problems],
    decisions: [...aside.decisions, ...(asBroken ? [asBroken] : [])],
    leftOut: [...aside.leftOut, ...withoutId].sort((one, other) => one.row - other.row),
  };
}
