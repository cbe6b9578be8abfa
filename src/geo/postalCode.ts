/** Postal codes as small whole numbers, which is how places are looked up by them. */

/** How many numbers there are for ZIP codes: 00000 to 99999. */
export const ZIP_NUMBERS = 100_000;

/** How many numbers there are for a letter, a digit and a letter. */
export const FSA_NUMBERS = 26 * 10 * 26;

const ZIP = /^(\d{3,5})(?:\.0+)?$/;
const ZIP_PLUS_4 = /^(?:(\d{3,5}) ?- ?|(\d{5}) |(\d{3,5}))\d{4}$/;
const CANADIAN = /^([A-Za-z])(\d)([A-Za-z])(?:[ -]?\d[A-Za-z]\d)?$/;

/**
 * The first five digits of a US ZIP code: five or nine digits, with or without a hyphen. Zeros that
 * a spreadsheet took off its front are put back, so that 2134 is 02134 and 601 is 00601.
 *
 * @returns -1 where the text is no ZIP code
 * @example zipNumber("02134-1234") // => 2134
 */
export function zipNumber(text: string): number {
  const [, five] = ZIP.exec(text) ?? [];
  if (five !== undefined) return Number(five);
  const [, hyphened, spaced, joined] = ZIP_PLUS_4.exec(text) ?? [];
  const first = hyphened ?? spaced ?? joined;
  return first === undefined ? -1 : Number(first);
}

/**
 * The forward sortation area (first three characters) of a Canadian postal code, as a number below
 * `FSA_NUMBERS`.
 *
 * @returns -1 where the text is no Canadian postal code
 * @example fsaNumber("M5V 3L9") === fsaNumber("m5v") // => true
 */
export function fsaNumber(text: string): number {
  const [, first, digit, last] = CANADIAN.exec(text) ?? [];
  if (first === undefined || digit === undefined || last === undefined) return -1;
  const letter = (one: string): number => one.toUpperCase().charCodeAt(0) - 65;
  return (letter(first) * 10 + Number(digit)) * 26 + letter(last);
}
