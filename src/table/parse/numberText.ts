import { cleanText } from "../cleanText";
import type { DecimalSign } from "../column";

/** A number written as text, taken apart; the decimal sign is still open. */
export interface NumberText {
  /** Digits and separators: "1.234,50". */
  readonly core: string;
  readonly negative: boolean;
  /** Power of ten that the whole is multiplied by: 6 for "1.2M", -2 for "12%". */
  readonly exponent: number;
  readonly percent: boolean;
  /** Currency as written, in capitals, or "". */
  readonly currency: string;
}

/** Letters alone mean a currency only where they can't be part of a code such as A1 or R2. */
const currencyWords: ReadonlySet<string> = new Set(
  (
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR " +
    "NOK NZD PEN PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR KR KČ RM RP RS ZŁ " +
    "DOLLARS EUROS US$ CA$ AU$ NZ$ HK$ MX$ C$ A$ R$ S$"
  ).split(" "),
);

const DOLLAR = 36;

const magnitudes: ReadonlyMap<string, number> = new Map([
  ["K", 3],
  ["TSD", 3],
  ["THOUSAND", 3],
  ["M", 6],
  ["MM", 6],
  ["MN", 6],
  ["MIO", 6],
  ["MLN", 6],
  ["MILLION", 6],
  ["MILLIONS", 6],
  ["B", 9],
  ["BN", 9],
  ["MRD", 9],
  ["BILLION", 9],
  ["BILLIONS", 9],
]);

const coreShape = /^[\d.,'’ʼ _]*\d(?:[eE][+-]?\d{1,3})?$/;
const tokenShape = /\p{L}+\$?|\p{Sc}|[^\s.]/gu;

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
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

/** Where the number itself starts and ends (exclusive) within the text. */
function coreSpan(text: string): readonly [number, number] | undefined {
  let start = 0;
  while (start < text.length && !isDigit(text[start])) start++;
  if (start === text.length) return undefined;
  let end = text.length;
  while (!isDigit(text[end - 1])) end--;
  // ".5" starts with its decimal sign, "Rs.500" does not.
  const before = text[start - 1];
  const led = before === "." || before === ",";
  if (led && !/\p{L}/u.test(text[start - 2] ?? "")) start--;
  return [start, end];
}

interface Surroundings {
  minuses: number;
  opened: number;
  closed: number;
  exponent: number;
  percent: boolean;
  currency: string;
}

/** Takes in one token beside the number; false if it means nothing here. */
function takeToken(token: string, isSuffix: boolean, found: Surroundings): boolean {
  const word = token.toUpperCase();
  const magnitude = magnitudes.get(word);
  if (token === "-" || token === "−" || token === "–") found.minuses++;
  else if (token === "(" && !isSuffix) found.opened++;
  else if (token === ")" && isSuffix) found.closed++;
  else if (token === "%" && isSuffix && !found.percent) {
    found.percent = true;
    found.exponent -= 2;
  } else if (isSuffix && magnitude !== undefined && found.exponent === 0) {
    found.exponent = magnitude;
  } else if (currencyWords.has(word) || /^\p{Sc}$/u.test(token)) found.currency += word;
  else return token === "+" && !isSuffix;
  return true;
}

/**
 * Takes a number's text apart: `"(USD 1,200)"`, `"12%"`, `"€ 1 234,50"`, `"1.2M"`, `"1'000.-"`.
 * Returns undefined for anything that isn't one number.
 */
export function numberText(raw: string): NumberText | undefined {
  // No number takes that much room; a long text would only cost time.
  if (raw.length > 80) return undefined;
  // Asked of the text as it is: no character that cleaning changes is passed over.
  if (startsWithAWord(raw)) return undefined;
  const text = cleanText(raw);
  const span = coreSpan(text);
  if (span === undefined) return undefined;
  const core = text.slice(span[0], span[1]);
  if (!coreShape.test(core)) return undefined;
  const found: Surroundings = {
    minuses: 0,
    opened: 0,
    closed: 0,
    exponent: 0,
    percent: false,
    currency: "",
  };
  const prefix = text.slice(0, span[0]).match(tokenShape) ?? [];
  const suffix = text.slice(span[1]).match(tokenShape) ?? [];
  const understood =
    prefix.every((token) => takeToken(token, false, found)) &&
    suffix.every((token) => takeToken(token, true, found));
  if (!understood || found.opened !== found.closed || found.opened > 1) return undefined;
  // "1'000.-" and "1.000,-" are round amounts, not negative ones.
  const round = /^\s*[.,]\s*[-–—]/.test(text.slice(span[1]));
  const minuses = found.minuses - (round ? 1 : 0) + found.opened;
  if (minuses > 1) return undefined;
  return {
    core,
    negative: minuses === 1,
    exponent: found.exponent,
    percent: found.percent,
    currency: found.currency,
  };
}

/** Digits of a whole part that may be grouped in threes (or as 12,34,567), or undefined. */
function ungrouped(whole: string): string | undefined {
  const separator = /\D/.exec(whole)?.[0];
  if (separator === undefined) return whole;
  const groups = whole.split(separator);
  const first = groups[0] ?? "";
  const last = groups[groups.length - 1] ?? "";
  const middle = groups.slice(1, -1);
  const inThrees = /^[1-9]\d{0,2}$/.test(first) && middle.every((group) => /^\d{3}$/.test(group));
  const indian =
    separator === "," && /^[1-9]\d?$/.test(first) && middle.every((group) => /^\d\d$/.test(group));
  return (inThrees || indian) && /^\d{3}$/.test(last) ? groups.join("") : undefined;
}

/** The number's value if `sign` is the decimal sign; NaN if it can't be read that way. */
export function valueWith(text: NumberText, sign: DecimalSign): number {
  const [mantissa = "", power = "0"] = text.core.split(/[eE]/);
  const at = mantissa.indexOf(sign);
  const fraction = at < 0 ? "" : mantissa.slice(at + 1);
  if (/\D/.test(fraction)) return NaN;
  const whole = ungrouped(at < 0 ? mantissa : mantissa.slice(0, at));
  if (whole === undefined) return NaN;
  // Moving the decimal point in the text rounds once; 1.1 * 1e6 may round twice.
  const value = Number(`${whole || "0"}.${fraction}e${Number(power) + text.exponent}`);
  if (!Number.isFinite(value)) return NaN;
  return text.negative && value !== 0 ? -value : value;
}
