import type { Inputs } from "../inputs/inputs";
import type { Settings } from "../settings/settings";

/**
 * Each rep's part of the whole as a multiple of the average rep's: in proportion to capacity where
 * all capacities are finite and positive, else 1.
 */
export function sharesOf({ reps }: Inputs, settings: Settings): Float64Array {
  const usable = reps.capacity.every((c) => Number.isFinite(c) && c > 0);
  if (settings.shares !== "capacity" || !usable) return new Float64Array(reps.count).fill(1);
  let total = 0;
  for (const capacity of reps.capacity) total += capacity;
  return reps.capacity.map((capacity) => (capacity * reps.count) / total);
}
