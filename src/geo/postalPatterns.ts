import { InputError } from "../errors";

/** Codes whose first signs lie from `low` to `high`, which are equally long. */
export interface PostalPattern {
  readonly low: string;
  readonly high: string;
}

/** A code as it is compared: "M5V 1A1" and "m5v1a1" are the same. */
export function plainPostal(code: string): string {
  return code.toUpperCase().replace(/\s+/g, "");
}

function patternOf(part: string, where: string): PostalPattern {
  const text = plainPostal(part);
  const refuse = (why: string): InputError =>
    new InputError(
      `${where}: "${part.trim()}" ${why}. Write the beginning of the codes, as in 941 or 94*, or a range such as 10000-10999.`,
    );
  const [low = "", high, more] = text.replace(/\*$/, "").split(/[-–]/);
  if (low === "" || more !== undefined) throw refuse("is no postal code");
  // 02134-1234 is one code with its extension, and no range.
  if (high === undefined || /^\d{5}-\d{4}$/.test(text)) {
    const code = high === undefined ? low : text;
    return { low: code, high: code };
  }
  if (low.length !== high.length) throw refuse("runs between codes of different lengths");
  if (high < low) throw refuse("is a range that runs backwards");
  return { low, high };
}

/**
 * The postal codes that a cell names: "941; 94*; 10000-10999", parted by semicolons or commas.
 *
 * @param where - whose cell it is, for a message
 * @throws InputError for what is no beginning of a code and no range
 */
export function postalPatterns(text: string, where: string): PostalPattern[] {
  return text
    .split(/[;,|]/)
    .filter((part) => part.trim() !== "")
    .map((part) => patternOf(part, where));
}

/** @param code - as `plainPostal` has it */
export function servesPostal(patterns: readonly PostalPattern[], code: string): boolean {
  return patterns.some(({ low, high }) => {
    const start = code.slice(0, low.length);
    return start.length === low.length && start >= low && start <= high;
  });
}
