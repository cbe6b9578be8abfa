import { groupRows } from "../table/numbers/groupRows";
import type { Groups } from "../table/numbers/groups";
import { momentOrder } from "../table/numbers/momentOrder";
import { quantileOf } from "../table/numbers/quantiles";
import { undatedNext } from "./stageGaps";

/** A row each time that an opportunity enters a stage. */
export interface StageHistory {
  /** Number of the opportunity, from 0; -1: the row does not count. */
  readonly opportunity: Int32Array;
  readonly opportunities: number;
  /** Stages by name; a row without one does not count. */
  readonly stage: Groups;
  /** How each stage stands, by its position: 0 open, 1 won, 2 lost. */
  readonly outcome: Uint8Array;
  /** Serials, NaN for none; a row without `entered` does not count. */
  readonly entered: Float64Array;
  readonly left: Float64Array;
  /**
   * 1 for a row that does not count although something happened in it: its date, its stage or its end is
   * not known. Nor does the stage before it, where that ended then.
   */
  readonly unread?: Uint8Array;
}

/** A stage that is left out, since nobody knows when it ended or what came next. */
export interface UnendedStage {
  /** The row in which it begins. */
  readonly row: number;
  /** The row that can't be read. */
  readonly because: number;
}

/** One row per group and stage. */
export interface StageDurations {
  readonly group: Int32Array;
  readonly stage: Int32Array;
  readonly entered: Float64Array;
  readonly stillIn: Float64Array;
  /** Days; NaN for stages in which an opportunity is closed. */
  readonly mean: Float64Array;
  readonly median: Float64Array;
  readonly p90: Float64Array;
  /** Part of the entries that went on to another stage that is not lost; NaN where it is closed. */
  readonly toNext: Float64Array;
  readonly unended: readonly UnendedStage[];
}

/** Entries into stages: repeated rows of the same stage are one. */
interface Entries {
  /** Row of the history in which each begins. */
  readonly row: Int32Array;
  readonly days: Float64Array;
  readonly isLast: Uint8Array;
  readonly wentOn: Uint8Array;
  readonly count: number;
  readonly unended: readonly UnendedStage[];
}

/** The opportunity of each row that has a place in time, -1 for the others. */
function placedRows({ opportunity, stage, entered, unread }: StageHistory): Int32Array {
  return opportunity.map((one, row) => {
    const isStage = (stage.of[row] as number) >= 0 || unread?.[row] === 1;
    return isStage && !Number.isNaN(entered[row]) ? one : -1;
  });
}

function entriesOf(history: StageHistory, order: Int32Array, asOf: number): Entries {
  const { opportunities, stage, outcome, entered, left, unread } = history;
  const { start, rows } = groupRows(placedRows(history), opportunities, order);
  const undated = undatedNext(history);
  const entryRow = new Int32Array(rows.length);
  const days = new Float64Array(rows.length);
  const isLast = new Uint8Array(rows.length);
  const wentOn = new Uint8Array(rows.length);
  const unended: UnendedStage[] = [];
  let count = 0;
  for (let one = 0; one < opportunities; one++) {
    const end = start[one + 1] as number;
    let at = start[one] as number;
    while (at < end) {
      const row = rows[at] as number;
      const own = stage.of[row] as number;
      let until = NaN;
      let because = -1;
      for (; at < end && stage.of[rows[at] as number] === own; at++) {
        const last = rows[at] as number;
        until = left[last] as number;
        if (because < 0) because = unread?.[last] === 1 ? last : (undated[last] as number);
      }
      const next = at < end ? (rows[at] as number) : -1;
      if (because < 0 && next >= 0 && (stage.of[next] as number) < 0) because = next;
      if (because >= 0) {
        if (unread?.[row] !== 1) unended.push({ row, because });
        continue;
      }
      if (next >= 0 && Number.isNaN(until)) until = entered[next] as number;
      isLast[count] = Number.isNaN(until) ? 1 : 0;
      wentOn[count] = next >= 0 && outcome[stage.of[next] as number] !== 2 ? 1 : 0;
      days[count] = Math.max(0, (Number.isNaN(until) ? asOf : until) - (entered[row] as number));
      entryRow[count++] = row;
    }
  }
  return { row: entryRow, days, isLast, wentOn, count, unended };
}

function latestOf({ opportunity, entered, left }: StageHistory): number {
  let latest = NaN;
  for (let row = 0; row < opportunity.length; row++) {
    const from = entered[row] as number;
    const to = left[row] as number;
    if (!(from <= latest) && !Number.isNaN(from)) latest = from;
    if (!(to <= latest) && !Number.isNaN(to)) latest = to;
  }
  return latest;
}

/** Rank of each stage by its first entry in time. */
function ranksOf({ stage, entered }: StageHistory, order: Int32Array): Int32Array {
  const rank = new Int32Array(stage.names.length).fill(-1);
  let next = 0;
  for (const row of order) {
    const one = stage.of[row] as number;
    if (one >= 0 && !Number.isNaN(entered[row]) && rank[one] === -1) rank[one] = next++;
  }
  return rank;
}

/**
 * How long opportunities stay in each stage, per group if wanted. A stage lasts until it is left, else
 * until the next entry of the same opportunity, else it goes on until `asOf`. A stage that is left before
 * it is entered counts 0 days; one whose end is not known is left out and named. O(n log n).
 *
 * @param groups - of the rows
 * @param asOf - serial; NaN for the latest in the history
 */
export function stageDurations(
  history: StageHistory,
  groups: Groups,
  asOf: number,
): StageDurations {
  const order = momentOrder(history.entered);
  const until = Number.isNaN(asOf) ? latestOf(history) : asOf;
  const entries = entriesOf(history, order, until);
  const rank = ranksOf(history, order);
  const { stage, outcome } = history;
  const stages = stage.names.length;
  const cells = new Map<number, number>();
  const cellOf = new Int32Array(entries.count);
  for (let entry = 0; entry < entries.count; entry++) {
    const row = entries.row[entry] as number;
    const group = groups.of[row] as number;
    const key = group * stages + (rank[stage.of[row] as number] as number);
    let cell = group < 0 ? -1 : cells.get(key);
    if (cell === undefined) cells.set(key, (cell = cells.size));
    cellOf[entry] = cell;
  }
  const stageOfRank = new Int32Array(stages);
  rank.forEach((at, one) => {
    if (at >= 0) stageOfRank[at] = one;
  });
  const members = groupRows(cellOf, cells.size);
  const keys = Float64Array.from(cells.keys()).sort();
  const column = (): Float64Array => new Float64Array(keys.length);
  const result = {
    group: Int32Array.from(keys, (key) => Math.floor(key / stages)),
    stage: Int32Array.from(keys, (key) => stageOfRank[key % stages] as number),
    entered: column(),
    stillIn: column(),
    mean: column(),
    median: column(),
    p90: column(),
    toNext: column(),
    unended: entries.unended,
  };
  keys.forEach((key, at) => {
    const cell = cells.get(key) as number;
    const own = members.rows.subarray(members.start[cell], members.start[cell + 1]);
    const isClosed = outcome[result.stage[at] as number] !== 0;
    const days = new Float64Array(own.length);
    let sum = 0;
    for (let nth = 0; nth < own.length; nth++) {
      const entry = own[nth] as number;
      days[nth] = entries.days[entry] as number;
      sum += entries.days[entry] as number;
      (result.stillIn[at] as number) += entries.isLast[entry] as number;
      (result.toNext[at] as number) += entries.wentOn[entry] as number;
    }
    days.sort();
    result.entered[at] = own.length;
    result.mean[at] = isClosed ? NaN : sum / own.length;
    result.median[at] = isClosed ? NaN : quantileOf(days, 0.5);
    result.p90[at] = isClosed ? NaN : quantileOf(days, 0.9);
    result.toNext[at] = isClosed ? NaN : (result.toNext[at] as number) / own.length;
  });
  return result;
}
