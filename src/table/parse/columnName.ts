import { columnLetters } from "../cellAddress";
import type { ColumnPlace } from "../column";
import type { Decision } from "../decision";

/** What a column is called in sentences: by its header, else by its letters. */
export function columnName({ name, header, column }: ColumnPlace): string {
  return (name ?? header) || `Column ${columnLetters(column)}`;
}

/** The key under which the answer to a question about a column is remembered. */
export function decisionKey(subject: string, place: ColumnPlace): string {
  return `${subject}/${columnName(place)}`;
}

/** The cell that shows a question. */
export function shownCell(
  place: ColumnPlace,
  index: number,
  text: string,
): NonNullable<Decision["cell"]> {
  return { row: place.rows[index] ?? 0, column: place.column, text };
}

/** A number as messages have it: "1,250" and "1.25". */
export function shownNumber(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = /^-?\d{4,15}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
