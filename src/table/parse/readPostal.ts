import type { Cell } from "../cell";
import type { CellProblem, ColumnPlace, TableNote, TextColumn } from "../column";
import { readTexts } from "./readTexts";

interface Postal {
  readonly code: string;
  readonly padded: boolean;
}

/** The code in its usual form; a ZIP code that is short of a leading zero gets it back. */
function postalCode(text: string): Postal {
  const upper = text.toUpperCase();
  const canadian = /^([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)$/.exec(upper);
  if (canadian) return { code: `${canadian[1]} ${canadian[2]}`, padded: false };
  // Exports that took the column for numbers write 2134.0.
  const zip = /^(\d{3,5})(?:\.0+)?$/.exec(upper)?.[1];
  if (zip !== undefined) return { code: zip.padStart(5, "0"), padded: zip.length < 5 };
  const plus4 = /^(\d{3,5}) ?- ?(\d{4})$/.exec(upper) ?? /^(\d{4,5})(\d{4})$/.exec(upper);
  if (plus4) {
    const [, first = "", last = ""] = plus4;
    return { code: `${first.padStart(5, "0")}-${last}`, padded: first.length < 5 };
  }
  return { code: upper, padded: false };
}

/**
 * Reads a column of postal codes as text: "K1A 0B1", "02134", "02134-1234". Codes of three or four
 * digits are taken for US ZIP codes that lost their leading zeros, and a note says how many were.
 */
export function readPostal(
  cells: readonly Cell[],
  place: ColumnPlace,
): { column: TextColumn; problems: readonly CellProblem[]; notes: readonly TableNote[] } {
  const { column, problems } = readTexts(cells, place);
  let paddedCount = 0;
  let example = "";
  const values = column.values.map((text) => {
    const { code, padded } = postalCode(text);
    if (padded) {
      paddedCount++;
      if (paddedCount === 1) example = `${text} became ${code}`;
    }
    return code;
  });
  if (paddedCount === 0) return { column: { ...column, values }, problems, notes: [] };
  const count = paddedCount === 1 ? "1 code was" : `${paddedCount} codes were`;
  const note: TableNote = {
    header: place.header,
    column: place.column,
    message: `${count} short of a leading zero, as US ZIP codes become in spreadsheets, and got it back (${example}). If these are codes of another country, don't choose this column as postal code.`,
  };
  return { column: { ...column, values }, problems, notes: [note] };
}
