/** Who has an account, as cells name them: words for nobody are no names, and case makes no second person. */
import type { Groups } from "../../src/table/numbers/groups";
import { nameNumbers, type NameNumbers } from "../../src/table/names";
import { isNoGroup, isNoOwner } from "../../src/table/nobody";
import { reportLines } from "./reportLines";

/** Whether a name is one of the team's; without a list nobody's is. */
export type IsKnown = (name: string) => boolean;

const nobodyKnown: IsKnown = () => false;

/** The name of an owner or a rep; "" for a blank and a word for nobody, unless a rep is called so. */
export function holderOf(name: string, isKnown: IsKnown = nobodyKnown): string {
  return name === "" || isKnown(name) || !isNoOwner(name) ? name : "";
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
