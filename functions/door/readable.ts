/**
 * Cells that can't be read cost their row and not the table: an error in a column that is read, a
 * word where a number or a date belongs, what is neither yes nor no where a column says it.
 */
import { cleanText } from "../../src/table/cleanText";
import { shortened } from "../../src/table/problems";
import { isBlank, shownCell } from "../cells";
import { lostBeside, type Beside } from "./lostBeside";
import { withoutRows } from "./ownRows";
import { nothingAhead } from "./readAhead";
import type { CellTable } from "./table";
import { placeInTable } from "./table";
import { plainTest, readAs, unread, type ReadAs } from "./unreadable";

/** A cell of a table that can't be read. */
export interface LostCell {
  /** Under the header, from 0, as the table counts it. */
  readonly row: number;
  readonly column: number;
  /** What it holds: "#N/A", "many". */
  readonly text: string;
  /** "Row 15 of accounts (ARR)". */
  readonly place: string;
  /** What it should have been. */
  readonly kind: ReadAs;
}

/** The key under which answers keep what the setting `unreadable` says. */
export const unreadableKey = "unreadable";

/** Cells of a column that are to be looked at. */
interface OddCells {
  readonly rows: readonly number[];
  /** How many others hold something. */
  readonly plain: number;
}

function oddCells({ raw, length }: CellTable, column: number, kind: ReadAs): OddCells {
  const isPlain = plainTest(kind);
  const rows: number[] = [];
  let plain = 0;
  for (let row = 0; row < length; row++) {
    const value = raw[row + 1]?.[column];
    if (value === null || value === undefined || value === "") continue;
    if (isPlain(value)) plain++;
    else rows.push(row);
  }
  return { rows, plain };
}

/**
 * The first cell of each row that can't be read, by the row.
 *
 * @param columns - those that the function reads, and as what
 */
function lostCells(
  table: CellTable,
  columns: ReadonlyMap<number, ReadAs>,
): ReadonlyMap<number, LostCell> {
  const lost = new Map<number, LostCell>();
  for (const [column, kind] of columns) {
    const odd = oddCells(table, column, kind);
    const cells = odd.rows.map((row) => {
      const place = (): string => placeInTable(table, row, column);
      return shownCell(table.raw[row + 1]?.[column], place);
    });
    const isUnread = unread(cells, kind);
    // A column in which nothing can be read is another one than was meant: the function refuses it.
    if (odd.plain === 0 && !isUnread.includes(false)) continue;
    isUnread.forEach((isLost, at) => {
      const row = odd.rows[at] as number;
      if (!isLost || lost.has(row)) return;
      const cell = cells[at] ?? null;
      const text =
        typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : shortened(cleanText(String(cell)));
      lost.set(row, { row, column, text, place: placeInTable(table, row, column), kind });
    });
  }
  return lost;
}

/** The table with blanks in place of the cells that can't be read. */
function blanked(
  table: CellTable,
  lost: ReadonlyMap<number, LostCell>,
  kinds: ReadonlyMap<number, ReadAs>,
): CellTable {
  const raw = table.raw.map((row, at) => {
    const isLost = lost.has(at - 1);
    return isLost
      ? row.map((cell, column) => readableCell(cell, kinds.get(column) ?? "text"))
      : row;
  });
  return { ...table, raw, ahead: nothingAhead() };
}

function readableCell(value: unknown, kind: ReadAs): unknown {
  if (typeof value === "number") return value;
  const cell = shownCell(value, () => "A cell");
  return !isBlank(cell) && unread([cell], kind)[0] === true ? null : value;
}

export interface ReadableRows {
  readonly table: CellTable;
  /** Cells whose rows are left out. */
  readonly lost: readonly LostCell[];
  /** Cells that count as blanks. */
  readonly zeroed: readonly LostCell[];
}

/**
 * The table without the rows that can't be read; where the setting `unreadable` says so, with blanks for
 * such cells instead, as far as they are no names.
 *
 * @param columns - those that the function reads
 * @param told - as what it reads those of which their fields don't say it, or something else
 * @param beside - an argument with a cell for each row that it reads too
 */
export function readableRows(
  table: CellTable,
  columns: readonly number[],
  told: ReadonlyMap<number, ReadAs> = new Map(),
  beside?: Beside,
): ReadableRows {
  const kinds = new Map(
    [...columns, ...told.keys()].map((column) => [
      column,
      told.get(column) ?? readAs(table, column),
    ]),
  );
  const strangers = beside === undefined ? [] : lostBeside(table, beside);
  const found = new Map([...strangers, ...lostCells(table, kinds)]);
  if (found.size === 0) return { table, lost: [], zeroed: [] };
  if (table.answers?.get(unreadableKey) !== "zero")
    return {
      table: withoutRows(table, (row) => found.has(row)),
      lost: [...found.values()],
      zeroed: [],
    };
  // There is no 0 for a name.
  const nameless = new Map([
    ...strangers,
    ...lostCells(table, new Map([...kinds].filter(([, kind]) => kind === "text"))),
  ]);
  const zeroed = new Map([...found].filter(([row]) => !nameless.has(row)));
  return {
    table: withoutRows(blanked(table, zeroed, kinds), (row) => nameless.has(row)),
    lost: [...nameless.values()],
    zeroed: [...zeroed.values()],
  };
}

/**
 * The table with blanks in place of the cells of some columns that can't be read: for numbers that say of one
 * person or group alone what nobody else's answer depends on, and for rows whose place still counts.
 *
 * @returns the first such cell of each row
 */
export function withBlanks(
  table: CellTable,
  columns: readonly number[],
): { readonly table: CellTable; readonly cells: readonly LostCell[] } {
  const kinds = new Map(columns.map((column) => [column, readAs(table, column)]));
  const lost = lostCells(table, kinds);
  return {
    table: lost.size === 0 ? table : blanked(table, lost, kinds),
    cells: [...lost.values()],
  };
}

/** Cells that can't be read, and what becomes of them. */
export function lostNote(
  cells: readonly LostCell[],
  ofOne: string,
  ofMany: string,
): readonly string[] {
  const [first] = cells;
  if (first === undefined) return [];
  const what = `${first.place} holds ${first.text}`;
  return cells.length === 1
    ? [`${what}, which can't be read: ${ofOne}.`]
    : [`${cells.length} rows hold a cell that can't be read and ${ofMany}: ${what}, for one.`];
}

/** What can't be read, in a sentence each for what is left out and what counts as 0; none for nothing. */
export function lostNotes({ lost, zeroed }: Omit<ReadableRows, "table">): readonly string[] {
  const zeroedAs = (kind: ReadAs): readonly LostCell[] => zeroed.filter((one) => one.kind === kind);
  return [
    ...lostNote(lost, "that row is left out", "are left out"),
    ...lostNote(zeroedAs("number"), "it counts as 0", "count as 0 there"),
    ...lostNote(
      [...zeroedAs("flag"), ...zeroedAs("outcome")],
      "it counts as no",
      "count as no there",
    ),
    ...lostNote(zeroedAs("date"), "it counts as blank", "count as blank there"),
  ];
}
