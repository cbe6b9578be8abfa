import type { Cell } from "../cell";
import { numberText, valueWith } from "../parse/numberText";

/** A cell as a number, with the point and with the comma as its decimal sign; NaN where it is none. */
interface TwoValues {
  readonly point: number;
  readonly comma: number;
}

const noValue: TwoValues = { point: NaN, comma: NaN };

function valuesOf(cell: Cell): TwoValues {
  if (typeof cell === "number") return { point: cell, comma: cell };
  if (typeof cell !== "string" || cell === "") return noValue;
  const text = numberText(cell);
  if (text === undefined) return noValue;
  return { point: valueWith(text, "."), comma: valueWith(text, ",") };
}

/** One column's sums up to some row. */
interface ColumnSums {
  rows: number;
  point: number;
  comma: number;
  /** The row that is added next. */
  next: number;
  /** The same at each start that was passed. */
  readonly starts: { readonly rows: number; readonly point: number; readonly comma: number }[];
}

/** What the numbers of a row say about it as a total. */
export interface TotalEvidence {
  readonly numbers: number;
  /** How many are the sum, the count or the average of rows above. */
  readonly matching: number;
  /** Whether a number is less than half of the sum that a total would be. */
  readonly tooSmall: boolean;
}

export interface RunningSums {
  /** Compares the numbers of a row with those above, since any earlier start. */
  evidenceOf(row: number): TotalEvidence;
  /** A group of rows begins with this row: a total may count from here on. Rows in their order. */
  startAt(row: number): void;
}

/** Totals may count from any of the latest starts. */
const mostStarts = 64;

/** Amounts are shown rounded: to cents, or a report's thousands to three digits. */
export function isNear(value: number, sum: number): boolean {
  return Math.abs(value - sum) <= Math.max(0.011, Math.abs(sum) / 2000);
}

/**
 * Adds up the numbers of a table's rows as far as somebody asks; without a question no cell is
 * looked at.
 *
 * @param counts - whether a row is one of those that totals add up
 */
export function runningSums(
  cells: readonly (readonly Cell[])[],
  counts: (row: number) => boolean,
): RunningSums {
  const starts = [1];
  const columns = new Map<number, ColumnSums>();

  function sumsUpTo(end: number, column: number): ColumnSums {
    let sums = columns.get(column);
    if (sums === undefined) {
      sums = { rows: 0, point: 0, comma: 0, next: 1, starts: [] };
      columns.set(column, sums);
    }
    for (; sums.next < end; sums.next++) {
      pass(sums);
      if (!counts(sums.next)) continue;
      sums.rows += 1;
      const values = valuesOf(cells[sums.next]?.[column] ?? null);
      if (!Number.isNaN(values.point)) sums.point += values.point;
      if (!Number.isNaN(values.comma)) sums.comma += values.comma;
    }
    pass(sums);
    return sums;
  }

  /** Notes the sums at each start that the next row is or lies beyond. */
  function pass({ starts: passed, next, rows, point, comma }: ColumnSums): void {
    while (passed.length < starts.length && starts[passed.length]! <= next) {
      passed.push({ rows, point, comma });
    }
  }

  function matches(values: TwoValues, sums: ColumnSums): boolean {
    const { starts: passed } = sums;
    // The first start is the table's own.
    const latest = passed.length > mostStarts ? [passed[0]!, ...passed.slice(-mostStarts)] : passed;
    return latest.some((start) => {
      const count = sums.rows - start.rows;
      return (
        count > 0 &&
        (["point", "comma"] as const).some((sign) => {
          const value = values[sign];
          const sum = sums[sign] - start[sign];
          if (Number.isNaN(value) || value === 0) return false;
          return isNear(value, sum) || value === count || isNear(value, sum / count);
        })
      );
    });
  }

  return {
    evidenceOf(row) {
      let numbers = 0;
      let matching = 0;
      let tooSmall = false;
      const found = cells[row] ?? [];
      for (let column = 0; column < found.length; column++) {
        const values = valuesOf(found[column] ?? null);
        if (Number.isNaN(values.point) && Number.isNaN(values.comma)) continue;
        numbers += 1;
        const sums = sumsUpTo(row, column);
        if (matches(values, sums)) matching += 1;
        else if (values.point * 2 < sums.point && values.comma * 2 < sums.comma) tooSmall = true;
      }
      return { numbers, matching, tooSmall };
    },
    startAt(row) {
      starts.push(row);
    },
  };
}
