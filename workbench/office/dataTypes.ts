import type { GridValue } from "../../grid/grid";
import type { Area, Book, Sheet } from "./book";
import { getSheet } from "./book";
import { invalidArgument } from "./hostError";

/** A value as Excel's data types have it; which members it has depends on its type. */
export interface CellValue {
  readonly type: string;
  readonly basicType?: string;
  readonly basicValue?: GridValue;
  readonly [member: string]: unknown;
}

/** Kinds that a grid can't hold: their cells show their text, and formulas see an error in them. */
const unshownKinds: ReadonlySet<string> = new Set([
  "Array",
  "Entity",
  "Function",
  "LinkedEntity",
  "WebImage",
]);

const seenByFormulas = "#VALUE!";

function place(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}

/**
 * Puts a data type into a cell, as a linked table or another add-in would. The grid holds what
 * `Range.values` gives for it, the book the rest.
 *
 * @throws HostError with code InvalidArgument for anything but a kind that a grid can't hold itself
 */
export function putDataType(
  book: Book,
  sheetName: string,
  row: number,
  column: number,
  value: CellValue,
): void {
  if (!unshownKinds.has(value.type)) {
    throw invalidArgument(`"${value.type}" is not one of ${[...unshownKinds].join(", ")}.`);
  }
  const sheet = getSheet(book, sheetName);
  const where = { row, column, rows: 1, columns: 1 };
  book.grid.setCells(sheet.name, where, [[`'${seenByFormulas}`]]);
  book.dataTypes.set(place(sheet, row, column), {
    ...value,
    basicType: "Error",
    basicValue: seenByFormulas,
  });
}

function plainValue(value: GridValue): CellValue {
  if (value === null) return { type: "Empty", basicType: "Empty", basicValue: "" };
  const basic = { basicValue: value };
  if (typeof value === "boolean") return { type: "Boolean", basicType: "Boolean", ...basic };
  if (typeof value === "number") return { type: "Double", basicType: "Double", ...basic };
  return /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value)
    ? { type: "Error", basicType: "Error", ...basic }
    : { type: "String", basicType: "String", ...basic };
}

/** The values of an area with their types. A cell that was overwritten holds a data type no longer. */
export function valuesAsJson({ grid, dataTypes }: Book, { sheet, rect }: Area): CellValue[][] {
  return grid.values(sheet.name, rect).map((row, i) =>
    row.map((value, j) => {
      const known = dataTypes.get(place(sheet, rect.row + i, rect.column + j));
      return known !== undefined && value === known.basicValue ? known : plainValue(value);
    }),
  );
}
