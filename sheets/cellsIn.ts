/**
 * What Google Sheets hands over as Excel would: ranges as rows of cells, a single cell too; blanks as
 * null, which come as ""; dates as serial numbers. Errors come as their text in both.
 */
import { serialsOfCall, type SerialOf } from "./moments";

/** By its nature and not by its class: a date from another world has another one. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function cellIn(value: unknown, serialOf: SerialOf): unknown {
  if (value === "" || value === undefined) return null;
  return typeof value === "object" && isDate(value) ? serialOf(value) : value;
}

/** A row itself where its cells are fit as they come: there may be a hundred thousand. */
function rowIn(row: readonly unknown[], serialOf: SerialOf): readonly unknown[] {
  const isFit = (value: unknown): boolean =>
    typeof value === "number" || (typeof value === "string" && value !== "");
  return row.every(isFit) ? row : row.map((value) => cellIn(value, serialOf));
}

function rangeIn(argument: unknown, serialOf: SerialOf): unknown {
  if (!Array.isArray(argument)) {
    const cell = cellIn(argument, serialOf);
    return cell === null ? null : [[cell]];
  }
  return argument.map((row: unknown) => rowIn(Array.isArray(row) ? row : [row], serialOf));
}

/** The arguments of a call; one that is left out, or a blank cell, is null. */
export function cellsIn(args: readonly unknown[]): readonly unknown[] {
  const serialOf = serialsOfCall();
  return args.map((argument) => rangeIn(argument, serialOf));
}
