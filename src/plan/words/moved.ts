import type { Carve } from "../carve";
import { changeOf } from "../changes/changes";
import { sentence, type Key } from "./english";
import type { Sentence } from "./sentence";

/**
 * Whether an account changes hands: Yes and No for those of today's reps, or Released where they go to
 * the house or to nobody. Only Yes counts against the cap; the rest were free to place.
 */
export function movedWords(
  { inputs, plan }: Pick<Carve, "inputs" | "plan">,
  account: number,
): Sentence<Key> {
  return sentence(keyOf({ inputs, plan }, account));
}

function keyOf({ inputs, plan }: Pick<Carve, "inputs" | "plan">, account: number): Key {
  const rep = plan.rep[account] ?? -1;
  const owner = inputs.accounts.owner[account] ?? -1;
  if (owner >= 0) {
    const change = changeOf(owner, rep);
    return change === "released"
      ? "moved, released"
      : change === "kept"
        ? "moved, no"
        : "moved, yes";
  }
  if (rep < 0) return inputs.house === "" ? "moved, unassigned" : "moved, house";
  const name = inputs.accounts.ownerName[account] ?? "";
  if (inputs.ownersOfOtherRoles.includes(name)) return "moved, other role";
  return name === "" ? "moved, new" : "moved, owner left";
}
