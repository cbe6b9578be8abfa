import { isWithin } from "../../defaults/limits";
import { isMet } from "../../territory/perRep";
import type { Target } from "./targets";

/** One line of the scorecard: a measure as the owners stand today and after the carve. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly number: "percent" | "ratio" | "decimal" | "integer";
  /** NaN where it can't be measured (no owners yet, no coordinates). */
  readonly before: number;
  readonly after: number;
  /** What to reach, in words; "" where there is no target. */
  readonly target: string;
  readonly met: "yes" | "no" | "";
  /** The team's figure is on target, and the target not met all the same: a rep is outside. */
  readonly repOutside?: true;
  readonly meaning: string;
}

export interface Assignments {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

export type Pair = readonly [before: number, after: number];

/** @param perRep - each rep's own figure, where the line is one of the whole team: all have to meet the target */
export function line(
  key: string,
  label: string,
  number: Measure["number"],
  [before, after]: Pair,
  meaning: string,
  target?: Target,
  perRep?: Float64Array,
): Measure {
  const isJudged = target !== undefined && !Number.isNaN(after);
  const met = isJudged && isMet(target.limits, after, perRep);
  const repOutside = isJudged && !met && isWithin(target.limits, after);
  return {
    key,
    label,
    number,
    before,
    after,
    target: target?.text ?? "",
    met: isJudged ? (met ? "yes" : "no") : "",
    ...(repOutside && { repOutside }),
    meaning,
  };
}

export function assigned(rep: ArrayLike<number>): number {
  let count = 0;
  for (let account = 0; account < rep.length; account++) if ((rep[account] ?? -1) >= 0) count += 1;
  return count;
}
