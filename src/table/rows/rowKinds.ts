import type { Cell } from "../cell";
import { asBeginning, rowPlace } from "../cellPlace";
import type { CellProblem } from "../column";
import { textOf } from "../parse/readTexts";
import { shortened } from "../problems";
import type { TableRange } from "../readTable";
import { cellShape } from "./cellShape";
import { groupRows } from "./groupRows";
import { isFooterLine } from "./footerWords";
import {
  blankStart,
  rowStart,
  usualFilled,
  type RowKind,
  type RowsInHand,
  type RowStart,
} from "./rowStart";
import { runningSums } from "./runningSums";
import { totalRows } from "./totalRows";
import { totalLabel } from "./totalWords";

export type { RowKind } from "./rowStart";

/** A row that is none of the table's own, and why. */
export interface OddRow {
  /** Index in the range's cells. */
  readonly at: number;
  /** Position of the cell that tells, on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly kind: Exclude<RowKind, "data" | "blank">;
  /** What stands in the cell that tells. */
  readonly text: string;
  /** In words: `Row 6 is left out: "Grand Total (3 records)" is a total.` */
  readonly reason: string;
  /** The same of many rows. */
  readonly ofMany: string;
}

export interface RowKinds {
  /** One per row of the range, the header row included. */
  readonly kinds: readonly RowKind[];
  readonly leftOut: readonly OddRow[];
}

/** Whether a row repeats the headers, as reports do on each page. */
function repeatsHeaders(headers: readonly string[], row: readonly Cell[], first: number): boolean {
  const cell = row[first];
  if (typeof cell !== "string" || headers[first] === "" || textOf(cell) !== headers[first]) {
    return false;
  }
  const named = headers.filter((header) => header !== "").length;
  const same = headers.filter(
    (header, at) => header !== "" && header === textOf(row[at] ?? null),
  ).length;
  return same * 5 >= named * 4;
}

/** Whether a text may be a total's label in a row of so many cells. A lone "All" has no sums to tell by. */
function isLabel(text: string, filled: number): boolean {
  const label = totalLabel(text);
  return label !== undefined && !(label.needsSums && filled === 1);
}

const words: Readonly<Record<OddRow["kind"], string>> = {
  total: "is a total",
  subtotal: "is a subtotal",
  footer: "is a line that the report adds, not one of the table's rows",
  header: "is the header row once more",
  group: "is the heading of a group of rows",
};

/** Rows that hold one cell and no row below them: notices and filters of a report, after a gap. */
function markFooters({ cells, kinds, starts, identity, usual }: RowsInHand): void {
  let end = kinds.length - 1;
  const isLine = (at: number): boolean => {
    const { first, filled } = starts[at] ?? blankStart;
    const text = textOf(cells[at]?.[first] ?? null);
    if (filled > 1) return text.endsWith(":") || isFooterLine(text);
    if (isFooterLine(text) || !identity.includes(first)) return true;
    // An id alone is an account whose other cells are missing, a name alone a rep without a capacity.
    const shape = cellShape(text);
    return shape === "long" || (shape === "word" && usual > 2);
  };
  while (end > 0 && (kinds[end] !== "data" || isLine(end))) end -= 1;
  let afterGap = false;
  for (let at = end + 1; at < kinds.length; at++) {
    if (kinds[at] !== "data") afterGap = true;
    else if (afterGap) kinds[at] = "footer";
  }
}

/**
 * Tells the rows of a table that are no accounts and no reps: totals and subtotals, the lines that a
 * report adds, headings of groups, headers that come again. By words and by values: a company may be
 * called "Total", and has an id of its own then, or no sum beside its name.
 *
 * O(cells of the rows' beginnings); only rows with a total's words ask for sums.
 *
 * @param identity - positions within the range of the columns that tell the rows apart: id, name
 */
export function rowKinds(range: TableRange, identity: readonly number[] = []): RowKinds {
  const { cells } = range;
  const headers = (cells[0] ?? []).map(textOf);
  const usual = usualFilled(cells);
  const kinds = new Array<RowKind>(cells.length).fill("data");
  const starts = cells.map(rowStart);
  if (cells.length > 0) kinds[0] = "header";
  const named: number[] = [];
  const lone: number[] = [];
  for (let at = 1; at < cells.length; at++) {
    const row = cells[at] ?? [];
    const { filled, first, texts } = starts[at] ?? blankStart;
    if (filled === 0) kinds[at] = "blank";
    else if (repeatsHeaders(headers, row, first)) kinds[at] = "header";
    else if (texts.some((column) => isLabel(row[column] as string, filled))) named.push(at);
    else if (filled === 1 && usual > 1) {
      if (isFooterLine(textOf(row[first] ?? null))) kinds[at] = "footer";
      else lone.push(at);
    }
  }
  const sums = runningSums(cells, (at) => kinds[at] === "data");
  const rows: RowsInHand = { cells, kinds, starts, identity, usual, named, lone, sums };
  totalRows(rows);
  groupRows(rows);
  if (usual > 1) markFooters(rows);
  return { kinds, leftOut: leftOutRows(range, kinds, starts) };
}

function leftOutRows(
  range: TableRange,
  kinds: readonly RowKind[],
  starts: readonly RowStart[],
): readonly OddRow[] {
  const found: OddRow[] = [];
  kinds.forEach((kind, at) => {
    if (at === 0 || kind === "data" || kind === "blank") return;
    const { first, texts } = starts[at] ?? blankStart;
    const cells = range.cells[at] ?? [];
    const label = texts.find((column) => totalLabel(cells[column] as string) !== undefined);
    const column = kind === "total" || kind === "subtotal" ? (label ?? first) : first;
    const text = shortened(textOf(cells[column] ?? null));
    const row = range.row + at;
    const reason = `${asBeginning(rowPlace(range, row))} is left out: "${text}" ${words[kind]}.`;
    const ofMany = `are left out: each ${words[kind]}.`;
    found.push({ at, row, column: range.column + column, kind, text, reason, ofMany });
  });
  return found;
}

/** The rows that were left out, each as a warning with its place. */
export function leftOutProblems(
  range: TableRange,
  leftOut: readonly OddRow[],
): readonly CellProblem[] {
  return leftOut.map(({ row, column, text, reason, ofMany }) => ({
    sheet: range.sheet,
    ...(range.rowName && { rowName: range.rowName(row) }),
    row,
    column,
    header: textOf(range.cells[0]?.[column - range.column] ?? null),
    text,
    message: reason,
    ofMany,
    severity: "warning",
  }));
}
