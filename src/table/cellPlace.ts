/** Where a cell or a row stands, in words: on a sheet, or in a function's argument, which never says where its range stands. */
import { cellAddress } from "./cellAddress";

/** What a table's rows are called where nobody knows where they stand. */
export interface RowNaming {
  /** "row 2 of accounts", by position from 0 as the table counts it; absent for a table of a sheet. */
  readonly rowName?: ((row: number) => string) | undefined;
}

/** Names the rows of a function's argument as people count them: the header row is row 1. */
export function argumentRows(argument: string): (row: number) => string {
  return (row) => `row ${row + 1} of ${argument}`;
}

/** "row 5"; "row 2 of accounts". */
export function rowPlace({ rowName }: RowNaming, row: number): string {
  return rowName?.(row) ?? `row ${row + 1}`;
}

/** Where a cell of a column that is named already stands: "D5"; "row 2 of accounts". */
export function cellPlace({ rowName }: RowNaming, row: number, column: number): string {
  return rowName?.(row) ?? cellAddress(row, column);
}

/** "D5"; "row 2 of accounts (Amount)". */
export function namedCellPlace(
  naming: RowNaming & { readonly header: string },
  row: number,
  column: number,
): string {
  const place = cellPlace(naming, row, column);
  return naming.rowName === undefined ? place : `${place} (${naming.header})`;
}

/** The first of some rows: "row 3", "rows 3, 7 and 12", "rows 3, 7, 12 and 5 more". */
export function rowsPlace({ rowName }: RowNaming, rows: readonly number[]): string {
  const shown = rows.slice(0, 3).map((row) => rowName?.(row) ?? String(row + 1));
  const more = rows.length - shown.length;
  const word = rowName !== undefined ? "" : rows.length === 1 ? "row " : "rows ";
  const last = more > 0 ? `${more} more` : (shown.pop() ?? "");
  return `${word}${shown.length === 0 ? last : `${shown.join(", ")} and ${last}`}`;
}

/** A place at the beginning of a sentence. */
export function asBeginning(place: string): string {
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}
