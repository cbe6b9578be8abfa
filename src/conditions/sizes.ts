import { momentOf } from "../table/numbers/moments";
import { numberText, valueWith } from "../table/parse/numberText";

/** An amount, or a day as its serial number. */
export interface Size {
  readonly size: number;
  readonly isDay: boolean;
}

/**
 * A number or a day as conditions write it: 25000, 25,000 and 25k are one number, 90 % is 0.9, and
 * 2026-03-31 a day. A single comma before three digits parts thousands here, since a condition has no
 * column that could tell. Undefined for anything else.
 *
 * @example sizeOf("25k") // => { size: 25000, isDay: false }
 */
export function sizeOf(text: string): Size | undefined {
  const number = numberText(text);
  if (number !== undefined) {
    const point = valueWith(number, ".");
    const size = Number.isNaN(point) ? valueWith(number, ",") : point;
    if (!Number.isNaN(size)) return { size, isDay: false };
  }
  const day = momentOf(text);
  return Number.isNaN(day) ? undefined : { size: day, isDay: true };
}
