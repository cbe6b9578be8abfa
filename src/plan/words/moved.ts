import type { Carve } from "../carve";
import { changeOf } from "../changes/changes";

/**
 * Whether an account changes hands: Yes and No for those of today's reps, or Released where they go to
 * the house or to nobody. Only Yes counts against the cap; the rest were free to place.
 */
export function movedText(
  { inputs, plan }: Pick<Carve, "inputs" | "plan">,
  account: number,
): string {
  const rep = plan.rep[account] ?? -1;
  const owner = inputs.accounts.owner[account] ?? -1;
  if (owner >= 0) {
    const change = changeOf(owner, rep);
    return change === "released" ? "Released" : change === "kept" ? "No" : "Yes";
  }
  if (rep < 0) return inputs.house === "" ? "Unassigned" : "House";
  const name = inputs.accounts.ownerName[account] ?? "";
  if (inputs.ownersOfOtherRoles.includes(name)) return "Other role";
  return name === "" ? "New" : "Owner left";
}
