import type { Cell } from "../../src/table/cell";

/** TRUE and FALSE, which Excel reads in the user's language. */
const BOOLEANS = new Set(
  (
    "TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO WAAR ONWAAR " +
    "PRAWDA FAŁSZ SANT FALSKT SAND FALSK SANN USANN TOSI EPÄTOSI"
  ).split(" "),
);

/** "May 2024", "Sept2", "März 5, 24": a word and one or two numbers may be a date in some language. */
const LIKE_A_DATE = /^\p{L}{3,}\.?[\s\-/.,]*\d{1,4}(?:[\s\-/.,]+\d{1,4})?$/u;

/**
 * Whether a spreadsheet would read something else than this text out of it: a number, a date, a
 * truth value, a formula, an error. Only text that begins with a letter and looks like none of them
 * is left alone.
 */
export function mayBeReinterpreted(text: string): boolean {
  if (text === "") return false;
  if (!/^\p{L}/u.test(text)) return true;
  return BOOLEANS.has(text.toUpperCase()) || LIKE_A_DATE.test(text);
}

/** A cell as it has to be written so that it stays what it is: an apostrophe makes text literal. */
export function literalCell(cell: Cell): Cell {
  return typeof cell === "string" && mayBeReinterpreted(cell) ? `'${cell}` : cell;
}
