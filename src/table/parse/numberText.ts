import { cleanText } from "../cleanText";
import type { DecimalSign } from "../column";
import { currencyWords } from "./currencies";
import { surroundings } from "./surroundings";

/** A number written as text, taken apart; the decimal sign is still open. */
export interface NumberText {
  /** Digits and separators: "1.234,50". */
  readonly core: string;
  readonly negative: boolean;
  /** Power of ten that the whole is multiplied by: 6 for "1.2M", -2 for "12%". */
  readonly exponent: number;
  readonly percent: boolean;
  /** Code of the currency, as `currencyOf` has it, or "". */
  readonly currency: string;
  /** "(1,200)", as books write an amount below 0. */
  readonly isBooked: boolean;
}

const DOLLAR = 36;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** Longer texts hold no number, and would only cost time. */
const LONGEST = 80;

const coreShape = /^[\d.,'’ʼ´` _]*\d(?:[eE][+-]?\d{1,3})?$/;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** A plain letter as it stands, or a small one as its capital; 0 for anything else. */
function plainCapital(code: number): number {
  if (code >= 65 && code <= 90) return code;
  return code >= 97 && code <= 122 ? code - 32 : 0;
}

/** The first two letters of a word as one number; the second counts as 0 where it is none. */
function startOf(word: string): number {
  return plainCapital(word.charCodeAt(0)) * 128 + plainCapital(word.charCodeAt(1));
}

/** What currencies start with: asked before whole words are cut out and looked up. */
const currencyStarts = new Set([...currencyWords].map(startOf));

/**
 * Whether a text starts with a word of plain letters that is no currency, as names do. Most texts
 * with a digit are such, and are done with here.
 */
export function startsWithAWord(text: string): boolean {
  let end = 0;
  while (end < text.length && plainCapital(text.charCodeAt(end)) !== 0) end++;
  // What goes on with another letter or "$" is a longer word than was looked at.
  if (end === 0 || text.charCodeAt(end) === DOLLAR || text.charCodeAt(end) > 126) return false;
  return !currencyStarts.has(startOf(text)) || !currencyWords.has(text.slice(0, end).toUpperCase());
}

/** Where the number itself starts within the text; -1 where there is no digit. */
function coreStart(text: string): number {
  let start = 0;
  while (start < text.length && !isDigit(text.charCodeAt(start))) start++;
  if (start === text.length) return -1;
  // ".5" starts with its decimal sign, "Rs.500" does not.
  const before = text.charCodeAt(start - 1);
  const isLed = before === POINT || before === COMMA;
  return isLed && !/\p{L}/u.test(text[start - 2] ?? "") ? start - 1 : start;
}

function coreEnd(text: string): number {
  let end = text.length;
  while (!isDigit(text.charCodeAt(end - 1))) end--;
  return end;
}

/** "$ -": a zero as accountants' formats show it. A dash without a currency stands for no value. */
function accountingZero(text: string): NumberText | undefined {
  const at = text.search(/[-–—−]/);
  if (at < 0) return undefined;
  const around = surroundings(text.slice(0, at).trim(), text.slice(at + 1).trim());
  if (!around || around.currency === "" || around.negative || around.exponent !== 0) {
    return undefined;
  }
  const { currency, isBooked } = around;
  return { core: "0", negative: false, exponent: 0, percent: false, currency, isBooked };
}

function takenApart(text: string): NumberText | undefined {
  const start = coreStart(text);
  if (start < 0) return accountingZero(text);
  const end = coreEnd(text);
  const core = text.slice(start, end);
  if (!coreShape.test(core)) return undefined;
  const around = surroundings(text.slice(0, start), text.slice(end));
  if (!around) return undefined;
  const { negative, exponent, percent, currency, mayBeCredit, isBooked } = around;
  // "1,200.00 CR" is a credit in a ledger; "1.5 CR" and "₹ 1.50 CR" are crores.
  if (mayBeCredit && currency !== "INR" && /[.,]\d\d$/.test(core)) return undefined;
  return { core, negative, exponent, percent, currency, isBooked };
}

const wide = /[\uFF01-\uFF5E]/g;

/** Digits and signs of full width as plain ones. */
function narrowed(text: string): string {
  return text.replace(wide, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/**
 * Takes a number's text apart: `"(USD 1,200)"`, `"12%"`, `"€ 1 234,50"`, `"1.2M"`, `"1'000.-"`,
 * `"25 Lakh"`, `"$ -"`. Returns undefined for anything that isn't one number.
 */
export function numberText(raw: string): NumberText | undefined {
  if (raw.length > LONGEST) return undefined;
  // Asked of the text as it is: no character that cleaning changes is passed over.
  if (startsWithAWord(raw)) return undefined;
  const text = cleanText(raw);
  const found = takenApart(text);
  if (found !== undefined || text.search(wide) < 0) return found;
  return takenApart(narrowed(text));
}

/** Where the digits from here on end. */
function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Digits of a whole part that may be grouped in threes (or as 12,34,567), or undefined. */
function ungrouped(whole: string): string | undefined {
  const first = digitsEnd(whole, 0);
  if (first === whole.length) return whole;
  if (first === 0 || first > 3 || whole.charCodeAt(0) === ZERO) return undefined;
  const separator = whole.charCodeAt(first);
  let inThrees = true;
  let inTwos = separator === COMMA && first <= 2;
  let digits = whole.slice(0, first);
  for (let from = first + 1; ;) {
    const end = digitsEnd(whole, from);
    const size = end - from;
    digits += whole.slice(from, end);
    if (end === whole.length) return size === 3 && (inThrees || inTwos) ? digits : undefined;
    if (whole.charCodeAt(end) !== separator) return undefined;
    inThrees &&= size === 3;
    inTwos &&= size === 2;
    from = end + 1;
  }
}

/** Where the power of ten of a number such as 1.5E+06 begins; -1 where it has none. */
function powerAt(core: string): number {
  return Math.max(core.indexOf("E"), core.indexOf("e"));
}

/** The number's value if `sign` is the decimal sign; NaN if it can't be read that way. */
export function valueWith(text: NumberText, sign: DecimalSign): number {
  const power = powerAt(text.core);
  const mantissa = power < 0 ? text.core : text.core.slice(0, power);
  const exponent = text.exponent + (power < 0 ? 0 : Number(text.core.slice(power + 1)));
  const at = mantissa.indexOf(sign);
  const fraction = at < 0 ? "" : mantissa.slice(at + 1);
  if (digitsEnd(fraction, 0) < fraction.length) return NaN;
  const whole = ungrouped(at < 0 ? mantissa : mantissa.slice(0, at));
  if (whole === undefined) return NaN;
  // Moving the decimal point in the text rounds once; 1.1 * 1e6 may round twice.
  const digits = `${whole || "0"}.${fraction}`;
  const value = Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  if (!Number.isFinite(value)) return NaN;
  return text.negative && value !== 0 ? -value : value;
}
