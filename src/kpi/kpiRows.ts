import { filled } from "../table/numbers/byRow";
import type { CalendarPeriod } from "../table/numbers/calendar";
import { periodFinder, periodStart } from "../table/numbers/calendar";
import type { Groups } from "../table/numbers/groups";

/** A quota: whose, from when if it has a date, and how much. */
export interface Quotas {
  /** Position of the group, one per quota; -1 = none. */
  readonly of: Int32Array;
  /** A date in the period that each is for, NaN for none; absent: each is for every period. */
  readonly from?: Float64Array | undefined;
  /** NaN for one that isn't known: no quota of its period is known then. */
  readonly amount: Float64Array;
}

/** The rows of a table of KPIs: one per group, or one per group and period. */
export interface KpiRows {
  readonly count: number;
  /** Group of each row; rows of a group stand together, in the order of the calendar. */
  readonly group: Int32Array;
  /** First day of each row's period; NaN where there is none. */
  readonly period: Float64Array;
  /** The period's number, as `periodOf` has it; infinite without a date, 0 without periods. */
  readonly number: Float64Array;
  /** First row of each group, and the end. */
  readonly start: Int32Array;
  /** Row of each opportunity, -1 = none. */
  readonly ofOpportunity: Int32Array;
  /** Row of each quota with a date, -1 = none. */
  readonly ofQuota: Int32Array;
}

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

/** When opportunities are closed or due, and how they stand. */
export interface Closing {
  /** Close dates as serials, NaN for none. */
  readonly closed: Float64Array;
  /** 0 for an opportunity that is open. */
  readonly outcome: Uint8Array;
  /** The day up to which every quota has its periods; NaN for none. */
  readonly asOf: number;
}

/** Dates as numbers of their periods, counted from the first that any of them falls into. */
interface Periods {
  readonly first: number;
  /** The period of `asOf`, from the first; -1 for none. */
  readonly current: number;
  /** The number for what has no date, after all others. */
  readonly undated: number;
  readonly ofClosed: Int32Array;
  readonly ofQuota: Int32Array;
}

function periodsOf(
  { closed, asOf }: Closing,
  from: Float64Array | undefined,
  period: CalendarPeriod,
): Periods {
  const numberOf = periodFinder(period);
  let first = Infinity;
  let last = -Infinity;
  const numbersOf = (moments: Float64Array): Int32Array => {
    const numbers = new Int32Array(moments.length);
    for (let row = 0; row < numbers.length; row++) {
      const moment = moments[row] as number;
      if (Number.isNaN(moment)) continue;
      const number = numberOf(moment);
      if (number < first) first = number;
      if (number > last) last = number;
      numbers[row] = number;
    }
    return numbers;
  };
  const ofClosed = numbersOf(closed);
  const ofQuota = from ? numbersOf(from) : new Int32Array(0);
  const [now = 0] = numbersOf(Float64Array.of(asOf));
  const undated = last < first ? 0 : last - first + 1;
  const countFrom = (numbers: Int32Array, moments: Float64Array): void => {
    for (let row = 0; row < numbers.length; row++)
      numbers[row] = Number.isNaN(moments[row]) ? undated : (numbers[row] as number) - first;
  };
  countFrom(ofClosed, closed);
  if (from) countFrom(ofQuota, from);
  const current = Number.isNaN(asOf) ? -1 : now - first;
  return { first, current, undated, ofClosed, ofQuota };
}

/** Numbers keys as they turn up. */
interface KeyNumbers {
  readonly numberOf: (key: number) => number;
  readonly keys: number[];
}

/** Keys below a size are looked up in a list where there is room for it, which takes a tenth of the time. */
function keyNumbers(size: number, room: number): KeyNumbers {
  const keys: number[] = [];
  if (size > room) {
    const known = new Map<number, number>();
    const numberOf = (key: number): number => {
      let at = known.get(key);
      if (at === undefined) known.set(key, (at = keys.push(key) - 1));
      return at;
    };
    return { numberOf, keys };
  }
  // 0 stands for a key that has not turned up yet.
  const known = new Int32Array(size);
  const numberOf = (key: number): number => {
    let next = known[key] as number;
    if (next === 0) known[key] = next = keys.push(key);
    return next - 1;
  };
  return { numberOf, keys };
}

/** Gives each pair of group and period a number, in the order in which they turn up. */
function pairs(
  of: Int32Array,
  periods: Int32Array,
  wanted: (row: number) => boolean,
  perGroup: number,
  numbers: KeyNumbers,
): Int32Array {
  const pairOf = new Int32Array(of.length).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0 || !wanted(row)) continue;
    pairOf[row] = numbers.numberOf(group * perGroup + (periods[row] as number));
  }
  return pairOf;
}

/** Beyond so many periods, 19 years of weeks, a date is mistyped. */
const MOST_PERIODS = 1000;

/**
 * Gives each group with a quota for every period a row in each, up to the current one: a quarter in which
 * a rep has sold nothing is one in which the quota was missed, not one without him.
 */
function addQuotaPeriods(
  { of, amount }: Quotas,
  { current, ofClosed, undated }: Periods,
  numbers: KeyNumbers,
): void {
  const span = Array.from({ length: Math.min(current + 1, MOST_PERIODS + 1) }, (_, at) => at);
  const periods =
    current < MOST_PERIODS
      ? span
      : [...new Set([...ofClosed, current])].filter((at) => at !== undated && at <= current);
  for (let one = 0; one < of.length; one++) {
    const group = of[one] as number;
    if (group < 0 || (amount[one] as number) <= 0) continue;
    for (const at of periods) numbers.numberOf(group * (undated + 1) + at);
  }
}

/**
 * The rows of a table of KPIs. Without a period one per group; else one for each period in which an
 * opportunity of the group is closed or due, or for which it has a quota (one without a date is for every
 * period from the first to that of `asOf`), and at the end one without a period for those that are closed
 * without a date. O(n + rows log rows).
 */
export function kpiRows(
  groups: Groups,
  closing: Closing,
  period: CalendarPeriod | "all",
  quotas?: Quotas,
): KpiRows {
  if (period === "all") return oneRowPerGroup(groups, quotas);
  const from = quotas?.from;
  const periods = periodsOf(closing, from, period);
  const { first, undated, ofClosed, ofQuota } = periods;
  const { closed, outcome } = closing;
  const perGroup = undated + 1;
  const room = 65_536 + 4 * closed.length;
  const known = keyNumbers(groups.names.length * perGroup, room);
  const isDatedOrClosed = (row: number): boolean => outcome[row] !== 0 || ofClosed[row] !== undated;
  const pairOf = pairs(groups.of, ofClosed, isDatedOrClosed, perGroup, known);
  const hasDate = (row: number): boolean => ofQuota[row] !== undated;
  const quotaPair = from ? pairs(quotas.of, ofQuota, hasDate, perGroup, known) : ofQuota;
  if (quotas && !from) addQuotaPeriods(quotas, periods, known);
  const keys = Float64Array.from(known.keys);
  const sorted = keys.slice().sort();
  const rowOf = new Int32Array(keys.length);
  const rowOfKey = new Map<number, number>();
  sorted.forEach((key, row) => rowOfKey.set(key, row));
  keys.forEach((key, pair) => (rowOf[pair] = rowOfKey.get(key) as number));
  const toRows = (pairOf: Int32Array): Int32Array =>
    filled(pairOf, (at) => (pairOf[at]! < 0 ? -1 : rowOf[pairOf[at]!]!));
  const group = Int32Array.from(sorted, (key) => Math.floor(key / perGroup));
  const offset = sorted.map((key, row) => key - (group[row] as number) * perGroup);
  const start = new Int32Array(groups.names.length + 1);
  for (const one of group) (start[one + 1] as number)++;
  for (let one = 0; one < groups.names.length; one++)
    (start[one + 1] as number) += start[one] as number;
  return {
    count: sorted.length,
    group,
    period: offset.map((one) => (one === undated ? NaN : periodStart(first + one, period))),
    number: offset.map((one) => (one === undated ? Infinity : first + one)),
    start,
    ofOpportunity: toRows(pairOf),
    ofQuota: toRows(quotaPair),
  };
}
