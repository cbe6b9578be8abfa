import type { BalancedMeasure, LimitedLoad, Problem } from "../../model";
import { ROUNDING } from "./rounding";
import type { Units } from "./units";
import { limitsWithinReach } from "./withinReach";

/** A load that reps hold a share of, within limits or at a price for unevenness. */
export interface Shared {
  /** One number per unit. */
  readonly load: Float64Array;
  /** Least and most per rep, with room for the rounding of sums; -Infinity and Infinity where free. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** What each rep's distance from its limits is a part of: its fair share, or what a rep holds on average. */
  readonly part: Float64Array;
  /** Cost per squared unit of load that a rep holds (weight of the variance / reps); 0 for limits. */
  readonly perSquare: number;
}

/**
 * The measures, each within its tolerance of a fair share or of what can be reached of it, the loads
 * with limits, and the load whose variance has a price.
 */
export function sharedOf(
  { measures = [], limited = [], variance, reps }: Problem,
  units: Units,
  ofUnits: (load: Float64Array) => Float64Array,
): Shared[] {
  const { choices } = units;
  const shared: Shared[] = measures.map((measure) => {
    const load = ofUnits(measure.load);
    const fair = fairSharesOf(load, choices, measure.share, reps);
    const { low, high } = limitsWithinReach(units, load, fair, measure.tolerance);
    return {
      load,
      low: low.map((one, rep) => one - ROUNDING * fair[rep]!),
      high: high.map((one, rep) => one + ROUNDING * fair[rep]!),
      part: partsOf(fair),
      perSquare: 0,
    };
  });
  shared.push(...limited.map((one) => withinLimits(one, ofUnits(one.load), choices)));
  if (variance && variance.weight > 0)
    shared.push({
      load: ofUnits(variance.load),
      low: new Float64Array(reps).fill(-Infinity),
      high: new Float64Array(reps).fill(Infinity),
      part: new Float64Array(reps).fill(1),
      perSquare: variance.weight / reps,
    });
  return shared;
}

function partsOf(fair: Float64Array): Float64Array {
  const sum = fair.reduce((all, one) => all + one, 0);
  const mean = sum > 0 ? sum / fair.length : 1;
  // Whoever has next to no share is not endlessly far from it with one account.
  return fair.map((one) => Math.max(one, LEAST_PART * mean));
}

const LEAST_PART = 0.01;

/**
 * Limits of the user's own. What a rep holds on average is hardly less than what comes with one unit:
 * of three large accounts for ten reps nobody can hold a third.
 */
function withinLimits(
  { least, most }: LimitedLoad,
  load: Float64Array,
  choices: Int32Array,
): Shared {
  let total = 0;
  let loaded = 0;
  for (let unit = 0; unit < load.length; unit++) {
    if (choices[unit] === 0 || load[unit] === 0) continue;
    total += load[unit]!;
    loaded++;
  }
  const mean = total > 0 ? Math.max(total / least.length, total / loaded) : 1;
  return {
    load,
    low: least.map((one) => one - Math.abs(one) * ROUNDING),
    high: most.map((one) => one + Math.abs(one) * ROUNDING),
    part: least.map(() => mean),
    perSquare: 0,
  };
}

/** Each rep's fair share of a measure: of all load that somebody may serve. */
export function fairShares({ share }: BalancedMeasure, units: Units, m: number): Float64Array {
  const { load } = units.shared[m]!;
  return fairSharesOf(load, units.choices, share, units.reps);
}

function fairSharesOf(
  load: Float64Array,
  choices: Int32Array,
  share: Float64Array | undefined,
  reps: number,
): Float64Array {
  let total = 0;
  for (let unit = 0; unit < load.length; unit++) if (choices[unit] !== 0) total += load[unit]!;
  const shares = share?.reduce((sum, one) => sum + one, 0) ?? reps;
  return Float64Array.from({ length: reps }, (_, rep) => (total * (share?.[rep] ?? 1)) / shares);
}
