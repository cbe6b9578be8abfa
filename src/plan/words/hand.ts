import { brokenRules, standingOf } from "../../assign";
import type { ByHand } from "../review/byHand";
import { breachWords } from "./breaches";
import { sentence, type Key } from "./english";
import { repValue } from "./names";
import { count, text, words, type Sentence, type Value } from "./sentence";
import type { Told } from "./told";

/** A rep, the house, or nobody. */
function holder({ inputs }: Told, rep: number): Value {
  if (rep >= 0) return repValue(inputs, rep);
  return inputs.house === "" ? words(sentence("nobody")) : text(inputs.house);
}

/** Why an account is where somebody put it; undefined where the search decided. */
export function handReason(
  told: Told,
  byHand: ByHand,
  account: number,
): readonly Sentence<Key>[] | undefined {
  const change = byHand.get(account);
  if (change === undefined) return undefined;
  const { rep, found, note } = change;
  const owner = told.inputs.accounts.owner[account] ?? -1;
  const values = { rep: holder(told, rep), other: holder(told, found) };
  const key = rep === owner ? "put back by hand" : "given by hand";
  const said = sentence(key, values);
  return note === "" ? [said] : [said, sentence("in their words", { note: text(note) })];
}

/** What a plan that was changed by hand owes to it, and which rules it breaks now. */
export function handNotes(told: Told, byHand: ByHand): readonly Sentence<Key>[] {
  if (byHand.size === 0) return [];
  const { setup, plan } = told;
  const { owner } = told.inputs.accounts;
  let back = 0;
  for (const { account, rep } of byHand.values()) if (owner[account] === rep) back++;
  const broken = brokenRules(standingOf(setup.problem, plan.rep));
  return [
    sentence("changed by hand", {
      accounts: count(byHand.size),
      back: count(back),
      given: count(byHand.size - back),
    }),
    ...broken.map((one) => sentence("by hand, broken", { breach: words(breachWords(setup, one)) })),
  ];
}
