import type { Limits } from "../../defaults/limits";
import { measureKey } from "../../defaults/targetMeasures";
import { builtInTargets } from "../../defaults/targetTable";

/** What a measure is to reach, and how a report says so. */
export interface Target {
  readonly limits: Limits;
  readonly text: string;
}

/** The limits of measures, by `measureKey`. */
export type TargetLimits = ReadonlyMap<string, Limits>;

export function atMost(most: number, text: string): Target {
  return { limits: { low: -Infinity, high: most, lowOpen: false, highOpen: false }, text };
}

/** The limits of a built-in target, by the measure's name; undefined where it has none. */
export function defaultLimits(measure: string): Limits | undefined {
  return builtInTargets.get(measureKey(measure));
}

/** More digits than these are rounding. */
const mostDigits = 6;

/** With at least so many digits, and as many more as it takes to tell the number from its neighbours. */
function exactText(value: number, digits: number): string {
  let text = value.toFixed(digits);
  for (let more = digits + 1; more <= mostDigits && Math.abs(Number(text) - value) > 1e-9; more++) {
    text = value.toFixed(more);
  }
  return text;
}

function rangeInWords({ low, high, lowOpen, highOpen }: Limits, digits: number): string {
  const [from, to] = [exactText(low, digits), exactText(high, digits)];
  if (low > -Infinity && high < Infinity) return `${from} to ${to}`;
  if (low > -Infinity) return `${lowOpen ? "over" : "at least"} ${from}`;
  return `${highOpen ? "under" : "at most"} ${to}`;
}

/**
 * A target as the scorecard writes it: "85 to 95 %", "under 0.20".
 *
 * @param measure - a name from `targetMeasures`
 * @returns undefined where the measure has no target, or one without limits
 */
export function targetOf(
  targets: TargetLimits,
  measure: string,
  number: "percent" | "ratio",
): Target | undefined {
  const limits = targets.get(measureKey(measure));
  if (limits === undefined || (limits.low === -Infinity && limits.high === Infinity)) {
    return undefined;
  }
  if (number === "ratio") return { limits, text: rangeInWords(limits, 2) };
  const percent = { ...limits, low: 100 * limits.low, high: 100 * limits.high };
  return { limits, text: `${rangeInWords(percent, 0)} %` };
}
