import { isWholeTeam } from "../tables/wholeTeam";
import { acrossRule } from "./acrossRule";
import type { AsideReason } from "./aside";
import type { HardRule } from "./hardRule";
import type { Inputs } from "../inputs/inputs";
import { matchRules } from "./matchRules";
import { wordsOfSetting } from "../tables/neededRoles";
import { partnerRule } from "./partners";
import type { Distances } from "../inputs/places";
import { radiusRule } from "./radiusRule";
import { ownRules, type Ruling } from "../rules/ruling";
import type { Settings } from "../settings/settings";

/**
 * The hard rules about who may serve whom, in the order in which they are named in reasons.
 *
 * @throws InputError where a column or coordinates are missing
 */
export function hardRulesOf(
  inputs: Inputs,
  settings: Settings,
  ruling: Ruling | undefined,
  distances: Distances | undefined,
): HardRule[] {
  const restIsFree = settings.approach !== "rules";
  const { peers } = inputs.reps;
  const staysInGroup = settings.maxAcrossPercent === 0 && !isWholeTeam(settings);
  return [
    ...(ruling ? [ownRules(inputs, ruling, distances, restIsFree)] : []),
    ...matchRules(wordsOfSetting(settings.match), inputs),
    ...(settings.radiusKm > 0 ? [radiusRule(settings.radiusKm, inputs, distances)] : []),
    ...(settings.partners === "partner reps" ? [partnerRule(inputs)] : []),
    // The last: it asks who is left.
    ...(staysInGroup && peers ? [acrossRule(inputs, peers)] : []),
  ];
}

/**
 * Which rep may serve which account: n * k flags, account by account; undefined where everybody
 * may. A lock is somebody's decision about one account; it stands above rules about many.
 */
export function eligibleOf(
  { accounts, reps }: Inputs,
  rules: readonly HardRule[],
  aside: readonly AsideReason[] | undefined,
): Uint8Array | undefined {
  if (rules.length === 0 && aside === undefined) return undefined;
  const k = reps.count;
  const eligible = new Uint8Array(accounts.count * k).fill(1);
  for (const rule of rules) rule.strike(eligible);
  accounts.lockedTo.forEach((rep, account) => {
    if (rep >= 0) eligible[account * k + rep] = 1;
  });
  aside?.forEach((reason, account) => {
    if (reason !== "") eligible.fill(0, account * k, (account + 1) * k);
  });
  return eligible;
}
