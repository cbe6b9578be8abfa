import { cleanText } from "../cleanText";
import { withPlainLetters } from "../plainLetters";

/** Short forms that exports use, and what they stand for. A Map: a header may be called "constructor". */
const longForm: ReadonlyMap<string, string> = new Map([
  ["acct", "account"],
  ["acc", "account"],
  ["amt", "amount"],
  ["cust", "customer"],
  ["emp", "employee"],
  ["est", "estimated"],
  ["freq", "frequency"],
  ["hr", "hour"],
  ["ind", "industry"],
  ["lat", "latitude"],
  ["lng", "longitude"],
  ["lon", "longitude"],
  ["long", "longitude"],
  ["max", "maximum"],
  ["mgr", "manager"],
  ["nbr", "number"],
  ["no", "number"],
  ["nr", "number"],
  ["num", "number"],
  ["org", "organization"],
  ["pct", "percent"],
  ["proj", "projected"],
  ["prov", "province"],
  ["rev", "revenue"],
  ["seg", "segment"],
  ["st", "state"],
  ["terr", "territory"],
]);

/** Words that say nothing about what a column holds. */
const noise: ReadonlySet<string> = new Set([
  ..."a an and by for in of on or per the to".split(" "),
  ..."aud cad chf cny dkk eur gbp inr jpy mxn nok nzd sek usd us dollar euro".split(" "),
]);

/** A word without its plural, in full where it is a usual short form. */
export function canonical(word: string): string {
  const singular =
    word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
      ? word.endsWith("ies")
        ? `${word.slice(0, -3)}y`
        : word.slice(0, -1)
      : word === "hrs"
        ? "hr"
        : word;
  return longForm.get(singular) ?? singular;
}

/** Whether a word says nothing about what a column holds: fillers and currencies. */
export function isNoise(word: string): boolean {
  return noise.has(word);
}

/** Without the marks that few headers have, so that the others pay nothing for looking. */
function spelledOut(header: string): string {
  let text = header;
  // Salesforce marks custom fields, and what they refer to, so.
  if (text.includes("__")) text = text.replace(/__[cr]\b/gi, " ");
  // "C.P." is one word.
  if (text.includes(".")) text = text.replace(/(\b\p{L})\.(?=\p{L}\b)/gu, "$1");
  if (text.includes("#")) text = text.replaceAll("#", " number ");
  if (text.includes("№")) text = text.replaceAll("№", " number ");
  return text.includes("%") ? text.replaceAll("%", " percent ") : text;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** In small letters, without accents and umlauts: "Przychód" and "Spółka" as "przychod", "spolka". */
function bare(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return withPlainLetters(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
}

/** The words of a header as they stand there, in lower case, without accents and punctuation. */
export function plainWords(header: string): readonly string[] {
  const split = spelledOut(cleanText(header))
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    // "State1", "Umsatz2025"; but "Q1" and "FY25" are words.
    .replace(/(\p{L}{3})(\d)/gu, "$1 $2");
  const words = bare(split).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "");
}

/**
 * The words of a header, ready to compare: lower case, no accents, no punctuation, camelCase and
 * snake_case split, plurals and common short forms unified, currencies and filler words left out
 * (unless nothing else remains).
 *
 * @example headerWords("Acct_IDs") // => ["account", "id"]
 */
export function headerWords(header: string): readonly string[] {
  const words = plainWords(header).map(canonical);
  const telling = words.filter((word) => !noise.has(word));
  return telling.length > 0 ? telling : words;
}
