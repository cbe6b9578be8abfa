import type { GridValue } from "../grid";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]\d{1,3})?$/;
const LEADING_ZERO = /^[+-]?0\d/;
/** Beyond this many digits a number in a spreadsheet loses its tail. */
const SAFE_DIGITS = 15;

/**
 * The cell that a field of a text file becomes.
 *
 * As Excel does on opening such a file: plain numbers become numbers, TRUE and FALSE become
 * booleans, "#N/A" and its like stay errors, an empty field is a blank cell.
 *
 * Unlike Excel, text that would lose something stays text: ids with leading zeros ("0012", ZIP
 * codes), numbers of more than 15 digits, ids that look like powers ("12E4"), dates (whose day
 * and month could be swapped), amounts with signs or separators ("$1,234", "1.234,5", "12%",
 * "(200)": whoever reads the column decides about its decimal sign, with all of the column in
 * view), and text that begins with "=" (a data file has no business running formulas).
 */
export function valueOfText(field: string): GridValue {
  if (field === "") return null;
  const text = field.trim();
  if (NUMBER.test(text) && !LEADING_ZERO.test(text) && digits(text) <= SAFE_DIGITS) {
    const value = Number(text);
    // Adding 0 turns -0, which no cell knows, into 0.
    if (Number.isFinite(value)) return value + 0;
  }
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return field;
}

function digits(text: string): number {
  const mantissa = /^[^eE]*/.exec(text)?.[0] ?? text;
  return mantissa.replace(/\D/g, "").replace(/^0+/, "").length;
}
