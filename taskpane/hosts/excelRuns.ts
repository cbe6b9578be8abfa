import type { Rect } from "../../src/plan/workbook/operations";

/** How many cells of a column go together: their formulas must fit into one answer. */
const RUN_ROWS = 500;

export interface At {
  readonly row: number;
  readonly column: number;
}

/** Cells of one column, one below the other. */
export interface Run<C extends At> {
  readonly sheet: string;
  readonly rect: Rect;
  readonly cells: readonly C[];
}

/** Few ranges instead of a range for each cell. */
export function runsOf<C extends At>(sheet: string, cells: readonly C[]): readonly Run<C>[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: C[][] = [];
  for (const cell of inOrder) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last?.column === cell.column && last.row + 1 === cell.row;
    if (run !== undefined && isNext && run.length < RUN_ROWS) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { row, column } = first;
    return [{ sheet, rect: { row, column, rows: run.length, columns: 1 }, cells: run }];
  });
}

/** A run with its range, which follows its cells where those are moved. */
export type Held<C extends At> = Run<C> & { readonly range: Excel.Range };
