import type { Inputs } from "../inputs/inputs";
import type { Peers } from "../peers/peers";
import type { Furthest, Worst } from "../../fairness/peers";
import { wholeTeam } from "../tables/wholeTeam";
import { sentence, type Key } from "./english";
import { repValue } from "./names";
import { sayIt } from "./sayIt";
import { amount, count, percent, text, words, type Sentence, type Value } from "./sentence";

/** Who is nearer to a fair share than this is shown as at it: the rest is rounding. */
export const shownOff = 0.0005;

/** What is said instead: nobody is off by as much. */
export const leastShown = 0.001;

/** What a group of peers is called; undefined where all reps are peers. */
export function groupValue({ groups, by }: Peers, group: number): Value | undefined {
  const one = groups[group];
  return by === wholeTeam || one === undefined ? undefined : words(one.said);
}

/** "Worst of 3 peer groups: SMB. "; "" where all reps are peers. */
export function worstText({ groups, by }: Peers, { group }: Worst): string {
  if (by === wholeTeam || group < 0) return "";
  const values = { groups: count(groups.length), group: text(groups[group]?.name ?? "") };
  return `${sayIt(sentence("worst of groups", values))} `;
}

/** Why a Gini can't be formed: "Ana's Score comes to -3.20, below 0"; "" where it can be. */
export function belowZeroText(inputs: Inputs, held: ArrayLike<number>): string {
  const rep = Array.from(held).findIndex((load) => load < 0);
  if (rep < 0) return "";
  const values = {
    load: text(inputs.loadName),
    rep: repValue(inputs, rep),
    held: amount(held[rep]!),
  };
  return sayIt(sentence("not measured below 0", values));
}

/** "Nobody of SMB is as much as 0.1 % off a fair share, in proportion to capacity" */
export function nobodyOff(peers: Peers, group: number, basis: Value): Sentence<Key> {
  const values = { least: percent(leastShown), basis };
  const name = groupValue(peers, group);
  return name === undefined
    ? sentence("nobody off", values)
    : sentence("nobody of group off", { ...values, group: name });
}

/** "Mateo of SMB is 5.0 % (123,000) under a fair share of 2,460,000, in proportion to capacity" */
export function furthestRepWords(
  peers: Peers,
  inputs: Inputs,
  { rep, load, fair, off }: Furthest,
  basis: Value,
): Sentence<Key> {
  if (rep < 0) return sentence("nothing held");
  const at = peers.groupOf[rep] ?? -1;
  if (off < shownOff) return nobodyOff(peers, at, basis);
  const group = groupValue(peers, at);
  const name = repValue(inputs, rep);
  return sentence(load > fair ? "over fair share" : "under fair share", {
    rep: group === undefined ? name : words(sentence("rep of group", { rep: name, group })),
    off: percent(off),
    by: amount(Math.abs(load - fair)),
    fair: amount(fair),
    basis,
  });
}
