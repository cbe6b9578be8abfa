import { InputError } from "../../errors";
import { nearestSentence } from "../../quality/nearestName";

/** What to say of a name that is no setting: the nearest one first, since a cell's message is cut short. */
export function noSuchSetting(name: string, known: readonly string[]): InputError {
  return new InputError(
    `There is no setting "${name}".${nearestSentence(name, known)} Settings are: ${known.join(", ")}.`,
  );
}
