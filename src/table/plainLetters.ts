/** Letters that don't come apart into a plain one and an accent, as people write them without one. */
const letters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

/**
 * Such letters as plain ones. Those that are a plain letter and an accent come apart by themselves.
 *
 * @param text - in small letters
 * @example withPlainLetters("łódź") // => "lódź"
 */
export function withPlainLetters(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => letters.get(letter) ?? letter);
}
