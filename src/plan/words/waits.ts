/** Why accounts wait where room is short, and how many of which kind do. */
import type { Plan } from "../../model";
import type { Criterion } from "../first/ranking";
import { linesIn, type Line } from "../first/lines";
import type { Setup } from "../problem/setup";
import { countText, plural } from "../numberText";
import { settingText } from "../settings/settingText";
import { sentence, type Key } from "./english";
import { listText } from "./listText";
import { amount, count, text, words, type Sentence } from "./sentence";
import type { Told } from "./told";
import { unitText } from "./unitText";

/** What an account is by the yes and no parts of the order; the first that holds is its kind. */
const kinds = {
  "must-cover": "a must-cover account",
  customers: "a customer",
  "open opportunities": "an account with an open opportunity",
  "in work": "an account in work",
} as const;

type Kind = keyof typeof kinds;

function isKind(by: Criterion["by"]): by is Kind {
  return by in kinds;
}

function kindOf(criteria: readonly Criterion[], account: number): Kind | undefined {
  for (const { by, values } of criteria) if (isKind(by) && values[account] === 1) return by;
  return undefined;
}

function kindText(criteria: readonly Criterion[], account: number): string {
  const kind = kindOf(criteria, account);
  if (kind !== undefined) return kinds[kind];
  return criteria.some(({ by }) => isKind(by)) ? "none of those that come first" : "an account";
}

/** Where the line was drawn: the part of the order in which the last served and the account differ. */
function lineText(
  { setup, inputs }: Told,
  criteria: readonly Criterion[],
  account: number,
  last: number,
): Sentence<Key> {
  const name = { last: text(inputs.accounts.id[last] ?? "") };
  const value = (one: Criterion, of: number): number => one.values[of] as number;
  const at = criteria.find(
    (one) => value(one, account) !== value(one, last) && !Number.isNaN(value(one, last)),
  );
  if (at === undefined) {
    const isOwned = (inputs.accounts.owner[last] ?? -1) >= 0;
    const isMine = (inputs.accounts.owner[account] ?? -1) >= 0;
    return sentence(isOwned && !isMine ? "last is owned" : "last is above", name);
  }
  if (at.header !== "") {
    const unknown = Number.isNaN(value(at, account));
    const values = { ...name, header: text(at.header), other: amount(value(at, last)) };
    return unknown
      ? sentence("last has more, unknown", values)
      : sentence("last has more", { ...values, amount: amount(value(at, account)) });
  }
  if (isKind(at.by)) return sentence("last is", { ...name, kind: text(kinds[at.by]) });
  const number = (of: number): string => {
    const rule = inputs.rules[setup.ruling?.ruleOf[of] ?? -1];
    return rule === undefined ? "no rule" : `rule ${rule.number}`;
  };
  return sentence("last by rule", {
    ...name,
    rule: text(number(account)),
    other: text(number(last)),
  });
}

/** Why an account waits that could be served if there were room; undefined where the order did not decide. */
export function waitsFor(told: Told): (account: number) => Sentence<Key> | undefined {
  const { setup, plan } = told;
  const { serving } = setup;
  if (serving === undefined) return () => undefined;
  const lineOf = linesIn(setup, plan);
  return (account) => {
    const line: Line | undefined = serving.waits[account] === 1 ? lineOf(account) : undefined;
    if (line === undefined) return undefined;
    const { criteria } = serving.ranking;
    const values = {
      used: amount(line.used),
      capacity: amount(line.capacity),
      unit: text(unitText(setup)),
      reps: count(line.reps),
    };
    if (line.last < 0) return sentence("taken by what stays", values);
    return sentence(setup.settings.book > 0 ? "books taken" : "taken by those before", {
      ...values,
      kind: text(kindText(criteria, account)),
      line: words(lineText(told, criteria, account, line.last)),
    });
  };
}

/** "3 customers, 12 accounts in work and 40 others" */
function waitingText(criteria: readonly Criterion[], waiting: readonly number[]): string {
  const counted = new Map<Kind | undefined, number>();
  for (const account of waiting) {
    const kind = kindOf(criteria, account);
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  const names: { readonly [kind in Kind]: (n: number) => string } = {
    "must-cover": (n) => plural(n, "must-cover account"),
    customers: (n) => plural(n, "customer"),
    "open opportunities": (n) => `${plural(n, "account")} with an open opportunity`,
    "in work": (n) => `${plural(n, "account")} in work`,
  };
  const said = (Object.keys(names) as Kind[]).flatMap((kind) => {
    const n = counted.get(kind);
    return n === undefined ? [] : [names[kind](n)];
  });
  const others = counted.get(undefined) ?? 0;
  if (said.length === 0) return plural(others, "account");
  return listText(others > 0 ? [...said, plural(others, "other")] : said);
}

/** Names of the parts of the order that these tables have something for. */
function orderText(criteria: readonly Criterion[]): string {
  return criteria.map(({ by, header }) => (header === "" ? by : header)).join(" > ");
}

/** How many accounts of each kind wait, and which order decided it. */
export function waitingNotes({ serving, inputs, settings }: Setup, plan: Plan): string[] {
  if (serving === undefined) return [];
  const { criteria } = serving.ranking;
  const waiting = [...serving.waits.keys()].filter(
    (account) => serving.waits[account] === 1 && plan.rep[account] === -1,
  );
  if (waiting.length === 0) return [];
  const where = inputs.house === "" ? "wait" : `go to ${inputs.house}`;
  const by =
    criteria.length === 0 ? "owners first, then the order of the table" : orderText(criteria);
  const short =
    settings.book > 0
      ? `Each rep has a book of at most ${countText(settings.book)} accounts`
      : "Room is short";
  return [
    `${short}: ${waitingText(criteria, waiting)} ${where}. Who is served first: ${by} (${settingText("first")}).`,
  ];
}
