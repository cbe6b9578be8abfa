import { exact, text as textValue } from "../../../../../src/plan/words/sentence";
import { say } from "../../../../words/say";

export interface NumberLimits {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** May stand behind the number: "%", "km". */
  readonly unit?: string;
  /** A single point is always the decimal sign: rates have three decimals as often as any. */
  readonly pointIsDecimal?: boolean;
}

export type TypedNumber =
  /** `said` tells what was changed about it, where something was. */
  | { readonly value: number; readonly said: string | undefined }
  /** Why it is no number; nothing changes. */
  | { readonly wrong: string };

const plain = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
/** 1,500 or 1.500: with a sign for thousands, or with three decimals. */
const inTwoWays = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const thousands =
  /^[+-]?[1-9]\d{0,2}(?:([ '’\u00A0\u202F])\d{3}(?:\1\d{3})*|([,.])\d{3}(?:\2\d{3})+)$/;

/** A number as people type it: 2.5, 2,5, 20 100, 15 %. It is brought within the limits, with a word. */
export function typedNumber(text: string, limits: NumberLimits): TypedNumber {
  const { least, most, whole, unit, pointIsDecimal = false } = limits;
  const whatever = text.trim();
  const bare =
    unit !== undefined && whatever.toLowerCase().endsWith(unit.toLowerCase())
      ? whatever.slice(0, -unit.length).trim()
      : whatever;
  if (inTwoWays.test(bare) && !(pointIsDecimal && bare.includes("."))) {
    const joined = bare.replace(/[.,]/, "");
    const decimal = bare.replace(",", ".");
    return {
      wrong: say("field: in two ways", {
        typed: textValue(bare),
        joined: textValue(joined),
        decimal: textValue(String(Number(decimal))),
      }),
    };
  }
  const digits = thousands.test(bare) ? bare.replace(/[^\d+-]/g, "") : bare;
  if (!plain.test(digits))
    return { wrong: say("field: no number", { typed: textValue(whatever) }) };
  const number = Number(digits.replace(",", "."));
  if (number < least) return { value: least, said: say("field: least", { least: exact(least) }) };
  if (number > most) return { value: most, said: say("field: most", { most: exact(most) }) };
  if (!whole || Number.isInteger(number)) return { value: number, said: undefined };
  const value = Math.round(number);
  return { value, said: say("field: whole", { value: exact(value) }) };
}

/** The unit that a label names: "%" of "Accounts that may change hands (%)". */
export function unitOf(label: string): { readonly unit?: string } {
  const unit = /\(([^()]+)\)$/.exec(label)?.[1];
  return unit === undefined ? {} : { unit };
}
