import { InputError } from "../../errors";
import { nearestSentence } from "../../quality/nearestName";

/** Names that hold what was typed, "quotaFloor" for "floor": nearer than any that is only spelt alike. */
function holding(typed: string, known: readonly string[]): readonly string[] {
  const letters = typed.replace(/[\s_-]/g, "").toLowerCase();
  if (letters.length < 3) return [];
  return known.filter((name) => name.toLowerCase().includes(letters));
}

/** What to say of a name that is no setting: the nearest one first, since a cell's message is cut short. */
export function noSuchSetting(name: string, known: readonly string[]): InputError {
  const held = holding(name, known);
  const nearest = nearestSentence(name, held.length > 0 ? held : known);
  return new InputError(
    `There is no setting "${name}".${nearest} Settings are: ${known.join(", ")}.`,
  );
}
