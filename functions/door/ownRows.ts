/**
 * Rows that are none of a table's own: totals, subtotals, lines that a report adds, headings of
 * groups, headers that come again. In a cell they are told by the same rules as everywhere
 * (src/table/rows/rowKinds), and no function counts them.
 */
import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { isNoGroup } from "../../src/table/nobody";
import { byRow } from "../../src/table/numbers/byRow";
import { isReportLine } from "../../src/table/rows/reportLine";
import { textOf } from "../../src/table/parse/readTexts";
import { rowKinds } from "../../src/table/rows/rowKinds";
import { isTotalLabel, mayBeTotal, totalLabel } from "../../src/table/rows/totalWords";
import { isNothing } from "../cells";
import { nothingAhead } from "./readAhead";
import type { CellTable } from "./table";

const identityKeys = ["id", "name", "opportunityId"] as const;

/** Columns that tell the rows apart, which a total has no use for. */
function identityColumns({ columns, headers }: CellTable): readonly number[] {
  const of = (found: ReadonlyMap<string, number>): number[] =>
    identityKeys.flatMap((key) => found.get(key) ?? []);
  const known = of(columns);
  return known.length > 0 ? known : of(matchHeaders(headers, competingAccountFields([])));
}

/** Whether a cell says what its column's header says, once it is cleaned. */
function isHeader(text: string, header: string | undefined): boolean {
  return header !== undefined && header !== "" && textOf(text) === header;
}

/**
 * Whether a row could be none of the table's own: it has a total's word in one of its first two
 * texts, fewer filled cells than a row needs, or begins as the headers do. Nearly every row is done
 * with here, and never one that the rules leave out.
 *
 * @param least - how many cells of a row are filled at least
 */
function isSuspect(cells: readonly unknown[], headers: readonly string[], least: number): boolean {
  let filled = 0;
  let texts = 0;
  for (let column = 0; column < cells.length && (filled < 2 || texts < 2); column++) {
    const cell = cells[column];
    if (typeof cell === "number") {
      if (cell !== 0) filled++;
      continue;
    }
    if (typeof cell !== "string") {
      // A data type may hold a text, and tables of them are rare enough.
      if (typeof cell === "object" && cell !== null) return true;
      if (cell !== null && cell !== undefined) filled++;
      continue;
    }
    if (mayBeTotal(cell)) {
      if (isNothing(cell)) continue;
      if (totalLabel(cell) !== undefined) return true;
      if (filled === 0 && isHeader(cell, headers[column])) return true;
    } else if (filled === 0 && cell.charCodeAt(0) === headers[column]?.charCodeAt(0)) {
      // What is no blank begins as it is seen.
      if (isHeader(cell, headers[column])) return true;
    }
    texts++;
    filled++;
  }
  return filled < least;
}

function hasSuspect({ raw, headers, length }: CellTable): boolean {
  // In a table of one column each row has one cell.
  const least = headers.length < 2 ? 0 : 2;
  for (let row = 1; row <= length; row++) if (isSuspect(raw[row]!, headers, least)) return true;
  return false;
}

/** The cells as rules about rows and columns read them; a host that gives 0 for blanks gives no blank at all. */
export function plainRows({
  raw,
  length,
}: Pick<CellTable, "raw" | "length">): readonly (readonly Cell[])[] {
  const rows = raw.slice(0, length + 1).map((row) => row.map((cell) => plainCell(cell) ?? null));
  const hasBlank = rows.some((row) => row.some((cell) => cell === null || cell === ""));
  return hasBlank ? rows : rows.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
}

/** 1 for each row under the headers that is none of the table's own; undefined where all are. */
export function strangeRows(table: CellTable): Uint8Array | undefined {
  if (!hasSuspect(table)) return undefined;
  const range = { sheet: table.name, row: 0, column: 0, cells: plainRows(table) };
  const { leftOut } = rowKinds(range, identityColumns(table));
  if (leftOut.length === 0) return undefined;
  const strange = new Uint8Array(table.length);
  for (const { at } of leftOut) strange[at - 1] = 1;
  return strange;
}

/** The table without the rows that are none of its own, for functions that add up or list. */
export function ownRows(table: CellTable): CellTable {
  const strange = strangeRows(table);
  if (strange === undefined) return table;
  return withoutRows(table, (row) => strange[row] === 1);
}

/** The table without some of its rows, from 0 under the header. */
export function withoutRows(table: CellTable, isOut: (row: number) => boolean): CellTable {
  const { given, length } = table;
  const kept = byRow(length, (row) => row).filter((row) => !isOut(row));
  if (kept.length === length) return table;
  const [head = []] = table.raw;
  return {
    ...table,
    raw: [head, ...kept.map((row) => table.raw[row + 1] ?? [])],
    length: kept.length,
    ahead: nothingAhead(),
    given: {
      length: given?.length ?? length,
      rows: Int32Array.from(kept, (row) => given?.rows[row] ?? row),
    },
  };
}

/**
 * The table without rows whose name is a total, a line of a report or a word for nothing, for short
 * tables of settings in which no row repeats anything that could tell.
 *
 * @param key - the field of the names
 */
export function withoutTotals(table: CellTable, key: string): CellTable {
  const column = table.columns.get(key);
  if (column === undefined) return table;
  return withoutRows(table, (row) => {
    const cell = table.raw[row + 1]?.[column];
    if (typeof cell !== "string") return false;
    const name = textOf(cell);
    return name !== "" && (isReportLine(name) || isNoGroup(name));
  });
}

/** Whether the last row of a table of rules is its totals row, as Excel adds one with the word in front. */
export function isTotalsRow(row: number, length: number, label: Cell): boolean {
  return row === length - 1 && typeof label === "string" && isTotalLabel(textOf(label));
}

/** A table of rules without its totals row: any other row in it is a rule. */
export function withoutTotalsRow(table: CellTable): CellTable {
  return withoutRows(table, (row) => {
    const label = plainCell(table.raw[row + 1]?.[0]) ?? null;
    return isTotalsRow(row, table.length, label);
  });
}

/**
 * The table with blanks in place of the rows that are none of its own, for functions that give one
 * row for each.
 */
export function ownRowsInPlace(table: CellTable): CellTable {
  const strange = strangeRows(table);
  if (strange === undefined) return table;
  const raw = table.raw.map((row, at) => (strange[at - 1] === 1 ? [] : row));
  return { ...table, raw, ahead: nothingAhead(), strange };
}
