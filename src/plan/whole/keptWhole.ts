import { InputError } from "../../errors";
import type { AsideReason } from "../reach/aside";
import type { Inputs } from "../inputs/inputs";
import { plural } from "../numberText";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import { sentence, type Key } from "../words/english";
import { unitValue } from "../words/names";
import { sayIt } from "../words/sayIt";
import { amount, texts, type Sentence } from "../words/sentence";

/** Accounts of one value that share no rep, since no rep can have them all. */
export interface SplitGroup {
  readonly value: string;
  readonly accounts: readonly number[];
  /** Why, as the end of a sentence. */
  readonly why: Sentence<Key>;
}

/** The inputs with all groups that share one rep, and what had to be split. */
export interface KeptWhole {
  readonly inputs: Inputs;
  readonly split: readonly SplitGroup[];
}

/** Groups of parents and groups of values as one: whoever shares either shares a rep. */
function united(parents: Int32Array | undefined, values: readonly string[]): Int32Array {
  const above = Int32Array.from(values, (_, account) => account);
  const topOf = (account: number): number => {
    let top = account;
    while (above[top] !== top) {
      above[top] = above[above[top] as number] as number;
      top = above[top] as number;
    }
    return top;
  };
  const first = new Map<string, number>();
  const tie = (key: string, account: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, account);
    else above[topOf(account)] = topOf(known);
  };
  values.forEach((value, account) => {
    if (value !== "") tie(`value ${value}`, account);
    const parent = parents?.[account] ?? -1;
    if (parent >= 0) tie(`parent ${parent}`, account);
  });
  return Int32Array.from(values, (_, account) => topOf(account));
}

/** Why no rep can have some accounts together; undefined where one can. */
function whyNobody(
  inputs: Inputs,
  eligible: Uint8Array | undefined,
  group: readonly number[],
): Sentence<Key> | undefined {
  const { accounts, reps } = inputs;
  const locked = new Set(group.map((one) => accounts.lockedTo[one] as number));
  locked.delete(-1);
  if (locked.size > 1)
    return sentence("locked to several", {
      reps: texts([...locked].map((rep) => reps.name[rep] ?? "")),
    });
  const k = reps.count;
  const may = [...reps.name.keys()].filter(
    (rep) =>
      (locked.size === 0 || locked.has(rep)) &&
      group.every((one) => eligible === undefined || eligible[one * k + rep] === 1),
  );
  if (may.length === 0) return sentence("no rep for the whole");
  // What is locked to a rep is his above his capacity too.
  if (locked.size === 1) return undefined;
  const workload = group.reduce((sum, one) => sum + (accounts.workload[one] as number), 0);
  const most = Math.max(...may.map((rep) => reps.capacity[rep] as number));
  if (workload <= most * (1 + 1e-9)) return undefined;
  return sentence("no rep carries the whole", {
    most: amount(most),
    workload: amount(workload),
    unit: unitValue(inputs),
  });
}

/** The value that most of a group's accounts have. */
function commonest(values: readonly string[], group: readonly number[]): string {
  const counted = new Map<string, number>();
  for (const one of group) {
    const value = values[one] ?? "";
    if (value !== "") counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  return [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

function groupsIn(top: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  top.forEach((one, account) => {
    const known = groups.get(one);
    if (known === undefined) groups.set(one, [account]);
    else known.push(account);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Groups of two and more, numbered in the order of the table. */
function numbered(groups: readonly (readonly number[])[], count: number): Int32Array | undefined {
  if (groups.length === 0) return undefined;
  const together = new Int32Array(count).fill(-1);
  groups.forEach((group, at) => {
    for (const account of group) together[account] = at;
  });
  return together;
}

function tooManySplit(
  header: string,
  split: readonly SplitGroup[],
  { wholeSplit }: Settings,
): InputError {
  const which = split
    .map(
      ({ value, accounts, why }) =>
        `${value} (${plural(accounts.length, "account")}: ${sayIt(why)})`,
    )
    .slice(0, 10);
  const more = split.length > which.length ? `; and ${split.length - which.length} more` : "";
  const may = wholeSplit === 0 ? "none may be split" : `${wholeSplit} may be split`;
  return new InputError(
    `${plural(split.length, "group")} by ${header} can't be with one rep, and ${may}: ${which.join("; ")}${more}. Let ${settingText("wholeSplit")} be ${split.length}, or give a rep room for them.`,
  );
}

/**
 * Groups of accounts with the same value in the column of the setting `whole`, together with those
 * of parents. A group that no rep can have is split, the largest first; its parents stay together.
 * Accounts that go to the house whatever happens, or that nobody may serve, are in none.
 *
 * @throws InputError where more groups would have to be split than may be
 */
export function keptWhole(
  inputs: Inputs,
  settings: Settings,
  eligible: Uint8Array | undefined,
  aside: readonly AsideReason[] | undefined,
): KeptWhole {
  const { whole, together, count, workload } = inputs.accounts;
  if (whole === undefined) return { inputs, split: [] };
  const k = inputs.reps.count;
  const isOut = (account: number): boolean =>
    (aside?.[account] ?? "") !== "" ||
    eligible?.subarray(account * k, (account + 1) * k).includes(1) === false;
  const written = new Map<string, string>();
  const values = whole.values.map((text, account) => {
    const value = text.trim().toLowerCase().replace(/\s+/g, " ");
    if (value !== "" && !written.has(value)) written.set(value, text.trim());
    return isOut(account) ? "" : value;
  });
  const split: SplitGroup[] = [];
  for (;;) {
    const groups = groupsIn(united(together, values));
    const sizeOf = (group: readonly number[]): number =>
      group.reduce((sum, one) => sum + (workload[one] as number), 0);
    const unfit = groups
      .map((group) => ({ group, value: commonest(values, group) }))
      .filter(({ value }) => value !== "")
      .flatMap((one) => {
        const why = whyNobody(inputs, eligible, one.group);
        return why === undefined ? [] : [{ ...one, why, size: sizeOf(one.group) }];
      })
      .sort((a, b) => b.size - a.size);
    if (unfit.length === 0) {
      if (split.length > settings.wholeSplit) throw tooManySplit(whole.header, split, settings);
      const accounts = { ...inputs.accounts, together: numbered(groups, count) };
      return { inputs: { ...inputs, accounts }, split };
    }
    for (const { value, why } of unfit) {
      const theirs = [...values.keys()].filter((account) => values[account] === value);
      split.push({ value: written.get(value) ?? value, accounts: theirs, why });
      for (const account of theirs) values[account] = "";
    }
  }
}
