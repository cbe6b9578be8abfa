import { numbersInName } from "./companyName";
import { likeness } from "./likeness";
import { matchNames } from "./matchNames";
import { hasFamilyNameFirst, mailboxOf, nameParts, personWords, samePersonKey } from "./personName";

/** How a name meets people who are not written so. */
export interface PersonMatch {
  /** Positions of the people whom it may mean; empty where it is near nobody. */
  readonly people: readonly number[];
  /** `same`: case, accents, spaces or "Last, First" order alone differ. `likely`: more does. */
  readonly nearness: "same" | "likely" | "none";
  /** What tells, as the end of a sentence: "an initial stands for a name". */
  readonly because: string;
}

const nobody: PersonMatch = { people: [], nearness: "none", because: "" };

/** Who of more people than these is meant, nobody can be asked. */
const mostPeople = 3;

/** Whole names at least so alike, and each word of them, may be one with a slip of the pen. */
const alike = { name: 0.9, word: 0.88 };
/** Shorter words differ by more than a slip: Jon is not Jan. */
const longEnough = 4;

interface Known {
  readonly names: readonly string[];
  /** Words of each part of a cell that may be the name. */
  readonly words: readonly (readonly (readonly string[])[])[];
  readonly numbers: readonly string[];
  readonly ofKey: ReadonlyMap<string, readonly number[]>;
  readonly ofWord: ReadonlyMap<string, readonly number[]>;
  readonly ofJoined: ReadonlyMap<string, readonly number[]>;
}

function add(to: Map<string, number[]>, key: string, person: number): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [person]);
  else if (list[list.length - 1] !== person) list.push(person);
}

function knownPeople(names: readonly string[]): Known {
  const ofKey = new Map<string, number[]>();
  const ofWord = new Map<string, number[]>();
  const ofJoined = new Map<string, number[]>();
  const words = names.map((name, person) => {
    if (name === "") return [];
    add(ofKey, samePersonKey(name), person);
    const parts = nameParts(name).map(personWords);
    for (const part of parts) {
      for (const word of part) add(ofWord, word, person);
      add(ofJoined, part.join(""), person);
    }
    return parts;
  });
  return { names, words, numbers: names.map(numbersInName), ofKey, ofWord, ofJoined };
}

/** One word for the other: the same, or its first letter. Ideographs are names, not initials. */
function standsFor(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(short)
    ? long.startsWith(short)
    : false;
}

function byInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  const whole = a.some((word, at) => word === b[at] && word.length > 1);
  return whole && a.every((word, at) => standsFor(word, b[at] ?? ""));
}

/** How two lists of words mean one person, the surest first; undefined where they don't. */
function kinship(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.join("") === b.join("")) return 0;
  if (a.length === b.length && [...a].sort().join(" ") === [...b].sort().join(" ")) return 1;
  const turned = [...a.slice(1), ...a.slice(0, 1)];
  if (byInitials(a, b) || byInitials(turned, b)) return 2;
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  const within = fewer.length < more.length && fewer.every((word) => more.includes(word));
  // One word of a name may be anybody's, unless it is all that the cell says.
  return within && (fewer.length > 1 || (fewer === a && a[0] !== undefined && a[0].length > 1))
    ? 3
    : undefined;
}

const reasons = [
  "the names differ in punctuation, or in what stands beside them",
  "the words stand in another order",
  "an initial stands for a name",
  "one is a part of the other",
  "a letter or two differ",
  "the address is made of the name",
];
const slip = 4;
const address = 5;

/** People who have a word in common with the name, or the same letters without spaces. */
function candidates(parts: readonly (readonly string[])[], known: Known): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of parts) {
    for (const person of known.ofJoined.get(part.join("")) ?? []) found.add(person);
    for (const word of part) for (const person of known.ofWord.get(word) ?? []) found.add(person);
  }
  return found;
}

/** "aruiz" and "ruiza" for Ana Ruiz. */
function mailboxNames(words: readonly string[]): string[] {
  const [first = ""] = words;
  const last = words[words.length - 1] ?? "";
  if (words.length < 2) return [];
  return [`${first.charAt(0)}${last}`, `${last}${first.charAt(0)}`, `${first}${last.charAt(0)}`];
}

function likelyPeople(name: string, known: Known): PersonMatch {
  const parts = nameParts(name).map(personWords);
  const numbers = numbersInName(name);
  const mailbox = mailboxOf(name) === undefined ? undefined : (parts[0]?.join("") ?? "");
  const open =
    mailbox === undefined ? candidates(parts, known) : new Set<number>(known.names.keys());
  let best = reasons.length;
  let people: number[] = [];
  for (const person of open) {
    if (known.numbers[person] !== numbers) continue;
    const theirs = known.words[person] ?? [];
    const kinships = parts.flatMap((a) => theirs.flatMap((b) => kinship(a, b) ?? []));
    if (mailbox !== undefined && theirs.some((words) => mailboxNames(words).includes(mailbox)))
      kinships.push(address);
    const nearest = Math.min(...kinships);
    if (nearest < best) people = [];
    best = Math.min(best, nearest);
    if (nearest === best) people.push(person);
  }
  if (people.length === 0 || people.length > mostPeople) return nobody;
  return {
    people: people.sort((a, b) => a - b),
    nearness: "likely",
    because: reasons[mailbox === undefined ? best : address] ?? "",
  };
}

/** Whether two names differ in a letter or two of one or more long words, and share a word. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length || !a.some((word, at) => word === b[at])) return false;
  return a.every((word, at) => {
    const other = b[at] ?? "";
    if (word === other) return true;
    if (Math.min(word.length, other.length) < longEnough || /\d/.test(word)) return false;
    return likeness(word, other) >= alike.word;
  });
}

/**
 * Whom each name may mean among people who are written otherwise: "Ruiz, Ana", "CHLOE PETIT",
 * "A. Ruiz", "Ana Ruiz (inactive)" or "ana.ruiz@firm.com". Names with other numbers in them are other
 * people, and so is everybody who shares no word, but for a slip of the pen as `matchNames` finds it.
 * The numbers of words and people decide the cost; only people with a word in common are compared.
 *
 * @param names - each once; "" is nobody
 * @param people - those whom they may mean
 * @example matchPeople(["Petit, Chloe"], ["Ana Ruiz", "Chloé Petit"])[0]?.people // => [1]
 */
export function matchPeople(
  names: readonly string[],
  people: readonly string[],
): readonly PersonMatch[] {
  const known = knownPeople(people);
  const matches = names.map((name) => {
    if (name === "") return nobody;
    const same = known.ofKey.get(samePersonKey(name)) ?? [];
    if (same.length === 0 || same.length > mostPeople) return likelyPeople(name, known);
    const because = hasFamilyNameFirst(name)
      ? "the family name stands first"
      : "only case, accents or spaces differ";
    return { people: same, nearness: same.length === 1 ? "same" : "likely", because } as const;
  });
  return withSlips(names, people, matches);
}

function withSlips(
  names: readonly string[],
  people: readonly string[],
  matches: readonly PersonMatch[],
): readonly PersonMatch[] {
  const open = names.map((name, at) => (matches[at]?.nearness === "none" ? name : ""));
  if (open.every((name) => name === "")) return matches;
  const found = matchNames(open, people, (name) => personWords(name).join(" "));
  return matches.map((match, at) => {
    const words = personWords(open[at] ?? "");
    const slips = [
      { person: found.best[at] ?? -1, value: found.bestLikeness[at] ?? NaN },
      { person: found.second[at] ?? -1, value: found.secondLikeness[at] ?? NaN },
    ].filter(
      ({ person, value }) =>
        person >= 0 && value >= alike.name && isSlip(words, personWords(people[person] ?? "")),
    );
    if (open[at] === "" || slips.length === 0) return match;
    const near = slips.map(({ person }) => person).sort((a, b) => a - b);
    return { people: near, nearness: "likely", because: reasons[slip] ?? "" };
  });
}
