import { InputError } from "../errors";

/**
 * Coverage: the share of accounts that have a rep and, where it is known, were taken up in time. O(n).
 *
 * Source: D2 (002_c2a37b87c603f929.txt), coverage = assigned within SLA / all accounts; target 0.95.
 *
 * @param rep - number of each account's rep, below 0 for none
 * @param within - 1 where the rep took it up within the SLA; all did when absent
 * @returns a share from 0 to 1
 * @throws InputError if there is no account, or the lengths differ
 * @example coverage(Int32Array.of(0, 1, -1, 0), Uint8Array.of(1, 0, 1, 1)) // => 0.5
 */
export function coverage(rep: ArrayLike<number>, within?: ArrayLike<number>): number {
  const accounts = rep.length;
  if (accounts === 0) throw new InputError("There is no account: give at least one row.");
  if (within && within.length !== accounts) {
    throw new InputError(
      `There are ${accounts} accounts but ${within.length} answers on the SLA. Give one per account.`,
    );
  }
  let covered = 0;
  for (let account = 0; account < accounts; account++) {
    if ((rep[account] as number) >= 0 && (within?.[account] ?? 1) === 1) covered++;
  }
  return covered / accounts;
}
