import type { Limits } from "../../defaults/limits";
import { isWithin, limitsOf } from "../../defaults/limits";
import { targetsTable } from "../../defaults/targets";

/** What a measure is to reach, and how a report says so. */
export interface Target {
  readonly limits: Limits;
  readonly text: string;
}

export function meets({ limits }: Target, value: number): boolean {
  return isWithin(limits, value);
}

export function atMost(most: number, text: string): Target {
  return { limits: { low: -Infinity, high: most, lowOpen: false, highOpen: false }, text };
}

const limitsByName: ReadonlyMap<string, Limits> = new Map(
  targetsTable
    .slice(1)
    .map(([name, from, to]) => [
      String(name),
      limitsOf(from ?? null, to ?? null, `${String(name)} of targets`),
    ]),
);

/** The limits of a default target, by the measure's name; undefined where it has none. */
export function defaultLimits(measure: string): Limits | undefined {
  return limitsByName.get(measure);
}

function rangeInWords({ low, high, lowOpen, highOpen }: Limits, digits: number): string {
  const [from, to] = [low.toFixed(digits), high.toFixed(digits)];
  if (low > -Infinity && high < Infinity) return `${from} to ${to}`;
  if (low > -Infinity) return `${lowOpen ? "over" : "at least"} ${from}`;
  return `${highOpen ? "under" : "at most"} ${to}`;
}

/** A default target as the scorecard writes it: "85 to 95 %", "under 0.20". */
export function defaultTarget(measure: string, number: "percent" | "ratio"): Target | undefined {
  const limits = defaultLimits(measure);
  if (limits === undefined) return undefined;
  if (number === "ratio") return { limits, text: rangeInWords(limits, 2) };
  const percent = { ...limits, low: 100 * limits.low, high: 100 * limits.high };
  return { limits, text: `${rangeInWords(percent, 0)} %` };
}
