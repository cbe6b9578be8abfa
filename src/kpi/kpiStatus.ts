import type { Limits } from "../defaults/limits";
import { isWithin, limitsInWords } from "../defaults/limits";

/** What an alert compares: the value itself, or its change against something else. */
export type Against =
  | { readonly kind: "value" }
  | { readonly kind: "plan" }
  /** The mean of so many periods before; 1 is the period before. */
  | { readonly kind: "mean"; readonly periods: number };

export interface KpiRule {
  readonly target: Limits;
  /** Alert limits, in the value's unit or as a relative change; NaN for none. */
  readonly alertBelow: number;
  readonly alertAbove: number;
  readonly against: Against;
  /** In how many periods up to the latest the alert has to hold. */
  readonly periods: number;
}

export interface KpiSeries {
  /** One value per period, oldest first; at least one. */
  readonly values: Float64Array;
  /** What was planned for each period, NaN for none. */
  readonly plan: number;
}

export interface KpiStatus {
  readonly status: "on target" | "off target" | "alert";
  /** A sentence for people. */
  readonly reason: string;
}

/** A number for people, to six digits, the same on every host. */
function numberText(value: number): string {
  const whole = String(value);
  // Six digits, and a point: nothing to round.
  if (whole.length <= (whole.includes(".") ? 7 : 6) && !whole.includes("e")) return whole;
  return String(Number(value.toPrecision(6)));
}

/** A share for people, to three digits. */
function percentText(share: number): string {
  const percent = 100 * Math.abs(share);
  // Most shares are from 1 to 99 %, and writing digits out to read them again takes long.
  if (percent >= 1 && percent < 9.99) return `${Math.round(percent * 100) / 100} %`;
  if (percent >= 10 && percent < 99.9) return `${Math.round(percent * 10) / 10} %`;
  return `${Number(percent.toPrecision(3))} %`;
}

/** What a value is compared with, NaN where there is nothing. */
function baseAt({ values, plan }: KpiSeries, against: Against, at: number): number {
  if (against.kind === "plan") return plan;
  if (against.kind === "value" || at < against.periods) return NaN;
  let sum = 0;
  for (let before = at - against.periods; before < at; before++) sum += values[before] as number;
  return sum / against.periods;
}

/** What the alert looks at: the value, or its relative change; NaN where that isn't known. */
function measureAt(series: KpiSeries, against: Against, at: number): number {
  const value = series.values[at] as number;
  if (against.kind === "value") return value;
  const base = baseAt(series, against, at);
  return base === 0 ? NaN : (value - base) / Math.abs(base);
}

/** -1 below the lower alert limit, 1 above the upper one, 0 between or at them, NaN if not known. */
function sideOf({ alertBelow, alertAbove }: KpiRule, measure: number): number {
  if (Number.isNaN(measure)) return NaN;
  // 0.32 is 20 % below 0.4, but not to the last digit.
  const rounding = 1e-12 * Math.max(1, Math.abs(measure));
  if (measure < alertBelow - rounding) return -1;
  return measure > alertAbove + rounding ? 1 : 0;
}

/** The side on which all of the last periods are, 0 for none. */
function alertSide(series: KpiSeries, rule: KpiRule): number {
  const last = series.values.length - 1;
  if (last + 1 < rule.periods) return 0;
  const side = sideOf(rule, measureAt(series, rule.against, last));
  for (let back = 1; back < rule.periods; back++)
    if (sideOf(rule, measureAt(series, rule.against, last - back)) !== side) return 0;
  return Number.isNaN(side) ? 0 : side;
}

function baseInWords(against: Against): string {
  if (against.kind === "plan") return "the plan of ";
  const count = against.kind === "mean" ? against.periods : 1;
  return count === 1 ? "the period before (" : `the mean of the ${count} periods before (`;
}

/** What the reasons of a rule have in common: it is put together once, for however many rows. */
interface RuleWords {
  readonly target: string;
  readonly meets: string;
  readonly misses: string;
  /** The reason of an alert, by its side, for a series in which it holds. */
  readonly below: (series: KpiSeries) => string;
  readonly above: (series: KpiSeries) => string;
}

function alertWords(rule: KpiRule, side: number): (series: KpiSeries) => string {
  const { against } = rule;
  const limit = side < 0 ? rule.alertBelow : rule.alertAbove;
  const end = rule.periods > 1 ? `, ${rule.periods} periods in a row.` : ".";
  const last = ({ values }: KpiSeries): string => numberText(values[values.length - 1] as number);
  if (against.kind === "value") {
    const word = side < 0 ? "below" : "above";
    const tail = ` is ${word} the alert limit of ${numberText(limit)}${end}`;
    return (series) => last(series) + tail;
  }
  const from = limit < 0 ? "below" : "above";
  const bracket = against.kind === "plan" ? "" : ")";
  const tail = `${bracket}; alerts begin beyond ${percentText(limit)} ${from}${end}`;
  const below = ` below ${baseInWords(against)}`;
  const above = ` above ${baseInWords(against)}`;
  return (series) => {
    const at = series.values.length - 1;
    const measure = measureAt(series, against, at);
    const base = numberText(baseAt(series, against, at)) + tail;
    return `${last(series)} is ${percentText(measure)}${measure < 0 ? below : above}${base}`;
  };
}

function wordsOf(rule: KpiRule): RuleWords {
  const target = limitsInWords(rule.target);
  return {
    target,
    meets: ` meets the target of ${target}.`,
    misses: ` misses the target of ${target}.`,
    below: alertWords(rule, -1),
    above: alertWords(rule, 1),
  };
}

/** Why an alert could not be judged, or nothing. */
function unjudged(series: KpiSeries, rule: KpiRule): string {
  if (Number.isNaN(rule.alertBelow) && Number.isNaN(rule.alertAbove)) return "";
  const { against, periods } = rule;
  if (against.kind === "plan" && !(Math.abs(series.plan) > 0))
    return " Without a plan there is no alert.";
  const needed = periods + (against.kind === "mean" ? against.periods : 0);
  if (series.values.length < needed) return ` An alert needs ${needed} periods.`;
  const isKnown = series.values.subarray(-needed).every((value) => !Number.isNaN(value));
  return isKnown ? "" : ` An alert needs a value in each of the last ${needed} periods.`;
}

function statusBy(rule: KpiRule, words: RuleWords, series: KpiSeries): KpiStatus {
  const side = alertSide(series, rule);
  if (side !== 0) return { status: "alert", reason: words[side < 0 ? "below" : "above"](series) };
  const value = series.values[series.values.length - 1] as number;
  const rest = unjudged(series, rule);
  if (words.target === "")
    return { status: "on target", reason: `No alert, and no target.${rest}` };
  const shown = numberText(value);
  return isWithin(rule.target, value)
    ? { status: "on target", reason: shown + words.meets + rest }
    : { status: "off target", reason: shown + words.misses + rest };
}

/** Judges KPIs by one rule. */
export interface KpiJudge {
  /** The target for people, "" without one. */
  readonly target: string;
  readonly statusOf: (series: KpiSeries) => KpiStatus;
}

/**
 * How KPIs stand by a rule: an alert where all of the last periods are beyond the same alert limit (a
 * value at the limit is not), else on or off target. O(periods) for each series.
 *
 * @example
 * kpiJudge(coverageRule).statusOf({ values: Float64Array.of(2.6, 2.4, 2.3), plan: NaN }).status
 *   // => "alert"
 */
export function kpiJudge(rule: KpiRule): KpiJudge {
  const words = wordsOf(rule);
  return { target: words.target, statusOf: (series) => statusBy(rule, words, series) };
}
