/**
 * Who has an account, as cells name them: words for nobody are no names, case makes no second person, and
 * of several names in a cell (src/table/holders) the first counts.
 */
import type { Groups } from "../../src/table/numbers/groups";
import { holdersFinder, namedIn } from "../../src/table/holders";
import { nameNumbers, type NameNumbers } from "../../src/table/names";
import { isNobody, isNoGroup, isNoOwner } from "../../src/table/nobody";
import { reportLines } from "./reportLines";

/** Whether a name is one of the team's; without a list nobody's is. */
export type IsKnown = (name: string) => boolean;

const nobodyKnown: IsKnown = () => false;

/** The name of an owner or a rep; "" for a blank and a word for nobody, unless a rep is called so. */
export function holderOf(cell: string, isKnown: IsKnown = nobodyKnown): string {
  if (cell === "" || isKnown(cell)) return cell;
  const names = namedIn(cell, isKnown);
  return names.find(isKnown) ?? names.find((name) => !isNoOwner(name)) ?? "";
}

/** Finds the rep that a cell names, the first of several; -1 for none of the list. */
export function holderFinder(team: readonly string[]): (cell: string) => number {
  const find = holdersFinder(team);
  return (cell) => find(cell)[0] ?? -1;
}

/** The owners in a cell, put together by semicolons, without words for nobody; each spelling is looked at once. */
export function holdersIn(isKnown: IsKnown = nobodyKnown): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    let holders = known.get(cell);
    if (holders === undefined) {
      holders = namedIn(cell, isKnown)
        .filter((name) => holderOf(name, isKnown) !== "")
        .join(";");
      known.set(cell, holders);
    }
    return holders;
  };
}

/**
 * All who hold an account, as the cell names them: their numbers, none for nobody. Each spelling is looked at once.
 */
export function holderSets(isKnown: IsKnown = nobodyKnown): {
  readonly names: readonly string[];
  readonly of: (cell: string) => readonly number[];
} {
  const people = nameNumbers();
  const seen = new Map<string, readonly number[]>();
  return {
    names: people.names,
    of(cell) {
      const known = seen.get(cell);
      if (known !== undefined) return known;
      const held = namedIn(cell, isKnown)
        .filter((name) => holderOf(name, isKnown) !== "")
        .map(people.numberOf);
      seen.set(cell, held);
      return held;
    },
  };
}

/** Numbers owners, -1 for nobody: each spelling is looked at once. */
export function holderNumbers(isKnown: IsKnown = nobodyKnown): NameNumbers {
  const people = nameNumbers();
  const seen = new Map<string, number>();
  return {
    names: people.names,
    numberOf(name) {
      let at = seen.get(name);
      if (at === undefined) {
        at = people.numberOf(holderOf(name, isKnown));
        seen.set(name, at);
      }
      return at;
    },
  };
}

/** Rows by the person who has them, the first of several; a house and a vacant position are none. */
export function personGroups({ names, of }: Groups): Groups {
  const people = nameNumbers();
  const numberOf = names.map((name) => {
    const holder = holderOf(name);
    return people.numberOf(isNobody(holder) ? "" : holder);
  });
  return { names: people.names, of: of.map((at) => (at < 0 ? -1 : (numberOf[at] as number))) };
}

/**
 * Groups as their names mean them: those that differ in case alone are one, in the spelling that
 * comes first, and those that name nothing are none.
 *
 * @param isNone - whether a name says that there is none
 */
export function meantGroups({ names, of }: Groups, isNone: (name: string) => boolean): Groups {
  const meant = nameNumbers();
  const numberOf = names.map((name) => meant.numberOf(isNone(name) ? "" : name));
  if (meant.names.length === names.length) return { names, of };
  return { names: meant.names, of: of.map((at) => (at < 0 ? -1 : (numberOf[at] as number))) };
}

/** Groups of a list of names, in any case; totals, lines of a report and words for nothing are none. */
export function ownGroups(groups: Groups): Groups {
  const isLine = reportLines(groups.names);
  return meantGroups(groups, (name) => isNoGroup(name) || isLine(name));
}
