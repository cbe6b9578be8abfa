import type { HeldLimits } from "./heldWithin";

/**
 * How many of some things each rep may hold to have a fair share of them: within a tolerance of it, or
 * the whole numbers next to it, for three accounts are no fair share of ten reps in any other way.
 */
export function wholeShares(fair: Float64Array, tolerance: number): HeldLimits {
  return {
    least: fair.map((one) => Math.min(one * (1 - tolerance), Math.floor(one + 1e-9))),
    most: fair.map((one) => Math.max(one * (1 + tolerance), Math.ceil(one - 1e-9))),
  };
}
