import type { CellTable } from "./table";

/**
 * The rows of a table that stand for something of their own: the one place where a row of an argument
 * is passed over. Where the table has IDs, those are the rows with an ID that no row above them has.
 *
 * @param ids - ID of each row under the header; undefined where the table has none
 * @returns rows under the header, from 0; undefined where all count
 */
export function rowsThatCount(
  { length }: Pick<CellTable, "length">,
  ids: readonly string[] | undefined,
): Int32Array | undefined {
  if (ids === undefined) return undefined;
  const seen = new Set<string>();
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const id = ids[row] as string;
    if (id === "") continue;
    seen.add(id);
    if (seen.size > count) rows[count++] = row;
  }
  return count === length ? undefined : rows.subarray(0, count);
}
