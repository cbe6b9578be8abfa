/**
 * Columns that are read before they are asked for. Each row of a range is an array of its own,
 * somewhere in memory: going through the rows once for several columns takes a fraction of the time of
 * once for each.
 */
import type { CellTable } from "./table";

/** A column by its different values. */
export interface Repeats {
  /** The row, from 0, in which each value first appears. */
  readonly rows: number[];
  /** Position of each row's value. */
  readonly of: Int32Array;
}

/** What is read and waits to be taken, by the position of the column. */
export interface Ahead {
  /** Numbers, NaN for blanks; undefined for a column that holds anything else. */
  readonly numbers: Map<number, Float64Array | undefined>;
  readonly repeats: Map<number, Repeats>;
}

export function nothingAhead(): Ahead {
  return { numbers: new Map(), repeats: new Map() };
}

function isNoCell(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** Reads columns of numbers and columns of the same few values. Nothing is refused here. */
export function readAhead(
  { raw, length, ahead }: Pick<CellTable, "raw" | "length" | "ahead">,
  { numbers = [], repeats = [] }: Partial<Record<keyof Ahead, readonly number[]>>,
): void {
  const figures = numbers.map(() => new Float64Array(length));
  const areNumbers = numbers.map(() => true);
  const positions = repeats.map(() => new Map<unknown, number>());
  const found = repeats.map((): Repeats => ({ rows: [], of: new Int32Array(length) }));
  for (let row = 0; row < length; row++) {
    const cells = raw[row + 1]!;
    for (let at = 0; at < numbers.length; at++) {
      const cell = cells[numbers[at]!];
      if (typeof cell === "number" && Number.isFinite(cell)) figures[at]![row] = cell;
      else {
        figures[at]![row] = NaN;
        if (!isNoCell(cell)) areNumbers[at] = false;
      }
    }
    for (let at = 0; at < repeats.length; at++) {
      const cell = cells[repeats[at]!];
      let position = positions[at]!.get(cell);
      if (position === undefined) {
        position = found[at]!.rows.push(row) - 1;
        positions[at]!.set(cell, position);
      }
      found[at]!.of[row] = position;
    }
  }
  numbers.forEach((column, at) => {
    ahead.numbers.set(column, areNumbers[at] === true ? figures[at] : undefined);
  });
  repeats.forEach((column, at) => ahead.repeats.set(column, found[at]!));
}
