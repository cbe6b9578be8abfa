import { brokenRules, standingOf } from "../../assign";
import type { ByHand } from "../review/byHand";
import { fairLoads } from "../../fairness/peers";
import { heldBy } from "../../territory/summary";
import { measuredLoad, type OutsideRep } from "../measures/outside";
import { breachWords } from "./breaches";
import { sentence, type Key } from "./english";
import { repValue } from "./names";
import type { Proof } from "./proof";
import { count, percent, text, words, type Sentence, type Value } from "./sentence";
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

/** Which hard rules a plan breaks since it was changed by hand, a sentence each. */
export function handBreaches({ setup, plan }: Told, byHand: ByHand): readonly Sentence<Key>[] {
  if (byHand.size === 0) return [];
  return brokenRules(standingOf(setup.problem, plan.rep)).map((one) => breachWords(setup, one));
}

/** In place of a proof, for a plan that breaks rules by hand: bounds are about plans that keep them. */
export function noProofByHand(breaches: readonly Sentence<Key>[]): Proof[] {
  if (breaches.length === 0) return [];
  const rules = count(breaches.length);
  const said = sentence("not proven, broken by hand", { rules });
  return [{ stage: "evenness", gap: NaN, figure: NaN, sentence: said }];
}

/**
 * Why somebody is outside who was not before the plan was changed by hand; undefined where that is not
 * the reason.
 */
export function handOutside(
  { setup, plan }: Told,
  byHand: ByHand,
  one: OutsideRep,
): Sentence<Key> | undefined {
  if (byHand.size === 0) return undefined;
  const { rep, name, measure, limit } = one;
  const peers = measure < 0 ? setup.peers : setup.peersFor(name);
  const before = plan.rep.slice();
  for (const { account, found } of byHand.values()) before[account] = found;
  const held = heldBy(before, setup.inputs.reps.count, measuredLoad(setup, one));
  const fair = fairLoads(peers, held)[rep] as number;
  const off = fair > 0 ? Math.abs((held[rep] as number) / fair - 1) : 0;
  if (off > limit) return undefined;
  return sentence("outside by hand", { off: percent(off) });
}

/** What a plan that was changed by hand owes to it, and which rules it breaks now. */
export function handNotes(
  told: Told,
  byHand: ByHand,
  breaches: readonly Sentence<Key>[],
): readonly Sentence<Key>[] {
  if (byHand.size === 0) return [];
  const { owner } = told.inputs.accounts;
  let back = 0;
  for (const { account, rep } of byHand.values()) if (owner[account] === rep) back++;
  return [
    sentence("changed by hand", {
      accounts: count(byHand.size),
      back: count(back),
      given: count(byHand.size - back),
    }),
    ...breaches.map((breach) => sentence("by hand, broken", { breach: words(breach) })),
  ];
}
