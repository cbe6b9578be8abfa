import { industryKey, nearestIndustry } from "./industryNames";

/** The row of a table of sensitivities for industries that it doesn't list. */
export const OTHER = "Other";

/** The sensitivity of an industry by its own name or its nearest one's; undefined where it isn't listed. */
export function listedSensitivity(
  name: string,
  sensitivity: ReadonlyMap<string, number>,
): number | undefined {
  const key = industryKey(name);
  return sensitivity.get(key) ?? sensitivity.get(nearestIndustry(key) ?? "");
}

/**
 * How much demand falls in a downturn, by industry. An industry that isn't listed by its own name goes
 * by the listed one that it is nearest to: Shipping by Logistics. O(n).
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
      value = listedSensitivity(name, sensitivity) ?? other;
      known.set(name, value);
    }
    result[row] = value;
  }
  return result;
}
