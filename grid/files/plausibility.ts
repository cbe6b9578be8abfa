import { LANGUAGES } from "./languages";

/** Words that are looked at: more tell no more. */
const MOST_WORDS = 3000;
/** What a letter in an unlikely place counts. */
const ODD = 0.3;
/** What a word counts that isn't of the language of most others. */
const FOREIGN = 0.6;
/** What a capital amid small letters counts. */
const ODD_CAPITAL = 0.2;

const RUN = /[\p{L}\p{M}\u0080-\u009f\u00a1-\uffff]+/gu;
const NOTHING = /[\u0080-\u009f\ufffd]/;
const BEYOND_ASCII = /[^\0-\x7f]/u;
/** Signs that people write, alone or at the edge of a word. */
const USUAL_SIGN = /[€£¥§©®™°·–—…“”‘’„‚«»‹›•½¼¾²³µ¿¡º]/u;
const CURRENCY = /[€£¥]/u;
const EDGE_ONLY = /[“”„‚«»‹›®™©¿¡–—…•§‘]/u;

/** How a text reads. */
export interface Plausibility {
  /**
   * 1 where every letter beyond ASCII is one of a language in its place, below 0 where signs stand
   * inside words ("£ukasz"). NaN where there is nothing to judge by.
   */
  readonly fit: number;
  /** The same of each word that has such letters. */
  readonly words: ReadonlyMap<string, number>;
}

/** How much a text reads like one that people wrote, judged by its letters beyond ASCII alone. */
export function plausibility(text: string): Plausibility {
  const words = new Set<string>();
  for (const [word] of text.matchAll(RUN)) {
    if (BEYOND_ASCII.test(word)) words.add(word);
    if (words.size === MOST_WORDS) break;
  }
  const fits = new Map([...words].map((word) => [word, fitsOf(word)]));
  const main = mainLanguage([...fits.values()]);
  const judged = new Map([...fits].map(([word, fit]) => [word, wordFit(fit, main)]));
  // Control signs, and what stands for bytes that mean nothing, no text has.
  return { fit: NOTHING.test(text) ? -1 : meanOf([...judged.values()]), words: judged };
}

function mainLanguage(fits: readonly (readonly number[])[]): number {
  let most = 0;
  let main = 0;
  for (let language = 0; language < LANGUAGES.length; language++) {
    const sum = fits.reduce((total, fit) => total + (fit[language] ?? 0), 0);
    if (sum > most) {
      most = sum;
      main = language;
    }
  }
  return main;
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** A word of another language counts less than one of the main language; signs count as they are. */
function wordFit(fit: readonly number[], main: number): number {
  const own = fit[main] ?? 0;
  const best = fit.reduce((most, other) => Math.max(most, other), -1);
  return Math.max(own, best < 0 ? best : best * FOREIGN);
}

/** How well a word fits each language. */
function fitsOf(word: string): readonly number[] {
  const signs = Array.from(word);
  const outside = signs.map((sign, index) => fitOutsideLanguages(sign, index, signs));
  const lower = word.toLowerCase();
  return LANGUAGES.map(({ letters, odd }) => {
    const inPlace = odd?.test(lower) === true ? ODD : 1;
    let sum = 0;
    let judged = 0;
    signs.forEach((sign, index) => {
      if (!BEYOND_ASCII.test(sign)) return;
      judged += 1;
      const known = outside[index];
      if (known !== undefined) sum += known;
      else if (letters.includes(sign.toLowerCase())) {
        sum += inPlace * (isOddCapital(signs, index) ? ODD_CAPITAL : 1);
      }
    });
    return sum / judged;
  });
}

/** What a sign counts whatever the language; undefined for a letter that languages decide about. */
function fitOutsideLanguages(
  sign: string,
  index: number,
  signs: readonly string[],
): number | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return undefined;
  const letters = [signs[index - 1], signs[index + 1]].filter(isLetter).length;
  if (/\p{Script=Cyrillic}/u.test(sign)) return cyrillicFit(index, signs);
  if (isLetter(sign) && sign !== "º" && sign !== "ª") return undefined;
  if (!USUAL_SIGN.test(sign)) return letters > 0 ? -1 : 0;
  if (letters === 0) return 0.8;
  if (sign === "’") return 0.8;
  if (CURRENCY.test(sign)) return -1;
  if (EDGE_ONLY.test(sign)) return letters === 1 ? 0.8 : -1;
  const before = signs.slice(0, index).join("");
  return letters === 1 && /^(?:n|m|km|cm)$/i.test(before) ? 0.8 : -1;
}

/** Cyrillic letters stand among their own, small behind small ones. */
function cyrillicFit(index: number, signs: readonly string[]): number {
  const isMixed = signs.some((sign) => /[a-z]/i.test(sign));
  if (isMixed || signs.length === 1) return 0;
  return isOddCapital(signs, index) ? ODD_CAPITAL : 1;
}

function isOddCapital(signs: readonly string[], index: number): boolean {
  const before = signs[index - 1];
  return isCapital(signs[index]) && before !== undefined && isSmall(before);
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}

function isCapital(sign: string | undefined): boolean {
  return sign !== undefined && /\p{Lu}/u.test(sign);
}

function isSmall(sign: string): boolean {
  return /\p{Ll}/u.test(sign);
}
