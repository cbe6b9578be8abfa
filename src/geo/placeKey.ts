import { withPlainLetters } from "../table/plainLetters";

/** Words that addresses shorten, in the form that is compared. */
const shortWords: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["fort", "ft"],
  ["mount", "mt"],
]);

function withoutMarks(text: string): string {
  const small = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return withPlainLetters(small).replace(/\p{M}/gu, "");
}

const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const longWord = /saint|fort|mount/;

/** Words of small letters and digits with a space between them. */
function wordsOf(text: string): string {
  return withoutMarks(text)
    .replace(/[.'`´’‘ʼ]/g, "")
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function inShort(words: string): string {
  return words
    .split(" ")
    .map((word) => shortWords.get(word) ?? word)
    .join(" ");
}

/**
 * The name of a place as it is compared: without case, accents, full stops and apostrophes, hyphens
 * as spaces, "Saint", "Fort" and "Mount" in short.
 *
 * @example placeKey("Saint-Jérôme") // => "st jerome"
 * @example placeKey("O'Fallon") // => "ofallon"
 */
export function placeKey(text: string): string {
  // Nearly all names are plain words, and a column may hold a hundred thousand of them.
  const words = plainWords.test(text) ? text.toLowerCase() : wordsOf(text);
  return longWord.test(words) ? inShort(words) : words;
}
