import type { Cell } from "../../src/table/cell";
import { plainCell } from "../../src/table/cellKinds";
import { isBlank, nameOf, numberOf } from "../cells";

/** A header as it is compared: spaces and case don't matter. */
export function headerKey(cell: Cell): string {
  return nameOf(cell).replace(/ +/g, " ").toLowerCase();
}

/** A value of the header row as a header: its text, also that of a data type; "" for a number. */
export function headerText(value: unknown): string {
  const cell = typeof value === "string" ? value : plainCell(value);
  return typeof cell === "string" ? nameOf(cell) : "";
}

/** Whether a row holds headers: nothing but text that is no number, and blanks between. */
export function isHeaderRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === "string" && numberOf(cell) === undefined)
  );
}
