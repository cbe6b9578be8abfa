import type { Field } from "../../src/table/headers/fields";
import { headerMatches } from "../../src/table/headers/matchHeaders";

/**
 * Key of the field that people call by this name, in any of its wordings; undefined for a name that
 * only has a word in common with one.
 */
export function fieldNamed(name: string, fields: readonly Field[]): string | undefined {
  for (const [key, { certainty }] of headerMatches([name], fields))
    if (certainty !== "words") return key;
  return undefined;
}
