import { brokenRules, standingOf } from "../../assign";
import { fairLoads } from "../../fairness/peers";
import { heldBy } from "../../territory/summary";
import { measuredLoad, type OutsideRep } from "../measures/outside";
import { breachWords } from "./breaches";
import { sentence, type Key } from "./english";
import { nothingByHand } from "../review/byHand";
import { repValue } from "./names";
import type { Proof } from "./proof";
import { count, percent, text, words, type Sentence, type Value } from "./sentence";
import { looksAlike } from "./standing";
import type { Told } from "./told";

/** A rep, the house, or nobody. */
function holder({ inputs }: Told, rep: number): Value {
  if (rep >= 0) return repValue(inputs, rep);
  return inputs.house === "" ? words(sentence("nobody")) : text(inputs.house);
}

/** Why an account is where somebody put it; undefined where the search decided. */
export function handReason(told: Told, account: number): readonly Sentence<Key>[] | undefined {
  const change = told.byHand?.get(account);
  if (change === undefined) return undefined;
  const { rep, found, note } = change;
  const owner = told.inputs.accounts.owner[account] ?? -1;
  const values = { rep: holder(told, rep), other: holder(told, found) };
  const key = rep === owner ? "put back by hand" : "given by hand";
  return withWords([sentence(key, values)], note);
}

/** A reason with what somebody said of the account. */
export function withWords(
  reason: readonly Sentence<Key>[],
  note: string | undefined,
): readonly Sentence<Key>[] {
  if (note === undefined || note === "") return reason;
  return [...reason, sentence("in their words", { note: text(note) })];
}

/** Which hard rules a plan breaks since it was changed by hand, a sentence each. */
export function handBreaches({ setup, plan, byHand }: Told): readonly Sentence<Key>[] {
  if (!byHand?.size) return [];
  return brokenRules(standingOf(setup.problem, plan.rep)).map((one) => breachWords(setup, one));
}

/** In place of a proof, for a plan that breaks rules by hand: bounds are about plans that keep them. */
export function noProofByHand(breaches: readonly Sentence<Key>[]): Proof[] {
  if (breaches.length === 0) return [];
  const rules = count(breaches.length);
  const said = sentence("not proven, broken by hand", { rules });
  return [{ stage: "evenness", gap: NaN, figure: NaN, sentence: said }];
}

/** The reps that people gave to or took from, against where the search had them. */
export function touchedByHand({
  byHand = nothingByHand,
}: Pick<Told, "byHand">): ReadonlySet<number> {
  return new Set([...byHand.values()].flatMap(({ rep, found }) => [rep, found]));
}

/**
 * Why somebody is outside whom changes by hand brought there, or further out; undefined where that is not
 * the reason.
 */
export function handOutside(
  { setup, plan, byHand = nothingByHand }: Told,
  one: OutsideRep,
): Sentence<Key> | undefined {
  if (byHand.size === 0) return undefined;
  const { rep, name, measure } = one;
  const peers = measure < 0 ? setup.peers : setup.peersFor(name);
  const before = plan.rep.slice();
  for (const { account, found } of byHand.values()) before[account] = found;
  const held = heldBy(before, setup.inputs.reps.count, measuredLoad(setup, one));
  const fair = fairLoads(peers, held)[rep] as number;
  const off = fair > 0 ? Math.abs((held[rep] as number) / fair - 1) : 0;
  if (off >= Math.abs(one.off) || looksAlike(off, Math.abs(one.off))) return undefined;
  return sentence("outside by hand", { off: percent(off) });
}

/** What a plan that was changed by hand owes to it, and which rules it breaks now. */
export function handNotes(
  { inputs, byHand }: Told,
  breaches: readonly Sentence<Key>[],
): readonly Sentence<Key>[] {
  if (!byHand?.size) return [];
  const { owner } = inputs.accounts;
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
