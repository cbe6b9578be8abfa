import { cleanText } from "../table/cleanText";
import { unaccented } from "./unaccented";

/** Legal forms, as they stand at the end of a name once full stops are gone. */
const legalForms: ReadonlySet<string> = new Set(
  (
    "inc incorporated corp corporation co company llc llp lllp lp ltd limited plc pllc pc pty pte pvt " +
    "private gmbh mbh ag kg kgaa ohg ug ev eg se sa sas sasu sarl sàrl srl sl slu sau scs snc bv nv vof cv " +
    "ab as asa aps oy oyj kk gk sdn bhd sro doo dd zrt kft nyrt jsc pjsc ooo oao zao ltda eireli sapi " +
    "ulc ltee limitee inc dac clg unlimited gesmbh eurl"
  ).split(" "),
);

/** Words that one writes and another leaves out. */
const fillers: ReadonlySet<string> = new Set(["the", "and", "und", "et"]);

/** The Italian form, by its letters' case: a Spa is something else. */
const italianForm = /\bS\. ?p\. ?A\b\.?|\bSpA\b/;

/** Words in order; letters that stand alone beside each other make one word: "I. B. M." is "ibm". */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let joins = false;
  for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (word === "") continue;
    const single = word.length === 1 && (word < "0" || word > "9");
    if (single && joins) words.push(`${words.pop() ?? ""}${word}`);
    else words.push(word);
    joins = single;
  }
  return words;
}

function withoutForms(words: readonly string[]): readonly string[] {
  let count = words.length;
  while (count > 1) {
    const last = words[count - 1] as string;
    // "S.A. de C.V." ends in two forms with a word between.
    if (last === "de" && legalForms.has(words[count - 2] as string)) count--;
    else if (legalForms.has(last)) count--;
    else break;
  }
  return words.slice(0, count);
}

/**
 * A company's name as it is compared with others: small letters without accents, punctuation, legal
 * forms at the end (Inc, LLC, Ltd, GmbH, S.A. ...), "the" and "and" (or "&"). What would be left
 * empty keeps these. O(length).
 *
 * @example comparableName("The Müller & Söhne GmbH & Co. KG") // => "muller sohne"
 */
export function comparableName(name: string): string {
  const text = unaccented(cleanText(name).replace(italianForm, " ").toLowerCase())
    .replace(/['’`´]/g, "")
    .replace(/[&+]/g, " and ");
  const words = wordsOf(text);
  const telling = words.filter((word) => !fillers.has(word));
  const left = withoutForms(telling.length > 0 ? telling : words);
  return left.length > 0 ? left.join(" ") : cleanText(name).toLowerCase();
}

/**
 * The numbers in a name, without leading zeros: "store 012 unit 4" has "12 4". Two names whose numbers
 * differ mean two places, however alike they look.
 */
export function numbersInName(name: string): string {
  if (!/\d/.test(name)) return "";
  return (name.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, "")).join(" ");
}
