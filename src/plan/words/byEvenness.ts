import type { Why } from "../../assign/explain/why";
import { against } from "./obstacle";
import { sentence, type Key } from "./english";
import { percent, text, type Sentence } from "./sentence";
import type { Told } from "./told";

/** What each rep held before, as a part of the fair share that there is now. */
export function levelBefore({ before, fair }: Told, rep: number): number {
  return (before.load[rep] ?? 0) / (fair[rep] ?? 0);
}

/** Loads decided: who holds how much of a fair share, with the account and without. */
export function byEvenness(told: Told, why: Why): Sentence<Key> {
  const { inputs, names, explanation } = told;
  const { accounts, loadName } = inputs;
  const { together, rep, owner, next, leaves } = why;
  const load = together.reduce((sum, member) => sum + (accounts.load[member] ?? 0), 0);
  if (!(load > 0)) return sentence("nothing to even out", { load: text(loadName) });
  const other = leaves ? owner : next;
  const level = explanation.level(together, rep);
  const otherLevel = explanation.level(together, other);
  const values = {
    rep: names[rep] ?? text(""),
    other: names[other] ?? text(""),
    level: percent(level),
    otherLevel: percent(otherLevel),
  };
  if (!Number.isFinite(otherLevel)) return sentence("level", values);
  if (leaves) {
    const [ownerBefore, repBefore] = [levelBefore(told, owner), levelBefore(told, rep)];
    if (ownerBefore > repBefore)
      return sentence("evened out", {
        ...values,
        owner: values.other,
        ownerLevel: percent(ownerBefore),
        repLevel: percent(repBefore),
      });
    if (!why.isOwnerBetter) return sentence("exchanged", values);
    return against(told, sentence("would be more even", values), why.againstOwner);
  }
  return why.isNextBetter
    ? against(told, sentence("would be more even", values), why.against)
    : sentence("more even", values);
}
