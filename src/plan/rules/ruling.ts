import type { HardRule } from "../reach/hardRule";
import type { Inputs } from "../inputs/inputs";
import { needCoordinates, type Distances } from "../inputs/places";
import { chordSquaredOf } from "../reach/radiusRule";
import type { CompiledRule } from "./compileRules";
import { sentence } from "../words/english";
import { repValue, ruleValue } from "../words/names";
import { count, texts } from "../words/sentence";

/** Which rule takes each account, and whom it leaves to choose from. */
export interface Ruling {
  /** Position of the rule that takes each account, -1 where none does. */
  readonly ruleOf: Int32Array;
  /** The one rep of each account whose rule names its nearest rep or its owner, else -1. */
  readonly onlyRep: Int32Array;
}

function needDistances(rule: CompiledRule, distances: Distances | undefined): Distances {
  if (distances !== undefined) return distances;
  throw needCoordinates(`Rule ${rule.number} (${rule.when}) goes by distance`);
}

/** Whether one of the reps that a rule may choose from is near enough. */
function isNear(rule: CompiledRule, account: number, k: number, distances: Distances): boolean {
  const most = chordSquaredOf(rule.withinKm);
  const near = (rep: number): boolean => distances.chordSquared(account, rep) <= most;
  if (rule.action.kind === "reps") return rule.action.reps.some(near);
  for (let rep = 0; rep < k; rep++) if (near(rep)) return true;
  return false;
}

/**
 * Goes through the rules for each account; the first that matches wins.
 *
 * @throws InputError where a rule goes by distance and there are no coordinates
 */
export function rulingOf(inputs: Inputs, distances: Distances | undefined): Ruling | undefined {
  const { rules, accounts, reps } = inputs;
  if (rules.length === 0) return undefined;
  for (const rule of rules) {
    if (rule.withinKm < Infinity || rule.action.kind === "nearest") needDistances(rule, distances);
  }
  const ruleOf = new Int32Array(accounts.count).fill(-1);
  const onlyRep = new Int32Array(accounts.count).fill(-1);
  for (let account = 0; account < accounts.count; account++) {
    for (let at = 0; at < rules.length; at++) {
      const rule = rules[at];
      if (rule === undefined || !rule.applies(account)) continue;
      const { kind } = rule.action;
      const bounded = rule.withinKm < Infinity;
      if (bounded && !isNear(rule, account, reps.count, needDistances(rule, distances))) continue;
      const owner = accounts.owner[account] ?? -1;
      if (kind === "owner" && owner < 0) continue;
      // Where an account lies nobody knows, nobody is nearest.
      const nearest = kind === "nearest" ? (distances?.nearest(account) ?? -1) : -1;
      if (kind === "nearest" && nearest < 0) continue;
      ruleOf[account] = at;
      onlyRep[account] = kind === "owner" ? owner : nearest;
      break;
    }
  }
  return { ruleOf, onlyRep };
}

/**
 * The user's own rules as one hard rule. Accounts that no rule takes are free, or nobody's where
 * nothing but the rules decides.
 */
export function ownRules(
  inputs: Inputs,
  { ruleOf, onlyRep }: Ruling,
  distances: Distances | undefined,
  restIsFree: boolean,
): HardRule {
  const { rules, accounts, reps } = inputs;
  const k = reps.count;
  const named = rules.map(({ action }) =>
    action.kind === "reps"
      ? Uint8Array.from({ length: k }, (_, rep) => (action.reps.includes(rep) ? 1 : 0))
      : undefined,
  );
  const most = rules.map(({ withinKm }) => (withinKm < Infinity ? chordSquaredOf(withinKm) : 0));
  const taking = new Set(ruleOf);
  const idle = rules.filter((_, at) => !taking.has(at));
  const noRule =
    idle.length === 0
      ? sentence("no rule takes it")
      : sentence("no rule takes it, some idle", {
          count: count(idle.length),
          rules: texts(idle.map(({ when }) => when)),
        });
  const forbids = (account: number, rep: number): boolean => {
    const at = ruleOf[account] ?? -1;
    const rule = rules[at];
    if (rule === undefined) return !restIsFree;
    const only = onlyRep[account] ?? -1;
    if (rule.action.kind === "house" || (only >= 0 && only !== rep)) return true;
    if (named[at]?.[rep] === 0) return true;
    if (rule.withinKm === Infinity || distances === undefined) return false;
    return !(distances.chordSquared(account, rep) <= (most[at] ?? 0));
  };
  return {
    setting: "rules",
    forbids,
    strike(eligible) {
      for (let account = 0; account < accounts.count; account++)
        for (let rep = 0; rep < k; rep++)
          if (forbids(account, rep)) eligible[account * k + rep] = 0;
    },
    noRep: (account) => {
      const rule = rules[ruleOf[account] ?? -1];
      return rule === undefined
        ? noRule
        : sentence("nobody left by rule", { rule: ruleValue(rule) });
    },
    why: (account, rep) => {
      const rule = rules[ruleOf[account] ?? -1];
      return rule === undefined
        ? sentence("no rule takes it")
        : sentence("rule leaves it not", { rule: ruleValue(rule), rep: repValue(inputs, rep) });
    },
  };
}
