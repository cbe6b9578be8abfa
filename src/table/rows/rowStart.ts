import type { Cell } from "../cell";
import { isBlankCell } from "./cellShape";
import type { RunningSums } from "./runningSums";

/** What a row of a table is; only "data" rows are accounts or reps. */
export type RowKind = "data" | "blank" | "total" | "subtotal" | "footer" | "header" | "group";

/** Rows that tell how wide a table's rows usually are. */
const sampledRows = 200;

/** The first cells of a row, as far as nearly every row needs to be looked at. */
export interface RowStart {
  /** How many cells hold something; 2 stands for any more. */
  readonly filled: number;
  /** Position of the first cell that holds something. */
  readonly first: number;
  /** Positions of the first two texts. */
  readonly texts: readonly number[];
}

export const blankStart: RowStart = { filled: 0, first: -1, texts: [] };

/** Looks at the beginning of a row. */
export function rowStart(row: readonly Cell[]): RowStart {
  let filled = 0;
  let first = -1;
  const texts: number[] = [];
  for (let column = 0; column < row.length && (filled < 2 || texts.length < 2); column++) {
    const cell = row[column];
    if (isBlankCell(cell)) continue;
    if (first < 0) first = column;
    filled += 1;
    if (typeof cell === "string") texts.push(column);
  }
  return first < 0 ? blankStart : { filled: Math.min(filled, 2), first, texts };
}

/** How many cells a row of the table can have that hold something: the most that two of the first rows have. */
export function usualFilled(cells: readonly (readonly Cell[])[]): number {
  const [most = 0, second = most] = cells
    .slice(1, sampledRows + 1)
    .map((row) => row.filter((cell) => !isBlankCell(cell)).length)
    .sort((a, b) => b - a);
  return Math.max(second, Math.min(most, 2));
}

/** The rows of a table while it is found out what each of them is. */
export interface RowsInHand {
  readonly cells: readonly (readonly Cell[])[];
  /** Changed by those who find out more. */
  readonly kinds: RowKind[];
  readonly starts: readonly RowStart[];
  /** Columns that tell the rows apart. */
  readonly identity: readonly number[];
  /** How many cells of a row are usually filled. */
  readonly usual: number;
  /** Rows with a total's word in one of their first texts. */
  readonly named: readonly number[];
  /** Rows with one cell that holds something. */
  readonly lone: readonly number[];
  readonly sums: RunningSums;
}
