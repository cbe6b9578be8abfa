import type { CalendarPeriod } from "../table/calendar";
import { periodOf, periodStart } from "../table/calendar";
import type { Groups } from "../table/groups";

/** A quota: whose, from when if it has a date, and how much. */
export interface Quotas {
  /** Position of the group, one per quota; -1 = none. */
  readonly of: Int32Array;
  /** A date in the period that each is for, NaN for none; absent: each is for every period. */
  readonly from?: Float64Array | undefined;
  readonly amount: Float64Array;
}

/** The rows of a table of KPIs: one per group, or one per group and period. */
export interface KpiRows {
  readonly count: number;
  /** Group of each row; rows of a group stand together, in the order of the calendar. */
  readonly group: Int32Array;
  /** First day of each row's period; NaN where there is none. */
  readonly period: Float64Array;
  /** The period's number, as `periodOf` has it; 0 without periods. */
  readonly number: Float64Array;
  /** First row of each group, and the end. */
  readonly start: Int32Array;
  /** Row of each opportunity, -1 = none. */
  readonly ofOpportunity: Int32Array;
  /** Row of each quota with a date, -1 = none. */
  readonly ofQuota: Int32Array;
}

/** Room for all periods there are; the last number is for what has no date. */
const periodsPerGroup = 1 << 20;
const undated = periodsPerGroup - 1;

function oneRowPerGroup({ names, of }: Groups, quotas: Quotas | undefined): KpiRows {
  const count = names.length;
  return {
    count,
    group: Int32Array.from({ length: count }, (_, group) => group),
    period: new Float64Array(count).fill(NaN),
    number: new Float64Array(count),
    start: Int32Array.from({ length: count + 1 }, (_, group) => group),
    ofOpportunity: of,
    ofQuota: quotas?.of ?? new Int32Array(0),
  };
}

/** Gives each pair of group and period a number, in the order in which they turn up. */
function pairs(
  of: Int32Array,
  moments: Float64Array,
  wanted: (row: number) => boolean,
  period: CalendarPeriod,
  known: Map<number, number>,
): Int32Array {
  const pairOf = new Int32Array(of.length).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0 || !wanted(row)) continue;
    const moment = moments[row] as number;
    const key =
      group * periodsPerGroup + (Number.isNaN(moment) ? undated : periodOf(moment, period));
    let at = known.get(key);
    if (at === undefined) known.set(key, (at = known.size));
    pairOf[row] = at;
  }
  return pairOf;
}

/**
 * The rows of a table of KPIs. Without a period one per group; else one for each period in which an
 * opportunity of the group is closed or due, or for which it has a dated quota, and at the end one
 * without a period for those that are closed without a date. O(n + rows log rows).
 *
 * @param closed - close dates as serials, NaN for none
 * @param outcome - 0 for an opportunity that is open
 */
export function kpiRows(
  groups: Groups,
  closed: Float64Array,
  outcome: Uint8Array,
  period: CalendarPeriod | "all",
  quotas?: Quotas,
): KpiRows {
  if (period === "all") return oneRowPerGroup(groups, quotas);
  const known = new Map<number, number>();
  const isDatedOrClosed = (row: number): boolean =>
    outcome[row] !== 0 || !Number.isNaN(closed[row]);
  const pairOf = pairs(groups.of, closed, isDatedOrClosed, period, known);
  const from = quotas?.from;
  const hasDate = (row: number): boolean => !Number.isNaN(from?.[row] ?? NaN);
  const quotaPair = from ? pairs(quotas.of, from, hasDate, period, known) : new Int32Array(0);
  const keys = Float64Array.from(known.keys());
  const sorted = keys.slice().sort();
  const rowOf = new Int32Array(keys.length);
  const rowOfKey = new Map<number, number>();
  sorted.forEach((key, row) => rowOfKey.set(key, row));
  keys.forEach((key, pair) => (rowOf[pair] = rowOfKey.get(key) as number));
  const toRow = (pair: number): number => (pair < 0 ? -1 : (rowOf[pair] as number));
  const group = Int32Array.from(sorted, (key) => Math.floor(key / periodsPerGroup));
  const number = sorted.map((key, row) => key - (group[row] as number) * periodsPerGroup);
  const start = new Int32Array(groups.names.length + 1);
  for (const one of group) (start[one + 1] as number)++;
  for (let one = 0; one < groups.names.length; one++)
    (start[one + 1] as number) += start[one] as number;
  return {
    count: sorted.length,
    group,
    period: number.map((one) => (one === undated ? NaN : periodStart(one, period))),
    number,
    start,
    ofOpportunity: pairOf.map(toRow),
    ofQuota: quotaPair.map(toRow),
  };
}
