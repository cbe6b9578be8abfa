import type { AsideReason } from "../reach/aside";
import type { Inputs } from "../inputs/inputs";

/**
 * Accounts that stay with their owner above the owner's capacity rather than lose him: without a
 * pool all of them, with one those that a pool is no place for: customers, accounts with an open
 * opportunity, must-cover accounts. What is locked to a rep is his above capacity too.
 *
 * @returns one flag per account; undefined where no capacity is limited, or nothing stays
 */
export function staysOf(
  { accounts, reps, house }: Inputs,
  aside: readonly AsideReason[] | undefined,
): Uint8Array | undefined {
  if (!reps.capacity.some(Number.isFinite)) return undefined;
  const { owner, mustCover } = accounts;
  const { customer, openOpportunity } = accounts.relations;
  const stays = Uint8Array.from(owner, (rep, account) => {
    if (rep < 0 || (aside?.[account] ?? "") !== "") return 0;
    if (house === "") return 1;
    return customer?.[account] || openOpportunity?.[account] || mustCover?.[account] ? 1 : 0;
  });
  return stays.includes(1) || accounts.lockedTo.some((rep) => rep >= 0) ? stays : undefined;
}
