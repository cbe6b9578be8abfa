import { amountText, countText, percentText } from "../numberText";
import { listText } from "./listText";

/** What a sentence speaks of. Numbers stay numbers until somebody reads them. */
export type Value =
  /** A name, a header, a cell: as the user wrote it. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "count"; readonly number: number }
  /** In the unit of a column. */
  | { readonly kind: "amount"; readonly number: number }
  | { readonly kind: "km"; readonly number: number }
  /** A part of a whole, as it was worked out: 0.981 */
  | { readonly kind: "percent"; readonly number: number }
  /** A part of a whole, as it was set: 0.15 */
  | { readonly kind: "limit"; readonly number: number }
  /** A figure without a unit, to so many digits behind the point. */
  | { readonly kind: "decimal"; readonly number: number; readonly digits: number }
  /** Several things, all of which are meant. */
  | { readonly kind: "list"; readonly items: readonly Value[] }
  /** A sentence inside a sentence. */
  | { readonly kind: "words"; readonly sentence: Sentence };

export type Values = Readonly<Record<string, Value>>;

/** A sentence before it is put into a language: which it is, and what it speaks of. */
export interface Sentence<Key extends string = string> {
  readonly key: Key;
  readonly values: Values;
}

/**
 * A template for each key, with the names of its values in braces: "Goes to {rep}: {why}." Behind a ^,
 * as in "{^account} goes to {rep}.", words of the table begin with a capital; names stay as they are.
 */
export type Templates<Key extends string = string> = { readonly [key in Key]: string };

/** How numbers and lists are written. */
export type Formats = {
  readonly [kind in "count" | "amount" | "km" | "percent" | "limit"]: (number: number) => string;
} & {
  readonly decimal: (number: number, digits: number) => string;
  readonly list: (items: readonly string[]) => string;
};

/** "45 km", "4.5 km": with a decimal where it matters. */
function kmText(km: number): string {
  const near = km >= 0.05 && km < 9.95;
  return `${near ? km.toFixed(1) : countText(km)} km`;
}

/** Digits that a limit is written with. */
function limitText(share: number): string {
  return percentText(share, Math.abs(100 * share - Math.round(100 * share)) < 1e-9 ? 0 : 1);
}

/** "1,234.50" */
function decimalText(number: number, digits: number): string {
  const [whole = "", part] = number.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  // What rounds to nothing has no sign.
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** The same letters on every host. */
export const fixedFormats: Formats = {
  count: countText,
  amount: amountText,
  km: kmText,
  percent: (share) => percentText(share),
  limit: limitText,
  decimal: decimalText,
  list: (items) => listText(items),
};

export const text = (said: string): Value => ({ kind: "text", text: said });
export const count = (number: number): Value => ({ kind: "count", number });
export const amount = (number: number): Value => ({ kind: "amount", number });
export const km = (number: number): Value => ({ kind: "km", number });
export const percent = (number: number): Value => ({ kind: "percent", number });
export const limit = (number: number): Value => ({ kind: "limit", number });
export const decimal = (number: number, digits: number): Value => ({
  kind: "decimal",
  number,
  digits,
});
export const list = (items: readonly Value[]): Value => ({ kind: "list", items });
export const words = (sentence: Sentence): Value => ({ kind: "words", sentence });

/** Puts sentences into a language. Templates are taken apart once. */
export function sayIn<Key extends string>(
  templates: Templates<Key>,
  formats: Formats = fixedFormats,
): (sentence: Sentence<Key>) => string {
  const parts = new Map<string, readonly string[]>();
  for (const key of Object.keys(templates) as Key[]) parts.set(key, templates[key].split(/[{}]/));
  const valueText = (value: Value | undefined, isFirst = false): string => {
    if (value === undefined) return "";
    switch (value.kind) {
      case "text":
        return value.text;
      case "words":
        return said(value.sentence, isFirst);
      case "list":
        return formats.list(value.items.map((item, at) => valueText(item, isFirst && at === 0)));
      case "decimal":
        return formats.decimal(value.number, value.digits);
      default:
        return formats[value.kind](value.number);
    }
  };
  // Every second part is the name of a value.
  const said = ({ key, values }: Sentence, isFirst: boolean): string => {
    let text = "";
    const template = parts.get(key) ?? [];
    for (let at = 0; at < template.length; at++) {
      const part = template[at] as string;
      const capital = isFirst && text === "";
      if (at % 2 === 0) text += capital ? part.charAt(0).toUpperCase() + part.slice(1) : part;
      else {
        const name = part.startsWith("^") ? part.slice(1) : part;
        text += valueText(values[name], capital || name !== part);
      }
    }
    return text;
  };
  return (sentence) => said(sentence, false);
}
