/** Several names in a cell: one rule for all who read owners. */
import { cleanText } from "./cleanText";
import { foldedName, nameFinder } from "./names";
import { isNoOwner } from "./nobody";

/** The names in a cell, by semicolons. */
export function namesInCell(cell: string): readonly string[] {
  return cell.includes(";") ? cell.split(";").map(cleanText) : [cell];
}

/** What else parts names; all of these stand in single names too, as in "Lee, Ann". */
const otherParting = /[,&/+]|\s(?:and|und|et|y)\s/i;

/** The names in a cell that something else parts; none where nothing does. */
function otherParts(cell: string): readonly string[] {
  return otherParting.test(cell) ? cell.split(otherParting).map(cleanText) : [];
}

/**
 * The names in a cell: by semicolons; parted by anything else, only where every part is a known name.
 *
 * @param isKnown - whether a name is one of the team's, or stands alone elsewhere
 */
export function namedIn(cell: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(cell)) return [cell];
  const names = namesInCell(cell);
  if (names.length > 1) return names;
  const parts = otherParts(cell);
  return parts.length > 0 && parts.every(isKnown) ? parts : names;
}

/** Whether a name stands alone in one of some cells, or by semicolons: known without a list of the team. */
export function namesAlone(cells: Iterable<string>): (name: string) => boolean {
  const alone = new Set<string>();
  for (const cell of new Set(cells))
    for (const name of namesInCell(cell))
      if (!isNoOwner(name) && otherParts(name).length === 0) alone.add(foldedName(name));
  return (name) => alone.has(foldedName(name));
}

/**
 * Finds the reps that a cell names, by semicolons; parted by anything else, only where every part is a
 * rep. None for a cell that names nobody of the list.
 *
 * @param find - the position of a name in the list, -1 for none of it
 */
export function holdersBy(find: (name: string) => number): (cell: string) => readonly number[] {
  return (cell) => {
    const whole = find(cell);
    if (whole >= 0) return [whole];
    const named = namesInCell(cell)
      .map(find)
      .filter((at) => at >= 0);
    if (named.length > 0) return [...new Set(named)];
    const parts = otherParts(cell).map(find);
    return parts.every((at) => at >= 0) ? [...new Set(parts)] : [];
  };
}

/** `holdersBy` for a list of names. */
export function holdersFinder(team: readonly string[]): (cell: string) => readonly number[] {
  return holdersBy(nameFinder(team));
}

/** The names of a list that a cell has beside others, parted by something else than semicolons; none where all are of it. */
export function namedBesideOthers(
  find: (name: string) => number,
): (cell: string) => readonly string[] {
  return (cell) => {
    const parts = otherParts(cell);
    const known = parts.filter((part) => find(part) >= 0);
    return known.length < parts.length ? known : [];
  };
}
