import type { StageHistory } from "./stageDurations";

/** How the rows of each opportunity stand in the table: 1 the earliest first, -1 the latest first, 0 where nothing tells. */
function directionOf({ opportunity, opportunities, entered }: StageHistory): number {
  const last = new Float64Array(opportunities).fill(NaN);
  let [rises, falls] = [false, false];
  for (let row = 0; row < opportunity.length; row++) {
    const one = opportunity[row] as number;
    const when = entered[row] as number;
    if (one < 0 || Number.isNaN(when)) continue;
    rises ||= when > (last[one] as number);
    falls ||= when < (last[one] as number);
    last[one] = when;
  }
  return rises === falls ? 0 : rises ? 1 : -1;
}

/** The rows that nothing places in time although something happened in them. */
function undatedRows({ opportunity, entered, unread }: StageHistory): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < opportunity.length; row++)
    if (unread?.[row] === 1 && opportunity[row]! >= 0 && Number.isNaN(entered[row])) rows.push(row);
  return rows;
}

/**
 * For each row, a row without a date that may have come next, -1 for none. Where the rows of an opportunity
 * stand in the order of time, it is the one beside it; else any stage of the opportunity may have ended then,
 * but one that closes it. O(n).
 */
export function undatedNext(history: StageHistory): Int32Array {
  const { opportunity, opportunities, stage, outcome, entered } = history;
  const next = new Int32Array(opportunity.length).fill(-1);
  const undated = undatedRows(history);
  if (undated.length === 0) return next;
  const direction = directionOf(history);
  if (direction === 0) {
    const ofOne = new Int32Array(opportunities).fill(-1);
    for (const row of undated) ofOne[opportunity[row]!] = row;
    next.forEach((_, row) => {
      const one = opportunity[row]!;
      if (one >= 0 && outcome[stage.of[row]!] === 0) next[row] = ofOne[one]!;
    });
    return next;
  }
  const isUndated = new Set(undated);
  const before = new Int32Array(opportunities).fill(-1);
  for (let step = 0; step < opportunity.length; step++) {
    const row = direction === 1 ? step : opportunity.length - 1 - step;
    const one = opportunity[row]!;
    if (one < 0) continue;
    if (isUndated.has(row)) {
      if (before[one]! >= 0) next[before[one]!] = row;
    } else if (!Number.isNaN(entered[row])) before[one] = row;
  }
  return next;
}
