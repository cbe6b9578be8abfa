import type { Cell } from "../../src/table/cell";
import { isBlank, nameOf, numberOf } from "../cells";

/** A header as it is compared: spaces and case don't matter. */
export function headerKey(cell: Cell): string {
  return nameOf(cell).replace(/ +/g, " ").toLowerCase();
}

/** Whether a row holds headers: nothing but text that is no number, and blanks between. */
export function isHeaderRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === "string" && numberOf(cell) === undefined)
  );
}
