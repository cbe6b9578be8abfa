import type { Bounds, Scaling } from "../../src/score/normalise";
import { scalings } from "../../src/score/normalise";
import type { Cell } from "../../src/table/cell";
import type { CellRange } from "../cells";
import { notANumber, numberOf, placeIn, wordOf } from "../cells";

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

/** Words for scalings; "raw" is what people also call "none". */
const scalingWords: readonly (Scaling | "raw")[] = [...scalings, "raw"];

/** The scaling that a cell names; `fallback` where it is blank. @throws InputError naming the words */
export function scalingIn(name: string, cell: Cell, fallback: Scaling): Scaling {
  const word = wordOf(name, cell, scalingWords, fallback);
  return word === "raw" ? "none" : word;
}

/** The number in a cell of a range, 0 for a blank or a column that isn't there. */
export function numberAt(range: CellRange, row: number, column: number): number {
  const cell = range.rows[row]?.[column] ?? null;
  const number = numberOf(cell);
  if (number !== undefined) return number;
  throw notANumber(placeIn(range, row, column), cell);
}
