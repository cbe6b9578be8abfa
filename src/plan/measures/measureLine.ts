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
  return {
    key,
    label,
    number,
    before,
    after,
    target: target?.text ?? "",
    met:
      target === undefined || Number.isNaN(after)
        ? ""
        : isMet(target.limits, after, perRep)
          ? "yes"
          : "no",
    meaning,
  };
}

export function assigned(rep: ArrayLike<number>): number {
  let count = 0;
  for (let account = 0; account < rep.length; account++) if ((rep[account] ?? -1) >= 0) count += 1;
  return count;
}
