import type { BalancedMeasure, Problem } from "../../model";
import { ROUNDING } from "./rounding";
import type { Units } from "./units";

/** A load that reps hold a share of, within limits or at a price for unevenness. */
export interface Shared {
  /** One number per unit. */
  readonly load: Float64Array;
  /** Least and most per rep, with room for the rounding of sums; -Infinity and Infinity where free. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Cost per squared unit of load that a rep holds (weight of the variance / reps); 0 for limits. */
  readonly perSquare: number;
}

/** The measures, each within its tolerance of a fair share, and the load whose variance has a price. */
export function sharedOf(
  { measures = [], variance, reps }: Problem,
  choices: Int32Array,
  ofUnits: (load: Float64Array) => Float64Array,
): Shared[] {
  const shared: Shared[] = measures.map((measure) => {
    const load = ofUnits(measure.load);
    const fair = fairSharesOf(load, choices, measure.share, reps);
    const margin = measure.tolerance + ROUNDING;
    return {
      load,
      low: fair.map((one) => one * (1 - margin)),
      high: fair.map((one) => one * (1 + margin)),
      perSquare: 0,
    };
  });
  if (variance && variance.weight > 0)
    shared.push({
      load: ofUnits(variance.load),
      low: new Float64Array(reps).fill(-Infinity),
      high: new Float64Array(reps).fill(Infinity),
      perSquare: variance.weight / reps,
    });
  return shared;
}

/** Each rep's fair share of a measure: of all load that somebody may serve. */
export function fairShares({ share }: BalancedMeasure, units: Units, m: number): Float64Array {
  const { load } = units.shared[m] as Shared;
  return fairSharesOf(load, units.choices, share, units.reps);
}

function fairSharesOf(
  load: Float64Array,
  choices: Int32Array,
  share: Float64Array | undefined,
  reps: number,
): Float64Array {
  let total = 0;
  for (let unit = 0; unit < load.length; unit++)
    if (choices[unit] !== 0) total += load[unit] as number;
  const shares = share?.reduce((sum, one) => sum + one, 0) ?? reps;
  return Float64Array.from({ length: reps }, (_, rep) => (total * (share?.[rep] ?? 1)) / shares);
}
