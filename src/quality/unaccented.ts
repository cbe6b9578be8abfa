import { withPlainLetters } from "../table/plainLetters";

/** Marks of a letter that is another with an accent. Elsewhere marks are letters: が is not か, रो not रा. */
const accents = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;

/** Vowel signs of Hebrew and Arabic, which most people don't write at all. */
const vowelSigns = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u064B-\u0652\u0670]/g;

/**
 * Small letters without their accents, odd forms (full-width letters, ligatures) as usual ones.
 * Only what people leave out on a keyboard that lacks it: й stays й, and the marks of Indian,
 * Japanese or Arabic writing stay.
 *
 * @param text - in small letters
 * @example unaccented("chloé łuk") // => "chloe luk"
 */
export function unaccented(text: string): string {
  // Nearly all names are plain; they skip three passes.
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const bare = text
    .normalize("NFKD")
    .replace(accents, "$1")
    .replace(vowelSigns, "")
    .normalize("NFC");
  return withPlainLetters(bare).replaceAll("ё", "е");
}
