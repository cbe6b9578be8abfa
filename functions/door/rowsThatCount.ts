import { accountsOfRows } from "../../src/table/rows/accountsOfRows";
import type { RepeatedRows } from "./onePerAccount";

/** The rows of a table that stand for an account. */
export interface RowsThatCount {
  /** The first row of each account, from 0; undefined where each row is one. */
  readonly rows: Int32Array | undefined;
  /** Undefined where no account stands in two rows. */
  readonly repeated: RepeatedRows | undefined;
}

/**
 * The one place where a row of an argument is passed over: those without an account count nowhere,
 * those of one account count once.
 *
 * @param ids - the account of each row under the header, "" for none; undefined where the table has no
 * column that tells them apart, and all rows count
 * @param label - of what tells them apart: "Account ID"
 */
export function rowsThatCount(ids: readonly string[] | undefined, label: string): RowsThatCount {
  if (ids === undefined) return { rows: undefined, repeated: undefined };
  const seen = new Set<string>();
  const rows = new Int32Array(ids.length);
  let count = 0;
  let filled = 0;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as string;
    if (id === "") continue;
    filled++;
    seen.add(id);
    if (seen.size > count) rows[count++] = row;
  }
  if (count === ids.length) return { rows: undefined, repeated: undefined };
  const first = rows.subarray(0, count);
  if (filled === count) return { rows: first, repeated: undefined };
  const all = Int32Array.from(ids.keys()).filter((row) => ids[row] !== "");
  const keyOf = (at: number): string => ids[all[at] ?? 0] ?? "";
  const accounts = accountsOfRows(Array.from(all, (row) => ids[row] ?? ""));
  return { rows: first, repeated: { rows: all, accounts, label, keyOf } };
}
