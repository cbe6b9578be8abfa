/** Rows that a plan doesn't cover, counted in rows and in load. */
import type { NumberColumn } from "../../table/column";
import { amountInCell } from "../../table/parse/amountInCell";
import type { LeftOutKind } from "../../table/rows/leftOut";
import { plural } from "../numberText";
import { loadKey } from "../tables/chosenColumns";
import type { ReadSide } from "../tables/tables";

export interface LeftOutLine {
  readonly kind: LeftOutKind;
  readonly rows: number;
  /** What they hold of the load to balance; NaN where no column holds it. */
  readonly load: number;
  /** First of them on the sheet, from 0. */
  readonly firstRow: number;
  /** "3 rows without an Account ID" */
  readonly text: string;
  /** False for rows that never were accounts: totals, footers, headings. */
  readonly isAccount: boolean;
}

const words: Readonly<Record<LeftOutKind, (rows: number, id: string) => string>> = {
  "no id": (rows, id) =>
    `${plural(rows, "row")} without ${/^[aeiou]/i.test(id) ? "an" : "a"} ${id}`,
  repeated: (rows, id) =>
    `${plural(rows, "row")} that repeat${rows === 1 ? "s" : ""} the ${id} of another`,
  total: (rows) => plural(rows, "total row"),
  subtotal: (rows) => plural(rows, "subtotal row"),
  footer: (rows) => `${plural(rows, "line")} of text below the table`,
  header: (rows) => plural(rows, "repeated header row"),
  group: (rows) => plural(rows, "heading row"),
  shifted: (rows) => `${plural(rows, "row")} with a value under no header`,
  hidden: (rows) => plural(rows, "hidden row"),
  "damaged id": (rows, id) => `${plural(rows, "row")} whose ${id} a spreadsheet has damaged`,
};

const neverAccounts: ReadonlySet<LeftOutKind> = new Set([
  "total",
  "subtotal",
  "footer",
  "header",
  "group",
]);

/** What a cell of the load's column holds, read as the column was; 0 where it holds no number. */
function amountOf({ range }: ReadSide, column: NumberColumn, row: number): number {
  const cells = range.cells[row - range.row];
  const byRow = column.conversion?.byRow;
  const named = byRow === undefined ? null : cells?.[byRow - range.column];
  const amount = amountInCell(column, cells?.[column.column - range.column] ?? null, named ?? null);
  return Number.isNaN(amount) ? 0 : amount;
}

/** What rows hold of the load; undefined where one of them is read, is no account, or no column holds it. */
export function leftOutLoad(side: ReadSide, rows: readonly number[]): number | undefined {
  const load = side.columns.get(loadKey);
  if (load?.kind !== "number") return undefined;
  const lost = new Set(
    side.leftOut.filter(({ kind }) => !neverAccounts.has(kind)).map(({ row }) => row),
  );
  if (!rows.every((row) => lost.has(row))) return undefined;
  return rows.reduce((sum, row) => sum + amountOf(side, load, row), 0);
}

/** What was left out of a table, a line for each kind, in the order in which they turn up. */
export function leftOutLines(side: ReadSide, idLabel: string): LeftOutLine[] {
  const load = side.columns.get(loadKey);
  const kinds = new Map<LeftOutKind, { rows: number; load: number; firstRow: number }>();
  for (const { row, kind } of side.leftOut) {
    let line = kinds.get(kind);
    if (line === undefined) {
      line = { rows: 0, load: load?.kind === "number" ? 0 : NaN, firstRow: row };
      kinds.set(kind, line);
    }
    line.rows++;
    if (load?.kind === "number") line.load += amountOf(side, load, row);
  }
  return [...kinds].map(([kind, line]) => ({
    kind,
    ...line,
    text: words[kind](line.rows, idLabel),
    isAccount: !neverAccounts.has(kind),
  }));
}
