import type { GridRect } from "../grid";

/**
 * Packs equal neighbours into rectangles: first down each column, then columns side by side that
 * agree in rows and value. `at` gives each cell's value, undefined where there is nothing to keep;
 * equal values must be the same string or object.
 */
export function runsOf<T>(
  rows: number,
  columns: number,
  at: (row: number, column: number) => T | undefined,
): { rect: GridRect; value: T }[] {
  const runs: { rect: GridRect; value: T }[] = [];
  /** Runs that end in the column before, by their first row. */
  let beside = new Map<number, number>();
  for (let column = 0; column < columns; column++) {
    const here = new Map<number, number>();
    let row = 0;
    while (row < rows) {
      const start = row;
      const value = at(row, column);
      do row++;
      while (row < rows && at(row, column) === value);
      if (value === undefined) continue;
      const index = beside.get(start);
      const left = index === undefined ? undefined : runs[index];
      if (index !== undefined && left?.value === value && left.rect.rows === row - start) {
        runs[index] = { value, rect: { ...left.rect, columns: left.rect.columns + 1 } };
        here.set(start, index);
      } else {
        here.set(start, runs.length);
        runs.push({ value, rect: { row: start, column, rows: row - start, columns: 1 } });
      }
    }
    beside = here;
  }
  return runs;
}
