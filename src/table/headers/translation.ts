/** From the words of all languages to the English ones that the rules know. */
import { canonical, plainWords } from "./headerWords";
import { once } from "./once";
import { phrases } from "./words/english";
import { languages } from "./words/languages";

/** Words that mean something else without their last letter: "Conta pai" is no country, "Pay" neither. */
const asTheyAre: ReadonlySet<string> = new Set(["employees", "pays", "pais"]);

/** A word as it is compared: the head count "Employees" is not one "Employee". */
export function compared(word: string): string {
  return asTheyAre.has(word) ? word : canonical(word);
}

function key(text: string): string {
  return plainWords(text).map(compared).join(" ");
}

/** German writes ä as ae where the keyboard has none. */
export function withoutUmlautPairs(word: string): string {
  return word.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");
}

/** English words by the word or phrase that stands for them. */
const meanings = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [phrases, ...languages.map(({ words }) => words)].flatMap((words) =>
        Object.entries(words).flatMap(([english, known]) =>
          known.map((text) => [key(text), key(english).split(" ")] as const),
        ),
      ),
    ),
);

/** Single words that other languages know, for taking compounds apart. */
export const foreignWords = once(
  (): ReadonlySet<string> => new Set([...meanings().keys()].filter((text) => !text.includes(" "))),
);

/** The longest phrase that begins with a word: nearly all words begin none. */
const longestFrom = once((): ReadonlyMap<string, number> =>
  [...meanings().keys()].reduce((longest, text) => {
    const words = text.split(" ");
    const first = words[0] ?? "";
    return longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }, new Map<string, number>()),
);

const fillers: ReadonlySet<string> = new Set(languages.flatMap((language) => language.fillers));

/** Whether the word is an article or a preposition of some language. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** The words with all phrases and words of other languages in English, the longest phrase first. */
export function translated(words: readonly string[]): readonly string[] {
  const english: string[] = [];
  const [byPhrase, longest] = [meanings(), longestFrom()];
  for (let at = 0; at < words.length;) {
    let taken = 1;
    let meaning: readonly string[] | undefined;
    for (
      let length = Math.min(longest.get(words[at] ?? "") ?? 0, words.length - at);
      length > 0;
      length--
    ) {
      meaning = byPhrase.get(
        length === 1 ? (words[at] ?? "") : words.slice(at, at + length).join(" "),
      );
      if (meaning === undefined) continue;
      taken = length;
      break;
    }
    if (meaning) english.push(...meaning);
    else english.push(words[at] ?? "");
    at += taken;
  }
  return english;
}
