import type { Inputs } from "../inputs/inputs";
import { valuesIn } from "../reach/matchRules";
import type { Settings } from "../settings/settings";
import { rolesOfWord, wordsOfSetting } from "../tables/neededRoles";
import { listText } from "../words/listText";

/** Reps of a group without a name of its own who are named; the others are counted. */
const named = 2;

/** "SMB, West" where the reps of a group have these in common, else who they are. */
export function namesByRules(
  { reps }: Inputs,
  settings: Settings,
): (members: readonly number[]) => string {
  const columns = wordsOfSetting(settings.match).flatMap((word) => {
    const key = rolesOfWord.reps[word].find((role) => Array.isArray(reps[role as "segment"]));
    return key === undefined ? [] : [reps[key as "segment"] ?? []];
  });
  return (members) => {
    const said = columns.map((cells) => commonText(members.map((rep) => cells[rep] ?? "")));
    const known = said.filter((text) => text !== "");
    if (known.length > 0) return known.join(", ");
    return listText(
      members.map((rep) => reps.name[rep] ?? ""),
      named,
    );
  };
}

/** What all cells list, as the first one spells it; a blank cell lists everything. */
function commonText(cells: readonly string[]): string {
  const lists = cells.map(valuesIn).filter((values) => values.length > 0);
  const [first = [], ...others] = lists;
  const spelt = (cells.find((cell) => valuesIn(cell).length > 0) ?? "").split(/[;,|]/);
  return first
    .filter((value) => others.every((values) => values.includes(value)))
    .map((value) => spelt.find((one) => one.trim().toLowerCase() === value)?.trim() ?? value)
    .join(" and ");
}
