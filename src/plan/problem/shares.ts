import type { Inputs } from "../inputs/inputs";
import type { Settings } from "../settings/settings";

/**
 * Each rep's part of the whole as a multiple of the average rep's: as a column of shares asks for it,
 * else in proportion to capacity where all capacities are finite and positive, else 1.
 */
export function sharesOf({ reps }: Inputs, settings: Settings): Float64Array {
  const usable = reps.capacity.every((c) => Number.isFinite(c) && c > 0);
  const basis = reps.share?.values ?? (usable ? reps.capacity : undefined);
  if (settings.shares !== "capacity" || basis === undefined) {
    return new Float64Array(reps.count).fill(1);
  }
  let total = 0;
  for (const part of basis) total += part;
  return basis.map((part) => (part * reps.count) / total);
}
