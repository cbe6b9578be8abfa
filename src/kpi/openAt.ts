import type { CalendarPeriod } from "../table/numbers/calendar";
import { periodFinder } from "../table/numbers/calendar";
import type { KpiRows } from "./kpiRows";
import { OPEN } from "./outcomes";

/** What was open when a row's period began and when it ended. */
export interface OpenAt {
  /** Amount that was open when the period began. */
  readonly pipelineAtStart: Float64Array;
  /** Opportunities open at its end, those of them that are qualified, and that have no close date. */
  readonly atEnd: Float64Array;
  readonly qualifiedAtEnd: Float64Array;
  readonly undatedAtEnd: Float64Array;
}

export interface Dated {
  readonly amount: Float64Array;
  readonly outcome: Uint8Array;
  readonly created: Float64Array;
  readonly closed: Float64Array;
  /** 1 for yes; all are when absent. */
  readonly qualified?: Uint8Array | undefined;
}

/** First row of the group from that period on. */
function firstFrom({ number, start }: KpiRows, group: number, period: number): number {
  let low = start[group] as number;
  let high = start[group + 1] as number;
  // Most groups have sales in every period, and the row can be counted off.
  const counted = low + period - (number[low] as number);
  if (counted >= low && counted < high && number[counted] === period) return counted;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((number[middle] as number) < period) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What was open at the begin and the end of each period, from the days on which opportunities were
 * created and closed. Those without a day of creation, and those closed before it or on no known day,
 * are left out. O(n log periods).
 *
 * @param groupOf - group of each opportunity, -1 = none
 */
export function openAt(
  rows: KpiRows,
  { amount, outcome, created, closed, qualified }: Dated,
  groupOf: Int32Array,
  period: CalendarPeriod,
): OpenAt {
  // What begins to count in a row and what ceases to; summed up over the rows of a group at the end.
  const size = rows.count + 1;
  const pipelineAtStart = new Float64Array(size);
  const atStart = new Float64Array(size);
  const atEnd = new Float64Array(size);
  const qualifiedAtEnd = new Float64Array(size);
  const undatedAtEnd = new Float64Array(size);
  const add = (from: number, sign: number, row: number, undated: boolean): void => {
    (atEnd[from] as number) += sign;
    if (qualified?.[row] !== 0) (qualifiedAtEnd[from] as number) += sign;
    if (undated) (undatedAtEnd[from] as number) += sign;
  };
  const numberOf = periodFinder(period);
  const { start, number: periods, ofOpportunity } = rows;
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] as number;
    const from = created[row] as number;
    const to = closed[row] as number;
    if (group < 0 || Number.isNaN(from)) continue;
    const isOpen = outcome[row] === OPEN;
    if (!isOpen && !(to >= from)) continue;
    const begins = numberOf(from);
    const groupEnd = start[group + 1] as number;
    const first = firstFrom(rows, group, begins);
    const next = first < groupEnd && periods[first] === begins ? first + 1 : first;
    const last = isOpen ? groupEnd : (ofOpportunity[row] as number);
    add(first, 1, row, isOpen && Number.isNaN(to));
    add(last, -1, row, isOpen && Number.isNaN(to));
    const after = isOpen ? groupEnd : Math.max(next, last + 1);
    (pipelineAtStart[next] as number) += amount[row] as number;
    (pipelineAtStart[after] as number) -= amount[row] as number;
    (atStart[next] as number)++;
    (atStart[after] as number)--;
  }
  for (const sums of [pipelineAtStart, atStart, atEnd, qualifiedAtEnd, undatedAtEnd])
    addUp(sums, rows);
  // What came and went leaves a rounding error where nothing is left.
  atStart.forEach((count, row) => {
    if (count === 0) pipelineAtStart[row] = 0;
  });
  const ofRows = (sums: Float64Array): Float64Array => sums.subarray(0, rows.count);
  return {
    pipelineAtStart: ofRows(pipelineAtStart),
    atEnd: ofRows(atEnd),
    qualifiedAtEnd: ofRows(qualifiedAtEnd),
    undatedAtEnd: ofRows(undatedAtEnd),
  };
}

/**
 * What begins in a row of a group goes on until it ceases, at the group's end at the latest. A row
 * without a period has neither a begin nor an end.
 */
function addUp(changes: Float64Array, { count, period }: KpiRows): void {
  let sum = 0;
  for (let row = 0; row < count; row++) {
    sum += changes[row] as number;
    changes[row] = Number.isNaN(period[row]) ? 0 : sum;
  }
}
