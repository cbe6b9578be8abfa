import { currencyOfWord, oneCurrency } from "./currencies";
import { powerOf } from "./magnitudes";

/** What stands before and after the digits of a number, understood. */
export interface Surroundings {
  readonly negative: boolean;
  /** Power of ten that the whole is multiplied by: 6 for "M", -2 for "%". */
  readonly exponent: number;
  readonly percent: boolean;
  /** The code of the currency, or "". */
  readonly currency: string;
  /** "CR" in capitals: crores in India, a credit in a ledger. */
  readonly mayBeCredit: boolean;
  /** "(1,200)", as books write an amount below 0. */
  readonly isBooked: boolean;
}

interface Found {
  minuses: number;
  opened: number;
  closed: number;
  exponent: number;
  percent: boolean;
  currency: string;
  mayBeCredit: boolean;
}

const tokenShape = /\p{L}+\$?|\p{Sc}|[^\s.]/gu;
/** "1'000.-", "1.000,--" and "1,000/-" are round amounts, not negative ones. */
const roundEnd = /^ ?[.,/] ?[-–—−]{1,2}/;
const minus = /^[-−–‐‑－]$/;
const percentWords: ReadonlySet<string> = new Set(["%", "PERCENT", "PCT", "PROZENT"]);

function takeCurrency(code: string | undefined, found: Found): boolean {
  const one = code === undefined ? undefined : oneCurrency(found.currency, code);
  if (one === undefined) return false;
  found.currency = one;
  return true;
}

/** A letter for thousands or millions that is written together with the currency: "TEUR", "T€", "kCHF". */
function takeJoined(token: string, next: string | undefined, found: Found): boolean {
  const letter = token.charAt(0).toUpperCase();
  const power = letter === "M" ? 6 : letter === "T" || letter === "K" ? 3 : undefined;
  if (power === undefined || found.exponent !== 0) return false;
  if (token.length === 1) {
    // "1.2T" alone may be trillions; "250 T€" is not.
    if (letter !== "T" || next === undefined || currencyOfWord(next) !== "EUR") return false;
  } else if (!takeCurrency(currencyOfWord(token.slice(1)), found)) return false;
  found.exponent = power;
  return true;
}

/** Takes in one token beside the number; false if it means nothing here. */
function takeToken(
  token: string,
  next: string | undefined,
  isSuffix: boolean,
  found: Found,
): boolean {
  const word = token.toUpperCase();
  if (minus.test(token)) found.minuses++;
  else if (token === "(" && !isSuffix) found.opened++;
  else if (token === ")" && isSuffix) found.closed++;
  else if (percentWords.has(word) && !found.percent && found.exponent === 0) {
    found.percent = true;
    found.exponent = -2;
  } else if (isSuffix && powerOf(word) !== undefined && found.exponent === 0) {
    found.exponent = powerOf(word) ?? 0;
    if (token === "CR") found.mayBeCredit = true;
    if (word === "TKR" || word === "MKR") return takeCurrency("kr", found);
  } else if (currencyOfWord(token) !== undefined) {
    return takeCurrency(currencyOfWord(token), found);
  } else return (isSuffix && takeJoined(token, next, found)) || (token === "+" && !isSuffix);
  return true;
}

function understood(prefix: string, suffix: string): Surroundings | undefined {
  const found: Found = {
    minuses: 0,
    opened: 0,
    closed: 0,
    exponent: 0,
    percent: false,
    currency: "",
    mayBeCredit: false,
  };
  const before = prefix.match(tokenShape) ?? [];
  const after = suffix.replace(roundEnd, "").match(tokenShape) ?? [];
  const isUnderstood =
    before.every((token, at) => takeToken(token, before[at + 1], false, found)) &&
    after.every((token, at) => takeToken(token, after[at + 1], true, found));
  if (!isUnderstood || found.opened !== found.closed) return undefined;
  const minuses = found.minuses + found.opened;
  if (minuses > 1) return undefined;
  const { exponent, percent, currency, mayBeCredit } = found;
  const isBooked = found.opened > 0;
  return { negative: minuses === 1, exponent, percent, currency, mayBeCredit, isBooked };
}

const nothing: Surroundings = {
  negative: false,
  exponent: 0,
  percent: false,
  currency: "",
  mayBeCredit: false,
  isBooked: false,
};

/** A column has few kinds of them: each is worked out once. */
const known = new Map<string, Surroundings | undefined>();
const MOST_REMEMBERED = 500;

/**
 * What the texts before and after a number's digits mean, undefined where they mean nothing beside
 * a number: `"(USD "` and `")"`, `""` and `" Mio. €"`.
 */
export function surroundings(prefix: string, suffix: string): Surroundings | undefined {
  if (prefix === "" && suffix === "") return nothing;
  const key = `${prefix}0${suffix}`;
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = understood(prefix, suffix);
  known.set(key, found);
  return found;
}
