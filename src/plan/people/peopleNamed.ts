import { matchPeople } from "../../quality/matchPeople";
import { hasFamilyNameFirst, mailboxOf, nameParts, personWords } from "../../quality/personName";
import { foldedName } from "../../table/names";

/** More names than these are no team, and to compare them all takes longer than to read the table. */
const mostCompared = 500;

/** One text for all spellings that have the same words, in whatever order. */
function wordsKey(name: string): string {
  const words = mailboxOf(name) === undefined ? personWords(name) : [];
  return words.length === 0 ? foldedName(name) : [...words].sort().join(" ");
}

/** How much of a person a name says: a whole name, less (an initial, a remark beside it), an address. */
function rankOf(name: string): 0 | 1 | 2 {
  if (mailboxOf(name) !== undefined) return 2;
  const words = personWords(name);
  const isWhole = words.length > 1 && words.every((word) => word.length > 1);
  return isWhole && nameParts(name).length === 1 ? 0 : 1;
}

/**
 * The people whom some names evidently mean, each once, as they are written with the first name in
 * front, in the order in which they come. Who may be one of them under an initial, an address or with
 * a remark beside the name is nobody of his own: whether it is the same person can be asked.
 *
 * @example peopleNamed(["Ruiz, Ana", "Ana Ruiz", "ana.ruiz@acme.com", "Bo Lund"])
 *   // => ["Ana Ruiz", "Bo Lund"]
 */
export function peopleNamed(names: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = wordsKey(name);
    const before = known.get(key);
    if (before === undefined || (hasFamilyNameFirst(before) && !hasFamilyNameFirst(name)))
      known.set(key, name);
  }
  const people = [...known.values()];
  if (people.length > mostCompared) return people;
  const ranks = people.map(rankOf);
  const own = new Set<string>();
  for (const rank of [0, 1, 2]) {
    const some = people.filter((_, at) => ranks[at] === rank);
    const matches = matchPeople(some, [...own]);
    some.forEach((name, at) => {
      if (matches[at]?.nearness === "none") own.add(name);
    });
  }
  return people.filter((name) => own.has(name));
}
