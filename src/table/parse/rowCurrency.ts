/** Which currency an amount is in: its own sign says it, else its header, else its row. */
import type { RowCurrencies } from "../column";
import { currencyNamed, currencyOf, isKnownCurrency, oneCurrency } from "./currencies";
import { currencyRows, mostCurrencies } from "./currencyQuestion";
import { isPlaceholder } from "./placeholders";

/** Headers of amounts that a CRM has converted already: "Amount (converted)", "in company currency". */
const convertedShape =
  /\bconverted\b|\b(company|corporate|base|home|local reporting|reporting|group|system) currency\b|\bnormali[sz]ed\b|umgerechnet|hauswährung|\bconverti(e|do|da|to|ta)?\b|omgerekend/iu;

/** What a header says of the currency of the amounts below it. */
export interface HeaderCurrency {
  /** "" where it names none. */
  readonly code: string;
  /** The currency of the row doesn't count: the header names one, or says that it was converted. */
  readonly alone: boolean;
}

export function headerCurrency(header: string): HeaderCurrency {
  const code = currencyOf(header) ?? "";
  return { code, alone: code !== "" || convertedShape.test(header) };
}

/** The currency that a cell of a column of currencies names; "" where it names none. */
export function currencyOfCell(text: string): string {
  return text === "" || isPlaceholder(text) ? "" : currencyNamed(text);
}

/** The currencies that a column of them names; undefined where they are too many to be any. */
export function namedByRow(texts: readonly string[]): RowCurrencies | undefined {
  const known = new Map<string, string>();
  const rows = currencyRows(texts.length);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    let code = known.get(text);
    if (code === undefined) {
      code = currencyOfCell(text);
      known.set(text, code);
      if (known.size > mostCurrencies) return undefined;
    }
    if (code !== "") rows.take(row, code);
  }
  return rows.found();
}

/**
 * One currency of the sign beside an amount and of what its header or row names. "$" beside "CAD" is
 * CAD; of two that contradict each other, the amount's own sign counts, if the other is a currency
 * that is known here.
 */
export function settledCurrency(sign: string, named: string): string {
  return oneCurrency(sign, named) ?? (isKnownCurrency(named) ? sign : named);
}

/** Whether a sign and a name are of two currencies. */
export function contradict(sign: string, named: string): boolean {
  return isKnownCurrency(named) && oneCurrency(sign, named) === undefined;
}
