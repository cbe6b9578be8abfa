import { cleanText } from "../table/cleanText";
import { paddedPostal } from "../table/parse/readPostal";

/**
 * A postal code as accounts are told apart by it: a US ZIP code by its first five digits, with the
 * leading zero that sheets take away; others without spaces, in capitals.
 *
 * @example postalKey("2134-1200") // => "02134"
 */
export function postalKey(text: string): string {
  const code = paddedPostal(cleanText(text)).replace(/\s+/g, "");
  return /^(\d{5})-\d{4}$/.exec(code)?.[1] ?? code;
}
