/** "Kundennummer", "CUSTOMERNAME": words that are written as one. */
import {
  idWords,
  otherThings,
  qualifiers,
  records,
  tellingAloneOnly,
  turning,
} from "./words/english";
import { once } from "./once";
import { compared, foreignWords, withoutUmlautPairs } from "./translation";

const wordsOfHeaders = (): readonly string[] => [
  ...foreignWords(),
  ...[idWords, otherThings, qualifiers, records, tellingAloneOnly, turning].flatMap((set) => [
    ...set,
  ]),
  ..."first last full nr plz zip code postal arr sales latitude longitude".split(" "),
];

/** Plurals among them, so that no part needs to be made singular. */
const knownWords = once(
  (): ReadonlySet<string> => new Set(wordsOfHeaders().flatMap((word) => [word, `${word}s`])),
);

/** What German and Dutch put between the parts. */
const links = ["", "s", "es", "n", "en", "er"];

/** Shorter words are parts by chance; these few are not. */
const shortParts: ReadonlySet<string> = new Set(["id", "nr", "plz", "zip", "rep"]);

function isPart(text: string): boolean {
  return text.length >= 4 ? knownWords().has(text) : shortParts.has(text);
}

/** The parts from `at` to the end, or undefined where they are not all known. Longest part first. */
function partsFrom(word: string, at: number): readonly string[] | undefined {
  if (at === word.length) return [];
  for (let end = word.length; end > at; end--) {
    const part = word.slice(at, end);
    if (!isPart(part)) continue;
    for (const link of links) {
      if (!word.startsWith(link, end) || (link !== "" && end + link.length === word.length))
        continue;
      const rest = partsFrom(word, end + link.length);
      if (rest) return [part, ...rest];
    }
  }
  return undefined;
}

/** Longer ones are no header's word, and trying every split of them would take long. */
const longestWord = 40;

function takenApart(word: string): readonly string[] {
  const known = knownWords();
  if (word.length < 6 || word.length > longestWord || known.has(word)) return [word];
  if (known.has(compared(word))) return [word];
  // "Ownership", "partnership", "membership" are words of their own, and nothing that is shipped.
  if (word.endsWith("ship")) return [word];
  const plain = withoutUmlautPairs(word);
  if (plain !== word && known.has(plain)) return [plain];
  return partsFrom(word, 0) ?? (plain === word ? undefined : partsFrom(plain, 0)) ?? [word];
}

/** Words come again in other headers. */
const partsKnown = new Map<string, readonly string[]>();
const mostWords = 4000;

/**
 * The parts of a word that is put together from words that headers use; the word itself where it is
 * one of them, or isn't made of them.
 *
 * @example partsOf("kundennummer") // => ["kunden", "nummer"]
 */
export function partsOf(word: string): readonly string[] {
  const parts = partsKnown.get(word);
  if (parts) return parts;
  if (partsKnown.size >= mostWords) partsKnown.clear();
  const made = takenApart(word);
  partsKnown.set(word, made);
  return made;
}
