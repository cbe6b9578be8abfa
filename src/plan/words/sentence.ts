import { amountText, countText, percentText } from "../numberText";

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
  /** A sentence inside a sentence. */
  | { readonly kind: "words"; readonly sentence: Sentence };

export type Values = Readonly<Record<string, Value>>;

/** A sentence before it is put into a language: which it is, and what it speaks of. */
export interface Sentence<Key extends string = string> {
  readonly key: Key;
  readonly values: Values;
}

/** A template for each key, with the names of its values in braces: "Goes to {rep}: {why}." */
export type Templates<Key extends string = string> = { readonly [key in Key]: string };

/** How numbers are written. */
export type Formats = {
  readonly [kind in Exclude<Value["kind"], "text" | "words">]: (number: number) => string;
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

/** The same letters on every host. */
export const fixedFormats: Formats = {
  count: countText,
  amount: amountText,
  km: kmText,
  percent: (share) => percentText(share),
  limit: limitText,
};

export const text = (said: string): Value => ({ kind: "text", text: said });
export const count = (number: number): Value => ({ kind: "count", number });
export const amount = (number: number): Value => ({ kind: "amount", number });
export const km = (number: number): Value => ({ kind: "km", number });
export const percent = (number: number): Value => ({ kind: "percent", number });
export const limit = (number: number): Value => ({ kind: "limit", number });
export const words = (sentence: Sentence): Value => ({ kind: "words", sentence });

/** Puts sentences into a language. Templates are taken apart once. */
export function sayIn<Key extends string>(
  templates: Templates<Key>,
  formats: Formats = fixedFormats,
): (sentence: Sentence<Key>) => string {
  const parts = new Map<string, readonly string[]>();
  for (const key of Object.keys(templates) as Key[]) parts.set(key, templates[key].split(/[{}]/));
  const valueText = (value: Value | undefined): string => {
    if (value === undefined) return "";
    if (value.kind === "text") return value.text;
    return value.kind === "words" ? say(value.sentence) : formats[value.kind](value.number);
  };
  // Every second part is the name of a value.
  const say = ({ key, values }: Sentence): string => {
    let said = "";
    const template = parts.get(key) ?? [];
    for (let at = 0; at < template.length; at++) {
      const part = template[at] as string;
      said += at % 2 === 0 ? part : valueText(values[part]);
    }
    return said;
  };
  return say;
}
