import type { Inputs } from "../inputs/inputs";
import { valuesIn } from "../reach/matchRules";
import type { Settings } from "../settings/settings";
import { rolesOfWord, wordsOfSetting } from "../tables/neededRoles";
import { sentence, type Key } from "../words/english";
import { texts, words, type Sentence } from "../words/sentence";

/** Reps of a group without a name of its own who are named; the others are counted. */
const named = 2;

/** "SMB, West" where the reps of a group have these in common, else who they are. */
export function namesByRules(
  { reps }: Inputs,
  settings: Settings,
): (members: readonly number[]) => Sentence<Key> {
  const columns = wordsOfSetting(settings.match).flatMap((word) => {
    const key = rolesOfWord.reps[word].find((role) => Array.isArray(reps[role as "segment"]));
    return key === undefined ? [] : [reps[key as "segment"] ?? []];
  });
  return (members) => {
    const known = columns
      .map((cells) => inCommon(members.map((rep) => cells[rep] ?? "")))
      .filter((values) => values.length > 0)
      .map((values) => sentence("group name", { values: texts(values) }));
    if (known.length > 0)
      return known.reduce((one, other) =>
        sentence("group name by both", { one: words(one), other: words(other) }),
      );
    const names = members.map((rep) => reps.name[rep] ?? "");
    return sentence("group name", { values: texts(names, named) });
  };
}

/** What all cells list, as the first one spells it; a blank cell lists everything. */
function inCommon(cells: readonly string[]): readonly string[] {
  const lists = cells.map(valuesIn).filter((values) => values.length > 0);
  const [first = [], ...others] = lists;
  const spelt = (cells.find((cell) => valuesIn(cell).length > 0) ?? "").split(/[;,|]/);
  return first
    .filter((value) => others.every((values) => values.includes(value)))
    .map((value) => spelt.find((one) => one.trim().toLowerCase() === value)?.trim() ?? value);
}
