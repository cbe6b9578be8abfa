import { InputError } from "../../errors";
import { likeness } from "../../quality/likeness";
import { nearestName } from "../../quality/nearestName";
import { foldedName } from "../../table/names";
import { listText } from "../words/listText";

/** Names that hold what was typed, "quotaFloor" for "floor": nearer than any that is only spelt alike. */
function holding(typed: string, known: readonly string[]): readonly string[] {
  const letters = typed.replace(/[\s_-]/g, "").toLowerCase();
  if (letters.length < 3) return [];
  return known.filter((name) => name.toLowerCase().includes(letters));
}

function nearestSetting(typed: string, known: readonly string[]): string {
  const held = holding(typed, known);
  return nearestName(typed, held.length > 0 ? held : known) ?? "";
}

/** What to say of a name that is no setting: the nearest one first, since a cell's message is cut short. */
export function noSuchSetting(name: string, known: readonly string[]): InputError {
  const nearest = nearestSetting(name, known);
  return new InputError(
    `There is no setting "${name}". The nearest is "${nearest}". Settings are: ${known.join(", ")}.`,
  );
}

/** So many names beside the nearest are read at a glance. */
const fewNames = 4;

/**
 * The same in a cell, whose function reads a few of all settings: those that are most like it, since seventy
 * names would hide the one that is meant.
 */
export function noSuchSettingHere(name: string, known: readonly string[]): InputError {
  const nearest = nearestSetting(name, known);
  const typed = foldedName(name);
  const like = (one: string): number => likeness(typed, foldedName(one));
  const others = [...known]
    .filter((one) => one !== nearest)
    .sort((a, b) => like(b) - like(a))
    .slice(0, fewNames);
  return new InputError(
    `There is no setting "${name}". The nearest is "${nearest}". Others like it are ${listText(others)}; the help of the function names all that it reads.`,
  );
}
