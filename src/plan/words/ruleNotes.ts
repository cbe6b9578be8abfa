import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { ruleValue } from "./names";
import { text, type Sentence } from "./sentence";

/**
 * What is said of rules that take no account (a slip in a word, or a rule above that takes them all), and
 * of words in rules that no cell has.
 */
export function ruleNotes({ ruling, inputs }: Setup): readonly Sentence<Key>[] {
  if (ruling === undefined) return [];
  const { rules, accounts } = inputs;
  const taken = new Set(ruling.ruleOf);
  return rules.flatMap((rule, at) => {
    const missing = rule.missing().map(({ value, header, nearest }) => {
      const said = { rule: ruleValue(rule), value: text(value), header: text(header) };
      return nearest === ""
        ? sentence("rule's word is nowhere", said)
        : sentence("rule's word is nowhere, nearest", { ...said, nearest: text(nearest) });
    });
    if (missing.length > 0 || taken.has(at)) return missing;
    const met = accounts.id.some((_, account) => rule.applies(account));
    const takes = rule.number > 1 ? "rule takes nothing" : "rule without such rep";
    return [sentence(met ? takes : "rule matches nothing", { rule: ruleValue(rule) })];
  });
}
