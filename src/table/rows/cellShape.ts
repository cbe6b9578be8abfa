import type { Cell } from "../cell";
import { isErrorText } from "../errorText";
import { numberText } from "../parse/numberText";
import { isPlaceholder } from "../parse/readNumbers";
import { textOf } from "../parse/readTexts";

/** What kind of thing stands in a cell, as far as a glance tells. */
export type CellShape =
  | "blank"
  /** A word for a missing value, or a formula error: filled, but it says nothing of its column. */
  | "missing"
  | "number"
  | "date"
  | "flag"
  /** An id, an address of mail or web, a telephone number: no word that would stand above a column. */
  | "code"
  | "word"
  /** More text than a label has. */
  | "long";

const longestLabel = 120;

const dateShape =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-. ]\p{L}{3,12}\.?[-. ]\d{2,4}|\p{L}{3,12}\.? \d{1,2},? \d{4})([ T]\d{1,2}:\d\d.*)?$/u;

function isCode(text: string): boolean {
  if (text.includes("://") || /^\S+@\S+\.\S+$/.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return !text.includes(" ") || !/\p{L}/u.test(text);
}

/** The shape of a cell; costs a look at its text. */
export function cellShape(cell: Cell): CellShape {
  if (cell === null || cell === "") return "blank";
  if (typeof cell === "number") return "number";
  if (typeof cell === "boolean") return "flag";
  const text = textOf(cell);
  if (text === "") return "blank";
  if (text.length > longestLabel) return "long";
  if (isPlaceholder(text) || isErrorText(text)) return "missing";
  if (numberText(text) !== undefined) return "number";
  if (/\d/.test(text) && dateShape.test(text)) return "date";
  return isCode(text) ? "code" : "word";
}

/** Whether nothing can be seen in the cell. */
export function isBlankCell(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  if (typeof cell !== "string") return false;
  // What starts with a plain letter is done with here.
  const first = cell.charCodeAt(0);
  return (first <= 32 || first > 126) && textOf(cell) === "";
}

/** A year may stand above a column as well as in it: "2026". */
export function isYear(cell: Cell): boolean {
  const text = textOf(cell);
  return /^(19|20)\d\d$/.test(text);
}
