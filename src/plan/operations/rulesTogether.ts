import { contradictions } from "../../assign";
import { InfeasibleError } from "../../errors";
import { beginningOf } from "../carve";
import { servedFirst } from "../first/serving";
import type { Pin } from "../inputs/inputs";
import { setupOf } from "../problem/setup";
import type { Settings } from "../settings/settings";
import type { CarveTables } from "../tables/tables";
import { clashInPlace } from "../words/clash";
import type { Voice } from "../words/sayIt";
import { whereaboutsOf } from "../words/whereabouts";

/**
 * Finds out before any search whether a carve would refuse its hard rules: the same rules in the same
 * words. It is exact, as `contradictions` is: locks against reach, groups and capacity, and moves that
 * rules force against the limit on moves.
 *
 * @returns the refusal; undefined where the rules can be kept together
 * @throws InputError as `carveSteps`
 */
export function rulesTogether(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
  voice?: Voice,
): InfeasibleError | undefined {
  const { read, inputs, origin } = beginningOf(tables, settings, pins, voice);
  const setup = servedFirst(setupOf(inputs, settings));
  const [first, ...others] = contradictions(setup.problem);
  if (first === undefined) return undefined;
  const plain = new InfeasibleError("", { contradictions: [first, ...others] });
  return clashInPlace(setup, whereaboutsOf(read), plain, origin.say);
}
