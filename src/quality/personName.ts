import { cleanText } from "../table/cleanText";
import { unaccented } from "./unaccented";

/** Scripts that write names without spaces, or with one where people like it. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words beside a name that say nothing of who it is. */
const titles: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof herr frau hr fr sr sra srta m mme mlle dott ing phd mba jr".split(" "),
);

function tidy(name: string): string {
  return cleanText(name)
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/ +/g, " ");
}

/** Written in capitals throughout, as French and Spanish lists set family names. */
function isCapital(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase() && !/^\p{L}\.?$/u.test(word);
}

/**
 * Whether a word can be told from one in capitals: "1" and "A." are the same in any writing, so that "REP 1" and
 * "TEAM A" say nothing of which word is the family name.
 */
function hasSmallLetter(word: string): boolean {
  return word !== word.toUpperCase() || (/\p{L}/u.test(word) && word === word.toLowerCase());
}

/** "Ruiz, Ana" and "RUIZ Ana" as "Ana Ruiz"; a capital family name behind stays behind. */
function firstNameFirst(name: string): string {
  const [before = "", after = "", ...more] = name.split(",").map((part) => part.trim());
  if (more.length === 0 && before !== "" && after !== "") return `${after} ${before}`;
  const words = name.split(" ");
  const first = words.findIndex((word) => !isCapital(word));
  const given = words.slice(Math.max(first, 0));
  return first > 0 && given.some(hasSmallLetter)
    ? [...given, ...words.slice(0, first)].join(" ")
    : name;
}

/**
 * A person's name in the one form of all spellings that differ in case, accents, spaces or in
 * "Last, First" order alone.
 *
 * @example samePersonKey("RUÍZ  Ana") === samePersonKey("Ruiz, Ana") // => true
 */
export function samePersonKey(name: string): string {
  const key = unaccented(firstNameFirst(tidy(name)).toLowerCase());
  return spaceless.test(key) ? key.replace(/ /g, "") : key;
}

/** Whether the order of the words was turned to make the key: it then is more than a spelling. */
export function hasFamilyNameFirst(name: string): boolean {
  const text = tidy(name);
  return firstNameFirst(text) !== text;
}

/** The words of a name as they are compared: "Anne-Marie O'Neil" has "anne", "marie", "oneil". */
export function personWords(name: string): string[] {
  const words = unaccented(firstNameFirst(tidy(name)).toLowerCase())
    .replace(/'/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !titles.has(word));
  return telling.length > 0 ? telling : words;
}

/** The part of an e-mail address before the @; undefined for anything else. */
export function mailboxOf(name: string): string | undefined {
  return /^<?([^@\s<>]+)@[^@\s<>]+\.[^@\s<>]+>?$/.exec(tidy(name))?.[1];
}

/**
 * What of a cell may be the name alone: "Ana Ruiz (inactive)", "Ana Ruiz - West", "Ana Ruiz, West"
 * and "Ana Ruiz <ana@firm.com>" hold "Ana Ruiz". The whole comes first.
 */
export function nameParts(name: string): string[] {
  const text = tidy(name);
  const mailbox = mailboxOf(text);
  if (mailbox !== undefined) return [mailbox.replace(/\+.*$/, "").replace(/[._-]+/g, " ")];
  const bare = text
    .replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const head = (bare.split(/ - | \| | \/ |; /)[0] ?? "").trim();
  const [beforeComma = ""] = head.split(",");
  // "Ruiz" alone is no name to go by; "Ana Ruiz" in "Ana Ruiz, West" is.
  const lead = beforeComma.trim().includes(" ") ? beforeComma.trim() : "";
  return [...new Set([text, bare, head, lead])].filter((part) => /\p{L}/u.test(part));
}
