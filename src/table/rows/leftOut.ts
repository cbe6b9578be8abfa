/** Rows of a table that are not used, and why, so that a plan can say what it doesn't cover. */

export type LeftOutKind =
  | "no id"
  | "repeated"
  | "total"
  | "subtotal"
  | "footer"
  | "header"
  | "group"
  | "shifted"
  | "hidden"
  | "damaged id";

export interface LeftOutRow {
  /** Position on the sheet, from 0. */
  readonly row: number;
  readonly kind: LeftOutKind;
}
