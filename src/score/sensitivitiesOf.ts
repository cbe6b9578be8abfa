import { headerWords } from "../table/headers/headerWords";
import { cleanText } from "../table/cleanText";

/** The row of a table of sensitivities for industries that it doesn't list. */
export const OTHER = "Other";

/**
 * An industry as it is compared: "Food & Beverage" is "food and beverages". Case, punctuation and
 * plurals don't matter.
 */
export function industryKey(name: string): string {
  // In small letters, so that "B2B SaaS" and "B2B SAAS" fall into the same words.
  return headerWords(name.toLowerCase()).join(" ") || cleanText(name).toLowerCase();
}

/**
 * How much demand falls in a downturn, by industry. O(n).
 *
 * @param industries - one per account; "" where it isn't known
 * @param sensitivity - by `industryKey`: 0 hardly cyclical, 1 strongly
 * @param other - for industries that aren't listed, and those not known
 * @returns one per account
 * @example sensitivitiesOf(["Retail", "Fishing"], new Map([["retail", 0.7]]), 0.5) // => 0.7, 0.5
 */
export function sensitivitiesOf(
  industries: readonly string[],
  sensitivity: ReadonlyMap<string, number>,
  other: number,
): Float64Array {
  const result = new Float64Array(industries.length);
  // Taking a name apart costs far more than looking it up.
  const known = new Map<string, number>();
  for (let row = 0; row < industries.length; row++) {
    const name = industries[row] as string;
    let value = known.get(name);
    if (value === undefined) {
      value = sensitivity.get(industryKey(name)) ?? other;
      known.set(name, value);
    }
    result[row] = value;
  }
  return result;
}
