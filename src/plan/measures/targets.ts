import type { LimitNumber, Limits } from "../../defaults/limits";
import { limitsInWords } from "../../defaults/limits";
import { limitNumberOf, measureKey } from "../../defaults/targetMeasures";
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

/** All of so many things. */
export function allOf(count: number): Target {
  const limits = { low: count, high: Infinity, lowOpen: false, highOpen: false };
  return { limits, text: `all ${count}` };
}

/**
 * A limit that a setting gives, said as targets are.
 *
 * @param slack - by how much more it still counts as kept
 */
export function within(most: number, number: LimitNumber, slack = 0): Target {
  const { limits } = atMost(most, "");
  const text = limitsInWords(limits, number);
  return atMost(most + slack, text);
}

/** The limits of a built-in target, by the measure's name; undefined where it has none. */
export function defaultLimits(measure: string): Limits | undefined {
  return builtInTargets.get(measureKey(measure));
}

/**
 * A target as it is written everywhere: "85 to 95 %", "under 0.20".
 *
 * @param measure - a name from `targetMeasures`
 * @returns undefined where the measure has no target, or one without limits
 */
export function targetOf(targets: TargetLimits, measure: string): Target | undefined {
  const limits = targets.get(measureKey(measure));
  const text = limits === undefined ? "" : limitsInWords(limits, limitNumberOf(measure));
  return limits === undefined || text === "" ? undefined : { limits, text };
}

/** Whether a target is the user's own, and not the built-in one. */
export function isOwn({ limits }: Target, measure: string): boolean {
  return limits !== defaultLimits(measure);
}
