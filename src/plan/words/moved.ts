import type { Carve } from "../carve";

/** Whether an account changes hands. Yes and No count against the cap; the rest were free to place. */
export function movedText(
  { inputs, plan }: Pick<Carve, "inputs" | "plan">,
  account: number,
): string {
  const rep = plan.rep[account] ?? -1;
  const owner = inputs.accounts.owner[account] ?? -1;
  if (rep < 0) return inputs.house === "" ? "Unassigned" : "House";
  if (owner >= 0) return owner === rep ? "No" : "Yes";
  return inputs.accounts.ownerName[account] === "" ? "New" : "Owner left";
}
