/** Accounts and reps in the order in which people have them on their sheets. */
import type { Accounts, Reps } from "../inputs/inputs";

/** Positions of the accounts, by the first row of each. */
export function accountsAsOnSheet({ count, ofRow }: Pick<Accounts, "count" | "ofRow">): number[] {
  const seen = new Uint8Array(count);
  return [...ofRow].filter((account) => {
    if (account < 0 || seen[account] === 1) return false;
    seen[account] = 1;
    return true;
  });
}

/** Positions of the reps, by their rows. */
export function repsAsOnSheet({ row }: Pick<Reps, "row">): number[] {
  return [...row.keys()].sort((a, b) => (row[a] as number) - (row[b] as number));
}
