import { textOf } from "../../table/parse/readTexts";
import { isErrorText } from "../../table/errorText";
import type { Cell } from "../../table/cell";
import { isTotalLabel } from "../../table/rows/totalWords";
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
  /** Data rows that repeat the key of a row above, each with the row of ours that it repeats. */
  readonly twins: ReadonlyMap<number, number>;
  /** Data rows that hold something but no key: a note, a total. Nothing is written there. */
  readonly strayRows: readonly number[];
}

/**
 * @param headers - header row of the table as it stands
 * @param keys - its key column, one cell per data row
 * @param blankTail - how many rows at its end are blank from side to side; new rows go there first
 */
export function mergeInto(
  headers: readonly Cell[],
  keys: readonly Cell[],
  table: ResultTable,
  blankTail = 0,
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
  const { rowOf, again, strayRows } = rowsByKey(keys.slice(0, keys.length - blankTail), table);
  let next = keys.length - blankTail;
  const known = new Map<string, number>();
  const rowAt = Int32Array.from(table.rows, (row, ours) => {
    const key = textOf(row[0] ?? null);
    const at = rowOf.get(key);
    if (at === undefined) return next++;
    rowOf.delete(key);
    known.set(key, ours);
    return at;
  });
  const twins = new Map<number, number>();
  const goneRows = [...rowOf.values()];
  for (const [row, key] of again) {
    const ours = known.get(key);
    if (ours === undefined) goneRows.push(row);
    else twins.set(row, ours);
  }
  return {
    columnAt,
    newHeaders,
    rowAt,
    addedRows: Math.max(0, next - keys.length),
    goneRows: goneRows.sort((a, b) => a - b),
    twins,
    strayRows,
  };
}

/** The first row of each key, the rows that repeat one, and those without. */
function rowsByKey(
  keys: readonly Cell[],
  table: ResultTable,
): {
  readonly rowOf: Map<string, number>;
  readonly again: ReadonlyMap<number, string>;
  readonly strayRows: readonly number[];
} {
  const ours = new Set(table.rows.map((row) => textOf(row[0] ?? null)));
  const rowOf = new Map<string, number>();
  const again = new Map<number, string>();
  const strayRows: number[] = [];
  keys.forEach((key, row) => {
    const text = textOf(key);
    // An account may be called "Total": what the result knows is a key, whatever it says.
    if (text === "" || ((isErrorText(text) || isTotalLabel(text)) && !ours.has(text)))
      strayRows.push(row);
    else if (rowOf.has(text)) again.set(row, text);
    else rowOf.set(text, row);
  });
  return { rowOf, again, strayRows };
}
