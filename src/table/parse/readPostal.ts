import type { Cell } from "../cell";
import type { CellProblem, ColumnPlace, TextColumn } from "../column";
import type { Answers, Decision } from "../decision";
import { decided } from "../decision";
import { columnName, decisionKey, shownCell } from "./columnName";
import type { ZeroVerdict } from "./postalZeros";
import { hasFiveDigits, zerosLost } from "./postalZeros";
import { readTexts } from "./readTexts";

export const postalSubject = "postal code";

const canadianShape = /^([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)$/;
// Exports that took the column for numbers write 2134.0.
const digitsShape = /^(\d{3,5})(?:[.,]0+)?$/;
const plus4Shape = /^(\d{3,5}) ?- ?(\d{4})$/;
const plus4Number = /^(\d{4,5})(\d{4})$/;

interface Postal {
  /** In its usual form. */
  readonly code: string;
  /** With the zeros that a code of five digits has lost; the same where it has lost none. */
  readonly padded: string;
}

function postalOf(text: string): Postal {
  const upper = text.toUpperCase();
  const digits = digitsShape.exec(upper)?.[1];
  if (digits !== undefined) return { code: digits, padded: digits.padStart(5, "0") };
  const canadian = canadianShape.exec(upper);
  if (canadian) {
    const code = `${canadian[1]} ${canadian[2]}`;
    return { code, padded: code };
  }
  const plus4 = plus4Shape.exec(upper) ?? plus4Number.exec(upper);
  if (plus4) {
    // Only the United States write nine digits.
    const code = `${(plus4[1] ?? "").padStart(5, "0")}-${plus4[2]}`;
    return { code, padded: code };
  }
  return { code: upper, padded: upper };
}

/**
 * A postal code in its usual form, a short one with the leading zeros of a US ZIP code: as codes are
 * compared, not as they are shown.
 *
 * @example paddedPostal("2134") // => "02134"
 */
export function paddedPostal(text: string): string {
  return postalOf(text).padded;
}

/** What people should know of codes that are, or may be, short of a leading zero. */
function zeroQuestion(
  place: ColumnPlace,
  short: readonly number[],
  codes: readonly Postal[],
  verdict: ZeroVerdict,
): Decision {
  const at = short[0] ?? 0;
  const { code, padded } = codes[at] ?? { code: "", padded: "" };
  const count = short.length === 1 ? "1 code" : `${short.length} codes`;
  return {
    key: decisionKey(postalSubject, place),
    header: place.header,
    cell: shownCell(place, at, code),
    question: `${columnName(place)} holds ${count} of fewer than five digits: is ${code} short of a leading zero?`,
    options: [
      { value: "leading zero", text: "They have lost a leading zero", shows: padded },
      { value: "as it stands", text: "They are right as they stand", shows: code },
    ],
    ...verdict,
    setting: "postalCodes",
  };
}

/** What is known of short codes by their countries, and what the column says of the rest. */
function verdictOn(
  codes: readonly string[],
  short: readonly number[],
  countries: readonly string[] | undefined,
): { readonly asked: readonly number[]; readonly verdict: ZeroVerdict } {
  const known = short.map((index) => hasFiveDigits(countries?.[index] ?? ""));
  const asked = short.filter((_, at) => known[at] !== false);
  const open = short.filter((_, at) => known[at] === undefined);
  const isAllFive = countries?.every((country) => hasFiveDigits(country) !== false) ?? false;
  if (open.length === 0 || (isAllFive && known.includes(true))) {
    const because = "codes of their countries have five digits";
    return { asked, verdict: { value: "leading zero", state: "evident", because } };
  }
  const verdict = zerosLost(codes, open.length);
  return { asked: verdict.value === "leading zero" ? asked : open, verdict };
}

/**
 * Reads a column of postal codes as text: "K1A 0B1", "02134", "02134-1234". Codes of three or four
 * digits get the leading zeros back that ZIP codes lose in spreadsheets where the countries, or the
 * other codes, say that they are such; in Switzerland, Austria, Denmark, Belgium or Australia codes
 * have four digits.
 *
 * @param countries - the country of each row, where the table has them
 */
export function readPostal(
  cells: readonly Cell[],
  place: ColumnPlace,
  answers?: Answers,
  countries?: readonly string[],
): { column: TextColumn; problems: readonly CellProblem[]; decisions: readonly Decision[] } {
  const { column, problems } = readTexts(cells, place);
  const codes = column.values.map(postalOf);
  const values = codes.map(({ code }) => code);
  const short: number[] = [];
  codes.forEach(({ code, padded }, index) => code !== padded && short.push(index));
  const { asked, verdict } = verdictOn(values, short, countries);
  for (const index of short) {
    const isKnown = hasFiveDigits(countries?.[index] ?? "") === true;
    if (isKnown) values[index] = codes[index]?.padded ?? "";
  }
  if (asked.length === 0) return { column: { ...column, values }, problems, decisions: [] };
  const question = zeroQuestion(place, asked, codes, verdict);
  const decision = decided(question, answers?.get(question.key));
  for (const index of asked) {
    const { code = "", padded = "" } = codes[index] ?? {};
    values[index] = decision.value === "leading zero" ? padded : code;
  }
  const decisions = [decision];
  return { column: { ...column, values, decisions }, problems, decisions };
}
