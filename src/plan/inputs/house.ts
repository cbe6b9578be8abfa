import { nameFinder } from "../tables/names";
import type { Rule } from "../rules/rule";
import type { Settings } from "../settings/settings";

/** Name of a house that rules or settings speak of without having named it. */
const unnamed = "House";
/** Name of the pool of a plan that makes books. */
const unnamedPool = "Pool";

/**
 * The name of the house pool: "no person yet" as a rep without a limit. "" where there is none, and
 * accounts that nobody takes stay unassigned.
 */
export function houseName(settings: Settings, rules: readonly Rule[]): string {
  if (settings.house !== "") return settings.house;
  if (settings.book > 0) return unnamedPool;
  const needed =
    settings.partners === "reserve" || rules.some(({ action }) => action.kind === "house");
  return needed ? unnamed : "";
}

/** Whether a name is the house's, whatever its case. */
export function houseFinder(house: string): (name: string) => boolean {
  if (house === "") return () => false;
  const find = nameFinder([house]);
  return (name) => name !== "" && find(name) === 0;
}
