import { groupsOf } from "../table/numbers/groups";
import { foldedName } from "../table/names";
import { listedTiers } from "./listedNames";

/** What a lead has to bring to be of a class. */
export interface QualifyRule {
  /** The class: "MQA". */
  readonly name: string;
  /** Tiers that are good enough, as in "A; B"; blank: any, and none. */
  readonly fit: string;
  /** The least intent, 0 to 100. */
  readonly intentFrom: number;
}

/**
 * The class of each lead: the first rule that it meets. O(n + tiers x rules) for n leads, and O(1)
 * per lead beyond a look-up of its tier.
 *
 * @param fit - tier of each lead, in any case; "" where unknown
 * @param intent - of each lead, 0 to 100
 * @returns the position of each lead's rule, -1 where it meets none
 * @example qualify(["B"], Float64Array.of(72), [{ name: "MQA", fit: "A; B", intentFrom: 70 }])
 *   // => Int32Array.of(0)
 */
export function qualify(
  fit: readonly string[],
  intent: Float64Array,
  rules: readonly QualifyRule[],
): Int32Array {
  const { names, of } = groupsOf(fit);
  // Rules that a tier meets, in order; those of leads without a tier come last.
  const met = [...names, ""].map((name) => rulesFor(name, rules));
  const found = new Int32Array(fit.length).fill(-1);
  for (let row = 0; row < found.length; row++) {
    const tier = of[row]!;
    const candidates = met[tier < 0 ? names.length : tier]!;
    for (const rule of candidates) {
      if (intent[row]! < rules[rule]!.intentFrom) continue;
      found[row] = rule;
      break;
    }
  }
  return found;
}

function rulesFor(tier: string, rules: readonly QualifyRule[]): readonly number[] {
  const key = foldedName(tier);
  return rules.flatMap(({ fit }, rule) => {
    const tiers = listedTiers(fit);
    return tiers.length === 0 || tiers.includes(key) ? [rule] : [];
  });
}
