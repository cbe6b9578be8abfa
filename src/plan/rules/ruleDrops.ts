import type { Pin } from "../inputs/inputs";
import type { Settings } from "../settings/settings";

/** Which rule is left out, in a word that tables of sentences know. */
export type DropKey =
  /** One of the user's own. */
  | "rule"
  /** A limit on what may change hands: accounts, ARR, customers, accounts to other peers. */
  | "moves"
  | "arr"
  | "customers"
  | "across"
  /** How many accounts may go to the house pool. */
  | "released"
  /** Who may serve what. */
  | "match"
  | "radius"
  | "partners"
  /** What stays together. */
  | "together"
  | "whole"
  /** What stays where it is: locked in the cells, and by hand. */
  | "locks"
  | "pins";

/** The same wish without one of its rules. */
export interface RuleDrop {
  readonly key: DropKey;
  /** Its place in the user's own list, from 1; 0 for all others. */
  readonly number: number;
  /** Its words in the user's own list; "" for all others. */
  readonly line: string;
  readonly settings: Settings;
  readonly pins: readonly Pin[];
}

/** What is known of the tables. */
export interface DropFacts {
  /** Accounts whose owner is one of the reps. */
  readonly owned: number;
  /** Accounts that are locked in the cells. */
  readonly locked: number;
}

/** What a setting is without its rule, and whether it binds anybody. */
type Freed = readonly [DropKey, Partial<Settings>, boolean];

function freedOf(settings: Settings, { owned, locked }: DropFacts): readonly Freed[] {
  const hasOwners = owned > 0;
  return [
    ["moves", { maxMovedPercent: 100 }, hasOwners && settings.maxMovedPercent < 100],
    ["arr", { maxMovedArrPercent: 100 }, hasOwners && settings.maxMovedArrPercent < 100],
    [
      "customers",
      { maxMovedCustomersPercent: 100 },
      hasOwners && settings.maxMovedCustomersPercent < 100,
    ],
    ["across", { maxAcrossPercent: 100 }, hasOwners && settings.maxAcrossPercent < 100],
    [
      "released",
      { maxReleasedPercent: 100 },
      hasOwners && settings.house !== "" && settings.maxReleasedPercent < 100,
    ],
    ["match", { match: "" }, settings.match !== ""],
    ["radius", { radiusKm: 0 }, settings.radiusKm > 0],
    ["partners", { partners: "" }, settings.partners !== ""],
    ["together", { together: false }, settings.together],
    ["whole", { whole: "" }, settings.whole.trim() !== ""],
    ["locks", { locks: false }, settings.locks && locked > 0],
  ];
}

/**
 * The hard rules in force, each left out of the wish by itself: the user's own first, in their order.
 * A plan made from each, held against the plan under all of them, tells what the rule costs.
 */
export function ruleDrops(
  settings: Settings,
  pins: readonly Pin[],
  facts: DropFacts,
): readonly RuleDrop[] {
  const own = settings.rules.map((line, at) => ({
    ...{ key: "rule" as const, number: at + 1, line, pins },
    settings: { ...settings, rules: settings.rules.filter((_, other) => other !== at) },
  }));
  const ofSettings = freedOf(settings, facts).flatMap(([key, change, binds]) =>
    binds ? [{ key, number: 0, line: "", pins, settings: { ...settings, ...change } }] : [],
  );
  const byHand = { key: "pins" as const, number: 0, line: "", settings, pins: [] };
  return [...own, ...ofSettings, ...(pins.length > 0 ? [byHand] : [])];
}
