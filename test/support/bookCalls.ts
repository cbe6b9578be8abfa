import type { Operation, Rect } from "../../src/plan/workbook/operations";
import type { Changed, OnProgress, Workbook } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";

type Of<K extends Operation["kind"]> = Extract<Operation, { readonly kind: K }>;

export function rect(row: number, column: number, rows: number, columns: number): Rect {
  return { row, column, rows, columns };
}

/** Carries out a single operation. */
export function change<K extends Operation["kind"]>(
  book: Workbook,
  kind: K,
  operation: Omit<Of<K>, "kind">,
  onProgress?: OnProgress,
): Promise<Changed> {
  return book.change([{ kind, ...operation } as unknown as Operation], onProgress);
}

/** Writes cells of one sheet. */
export function write(
  book: Workbook,
  sheet: string,
  place: Rect,
  cells: readonly (readonly Cell[])[],
  onProgress?: OnProgress,
): Promise<Changed> {
  return change(book, "write", { sheet, rect: place, cells }, onProgress);
}

/** Adds rows to a table: cells of all new rows, by header. */
export function addRows(
  book: Workbook,
  table: string,
  cells: Readonly<Record<string, readonly Cell[]>>,
  onProgress?: OnProgress,
): Promise<Changed> {
  const columns = Object.entries(cells).map(([header, own]) => ({
    header,
    number: "general" as const,
    cells: own,
  }));
  return change(book, "add rows", { table, columns }, onProgress);
}

/** Makes one column at the right end and fills it, row by row beside the keys. */
export function addColumn(
  book: Workbook,
  place: Of<"fill">["place"],
  key: Of<"fill">["key"],
  column: Of<"fill">["columns"][number],
): Promise<Changed> {
  return change(book, "fill", { place, key, columns: [column], added: [column.header] });
}
