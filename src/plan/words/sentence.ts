import { shownDay } from "../../table/parse/shownDay";
import { amountText, countText, floorText, gapText, percentText } from "../numberText";
import { listText } from "./listText";

/** Numbers by how they are written. */
type NumberKind =
  | "count"
  /** In the unit of a column. */
  | "amount"
  | "km"
  /** A part of a whole, as it was worked out: 0.981 */
  | "percent"
  /** A part of a whole, as it was set: 0.15 */
  | "limit"
  /** A part of a whole that nothing passes: rounded up, so that what is said of it stays true. */
  | "at most"
  /** A part of a whole that nothing falls below: rounded down for the same reason. */
  | "at least"
  /** A number in full, as a setting has it. */
  | "exact"
  /** A day by its serial. */
  | "day";

/** What a sentence speaks of. Numbers stay numbers until somebody reads them. */
export type Value =
  /** A name, a header, a cell: as the user wrote it. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: NumberKind; readonly number: number }
  /** A figure without a unit, to so many digits behind the point. */
  | { readonly kind: "decimal"; readonly number: number; readonly digits: number }
  /** Several things, all of which are meant; so many are named, the rest is counted. */
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly most?: number }
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
 * Behind a colon stand the forms that go by a number, or by how many things a list has, as many as the
 * language has, with # for the number: "{count:# account waits|# accounts wait}."
 */
export type Templates<Key extends string = string> = { readonly [key in Key]: string };

/** How numbers and lists are written. */
export type Formats = {
  readonly [kind in NumberKind]: (number: number) => string;
} & {
  readonly decimal: (number: number, digits: number) => string;
  readonly list: (items: readonly string[], most?: number) => string;
  /** Which of a template's forms goes with a number, from 0. */
  readonly form: (number: number) => number;
};

/** "45 km", "4.5 km": with a decimal where it matters. */
function kmText(km: number): string {
  const near = km >= 0.05 && km < 9.95;
  return `${near ? km.toFixed(1) : countText(km)} km`;
}

/** As many digits as a limit was set with, up to three; one where it was not set by hand. */
function limitText(share: number): string {
  const digits = [1e2, 1e3, 1e4, 1e5].findIndex(
    (scale) => Math.abs(scale * share - Math.round(scale * share)) < 1e-9 * scale,
  );
  return percentText(share, digits < 0 ? 1 : digits);
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
  "at most": gapText,
  "at least": floorText,
  exact: String,
  day: shownDay,
  decimal: decimalText,
  list: listText,
  form: (number) => (number === 1 ? 0 : 1),
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
export const atMost = (number: number): Value => ({ kind: "at most", number });
export const atLeast = (number: number): Value => ({ kind: "at least", number });
export const exact = (number: number): Value => ({ kind: "exact", number });
export const day = (serial: number): Value => ({ kind: "day", number: serial });
export const list = (items: readonly Value[], most?: number): Value => ({
  kind: "list",
  items,
  ...(most !== undefined && { most }),
});
/** Names of which all are meant. */
export const texts = (said: readonly string[], most?: number): Value => list(said.map(text), most);
export const words = (sentence: Sentence): Value => ({ kind: "words", sentence });

/** A place in a template where a value stands, or the form that goes with it. */
interface Slot {
  readonly name: string;
  readonly isCapital: boolean;
  readonly forms: readonly string[] | undefined;
}

/** Words and slots in turn, beginning with words. */
function piecesOf(template: string): readonly (string | Slot)[] {
  return template.split(/[{}]/).map((part, at) => {
    if (at % 2 === 0) return part;
    const isCapital = part.startsWith("^");
    const [name = "", forms] = (isCapital ? part.slice(1) : part).split(":");
    return { name, isCapital, forms: forms?.split("|") };
  });
}

/** What forms go by; NaN where a value is no number, no list and no words that count something. */
function numberOf(value: Value | undefined): number {
  if (value === undefined) return NaN;
  if (value.kind === "list") return value.items.length;
  // Of "3 accounts" inside a sentence the sentence goes by 3.
  if (value.kind === "words") return numberOf(value.sentence.values["count"]);
  return "number" in value ? value.number : NaN;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Puts sentences into a language. Templates are taken apart once. */
export function sayIn<Key extends string>(
  templates: Templates<Key>,
  formats: Formats = fixedFormats,
): (sentence: Sentence<Key>) => string {
  const pieces = new Map<string, readonly (string | Slot)[]>();
  for (const key of Object.keys(templates) as Key[]) pieces.set(key, piecesOf(templates[key]));
  const valueText = (value: Value | undefined, isFirst: boolean): string => {
    if (value === undefined) return "";
    switch (value.kind) {
      case "text":
        return value.text;
      case "words":
        return said(value.sentence, isFirst);
      case "list": {
        const items = value.items.map((item, at) => valueText(item, isFirst && at === 0));
        return formats.list(items, value.most);
      }
      case "decimal":
        return formats.decimal(value.number, value.digits);
      default:
        return formats[value.kind](value.number);
    }
  };
  const said = ({ key, values }: Sentence, isFirst: boolean): string => {
    let text = "";
    for (const piece of pieces.get(key) ?? []) {
      const capital = isFirst && text === "";
      if (typeof piece === "string") {
        text += capital ? capitalized(piece) : piece;
        continue;
      }
      const value = values[piece.name];
      const isCapital = capital || piece.isCapital;
      if (piece.forms === undefined) text += valueText(value, isCapital);
      else {
        const form = piece.forms[formats.form(numberOf(value))] ?? "";
        const whole = form.includes("#") ? form.replace("#", valueText(value, false)) : form;
        text += isCapital ? capitalized(whole) : whole;
      }
    }
    return text;
  };
  return (sentence) => said(sentence, false);
}
