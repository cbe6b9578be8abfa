import type { HardRule } from "../reach/hardRule";
import type { Inputs } from "../inputs/inputs";
import type { SettingName } from "../settings/settingSpec";

/** Why an account has to leave its owner: a rule about who may serve whom, or somebody's request. */
export type Force = { readonly by: "rule"; readonly rule: HardRule } | { readonly by: "request" };

/** Why an account can't stay with its owner; undefined where it could, and for those without one. */
export function forceOf(
  { accounts }: Pick<Inputs, "accounts">,
  hardRules: readonly HardRule[],
  account: number,
): Force | undefined {
  const owner = accounts.owner[account] as number;
  if (owner < 0) return undefined;
  const lock = accounts.lockedTo[account] as number;
  if (lock >= 0) return lock === owner ? undefined : { by: "request" };
  const rule = hardRules.find((one) => one.forbids(account, owner));
  return rule && { by: "rule", rule };
}

/** Moves of a plan by what makes them. */
export interface Reasons {
  /** Accounts that a rule keeps from their owner, by the setting that the rule comes from. */
  readonly byRule: ReadonlyMap<SettingName, number>;
  /** Accounts that a lock gives to another rep. */
  readonly byRequest: number;
  /** Accounts that could stay, and do better elsewhere. */
  readonly chosen: number;
}

/**
 * Forced moves and chosen ones; together they are all.
 *
 * @param rep - rep of each account, -1 = the house or nobody
 */
export function moveReasons(
  inputs: Pick<Inputs, "accounts">,
  hardRules: readonly HardRule[],
  rep: ArrayLike<number>,
): Reasons {
  const byRule = new Map<SettingName, number>();
  let byRequest = 0;
  let chosen = 0;
  inputs.accounts.owner.forEach((owner, account) => {
    const at = rep[account] as number;
    if (owner < 0 || at < 0 || at === owner) return;
    const force = forceOf(inputs, hardRules, account);
    if (force === undefined) chosen += 1;
    else if (force.by === "request") byRequest += 1;
    else byRule.set(force.rule.setting, (byRule.get(force.rule.setting) ?? 0) + 1);
  });
  return { byRule, byRequest, chosen };
}
