/** Totals rows without their word: Accounts[[#All],[ARR]:[Travel]] ends in sums and not in "Total". */
import type { Cell } from "../../src/table/cell";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import type { CellRange } from "../cells";
import { isBlank, nameOf } from "../cells";

/** Sums differ in their last digits by the order in which they are added up. */
const ROUNDING = 1e-9;
/** One column may well end in the sum of the others by chance; two at once do not. */
const LEAST_SUMS = 2;
const LEAST_ROWS = 3;

function sumAbove(rows: readonly (readonly Cell[])[], column: number): number {
  let sum = 0;
  for (let row = 0; row < rows.length - 1; row++) {
    const cell = rows[row]![column];
    if (typeof cell === "number") sum += cell;
  }
  return sum;
}

/** Whether a range's last row holds nothing but the sums of its columns. */
export function endsInSums({ rows }: CellRange): boolean {
  if (rows.length <= LEAST_ROWS) return false;
  let sums = 0;
  for (const [column, cell] of rows[rows.length - 1]!.entries()) {
    if (isBlank(cell) || isTotalLabel(nameOf(cell))) continue;
    if (typeof cell !== "number") return false;
    if (cell === 0) continue;
    const sum = sumAbove(rows, column);
    if (Math.abs(sum - cell) > ROUNDING * Math.abs(sum)) return false;
    sums++;
  }
  return sums >= LEAST_SUMS;
}

/** A range without the row of sums that it ends in. */
export function withoutSums(range: CellRange): CellRange {
  return endsInSums(range) ? { ...range, rows: range.rows.slice(0, -1) } : range;
}
