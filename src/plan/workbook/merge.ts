import { textOf } from "../../table/parse/readTexts";
import type { Cell } from "../../table/cell";
import type { ResultTable } from "../results/results";

/**
 * Where a result table's cells go when the workbook holds an earlier one: our columns are found by
 * header and our rows by key, wherever people moved them, and everything else is left alone.
 */
export interface Merge {
  /** For each of our columns its position in the table as it stands; past its end for a new one. */
  readonly columnAt: readonly number[];
  /** Headers to add at the table's right end, in this order. */
  readonly newHeaders: readonly string[];
  /** For each of our rows its data row in the table as it stands; past its end for a new one. */
  readonly rowAt: Int32Array;
  readonly addedRows: number;
  /** Data rows whose key is gone from the result. */
  readonly goneRows: readonly number[];
}

/**
 * @param headers - header row of the table as it stands
 * @param keys - its key column, one cell per data row; blank cells are free rows
 */
export function mergeInto(
  headers: readonly Cell[],
  keys: readonly Cell[],
  table: ResultTable,
): Merge {
  const positions = new Map<string, number>();
  headers.forEach((header, position) => {
    const text = textOf(header);
    if (!positions.has(text)) positions.set(text, position);
  });
  const newHeaders: string[] = [];
  const columnAt = table.columns.map(({ header }) => {
    const known = positions.get(header);
    if (known !== undefined) return known;
    newHeaders.push(header);
    return headers.length + newHeaders.length - 1;
  });
  const freeRows = new Map<string, number>();
  keys.forEach((key, row) => {
    const text = textOf(key);
    if (text !== "" && !freeRows.has(text)) freeRows.set(text, row);
  });
  let next = keys.length;
  const rowAt = Int32Array.from(table.rows, (row) => {
    const key = textOf(row[0] ?? null);
    const known = freeRows.get(key);
    if (known === undefined) return next++;
    freeRows.delete(key);
    return known;
  });
  return {
    columnAt,
    newHeaders,
    rowAt,
    addedRows: next - keys.length,
    goneRows: [...freeRows.values()].sort((a, b) => a - b),
  };
}

/** The headers without which a table of that name is not one of ours. */
export function looksLikeOurs(headers: readonly Cell[], table: ResultTable): boolean {
  const key = table.columns[0]?.header ?? "";
  return headers.some((header) => textOf(header) === key);
}
