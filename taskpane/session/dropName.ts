import type { RuleDrop } from "../../src/plan/rules/ruleDrops";
import type { Settings } from "../../src/plan/settings/settings";
import { count, exact, text } from "../../src/plan/words/sentence";
import { say } from "../words/say";

/** A rule in force as it is named in a sentence. */
export function dropName(
  { key, number }: Pick<RuleDrop, "key" | "number">,
  settings: Settings,
): string {
  return say(`cost: of ${key}`, {
    number: exact(number),
    match: text(settings.match),
    km: count(settings.radiusKm),
    header: text(settings.whole),
  });
}
