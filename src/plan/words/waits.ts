/** Why accounts wait where room is short, and how many of which kind do. */
import type { Plan } from "../../model";
import type { Criterion } from "../first/ranking";
import { GIVEN_UP } from "../../assign";
import { linesIn, servedInstead, type Line } from "../first/lines";
import type { Setup } from "../problem/setup";
import { keptOutIn, type KeptOut } from "../first/keptOut";
import { heldBy } from "../../territory/summary";
import { sentence, type Key } from "./english";
import { accountCount, accountValue, counted, settingValue, unitValue } from "./names";
import { noMovesLeft } from "./obstacle";
import { amount, count, list, percent, text, words, type Sentence, type Value } from "./sentence";
import type { Told } from "./told";

/** What an account is by the yes and no parts of the order; the first that holds is its kind. */
const kinds = ["must-cover", "customers", "open opportunities", "in work"] as const;

type Kind = (typeof kinds)[number];

function isKind(by: Criterion["by"]): by is Kind {
  return (kinds as readonly string[]).includes(by);
}

function kindOf(criteria: readonly Criterion[], account: number): Kind | undefined {
  for (const { by, values } of criteria) if (isKind(by) && values[account] === 1) return by;
  return undefined;
}

function kindWords(criteria: readonly Criterion[], account: number): Value {
  const kind = kindOf(criteria, account);
  if (kind !== undefined) return words(sentence(`kind ${kind}`));
  return words(sentence(criteria.some(({ by }) => isKind(by)) ? "no kind" : "any kind"));
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
    const { together } = setup.problem;
    const isGroup = [account, last].some((one) => (together?.[one] ?? -1) >= 0);
    const key = isGroup && setup.settings.book > 0 ? "last has more on average" : "last has more";
    return unknown
      ? sentence("last has more, unknown", values)
      : sentence(key, { ...values, amount: amount(value(at, account)) });
  }
  if (isKind(at.by))
    return sentence("last is", { ...name, kind: words(sentence(`kind ${at.by}`)) });
  const rule = (of: number): Value => {
    const taken = inputs.rules[setup.ruling?.ruleOf[of] ?? -1];
    if (taken === undefined) return words(sentence("by no rule"));
    return words(sentence("by rule", { number: text(String(taken.number)) }));
  };
  return sentence("last by rule", { ...name, rule: rule(account), other: rule(last) });
}

/** Why an account waits that could be served if there were room; undefined where the order did not decide. */
export function waitsFor(told: Told): (account: number) => Sentence<Key> | undefined {
  const { setup, plan } = told;
  const { serving } = setup;
  if (serving === undefined) return () => undefined;
  const lineOf = linesIn(setup, plan);
  const insteadOf = servedInstead(setup, plan);
  return (account) => {
    if (serving.waits[account] !== 1) return undefined;
    const instead = insteadOf(account);
    if (instead !== undefined) return givenUpFor(told, instead);
    const line: Line | undefined = lineOf(account);
    if (line === undefined)
      return serving.givenUp?.inOrder[account] === 1 ? sentence("waits in order") : undefined;
    const { criteria } = serving.ranking;
    const values = {
      used: amount(line.used),
      capacity: amount(line.capacity),
      unit: unitValue(setup.inputs),
      reps: count(line.reps),
    };
    if (line.last < 0) return sentence("taken by what stays", values);
    const taken = setup.settings.book > 0 ? "books taken" : "taken by those before";
    return sentence(line.isKeptBehind ? `${taken}, owners first` : taken, {
      ...values,
      kind: kindWords(criteria, account),
      line: words(lineText(told, criteria, account, line.last)),
    });
  };
}

/** Why an account waits that would be served by the order alone: another makes loads more even. */
function givenUpFor({ inputs, plan }: Told, instead: number): Sentence<Key> {
  return sentence("given up for evenness", {
    other: accountValue(inputs, instead),
    rep: text(inputs.reps.name[plan.rep[instead] ?? -1] ?? ""),
    most: percent(GIVEN_UP),
    header: text(inputs.orderColumns.worth.header),
  });
}

/** What of the value was given up for evenness. */
function givenUpNotes({ serving, inputs }: Setup): Sentence<Key>[] {
  if (!serving?.givenUp) return [];
  const values = {
    part: percent(serving.givenUp.part),
    header: text(inputs.orderColumns.worth.header),
    house: text(inputs.house),
    most: percent(GIVEN_UP),
  };
  return [sentence("value given up", values)];
}

/** "3 customers, 12 accounts in work and 40 others" */
function waitingWords(criteria: readonly Criterion[], waiting: readonly number[]): Value {
  const numbers = new Map<Kind | undefined, number>();
  for (const account of waiting) {
    const kind = kindOf(criteria, account);
    numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
  }
  const said = kinds.flatMap((kind) => {
    const n = numbers.get(kind);
    return n === undefined ? [] : [counted(n, `some ${kind}`)];
  });
  const others = numbers.get(undefined) ?? 0;
  if (said.length === 0) return accountCount(others);
  return list(others > 0 ? [...said, counted(others, "some others")] : said);
}

/** "3 customers and 40 others go to Pool" */
function whereWords(
  { inputs }: Setup,
  criteria: readonly Criterion[],
  all: readonly number[],
): Value {
  const values = {
    accounts: waitingWords(criteria, all),
    count: count(all.length),
    house: text(inputs.house),
  };
  return words(sentence(inputs.house === "" ? "wait" : "go to the house", values));
}

/** Names of the parts of the order that these tables have something for. */
function orderText(criteria: readonly Criterion[]): string {
  return criteria.map(({ by, header }) => (header === "" ? by : header)).join(" > ");
}

/** Who holds more than a book, by locks and by what stays with its owner. */
function aboveBook({ settings, inputs }: Setup, plan: Plan): Sentence<Key>[] {
  const held = heldBy(plan.rep, inputs.reps.count);
  const above = inputs.reps.name.flatMap((name, rep) =>
    (held[rep] as number) > settings.book
      ? [words(sentence("rep with count", { rep: text(name), count: count(held[rep] as number) }))]
      : [],
  );
  if (above.length === 0) return [];
  return [sentence("above the book", { book: count(settings.book), reps: list(above) })];
}

/** What keeps accounts out beside room. */
function keptOutWords(setup: Setup, plan: Plan, by: KeptOut, what: Value): Sentence<Key> {
  if (by === "other") return sentence("kept out", { what });
  if (by === "move limits") return sentence("kept out by limits", { what });
  return sentence("kept out by moves", { what, why: words(noMovesLeft({ setup, plan })) });
}

/** How many accounts of each kind wait and what keeps them out, each cause by itself. */
export function waitingNotes(setup: Setup, plan: Plan): Sentence<Key>[] {
  const { serving, settings } = setup;
  if (serving === undefined) return [];
  const { criteria } = serving.ranking;
  const kept = keptOutIn(setup, plan);
  const outBy = (by: KeptOut): number[] =>
    [...kept].flatMap(([account, cause]) => (cause === by ? [account] : []));
  const said: Sentence<Key>[] = [];
  const waiting = outBy("room");
  if (waiting.length > 0) {
    const order =
      criteria.length === 0 ? words(sentence("owners first")) : text(orderText(criteria));
    const what = whereWords(setup, criteria, waiting);
    const values = { what, order, setting: settingValue("first") };
    said.push(
      settings.book > 0
        ? sentence("books", { ...values, book: count(settings.book) })
        : sentence("room short", values),
    );
  }
  said.push(...givenUpNotes(setup));
  if (settings.book > 0) said.push(...aboveBook(setup, plan));
  for (const by of ["moves", "move limits", "other"] as const) {
    const out = outBy(by);
    if (out.length > 0) said.push(keptOutWords(setup, plan, by, whereWords(setup, criteria, out)));
  }
  return said;
}
