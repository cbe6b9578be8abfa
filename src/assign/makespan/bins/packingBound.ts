import { columnGeneration } from "./columnGeneration";
import type { Master } from "./columnGeneration";
import { sizesOf } from "./sizes";
import type { Work } from "../../work/work";

export interface BoundLimits {
  /** How near is near enough, 1 to be exact. */
  readonly precision: number;
  /** Elementary operations for one capacity. */
  readonly budget: number;
}

/**
 * The least capacity with which the loads may fit into the bins, raised from a bound by proving
 * one capacity after the other too small: first in growing steps, then halving what is left.
 *
 * @param load - whole numbers
 * @param from - a bound that is known to hold
 * @param to - a capacity with which they do fit
 * @returns a whole number from `from` to `to` that no packing stays below
 */
export function* packingBound(
  load: Float64Array,
  bins: number,
  from: number,
  to: number,
  { precision, budget }: BoundLimits,
): Work<number> {
  const sizes = sizesOf(load);
  // Everything below `bound` is proven too small; `open` has not been proven so.
  let bound = from;
  let open = to;
  let last: Master | undefined;
  let step = precision;
  let capacity = from;
  while (bound < open) {
    const { fits, master } = yield* columnGeneration(sizes, capacity, bins, budget, last);
    if (fits === "no") {
      bound = capacity + 1;
      last = master;
    } else open = capacity;
    if (fits === "unknown" || open - bound < precision) break;
    // Doubled steps until a capacity may do, halves from then on.
    capacity = open < to ? Math.floor((bound + open) / 2) : Math.min(open - 1, bound + step - 1);
    step *= 2;
  }
  return bound;
}
