/**
 * The one vocabulary in which conditions are written: in the user's rules ("ARR is above 25k"), in
 * the Operator of an ICP criterion, and in the limits of targets ("at least 90 %").
 */
import { nearestName } from "../quality/nearestName";
import { foldedName } from "../table/names";

/** What a comparison asks, without its value. */
export type Comparison =
  | { readonly kind: "is" | "contains" | "starts with"; readonly not: boolean }
  | { readonly kind: "blank"; readonly not: boolean }
  /** Up to or from a size; open where the size itself does not belong to it. */
  | { readonly kind: "limit"; readonly end: "from" | "to"; readonly open: boolean }
  | { readonly kind: "between" };

const least: Comparison = { kind: "limit", end: "from", open: false };
const most: Comparison = { kind: "limit", end: "to", open: false };
const above: Comparison = { kind: "limit", end: "from", open: true };
const below: Comparison = { kind: "limit", end: "to", open: true };
const between: Comparison = { kind: "between" };

/** Wordings of sizes: "is" may stand before each of them. The first of a line is the plainest. */
const sizeWords: readonly (readonly [Comparison, string])[] = [
  [least, "at least|no less than|not less than|no fewer than|not fewer than|not below|not under"],
  [least, "greater than or equal to|more than or equal to|on or after|a minimum of"],
  [most, "at most|no more than|not more than|no greater than|not greater than|not above|not over"],
  [most, "less than or equal to|fewer than or equal to|on or before|up to|a maximum of"],
  [above, "above|more than|greater than|higher than|larger than|bigger than|over"],
  [below, "below|less than|fewer than|lower than|smaller than|under"],
  [between, "between|in the range of"],
];

/** These are comparisons only before a number, since "Source is from Web" compares nothing. */
const sizeWordsBeforeNumbers: readonly (readonly [Comparison, string])[] = [
  [least, "from|min|minimum|since"],
  [most, "max|maximum|until"],
  [above, "after|beyond|exceeds|exceeding"],
  [below, "before"],
];

const signs: readonly (readonly [Comparison, string])[] = [
  [least, ">=|=>|≥"],
  [most, "<=|=<|≤"],
  [{ kind: "is", not: true }, "<>|!=|≠"],
  [above, ">"],
  [below, "<"],
  [{ kind: "is", not: false }, "==|="],
];

/** Wordings of texts that begin with a verb of their own. */
const textWords: readonly (readonly [Comparison, string])[] = [
  [{ kind: "is", not: true }, "is not one of|is none of|is not any of|is not equal to|is not in"],
  [{ kind: "is", not: true }, "does not equal|doesn't equal|is not|isn't"],
  [{ kind: "is", not: false }, "is one of|is any of|is equal to|equals|is in|is"],
  [{ kind: "contains", not: true }, "does not contain|doesn't contain|does not include|excludes"],
  [{ kind: "contains", not: false }, "contains|includes"],
  [{ kind: "starts with", not: true }, "does not start with|doesn't start with"],
  [{ kind: "starts with", not: true }, "does not begin with|doesn't begin with"],
  [{ kind: "starts with", not: false }, "starts with|begins with"],
];

const blankWords: readonly (readonly [Comparison, string])[] = [
  [{ kind: "blank", not: false }, "blank|empty"],
  [{ kind: "blank", not: true }, "not blank|not empty"],
];

function wordingsOf(
  lines: readonly (readonly [Comparison, string])[],
): readonly (readonly [string, Comparison])[] {
  return lines.flatMap(([comparison, words]) =>
    words.split("|").map((wording) => [wording, comparison] as const),
  );
}

/** Without the "is" before them, which may be left out where the comparison stands by itself. */
function bare(wording: string): string {
  return wording.replace(/^is (?=.)/, "");
}

const byWording: ReadonlyMap<string, Comparison> = new Map(
  [sizeWords, sizeWordsBeforeNumbers, signs, textWords, blankWords].flatMap((lines) =>
    wordingsOf(lines).map(([wording, comparison]) => [bare(wording), comparison] as const),
  ),
);

/** The comparison of a wording that stands by itself, in any case; undefined where it is none. */
export function comparisonOf(wording: string): Comparison | undefined {
  return byWording.get(bare(foldedName(wording)));
}

const sizeWordings = wordingsOf(sizeWords).map(([wording]) => wording);

/** The wording of sizes that a text was probably meant for; undefined where it is like none. */
export function nearestSizeWording(text: string): string | undefined {
  return nearestName(bare(foldedName(text)), sizeWordings, { least: 0.88 });
}

/** The wording, of whatever kind, that a text is much like; undefined where it is like none. */
export function nearestWording(text: string): string | undefined {
  const all = [sizeWords, textWords, blankWords].flatMap(wordingsOf);
  return nearestName(
    bare(foldedName(text)),
    all.map(([wording]) => bare(wording)),
    { least: 0.85 },
  );
}

/** Longer wordings come before those that they begin with, with any number of spaces in between. */
function pattern(wordings: readonly string[]): string {
  return [...wordings]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(" ", "\\s+"))
    .join("|");
}

const number = "[-+(]?\\s*[$€£¥]?\\s*[-.]?\\d";
const sizes = pattern(sizeWordings);
const beforeNumbers = pattern(wordingsOf(sizeWordsBeforeNumbers).map(([wording]) => wording));
const verbs = pattern([
  ...wordingsOf(textWords).map(([wording]) => wording),
  ...sizeWordings.map((wording) => `is ${wording}`),
]);
const signPattern = pattern(wordingsOf(signs).map(([sign]) => sign));

/** A column, a comparison with a verb or a sign, and a value; words are parted by spaces. */
const sentence = new RegExp(
  `^(.+?)(?:\\s+(is\\s+(?:${beforeNumbers})(?=\\s+${number})|${verbs})\\s+|\\s*(${signPattern})\\s*)(.+)$`,
  "i",
);
/** "ARR over 25k": without a verb a number has to follow. */
const shortSentence = new RegExp(
  `^(.+?)\\s+(${sizes}|${beforeNumbers})(?=\\s+${number})\\s+(.+)$`,
  "i",
);
/** "at least 0.9", ">= 90 %". */
const leading = new RegExp(
  `^(?:(?:is\\s+)?(${sizes}|${beforeNumbers})\\s+|(${signPattern})\\s*)(.+)$`,
  "i",
);

/** A condition in its three parts. */
export interface ConditionParts {
  readonly field: string;
  /** As it was written. */
  readonly wording: string;
  readonly value: string;
}

/** Takes "Column comparison value" apart; undefined where it is no such sentence. */
export function conditionParts(text: string): ConditionParts | undefined {
  const match = sentence.exec(text);
  if (match) {
    const [, field = "", words, sign, value = ""] = match;
    return { field, wording: words ?? sign ?? "", value };
  }
  const short = shortSentence.exec(text);
  if (!short) return undefined;
  const [, field = "", wording = "", value = ""] = short;
  return { field, wording, value };
}

/** Takes "comparison value" apart; undefined where no comparison stands in front. */
export function leadingComparison(
  text: string,
): { readonly comparison: Comparison; readonly value: string } | undefined {
  const match = leading.exec(text);
  if (!match) return undefined;
  const comparison = comparisonOf(match[1] ?? match[2] ?? "");
  return comparison && { comparison, value: match[3] ?? "" };
}

/** The words before a number: "abov" of "abov 15"; "" where there are none. */
export function wordsBeforeNumber(text: string): string {
  return /^([a-z][a-z' ]*?)\s+[-+(]?[$€£¥]?\d/i.exec(text.trim())?.[1] ?? "";
}
