import type { Rule } from "../../contradiction";
import { moveCap, ownedCount } from "../inputs/moveCap";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { accountValue, counted, repValue, ruleValue, settingValue } from "./names";
import { amount, count, text, words, type Sentence, type Value } from "./sentence";
import type { Whereabouts } from "./whereabouts";

type Said = readonly Sentence<Key>[];

/** "account A1 (Acme) in row 4 of Clients" */
function inRow({ inputs }: Setup, where: Whereabouts, account: number): Value {
  const values = { account: accountValue(inputs, account), row: where.account(account) };
  return words(sentence("account in row", values));
}

function lock(setup: Setup, where: Whereabouts, account: number, rep: number): Sentence<Key> {
  const { inputs } = setup;
  const values = { account: inRow(setup, where, account), rep: repValue(inputs, rep) };
  switch (inputs.accounts.lockReason[account]) {
    case "pinned":
      return sentence("lock by hand in place", values);
    case "kept with owner":
      return sentence("kept in place", { ...values, column: where.accountColumn("lock") });
    case "locked until":
      return sentence("locked until in place", {
        ...values,
        column: where.accountColumn("lockedUntil"),
      });
    default:
      return sentence("lock in place", { ...values, column: where.accountColumn("lock") });
  }
}

/** Why an account is the house's alone. */
function aside(setup: Setup, where: Whereabouts, account: number): Sentence<Key> {
  const { inputs, ruling } = setup;
  const values = {
    account: inRow(setup, where, account),
    house: inputs.house === "" ? words(sentence("nobody")) : text(inputs.house),
  };
  switch (setup.aside?.[account]) {
    case "pinned":
      return sentence("aside by hand", values);
    case "locked":
      return sentence("aside by lock", { ...values, column: where.accountColumn("lock") });
    case "partner":
      return sentence("aside by partner", { ...values, setting: settingValue("partners") });
    case "rule": {
      const rule = inputs.rules[ruling?.ruleOf[account] ?? -1];
      const by = rule === undefined ? settingValue("rules") : ruleValue(rule);
      return sentence("aside by rule", { ...values, rule: by });
    }
    default:
      return sentence("aside by group", values);
  }
}

/** Why a rep may not serve an account: the first rule that stands between them. */
function barred(setup: Setup, where: Whereabouts, account: number, rep: number): Sentence<Key> {
  if ((setup.aside?.[account] ?? "") !== "") return aside(setup, where, account);
  const values = { account: inRow(setup, where, account), rep: repValue(setup.inputs, rep) };
  const rule = setup.hardRules.find(({ forbids }) => forbids(account, rep));
  if (rule === undefined) return sentence("may not serve", values);
  const why = words(rule.why(account, rep));
  return rule.setting === "rules"
    ? sentence("may not serve, rule", { ...values, why })
    : sentence("may not serve, setting", { ...values, why, setting: settingValue(rule.setting) });
}

function group(setup: Setup, where: Whereabouts, accounts: readonly number[]): Sentence<Key> {
  const [first = 0, second = 0] = accounts;
  return sentence("group in place", {
    account: inRow(setup, where, first),
    others:
      accounts.length === 2
        ? inRow(setup, where, second)
        : counted(accounts.length - 1, "some other accounts"),
    column: where.accountColumn("parentId"),
    setting: settingValue("together"),
  });
}

function cap({ inputs, settings }: Setup): Sentence<Key> {
  const { movedAlready, maxMovedPercent } = settings;
  const values = {
    most: count(moveCap(inputs, settings) ?? 0),
    owned: counted(ownedCount(inputs), "some owned accounts"),
    setting: settingValue("maxMovedPercent"),
    percent: text(String(maxMovedPercent)),
  };
  return movedAlready > 0
    ? sentence("cap in place, some made", {
        ...values,
        made: counted(movedAlready, "some moves"),
      })
    : sentence("cap in place", values);
}

/** A hard rule in sentences that say where it stands: the row and column, or the setting. */
export function ruleInPlace(setup: Setup, where: Whereabouts, rule: Rule): Said {
  const { inputs } = setup;
  switch (rule.kind) {
    case "lock":
      return [lock(setup, where, rule.account, rule.rep)];
    case "eligibility":
      return rule.reps.map((rep) => barred(setup, where, rule.account, rep));
    case "group":
      return [group(setup, where, rule.accounts)];
    case "capacity":
      return [
        sentence("capacity in place", {
          rep: repValue(inputs, rule.rep),
          row: where.rep(inputs.reps.name[rule.rep] ?? ""),
          capacity: amount(rule.capacity),
          column: where.repColumn("capacity"),
          unit: text(inputs.workloadName),
        }),
      ];
    case "moves":
      return [cap(setup)];
    case "holding":
      return [sentence("stays where it is", { rep: repValue(inputs, rule.rep) })];
    case "place":
      return [sentence("has to be placed", { account: inRow(setup, where, rule.account) })];
  }
}
