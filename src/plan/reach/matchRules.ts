import { InputError } from "../../errors";
import { byClass, classesOf, type HardRule } from "./hardRule";
import type { Inputs } from "../inputs/inputs";
import type { MatchWord } from "../settings/matchWords";
import { rolesOfWord } from "../tables/neededRoles";
import { sentence, type Key } from "../words/english";
import { repValue } from "../words/names";
import { sayIt } from "../words/sayIt";
import { text, words, type Sentence } from "../words/sentence";
import { plainPostal, postalPatterns, servesPostal } from "../../geo/postalPatterns";

/** Values of a cell that names several: "SMB; MM". */
export function valuesIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

type Property = Exclude<MatchWord, "postal">;

function column(
  side: Inputs["accounts"] | Inputs["reps"],
  keys: readonly string[],
): readonly string[] | undefined {
  for (const key of keys) {
    const values = side[key as Property];
    if (values !== undefined) return values;
  }
  return undefined;
}

/**
 * The two columns of a property.
 *
 * @param rule - what asks for them, as a sentence's beginning: "Reps are to serve only their own segment"
 * @throws InputError where one is missing
 */
export function bothColumns(
  word: Property,
  { accounts, reps }: Inputs,
  rule: string,
): { readonly ofAccounts: readonly string[]; readonly ofReps: readonly string[] } {
  const ofAccounts = column(accounts, rolesOfWord.accounts[word]);
  const ofReps = column(reps, rolesOfWord.reps[word]);
  if (ofAccounts !== undefined && ofReps !== undefined) return { ofAccounts, ofReps };
  throw missing(rule, ofAccounts === undefined ? "accounts" : "reps");
}

function missing(rule: string, table: string): InputError {
  return new InputError(
    `${rule}, but the ${table} have no column for it. Choose the column, or take the rule off.`,
  );
}

/** What is said of a property that nobody, or one rep, does not serve. */
function saidOf(
  word: MatchWord,
  inputs: Inputs,
  ofAccounts: readonly string[],
): Pick<HardRule, "noRep" | "why"> {
  const property = words(sentence(word));
  return {
    noRep: () => sentence("nobody serves property", { property }),
    why: (account, rep): Sentence<Key> =>
      sentence("does not serve", {
        rep: repValue(inputs, rep),
        property,
        value: text(ofAccounts[account] ?? ""),
      }),
  };
}

/** Any value that an account's cell names is enough; a blank cell on either side restricts nothing. */
function propertyRule(word: Property, inputs: Inputs): HardRule {
  const rule = `Reps are to serve only their own ${sayIt(sentence(word))}`;
  const { ofAccounts, ofReps } = bothColumns(word, inputs, rule);
  const k = inputs.reps.count;
  const { classOf, keys } = classesOf(ofAccounts, (text) => valuesIn(text).join(";"));
  const served = ofReps.map((text) => new Set(valuesIn(text)));
  const allowed = Uint8Array.from({ length: keys.length * k }, (_, at) => {
    const set = served[at % k];
    const key = keys[Math.floor(at / k)] ?? "";
    return set === undefined || set.size === 0 || key.split(";").some((one) => set.has(one))
      ? 1
      : 0;
  });
  return {
    setting: "match",
    ...byClass({ reps: k, classOf, allowed }),
    ...saidOf(word, inputs, ofAccounts),
  };
}

/**
 * Postal locks: listed codes go only to those who list them, and a rep with a list serves no other
 * code; reps without one serve what nobody lists.
 */
function postalRule(inputs: Inputs): HardRule {
  const { accounts, reps } = inputs;
  const codes = accounts.postalCode;
  const lists = reps.servedPostal;
  if (codes === undefined || lists === undefined) {
    const table = codes === undefined ? "accounts" : "reps";
    throw missing("Reps are to serve only their own postal codes", table);
  }
  const k = reps.count;
  const patterns = lists.map((text, rep) =>
    postalPatterns(text, `Postal codes of ${reps.name[rep] ?? ""}`),
  );
  const { classOf, keys } = classesOf(codes, plainPostal);
  const allowed = new Uint8Array(keys.length * k);
  keys.forEach((code, one) => {
    const row = allowed.subarray(one * k, (one + 1) * k);
    patterns.forEach((list, rep) => {
      row[rep] = servesPostal(list, code) ? 1 : 0;
    });
    if (row.includes(1)) return;
    patterns.forEach((list, rep) => {
      row[rep] = list.length === 0 ? 1 : 0;
    });
  });
  return {
    setting: "match",
    ...byClass({ reps: k, classOf, allowed }),
    ...saidOf("postal", inputs, codes),
  };
}

/**
 * The hard rules of the setting "match", one per word.
 *
 * @throws InputError where a column is missing on either side
 */
export function matchRules(words: readonly MatchWord[], inputs: Inputs): HardRule[] {
  return words.map((word) => (word === "postal" ? postalRule(inputs) : propertyRule(word, inputs)));
}
