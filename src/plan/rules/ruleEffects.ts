import { InputError } from "../../errors";
import type { Inputs } from "../inputs/inputs";
import { distancesOf } from "../inputs/places";
import { chordSquaredOf } from "../reach/radiusRule";
import type { CompiledRule, MissingValue } from "./compileRules";
import { rulingOf } from "./ruling";

/** What one of the user's own rules comes to, before any plan is made. */
export interface RuleEffect {
  /** Its place in the list, from 1. */
  readonly number: number;
  /** Accounts that it takes... */
  readonly takes: number;
  /** ...of which so many can't stay with the rep who has them today, locked ones aside. */
  readonly forced: number;
  /** Words of the rule that no cell has. */
  readonly missing: readonly MissingValue[];
}

/** Accounts times rules up to which effects are counted: beyond, each change would take seconds. */
const mostTests = 3e7;

/** Whether the rep who has an account today may keep it under the rule that takes it. */
function mayKeep(rule: CompiledRule, owner: number, only: number, chordSquared: number): boolean {
  if (rule.action.kind === "house") return false;
  if (rule.action.kind === "reps" && !rule.action.reps.includes(owner)) return false;
  if (only >= 0 && only !== owner) return false;
  return rule.withinKm === Infinity || chordSquared <= chordSquaredOf(rule.withinKm);
}

/**
 * What each rule takes, the earlier ones first. O(accounts x rules), and for each rule by distance
 * O(accounts x reps).
 *
 * @returns undefined where that is too much, or a rule can't be used
 */
export function ruleEffects(inputs: Inputs): readonly RuleEffect[] | undefined {
  const { rules, accounts, reps } = inputs;
  const byDistance = rules.filter(({ withinKm }) => withinKm < Infinity).length;
  if (accounts.count * (rules.length + byDistance * reps.count) > mostTests) return undefined;
  const distances = distancesOf(inputs);
  const ruling = rulingIn(inputs, distances);
  if (ruling === undefined) return rules.length === 0 ? [] : undefined;
  const takes = new Int32Array(rules.length);
  const forced = new Int32Array(rules.length);
  for (let account = 0; account < accounts.count; account++) {
    const at = ruling.ruleOf[account] as number;
    const rule = rules[at];
    if (rule === undefined) continue;
    takes[at]! += 1;
    const owner = accounts.owner[account] as number;
    if (owner < 0 || (accounts.lockedTo[account] as number) >= 0) continue;
    const away = rule.withinKm < Infinity ? (distances?.chordSquared(account, owner) ?? 0) : 0;
    if (!mayKeep(rule, owner, ruling.onlyRep[account] as number, away)) forced[at]! += 1;
  }
  return rules.map(({ number, missing }, at) => ({
    number,
    takes: takes[at] as number,
    forced: forced[at] as number,
    missing: missing(),
  }));
}

/** Undefined where a rule goes by distance and there are no coordinates, which is told elsewhere. */
function rulingIn(
  inputs: Inputs,
  distances: ReturnType<typeof distancesOf>,
): ReturnType<typeof rulingOf> {
  try {
    return rulingOf(inputs, distances);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
