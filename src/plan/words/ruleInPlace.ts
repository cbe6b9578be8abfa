import type { Rule } from "../../assign/contradict/contradiction";
import { sentenceOf } from "../../assign/change/wording";
import { moveCap, ownedCount } from "../inputs/moveCap";
import { countText, plural } from "../numberText";
import { accountLabel, type Setup } from "../problem/setup";
import { ruleName } from "../rules/ruling";
import { settingText } from "../settings/settingText";
import type { Whereabouts } from "./whereabouts";

function accountText({ inputs }: Setup, where: Whereabouts, account: number): string {
  return sentenceOf(`${accountLabel(inputs, account)} in ${where.account(account)}`);
}

function lockText(setup: Setup, where: Whereabouts, account: number, rep: number): string {
  const { accounts, reps } = setup.inputs;
  const whom = accountText(setup, where, account);
  const name = reps.name[rep] ?? "";
  switch (accounts.lockReason[account]) {
    case "pinned":
      return `${whom} is pinned to ${name} by hand, under Pins.`;
    case "kept with owner":
      return `${whom} stays with its owner ${name}: ${where.accountColumn("lock")} marks it as locked.`;
    case "locked until":
      return `${whom} stays with its owner ${name} until the date in ${where.accountColumn("lockedUntil")}.`;
    default:
      return `${whom} is locked to ${name} in ${where.accountColumn("lock")}.`;
  }
}

/** Why an account is the house's alone. */
function asideText(setup: Setup, where: Whereabouts, account: number): string {
  const { inputs, aside, ruling } = setup;
  const goes = `${accountText(setup, where, account)} goes to ${inputs.house === "" ? "nobody" : inputs.house}`;
  switch (aside?.[account]) {
    case "pinned":
      return `${goes}: it is pinned there by hand, under Pins.`;
    case "locked":
      return `${goes}: it is locked to it in ${where.accountColumn("lock")}.`;
    case "partner":
      return `${goes}: it has a partner (${settingText("partners")}).`;
    case "rule": {
      const rule = inputs.rules[ruling?.ruleOf[account] ?? -1];
      return `${goes} by ${rule === undefined ? settingText("rules") : ruleName(rule)}.`;
    }
    default:
      return `${goes} with the rest of its group.`;
  }
}

/** Why a rep may not serve an account: the first rule that stands between them. */
function barredText(setup: Setup, where: Whereabouts, account: number, rep: number): string {
  if ((setup.aside?.[account] ?? "") !== "") return asideText(setup, where, account);
  const whom = `${accountLabel(setup.inputs, account)} in ${where.account(account)}`;
  const rule = setup.hardRules.find(({ forbids }) => forbids(account, rep));
  const name = setup.inputs.reps.name[rep] ?? "";
  if (rule === undefined) return `${name} may not serve ${whom}.`;
  const from = rule.setting === "rules" ? "" : ` (${settingText(rule.setting)})`;
  return `${name} may not serve ${whom}: ${rule.why(account, rep)}${from}.`;
}

function groupText(setup: Setup, where: Whereabouts, accounts: readonly number[]): string {
  const [first = 0, second = 0] = accounts;
  const others =
    accounts.length === 2
      ? `${accountLabel(setup.inputs, second)} in ${where.account(second)}`
      : plural(accounts.length - 1, "other account");
  return `${accountText(setup, where, first)} and ${others} share one rep: ${where.accountColumn("parentId")} ties them together (${settingText("together")}).`;
}

function movesText({ inputs, settings }: Setup): string {
  const cap = moveCap(inputs, settings) ?? 0;
  const already =
    settings.movedAlready > 0 ? ` and ${plural(settings.movedAlready, "move")} made already` : "";
  return `Only ${countText(cap)} of ${plural(ownedCount(inputs), "owned account")} may change hands: ${settingText("maxMovedPercent")} is ${settings.maxMovedPercent}${already}.`;
}

/** A hard rule as a sentence that says where it stands: the row and column, or the setting. */
export function ruleInPlace(setup: Setup, where: Whereabouts, rule: Rule): string {
  const { inputs } = setup;
  switch (rule.kind) {
    case "lock":
      return lockText(setup, where, rule.account, rule.rep);
    case "eligibility":
      return rule.reps.map((rep) => barredText(setup, where, rule.account, rep)).join(" ");
    case "group":
      return groupText(setup, where, rule.accounts);
    case "capacity": {
      const name = inputs.reps.name[rule.rep] ?? "";
      const unit = inputs.workloadName;
      return `${name} in ${where.rep(name)} has a capacity of ${rule.capacity} in ${where.repColumn("capacity")}, counted in ${unit}.`;
    }
    case "moves":
      return movesText(setup);
    case "place":
      return `${accountText(setup, where, rule.account)} has to get a rep.`;
  }
}
