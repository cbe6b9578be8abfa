import type { Problem } from "../../model";
import { relaxTolerancesTo } from "../solution/objective";
import { fairShares } from "../problem/shared";
import { unitsOf } from "../problem/units";

/** A load of which reps hold something within limits: a measure, or a load with limits of its own. */
export interface Bounded {
  /** One number per account. */
  readonly load: Float64Array;
  /** Per rep. */
  readonly held: Float64Array;
  /** A fair share of a measure, of all that somebody may serve; undefined for limits of their own. */
  readonly fair: Float64Array | undefined;
  /** What the limits of a measure lie around: the fair share, or what is within reach of it. */
  readonly centre: Float64Array | undefined;
  /** What each rep may hold as the problem asks for it... */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** ...and in this plan: whoever can't be brought inside is let out as far as he is. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/**
 * The measures of a problem, then its loads with limits, with how far a plan lets reps out of them. A
 * search brings reps as near as it can and looks for the least cost then: so a limit stands against
 * nothing but what would be further outside than the rep is. O(n + k)
 */
export function boundedOf(problem: Problem, rep: Int32Array): readonly Bounded[] {
  const { measures = [], limited = [] } = problem;
  const loads = [...measures, ...limited].map(({ load }) => load);
  if (loads.length === 0) return [];
  const units = unitsOf(problem);
  const shared = units.shared.slice(0, loads.length);
  const held = loads.map((load) => heldBy(problem.reps, rep, load));
  return shared.map((one, at) => {
    const letOut = relaxTolerancesTo(one, held[at]!);
    return {
      load: loads[at]!,
      held: held[at]!,
      fair: measures[at] && fairShares(measures[at], units, at),
      centre: measures[at] && one.low.map((low, rep) => (low + one.high[rep]!) / 2),
      low: one.low,
      high: one.high,
      lowest: letOut.low,
      highest: letOut.high,
    };
  });
}

function heldBy(reps: number, rep: Int32Array, load: Float64Array): Float64Array {
  const held = new Float64Array(reps);
  rep.forEach((at, account) => {
    if (at >= 0) held[at]! += load[account]!;
  });
  return held;
}
