import type { Why } from "../../assign";
import type { Carve } from "../carve";
import type { AsideReason } from "../reach/aside";
import type { LockReason } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { accountValue } from "./names";
import { isBaseline } from "../settings/approaches";
import { movesUsed } from "./obstacle";
import { sayIt } from "./sayIt";
import { text, words, type Sentence } from "./sentence";
import { toldOf, type Told } from "./told";
import { waitsFor } from "./waits";
import { whyThereOf } from "./whyThere";

export const asideKeys: { readonly [reason in Exclude<AsideReason, "">]: Key } = {
  pinned: "pinned",
  locked: "lock column",
  partner: "house by partner",
  rule: "house by rule",
  group: "house by group",
};

/** Which rules leave nobody for an account. */
export function barredBy({ hardRules, inputs }: Setup, account: number): Sentence<Key> {
  const { together } = inputs.accounts;
  const reps = [...inputs.reps.name.keys()];
  const alone = hardRules.find((rule) => reps.every((rep) => rule.forbids(account, rep)));
  if (alone !== undefined) return alone.noRep(account);
  const none = reps.every((rep) => hardRules.some((rule) => rule.forbids(account, rep)));
  return sentence(!none && (together?.[account] ?? -1) >= 0 ? "group barred" : "all rules");
}

/** The first rep who may serve the account and could still carry it; -1 where there is none. */
function roomyRep({ problem, hardRules, inputs }: Setup, { plan }: Told, account: number): number {
  return inputs.reps.name.findIndex((_, rep) => {
    const room = (problem.capacity[rep] ?? 0) - (plan.loads[rep] ?? 0);
    const fits = (problem.workload[account] ?? 0) <= room * (1 + 1e-9);
    return fits && !hardRules.some((rule) => rule.forbids(account, rep));
  });
}

/** Why nobody has it. */
function whyNobody(
  told: Told,
  waits: (account: number) => Sentence<Key> | undefined,
  { account, owner, decidedBy, together }: Why,
): Sentence<Key> {
  const { setup, inputs } = told;
  const { name } = inputs.reps;
  if (decidedBy === "no eligible rep") return barredBy(setup, account);
  const isRoom = decidedBy === "no room" || decidedBy === "group does not fit";
  const before = isRoom ? waits(account) : undefined;
  if (before !== undefined) return before;
  const roomy = together.length > 1 ? -1 : roomyRep(setup, told, account);
  const values = { owner: text(name[owner] ?? ""), rep: text(name[roomy] ?? "") };
  if (decidedBy === "moves" && owner >= 0 && roomy >= 0)
    return sentence("owner full, no moves", { ...values, ...movesUsed(told) });
  if (decidedBy === "group does not fit") return sentence("nobody has room for group");
  if (roomy < 0) return sentence("nobody has room");
  const { approach } = setup.settings;
  return isBaseline(approach)
    ? sentence("room elsewhere, nothing taken back", { ...values, approach: text(approach) })
    : sentence("room elsewhere", values);
}

function withoutRep(
  told: Told,
  waits: (account: number) => Sentence<Key> | undefined,
  why: Why,
): Sentence<Key> {
  const { house, reps } = told.inputs;
  const reason = words(whyNobody(told, waits, why));
  const owner = reps.name[why.owner];
  if (owner !== undefined)
    return sentence("released", {
      owner: text(owner),
      to: house === "" ? words(sentence("nobody")) : text(house),
      why: reason,
    });
  return house === ""
    ? sentence("unassigned", { why: reason })
    : sentence("to the house", { house: text(house), why: reason });
}

/** Which of the user's own rules takes an account. */
export function ownRule({ ruling, inputs }: Setup, account: number): Sentence<Key>[] {
  const rule = inputs.rules[ruling?.ruleOf[account] ?? -1];
  if (rule === undefined) return [];
  return [sentence("rule", { number: text(String(rule.number)), when: text(rule.when) })];
}

/** Why its owner may not keep it; the rule's words may stand in front already. */
function hasToLeave({ setup, inputs }: Told, { account, owner, forced }: Why): Sentence<Key>[] {
  if (forced === undefined) return [];
  const values = { owner: text(inputs.reps.name[owner] ?? "") };
  if (forced.rule === "lock") return [];
  const rule = setup.hardRules.find(({ forbids }) => forbids(forced.account, owner));
  if (rule === undefined) return [];
  if (forced.account === account && rule.setting === "rules")
    return [sentence("has to leave by rule", values)];
  const key = forced.account === account ? "has to leave" : "has to leave with group";
  return [sentence(key, { ...values, why: words(rule.why(forced.account, owner)) })];
}

/** Why nobody of the reps has to give it away. */
function hadNoOwner(
  { inputs }: Told,
  inactive: ReadonlySet<string>,
  account: number,
): Sentence<Key> {
  const owner = inputs.accounts.ownerName[account] ?? "";
  if (owner === "") return sentence("had no owner");
  if (inputs.ownersOfOtherRoles.includes(owner))
    return sentence("owner of another role", { owner: text(owner) });
  const away = inputs.shareless.includes(owner) ? "owner without share" : "owner inactive";
  return sentence(inactive.has(owner) ? away : "owner gone", { owner: text(owner) });
}

/** Why each account is where it is: sentences with figures that can be counted again in the sheets. */
export type Reasons = (account: number) => readonly Sentence<Key>[];

/** The reasons of a plan, before they are put into a language. O(n) once, O(k) for each account. */
export function reasonsOf(told: Told): Reasons {
  const { setup, inputs } = told;
  const { accounts, reps, house } = inputs;
  const inactive = new Set(inputs.inactiveOwners);
  const whyThere = whyThereOf(told);
  const waits = waitsFor(told);

  const lockOf = (why: Why): Sentence<Key> | undefined => {
    const { account, rep, lockedWith } = why;
    if (lockedWith < 0) return undefined;
    const values = { rep: text(reps.name[rep] ?? "") };
    const reason: LockReason = accounts.lockReason[account] ?? "";
    if (lockedWith === account && reason !== "") return sentence(reason, values);
    return sentence("locked with", { ...values, account: accountValue(inputs, lockedWith) });
  };

  return (account) => {
    const rule = ownRule(setup, account);
    const away = setup.aside?.[account] ?? "";
    if (away !== "") {
      const goes = sentence(asideKeys[away], { house: text(house), rep: text(house) });
      return away === "rule" ? [...rule, goes] : [goes];
    }
    const why = told.explanation.why(account);
    if (why.rep < 0) return [...rule, withoutRep(told, waits, why)];
    const lock = lockOf(why);
    if (lock !== undefined) return [lock];
    const values = {
      rep: told.names[why.rep] ?? text(""),
      owner: told.names[why.owner] ?? text(""),
      why: words(whyThere(why)),
    };
    if (why.owner === why.rep) return [...rule, sentence("stays", values)];
    if (why.owner < 0)
      return [...rule, hadNoOwner(told, inactive, account), sentence("goes", values)];
    const leaves = hasToLeave(told, why);
    return leaves.length > 0
      ? [...rule, ...leaves, sentence("goes", values)]
      : [...rule, sentence("moves", values)];
  };
}

/** The same for a carve that is there: what its reasons say, for whoever puts them otherwise. */
export function reasonFactsOf({ setup, inputs, plan, before, places }: Carve): Reasons {
  return reasonsOf(toldOf(setup, inputs, plan, before, places));
}

/** Puts a reason on one line. */
export function reasonText(
  reason: readonly Sentence<Key>[],
  say: (sentence: Sentence<Key>) => string = sayIt,
): string {
  return reason.map(say).join(" ");
}
