import type { Problem } from "../../model";
import { outsideBy } from "../build/worth";
import { fairShares } from "../problem/shared";
import type { Shared } from "../problem/shared";
import { ROUNDING } from "../problem/rounding";
import { unitsOf } from "../problem/units";

/** A load of which reps hold something within limits: a measure, or a load with limits of its own. */
export interface Bounded {
  /** One number per account. */
  readonly load: Float64Array;
  /** Per rep. */
  readonly held: Float64Array;
  /** A fair share of a measure, of all that somebody may serve; undefined for limits of their own. */
  readonly fair: Float64Array | undefined;
  /** What each rep may hold as the problem asks for it... */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** ...and in this plan: where somebody can't be brought inside, all may be as far outside as he. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/**
 * The measures of a problem, then its loads with limits, with how far a plan lets reps out of them. A
 * search makes the furthest rep come as near as it can and looks for the least cost then: so a limit
 * stands against nothing but what would be further outside than the furthest is. O(n + k)
 */
export function boundedOf(problem: Problem, rep: Int32Array): readonly Bounded[] {
  const { measures = [], limited = [] } = problem;
  const loads = [...measures, ...limited].map(({ load }) => load);
  if (loads.length === 0) return [];
  const units = unitsOf(problem);
  const shared = units.shared.slice(0, loads.length);
  const held = loads.map((load) => heldBy(problem.reps, rep, load));
  const outside = furthest(shared, held);
  return shared.map(({ low, high, mean }, at) => {
    const slack = outside > 0 ? (outside + ROUNDING) * mean : 0;
    return {
      load: loads[at] as Float64Array,
      held: held[at] as Float64Array,
      fair: measures[at] && fairShares(measures[at], units, at),
      low,
      high,
      lowest: low.map((least) => least - slack),
      highest: high.map((most) => most + slack),
    };
  });
}

function heldBy(reps: number, rep: Int32Array, load: Float64Array): Float64Array {
  const held = new Float64Array(reps);
  rep.forEach((at, account) => {
    if (at >= 0) held[at]! += load[account] as number;
  });
  return held;
}

/** How far the furthest rep is outside, as a part of what reps hold on average. */
function furthest(shared: readonly Shared[], held: readonly Float64Array[]): number {
  let most = 0;
  shared.forEach((one, at) => {
    held[at]?.forEach((amount, rep) => {
      most = Math.max(most, outsideBy(one, rep, amount) / one.mean);
    });
  });
  return most;
}
