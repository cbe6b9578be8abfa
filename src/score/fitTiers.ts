import { InputError } from "../errors";

/** Sums that should reach a cut-off may miss it by their last digit. */
const rounding = 1e-12;

/**
 * The tier of each score: the first whose cut-off it reaches, the last one for all that is below. O(n)
 * for a handful of tiers.
 *
 * @param scores - one per account; NaN where there is none
 * @param from - the lowest score of each tier, the best tier first. The last one takes the rest,
 *   whatever its number
 * @returns position of each account's tier in `from`, -1 where there is no score
 * @throws InputError if there is no tier, or one does not start below the tier before it
 * @example fitTiers(Float64Array.of(0.8, 0.3, -1), [0.75, 0.5, 0.25, 0]) // => Int32Array.of(0, 2, 3)
 */
export function fitTiers(scores: Float64Array, from: ArrayLike<number>): Int32Array {
  const last = from.length - 1;
  if (last < 0) throw new InputError("There is no tier: give at least one row of cut-offs.");
  for (let tier = 1; tier < last; tier++) {
    const [here, above] = [from[tier] as number, from[tier - 1] as number];
    if (here < above) continue;
    throw new InputError(
      `Tier ${tier + 1} of the cut-offs starts at ${here}, the tier before it at ${above}. List the best tier first, each starting below the one before.`,
    );
  }
  const tiers = new Int32Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    let tier = 0;
    while (tier < last && score < (from[tier] as number) - rounding) tier++;
    tiers[row] = Number.isNaN(score) ? -1 : tier;
  }
  return tiers;
}
