import { InputError } from "../../errors";
import { parseCondition, saysSomething } from "./parseCondition";
import { hideQuoted, splitOutside, unquoted } from "./quoted";
import type { Action, Condition, Rule } from "./rule";

const anythingElse: ReadonlySet<string> = new Set([
  "anything else",
  "everything else",
  "anything",
  "everything",
  "otherwise",
  "else",
  "all others",
  "all other accounts",
  "all",
]);

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["nearest", { kind: "nearest" }],
  ["nearest rep", { kind: "nearest" }],
  ["balance", { kind: "balance" }],
  ["any rep", { kind: "balance" }],
  ["anyone", { kind: "balance" }],
  ["house", { kind: "house" }],
  ["house pool", { kind: "house" }],
  ["owner", { kind: "owner" }],
  ["its owner", { kind: "owner" }],
]);

/** Conditions are joined by "and", which a value may hold too: "Industry is Oil and Gas". */
function conditionTexts(when: string): string[] {
  const texts: string[] = [];
  let waiting = "";
  for (const part of splitOutside(when, /\s+and\s+/gi)) {
    const text = waiting === "" ? part : `${waiting} and ${part}`;
    const last = texts.length - 1;
    if (saysSomething(text)) {
      texts.push(text);
      waiting = "";
    } else if (last >= 0 && waiting === "") texts[last] = `${texts[last] ?? ""} and ${part}`;
    else waiting = text;
  }
  return waiting === "" ? texts : [...texts, waiting];
}

function conditionsOf(when: string, name: string): Condition[] {
  if (anythingElse.has(when.toLowerCase())) return [];
  return conditionTexts(when).map((text) => parseCondition(text, name));
}

/**
 * Reads one rule.
 *
 * @param number - its place in the list, from 1, for messages
 * @throws InputError naming the rule and the word that can't be read
 * @example parseRule("Segment is ENT: Ana; Ben", 1).action // => { kind: "reps", names: "Ana; Ben" }
 */
export function parseRule(text: string, number: number): Rule {
  const name = `Rule ${number}`;
  const colon = hideQuoted(text).lastIndexOf(":");
  if (colon < 0) {
    throw new InputError(
      `${name}, "${text}", has no colon. Write what it applies to, a colon, and who gets it: Segment is ENT: Ana; Ben.`,
    );
  }
  const when = text.slice(0, colon).trim();
  const then = text.slice(colon + 1).trim();
  if (when === "") {
    throw new InputError(
      `${name} says nothing before its colon. Write what it applies to, for example Segment is ENT, or anything else.`,
    );
  }
  if (then === "") {
    throw new InputError(
      `${name} says nothing after its colon. Write who gets these accounts: names of reps parted by semicolons, nearest, balance, owner or house.`,
    );
  }
  const action = actions.get(then.toLowerCase()) ?? {
    kind: "reps" as const,
    names: unquoted(then),
  };
  return { number, when, conditions: conditionsOf(when, name), action };
}

/** The first rule behind one that takes everything, and what to say of it. */
export function outOfReach(
  rules: readonly Rule[],
): { readonly number: number; readonly message: string } | undefined {
  const all = rules.findIndex(
    ({ conditions, action }) => conditions.length === 0 && action.kind !== "owner",
  );
  const [taker, late] = [rules[all], rules[all + 1]];
  if (taker === undefined || late === undefined) return undefined;
  return {
    number: late.number,
    message: `Rule ${late.number} can never apply: rule ${taker.number}, "${taker.when}", takes every account that is left. Put that one last.`,
  };
}

/**
 * Reads a list of rules.
 *
 * @throws InputError as `parseRule`, and for a rule behind one that takes everything
 */
export function parseRules(lines: readonly string[]): Rule[] {
  const rules = lines.map((line, at) => parseRule(line, at + 1));
  const late = outOfReach(rules);
  if (late !== undefined) throw new InputError(late.message);
  return rules;
}
