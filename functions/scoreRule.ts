import type { Bounds, Scaling } from "../src/score/normalise";
import type { Cell } from "../src/table/cell";
import type { CellRange } from "./cells";
import { isBlank, nameOf, notANumber, numberOf, placeIn } from "./cells";

/** What TP.SCORE is given; the ranges as `rangeOf` takes them in. */
export interface ScoreArguments {
  readonly factors: CellRange;
  readonly weights: CellRange;
  readonly scaling: CellRange | undefined;
  readonly bounds: CellRange | undefined;
}

/** How one factor is to be weighted. */
export interface Rule {
  readonly weight: number;
  readonly scaling: Scaling;
  readonly bounds: Bounds | undefined;
}

/** Bounds as cells give them: 0 and 0, or two blanks, mean that the column's own values count. */
export function boundsOf(low: number, high: number): Bounds | undefined {
  return low === 0 && high === 0 ? undefined : { low, high };
}

/** The number in a cell of a range, 0 for a blank or a column that isn't there. */
export function numberAt(range: CellRange, row: number, column: number): number {
  const cell = range.rows[row]?.[column] ?? null;
  const number = numberOf(cell);
  if (number !== undefined) return number;
  throw notANumber(placeIn(range, row, column), cell);
}

/** A header as it is compared: spaces and case don't matter. */
export function headerKey(cell: Cell): string {
  return nameOf(cell).replace(/ +/g, " ").toLowerCase();
}

/** Whether a row holds headers: nothing but text that is no number, and blanks between. */
export function isHeaderRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === "string" && numberOf(cell) === undefined)
  );
}
