import type { Accounts } from "../inputs/accountsAndReps";

/** What it weighs that an account leaves its owner: prospects go before customers, these before the last. */
const weights = { prospect: 1, customer: 10, last: 100 } as const;

/**
 * What a move weighs, account by account. Last of all go customers with an open opportunity,
 * accounts in work, and accounts that changed hands not long ago. Among customers, those with more
 * ARR weigh more.
 *
 * @returns undefined where nothing tells the accounts apart
 */
export function moveWeights({
  owner,
  relations,
}: Pick<Accounts, "owner" | "relations">): Float64Array | undefined {
  const { customer, openOpportunity, active, newHands, arr } = relations;
  const mean = meanOf(owner, arr);
  const all = Float64Array.from(owner, (_, account) => {
    const isCustomer = customer?.[account] === 1;
    const isLast =
      active?.[account] === 1 ||
      newHands?.[account] === 1 ||
      (isCustomer && openOpportunity?.[account] === 1);
    const weight = isLast ? weights.last : isCustomer ? weights.customer : weights.prospect;
    const money = Math.max(0, arr?.[account] ?? 0);
    // Half of it by ARR, so that a customer of average ARR weighs what a customer weighs.
    return isCustomer && mean > 0 ? (weight * (1 + money / mean)) / 2 : weight;
  });
  const owned = all.filter((_, account) => (owner[account] as number) >= 0);
  return owned.some((weight) => weight !== owned[0]) ? all : undefined;
}

/** ARR of an account that has some, on average over those with an owner. */
function meanOf(owner: Int32Array, arr: Float64Array | undefined): number {
  let sum = 0;
  let count = 0;
  arr?.forEach((money, account) => {
    if (!(money > 0) || (owner[account] as number) < 0) return;
    sum += money;
    count += 1;
  });
  return count > 0 ? sum / count : 0;
}
