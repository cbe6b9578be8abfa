import { InputError } from "../errors";

/** Shares by hand are fractions that people typed: 0.32 + 0.27 + ... need not be 1 to the last bit. */
const ROUNDING = 1e-9;

/** The sum of weight x factor of each row. */
function weighted(
  factors: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  rows: number,
): Float64Array {
  const sums = new Float64Array(rows);
  factors.forEach((factor, column) => {
    const weight = weights[column]!;
    for (let row = 0; row < rows; row++) sums[row]! += weight * factor[row]!;
  });
  return sums;
}

/**
 * Each row's part of a target: its weighted sum of factors over that of all rows. Shares by hand
 * come first; the other rows share what those leave, by the same formula. O(rows x factors).
 *
 * @param factors - one column per factor, numbers >= 0 in a unit of their own
 * @param weights - one per factor, >= 0; only their proportions count
 * @param byHand - a fraction per row, 0 where the formula counts
 * @returns fractions that sum to 1
 * @throws InputError if there is nothing to share by, or the shares by hand don't leave 0 to 1
 * @example targetShare([[3, 1]], [1]) // => Float64Array.of(0.75, 0.25)
 */
export function targetShare(
  factors: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  byHand?: ArrayLike<number>,
): Float64Array {
  const rows = factors[0]?.length ?? 0;
  const sums = weighted(factors, weights, rows);
  let fixed = 0;
  let free = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const own = byHand?.[row] ?? 0;
    fixed += own;
    if (own === 0) {
      free++;
      total += sums[row]!;
    }
  }
  if (fixed > 1 + ROUNDING) {
    throw new InputError(`The shares in override sum to ${fixed}, more than 1. Lower them.`);
  }
  if (free === 0 && fixed < 1 - ROUNDING) {
    throw new InputError(
      `The shares in override sum to ${fixed} and leave no row for the rest. Make them sum to 1, or leave one blank.`,
    );
  }
  const rest = Math.max(0, 1 - fixed);
  if (free > 0 && !(total > 0) && rest > ROUNDING) {
    throw new InputError("No factor is above 0, so there is nothing to share by. Check factors.");
  }
  if (!Number.isFinite(total)) {
    throw new InputError("The factors are too large to add up. Use a larger unit.");
  }
  return sums.map((sum, row) => {
    const own = byHand?.[row] ?? 0;
    if (own !== 0) return own;
    return total > 0 ? (sum / total) * rest : 0;
  });
}
