import type { CalendarPeriod } from "../table/numbers/calendar";
import { addMonths } from "../table/numbers/calendar";
import type { Groups } from "../table/numbers/groups";
import { kpiRows, type KpiRows, type Quotas } from "./kpiRows";
import { openAt, type Dated } from "./openAt";
import { LOST, OPEN, WON } from "./outcomes";
import { elapsedParts, paceOf } from "./pace";

/** Days of a month in a cycle: 365 / 12 as it is usually rounded. */
const daysPerMonth = 30.4;

/** Opportunities, one per row. Dates are serials, NaN for none. */
export interface Opportunities extends Dated {
  /** OPEN, WON or LOST. */
  readonly outcome: Uint8Array;
  /** False where there is no column of close dates: then all that is open is pipeline. */
  readonly hasCloseDates: boolean;
}

export interface KpiOptions {
  readonly period: CalendarPeriod | "all";
  /** The day from which the next months count; NaN for the latest day of creation or closing. */
  readonly asOf: number;
  /** What a win rate is of: closed opportunities, or open ones too. */
  readonly winRateBase: "closed" | "all";
  /** How many months of pipeline count where there are no periods. */
  readonly pipelineMonths: number;
  readonly quotas?: Quotas | undefined;
}

/** KPIs per row; NaN where one can't be worked out. */
export interface Kpis {
  readonly group: Int32Array;
  /** First day of the period, NaN for none. */
  readonly period: Float64Array;
  readonly won: Float64Array;
  readonly quota: Float64Array;
  readonly attainment: Float64Array;
  readonly winRate: Float64Array;
  readonly acv: Float64Array;
  readonly cycleDays: Float64Array;
  readonly pipeline: Float64Array;
  readonly pipelineCoverage: Float64Array;
  readonly velocityPerMonth: Float64Array;
  readonly pipelineConversion: Float64Array;
  readonly missingCloseDate: Float64Array;
  /** Part of the period that is gone, 0 to 1. */
  readonly elapsed: Float64Array;
  /** Attainment / elapsed. */
  readonly pace: Float64Array;
  /** How many opportunities the win rate is of. */
  readonly deals: Float64Array;
}

/** Plain sums and counts per row. */
interface Sums {
  readonly all: Float64Array;
  readonly amount: Float64Array;
  readonly undated: Float64Array;
  readonly won: Float64Array;
  readonly wins: Float64Array;
  /** What the win rate is of. */
  readonly base: Float64Array;
  readonly days: Float64Array;
  readonly cycles: Float64Array;
  readonly pipeline: Float64Array;
  readonly openQualified: Float64Array;
}

/** The latest day of creation, or of closing of what is closed; NaN if there is none. */
export function latestDay({
  outcome,
  created,
  closed,
}: Pick<Opportunities, "outcome" | "created" | "closed">): number {
  let latest = NaN;
  for (let row = 0; row < outcome.length; row++) {
    const made = created[row] as number;
    const shut = outcome[row] === OPEN ? NaN : (closed[row] as number);
    if (!(made <= latest) && !Number.isNaN(made)) latest = made;
    if (!(shut <= latest) && !Number.isNaN(shut)) latest = shut;
  }
  return latest;
}

/** From the day itself up to, but without, the day after so many months. */
function windowOf(asOf: number, months: number): { readonly from: number; readonly to: number } {
  if (Number.isNaN(asOf)) return { from: -Infinity, to: Infinity };
  const day = Math.floor(asOf);
  const whole = Math.floor(months);
  const to = addMonths(day + 1, whole) + Math.round((months - whole) * daysPerMonth);
  return { from: day, to };
}

function sumsOf(rows: KpiRows, opportunities: Opportunities, options: KpiOptions): Sums {
  const { amount, outcome, created, closed, qualified, hasCloseDates } = opportunities;
  const column = (): Float64Array => new Float64Array(rows.count);
  const [all, sum, undated, won, wins] = [column(), column(), column(), column(), column()];
  const [base, days, cycles, pipeline, openQualified] = [
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const inPeriods = options.period !== "all";
  const countsOpen = options.winRateBase === "all";
  const isAsked = inPeriods || !Number.isNaN(options.asOf);
  const asOf = isAsked ? options.asOf : latestDay(opportunities);
  const { from, to } = windowOf(asOf, options.pipelineMonths);
  for (let row = 0; row < outcome.length; row++) {
    const at = rows.ofOpportunity[row] as number;
    if (at < 0) continue;
    const worth = amount[row] as number;
    const end = closed[row] as number;
    const isQualified = qualified?.[row] !== 0;
    (all[at] as number)++;
    (sum[at] as number) += worth;
    if (Number.isNaN(end)) (undated[at] as number)++;
    if (outcome[row] === WON) {
      (won[at] as number) += worth;
      (wins[at] as number)++;
      (base[at] as number)++;
      const length = end - (created[row] as number);
      if (length >= 0) {
        (days[at] as number) += length;
        (cycles[at] as number)++;
      }
    } else if (outcome[row] === LOST) {
      if (isQualified) (base[at] as number)++;
    } else {
      if (isQualified) (openQualified[at] as number)++;
      if (isQualified && countsOpen) (base[at] as number)++;
      if (inPeriods || !hasCloseDates || (end >= from && end < to))
        (pipeline[at] as number) += worth;
    }
  }
  return { all, amount: sum, undated, won, wins, base, days, cycles, pipeline, openQualified };
}

function quotasOf(rows: KpiRows, { quotas, period }: KpiOptions): Float64Array {
  const quota = new Float64Array(rows.count).fill(quotas ? 0 : NaN);
  if (!quotas) return quota;
  const { of, from, amount } = quotas;
  if (period === "all" || from) {
    for (let one = 0; one < of.length; one++) {
      const at = rows.ofQuota[one] as number;
      if (at >= 0) (quota[at] as number) += amount[one] as number;
    }
    return quota;
  }
  for (let one = 0; one < of.length; one++) {
    const group = of[one] as number;
    if (group < 0) continue;
    const end = rows.start[group + 1] as number;
    for (let at = rows.start[group] as number; at < end; at++)
      if (!Number.isNaN(rows.period[at])) (quota[at] as number) += amount[one] as number;
  }
  return quota;
}

/** One column over another, NaN where there is nothing to divide by. */
function over(parts: Float64Array, wholes: Float64Array): Float64Array {
  return parts.map((part, row) => {
    const whole = wholes[row] as number;
    return whole > 0 ? part / whole : NaN;
  });
}

/**
 * The KPIs of opportunities per group, or per group and period of the close date: won amount, quota and
 * attainment (won / quota), win rate (won / closed and qualified), ACV (mean amount of what was won),
 * cycle (mean days from creation to closing of what was won), pipeline (open and due in the period; or
 * in the next months), pipeline coverage (pipeline / quota, until the period is over), velocity (qualified and open at the end of
 * the period x win rate x ACV / cycle in months), pipeline conversion (won / what was open when the
 * period began; without periods, / everything there ever was), and the part without a close date
 * (of those open at the end; without periods, of all); with periods also the part of it that is gone and
 * the pace (attainment / that part). O(n log periods + rows log rows).
 *
 * A won opportunity always counts as qualified. Cycles below 0 days are left out.
 *
 * @param groups - of the opportunities, by row; quotas may name further groups
 */
export function kpi(opportunities: Opportunities, groups: Groups, options: KpiOptions): Kpis {
  const { period, quotas } = options;
  const { closed, outcome } = opportunities;
  const asOf = Number.isNaN(options.asOf) ? latestDay(opportunities) : options.asOf;
  const rows = kpiRows(groups, { closed, outcome, asOf }, period, quotas);
  const sums = sumsOf(rows, opportunities, options);
  const open = period === "all" ? undefined : openAt(rows, opportunities, groups.of, period);
  const quota = quotasOf(rows, options);
  const winRate = over(sums.wins, sums.base);
  const acv = over(sums.won, sums.wins);
  const cycleDays = over(sums.days, sums.cycles);
  const working = open ? open.qualifiedAtEnd : sums.openQualified;
  const velocityPerMonth = acv.map((worth, row) => {
    const months = (cycleDays[row] as number) / daysPerMonth;
    return months > 0
      ? ((working[row] as number) * (winRate[row] as number) * worth) / months
      : NaN;
  });
  const attainment = over(sums.won, quota);
  const elapsed = elapsedParts(rows.period, period, asOf);
  return {
    group: rows.group,
    period: rows.period,
    won: sums.won,
    quota: quota.map((one) => (one > 0 ? one : NaN)),
    attainment,
    winRate,
    acv,
    cycleDays,
    pipeline: sums.pipeline,
    // What is due is done with once the period is over: its pipeline covers nothing any more.
    pipelineCoverage: over(sums.pipeline, quota).map((one, row) =>
      elapsed[row] === 1 ? NaN : one,
    ),
    velocityPerMonth,
    pipelineConversion: over(sums.won, open ? open.pipelineAtStart : sums.amount),
    missingCloseDate: open ? over(open.undatedAtEnd, open.atEnd) : over(sums.undated, sums.all),
    elapsed,
    pace: paceOf(attainment, elapsed),
    deals: sums.base,
  };
}
