import type { Inputs } from "../inputs/inputs";
import type { SettingName } from "../settings/settingSpec";
import { sentence, type Key } from "./english";
import { count, text, words, type Value } from "./sentence";

/** What is looked at of reps where they are named. */
export interface RepNames {
  readonly name: readonly string[];
}

/** What an account is called: "account 0012 (Acme)". */
export function accountValue({ accounts }: Inputs, account: number): Value {
  const id = text(accounts.id[account] ?? "");
  const name = accounts.name[account] ?? "";
  return words(
    name === "" ? sentence("account", { id }) : sentence("named account", { id, name: text(name) }),
  );
}

/** "account 0012 (Acme) and 2 more" for accounts that go together. */
export function accountsValue(inputs: Inputs, accounts: readonly number[]): Value {
  const first = accountValue(inputs, accounts[0] ?? -1);
  if (accounts.length < 2) return first;
  return words(sentence("account and more", { account: first, more: count(accounts.length - 1) }));
}

/** Accounts by their names, or their ids where they have none: "Acme and 2 more". */
export function calledAccounts({ accounts }: Inputs, positions: readonly number[]): Value {
  const [first = -1] = positions;
  const called = text((accounts.name[first] ?? "") || (accounts.id[first] ?? ""));
  if (positions.length < 2) return called;
  return words(
    sentence("account and more", { account: called, more: count(positions.length - 1) }),
  );
}

export function repValue({ reps }: { readonly reps: RepNames }, rep: number): Value {
  return text(reps.name[rep] ?? "");
}

/** A setting by its label: the pane shows it so, and a settings table takes it too. */
export function settingValue(name: SettingName): Value {
  return words(sentence("setting", { label: words(sentence(`label: ${name}`)) }));
}

/** One of the user's own rules, as people know it: "Rule 2 (Segment is ENT)". */
export function ruleValue({
  number,
  when,
}: {
  readonly number: number;
  readonly when: string;
}): Value {
  return words(sentence("rule name", { number: text(String(number)), when: text(when) }));
}

/** A number of things, by the key of their words. */
export function counted(number: number, key: Key): Value {
  return words(sentence(key, { count: count(number) }));
}

export function accountCount(number: number): Value {
  return counted(number, "some accounts");
}

/** What capacity counts, as after a number: "accounts", "Hours". */
export function unitValue({ workloadName }: Pick<Inputs, "workloadName">): Value {
  return workloadName === "Accounts" ? words(sentence("accounts")) : text(workloadName);
}

/** A word of the tables as such, in quotation marks. */
export function quoted(said: string): Value {
  return words(sentence("quoted", { text: text(said) }));
}
