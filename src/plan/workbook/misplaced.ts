import type { Cell } from "../../table/cell";
import { textOf } from "../../table/parse/readTexts";
import type { FillColumns, Operation } from "./operations";

/**
 * Rows that were moved while they were filled: some cells came to stand beside another key. The
 * next filling puts every row right that has a key; a row without one, put in meanwhile, would keep
 * what was meant for its neighbour.
 */
export type Fillings = readonly FillColumns[];

export function fillingsIn(operations: readonly Operation[]): Fillings {
  return operations.filter((one) => one.kind === "fill");
}

/**
 * Whether a row holds, in all columns that were filled, just what was filled in at its place.
 *
 * @param cells - what the row holds now, in the order of `headers`
 */
export function isMisplaced(
  filling: FillColumns | undefined,
  row: number,
  headers: readonly string[],
  cells: readonly Cell[],
): boolean {
  if (filling === undefined) return false;
  let filled = 0;
  for (const { header, cells: written } of filling.columns) {
    const cell = written[row] ?? null;
    if (cell === null) continue;
    const now = cells[headers.indexOf(header)] ?? null;
    if (textOf(now) !== textOf(cell)) return false;
    if (textOf(cell) !== "") filled += 1;
  }
  return filled > 0;
}
