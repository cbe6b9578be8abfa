import type { GridValue } from "../grid";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]\d{1,3})?$/;
/** "950.000" and "1.250": thousands to some, a decimal point to others. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
/** Digits and separators, with whatever stands around them: "$1,250.75", "12,5 %", "1.250.000 €". */
const AMOUNT = /^[^\d,.]*([\d.,'’\s]*\d)[^\d]*$/;
const TRICK = /^="(.*)"$/s;
/** Beyond this many digits a number in a spreadsheet loses its tail. */
const SAFE_DIGITS = 15;

/**
 * The cells that the fields of a text file become, column by column.
 *
 * As Excel does on opening such a file: plain numbers become numbers, TRUE and FALSE become
 * booleans, "#N/A" and its like stay errors, an empty field is a blank cell, and ="00001" is the
 * text 00001.
 *
 * Unlike Excel, text that would lose something stays text: numbers of more than 15 digits, ids that
 * look like powers ("12E4", "1.23E+17"), dates (whose day and month could be swapped), amounts with
 * signs or separators ("$1,234", "12%"), and text that begins with "=" (a data file has no business
 * running formulas).
 *
 * All numbers of a column stay text where it holds something that makes them doubtful; whoever
 * reads the column decides then, with all of it in view:
 * - ids: a leading zero (a postal code 02134 beside 10001), more than 15 digits, or ="...";
 * - one point and three digits behind it ("950.000", "1.250"), unless another field shows that the
 *   point is the decimal sign ("12.5", "1250.75", "0.500");
 * - points in one field and commas, or several points, in another ("1.250.000", "12,5").
 */
export function valuesOfFields(rows: readonly (readonly string[])[]): GridValue[][] {
  const signs: Signs[] = [];
  const cells = rows.map((row) => {
    const values: GridValue[] = [];
    for (let column = 0; column < row.length; column++) {
      const seen = (signs[column] ??= { ids: false, either: false, decimal: false, other: false });
      values.push(valueOfField(row[column] ?? "", seen));
    }
    return values;
  });
  signs.forEach((seen, column) => {
    if (!isDoubtful(seen)) return;
    for (const [index, values] of cells.entries()) {
      if (typeof values[column] === "number") values[column] = rows[index]?.[column] ?? null;
    }
  });
  return cells;
}

/** What the fields of one column show. */
interface Signs {
  ids: boolean;
  /** A point that may be either sign. */
  either: boolean;
  /** A point that can only be the decimal sign. */
  decimal: boolean;
  /** A comma in a number, or several points. */
  other: boolean;
}

function isDoubtful({ ids, either, decimal, other }: Signs): boolean {
  return ids || (either && !decimal) || ((either || decimal) && other);
}

/** The cell of a field by itself; what it tells of its column is noted. */
function valueOfField(field: string, signs: Signs): GridValue {
  if (field === "") return null;
  const first = field.charCodeAt(0);
  // Most fields are words, and no number begins so.
  if (first > LAST_BEFORE_LETTERS) {
    lookAtAmount(field, signs);
    return field.length < 6 ? truth(field) : field;
  }
  const text = field.trim();
  if (PLAIN.test(text)) {
    lookAtPlain(text, signs);
    return numberOf(text) ?? field;
  }
  const trick = text.startsWith("=") ? TRICK.exec(text)?.[1] : undefined;
  if (trick !== undefined) {
    signs.ids = true;
    return trick.replaceAll('""', '"');
  }
  lookAtAmount(text, signs);
  return text.length < 6 && typeof truth(text) === "boolean" ? truth(text) : field;
}

const LAST_BEFORE_LETTERS = 64;

function truth(text: string): string | boolean {
  const upper = text.trim().toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : text;
}

function lookAtPlain(text: string, signs: Signs): void {
  if (!text.includes(".")) {
    if (/^[+-]?0\d+$/.test(text) || digits(text) > SAFE_DIGITS) signs.ids = true;
  } else if (digits(text) > SAFE_DIGITS) signs.ids = true;
  else if (EITHER.test(text)) signs.either = true;
  else if (!/[eE]/.test(text)) signs.decimal = true;
}

function lookAtAmount(text: string, signs: Signs): void {
  if ((!text.includes(",") && !text.includes(".")) || (signs.other && signs.decimal)) return;
  const core = AMOUNT.exec(text)?.[1]?.replace(/^[.,'’\s]+/, "");
  if (core === undefined) return;
  const commas = core.split(",").length - 1;
  const points = core.split(".").length - 1;
  if (commas > 0 || points > 1) signs.other = true;
  if (points !== 1) return;
  const behind = core.length - 1 - core.indexOf(".");
  if (behind !== 3) signs.decimal = true;
}

function numberOf(text: string): number | undefined {
  if (/^[+-]?0\d/.test(text) || digits(text) > SAFE_DIGITS) return undefined;
  const value = Number(text);
  // Excel shows whole numbers of 12 digits and more as powers of ten, and ids with them.
  if (/[eE]/.test(text) && Math.abs(value) >= 1e11) return undefined;
  // Adding 0 turns -0, which no cell knows, into 0.
  return Number.isFinite(value) ? value + 0 : undefined;
}

function digits(text: string): number {
  if (text.length <= SAFE_DIGITS) return text.length;
  const mantissa = /^[^eE]*/.exec(text)?.[0] ?? text;
  return mantissa.replace(/\D/g, "").replace(/^0+/, "").length;
}
