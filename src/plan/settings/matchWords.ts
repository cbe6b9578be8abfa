/** Properties by which reps and accounts can be matched; each is a column on both sides. */
export const matchWords = [
  "segment",
  "region",
  "industry",
  "language",
  "speciality",
  "state",
  "country",
  "postal",
] as const;

export type MatchWord = (typeof matchWords)[number];

/** Properties by which a rep can suit an account better or worse. */
export const preferWords = matchWords.filter((word) => word !== "postal");

/** Other ways to write a word. */
const spellings: ReadonlyMap<string, MatchWord> = new Map([
  ["segments", "segment"],
  ["regions", "region"],
  ["industries", "industry"],
  ["languages", "language"],
  ["specialty", "speciality"],
  ["specialties", "speciality"],
  ["specialities", "speciality"],
  ["states", "state"],
  ["countries", "country"],
  ["postal code", "postal"],
  ["postal codes", "postal"],
  ["zip", "postal"],
  ["zip code", "postal"],
]);

/** What separates words in a setting: "segment and region", "segment; region", "segment, region". */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[;,]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** @returns the words of a setting in the order of `allowed`; undefined with the first unknown one */
export function wordsIn(
  text: string,
  allowed: readonly MatchWord[],
): { readonly words: readonly MatchWord[] } | { readonly unknown: string } {
  const found = new Set<string>();
  for (const part of partsOf(text)) {
    const word = spellings.get(part) ?? part;
    if (!allowed.some((one) => one === word)) return { unknown: part };
    found.add(word);
  }
  return { words: allowed.filter((word) => found.has(word)) };
}

/** What stands between several words of a setting, in every language. */
export const betweenWords = " and ";
