/** Rows that a plan doesn't cover, counted in rows and in load. */
import type { Cell } from "../../table/cell";
import type { NumberColumn } from "../../table/column";
import { amountInCell } from "../../table/parse/amountInCell";
import { numberText } from "../../table/parse/numberText";
import { textOf } from "../../table/parse/readTexts";
import { currencyOfCell } from "../../table/parse/rowCurrency";
import type { LeftOutKind, LeftOutRow } from "../../table/rows/leftOut";
import { totalLabel, type TotalFigure } from "../../table/rows/totalWords";
import { plural } from "../numberText";
import { loadKey } from "../tables/chosenColumns";
import type { ReadSide } from "../tables/tables";
import { listText } from "../words/listText";

export interface LeftOutLine {
  readonly kind: LeftOutKind;
  readonly rows: number;
  /** What they hold of the load to balance; NaN where no column holds it, or in several currencies. */
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

/** Where the cells of the load stand in a row, and those that name the currencies of its rows. */
interface LoadCells {
  readonly cell: Cell;
  readonly named: Cell;
}

function loadCells({ range }: ReadSide, column: NumberColumn, row: number): LoadCells {
  const cells = range.cells[row - range.row];
  const byRow = column.conversion?.byRow;
  return {
    cell: cells?.[column.column - range.column] ?? null,
    named: byRow === undefined ? null : (cells?.[byRow - range.column] ?? null),
  };
}

/** What a cell of the load's column holds, read as the column was; 0 where it holds no number. */
export function amountOf(side: ReadSide, column: NumberColumn, row: number): number {
  const { cell, named } = loadCells(side, column, row);
  const amount = amountInCell(column, cell, named);
  return Number.isNaN(amount) ? 0 : amount;
}

/** Whether the load has amounts in several currencies, which add up to nothing before there are rates. */
function areRatesOpen({ decisions }: ReadSide): boolean {
  return decisions.some(({ setting, state }) => setting === "rates" && state === "asked");
}

/** What rows hold of the load; undefined where one of them is read, is no account, or no column holds it. */
export function leftOutLoad(side: ReadSide, rows: readonly number[]): number | undefined {
  const load = side.columns.get(loadKey);
  if (load?.kind !== "number" || areRatesOpen(side)) return undefined;
  const lost = new Set(
    side.leftOut.filter(({ kind }) => !neverAccounts.has(kind)).map(({ row }) => row),
  );
  if (!rows.every((row) => lost.has(row))) return undefined;
  return rows.reduce((sum, row) => sum + amountOf(side, load, row), 0);
}

/** Whether a total adds up amounts of several currencies, so that its number is one in none of them. */
function isMixedTotal(side: ReadSide, column: NumberColumn, row: number): boolean {
  if (column.conversion === undefined || amountOf(side, column, row) === 0) return false;
  const { cell, named } = loadCells(side, column, row);
  const own = typeof cell === "string" ? (numberText(cell)?.currency ?? "") : "";
  return own === "" && currencyOfCell(textOf(named)) === "";
}

/** What the row of a total says of the rows above it, by the words in it. */
function figureOf({ range }: ReadSide, row: number): TotalFigure {
  for (const cell of range.cells[row - range.row] ?? []) {
    const label = typeof cell === "string" ? totalLabel(cell) : undefined;
    if (label !== undefined) return label.figure;
  }
  return "sum";
}

/** Rows that were left out for one reason. */
interface Kind {
  rows: number;
  load: number;
  readonly firstRow: number;
  readonly figures: Set<TotalFigure>;
  isMixed: boolean;
}

function take(side: ReadSide, { row, kind }: LeftOutRow, into: Kind): void {
  const load = side.columns.get(loadKey);
  const isTotal = kind === "total" || kind === "subtotal";
  const figure = isTotal ? figureOf(side, row) : "sum";
  into.rows++;
  into.figures.add(figure);
  // A count of rows is no amount.
  if (load?.kind !== "number" || figure !== "sum") return;
  if (isTotal && isMixedTotal(side, load, row)) into.isMixed = true;
  into.load += amountOf(side, load, row);
}

const figureWords: Readonly<Record<TotalFigure, (kind: LeftOutKind) => string>> = {
  sum: (kind) => `${kind}s`,
  count: () => "counts",
  average: () => "averages",
};

function textOfKind(kind: LeftOutKind, { rows, figures, isMixed }: Kind, idLabel: string): string {
  const named = (["sum", "count", "average"] as const).filter((figure) => figures.has(figure));
  const isPlain = named.every((figure) => figure === "sum");
  const text = isPlain
    ? words[kind](rows, idLabel)
    : `${plural(rows, "row")} of ${listText(named.map((figure) => figureWords[figure](kind)))}`;
  return isMixed ? `${text} (over several currencies)` : text;
}

/** What was left out of a table, a line for each kind, in the order in which they turn up. */
export function leftOutLines(side: ReadSide, idLabel: string): LeftOutLine[] {
  const isKnown = side.columns.get(loadKey)?.kind === "number" && !areRatesOpen(side);
  const kinds = new Map<LeftOutKind, Kind>();
  for (const one of side.leftOut) {
    const { row, kind } = one;
    let line = kinds.get(kind);
    if (line === undefined) {
      const load = isKnown ? 0 : NaN;
      line = { rows: 0, load, firstRow: row, figures: new Set(), isMixed: false };
      kinds.set(kind, line);
    }
    take(side, one, line);
  }
  return [...kinds].map(([kind, line]) => ({
    kind,
    rows: line.rows,
    load: line.isMixed ? NaN : line.load,
    firstRow: line.firstRow,
    text: textOfKind(kind, line, idLabel),
    isAccount: !neverAccounts.has(kind),
  }));
}
