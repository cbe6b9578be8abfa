import { readPostal } from "../table/parse/readPostal";

/**
 * A postal code as accounts are told apart by it: a US ZIP code by its first five digits, with the
 * leading zero that sheets take away; others without spaces, in capitals.
 *
 * @example postalKey("2134-1200") // => "02134"
 */
export function postalKey(text: string): string {
  const { column } = readPostal([text], { sheet: "", rows: [0], column: 0, header: "" });
  const code = (column.values[0] ?? "").replace(/\s+/g, "");
  return /^(\d{5})-\d{4}$/.exec(code)?.[1] ?? code;
}
