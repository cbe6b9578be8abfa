import { InputError } from "../errors";

/**
 * Continuity: the share of owned accounts that keep their owner. What is missing to 1 has moved, or was
 * released to the house or to nobody: 0.85 or more is the same bound as 0.15 of both or less. Accounts that nobody owned before don't count. O(n).
 *
 * Source: D2 (002_c2a37b87c603f929.txt), account continuity of 85 % and more.
 *
 * @param before - number of each account's owner, below 0 for none
 * @param after - the same later, people numbered alike
 * @returns a share from 0 to 1
 * @throws InputError if nobody owned anything before, or the lengths differ
 * @example continuity(Int32Array.of(0, 0, 1, -1), Int32Array.of(0, 1, 1, 1)) // => 0.6666666666666666
 */
export function continuity(before: ArrayLike<number>, after: ArrayLike<number>): number {
  if (before.length !== after.length) {
    throw new InputError(
      `There are ${before.length} owners before and ${after.length} after. Give one of each per account.`,
    );
  }
  let owned = 0;
  let kept = 0;
  for (let account = 0; account < before.length; account++) {
    const owner = before[account] as number;
    if (owner < 0) continue;
    owned++;
    if (after[account] === owner) kept++;
  }
  if (owned === 0) {
    throw new InputError("No account has an owner before, so none can be kept. Check the column.");
  }
  return kept / owned;
}
