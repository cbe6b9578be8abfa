/** Accounts that stand in several rows: what is the same in all of them counts once, the rest is asked. */
import type { Column, NumberColumn } from "../../src/table/column";
import { noAnswers } from "../../src/table/decision";
import type { AccountsOfRows } from "../../src/table/rows/accountsOfRows";
import { mergeRepeatedRows, repeatedRowsKey } from "../../src/table/rows/repeatedRows";
import { fieldsOf, momentsIn, placeOfColumn } from "./numbers";
import { refuseAsked } from "./refuseAsked";
import type { CellTable } from "./table";

/** A table of which some rows speak of the same account. */
export interface RepeatedRows {
  /** Rows with an account, from 0. */
  readonly rows: Int32Array;
  /** Their accounts. */
  readonly accounts: AccountsOfRows;
  /** What tells them apart: "Account ID". */
  readonly label: string;
  /** The account of a row, for people. */
  readonly keyOf: (row: number) => string;
}

/** When each row is of, where that decides which of them counts. */
function daysOf(table: CellTable, { rows }: RepeatedRows): { header: string; days?: Float64Array } {
  const column = table.columns.get("rowDate");
  const isAsked = table.answers?.get(repeatedRowsKey) === "latest";
  if (column === undefined || !isAsked) return { header: "" };
  const days = momentsIn(table, column);
  return {
    header: table.headers[column] ?? "",
    days: Float64Array.from(rows, (row) => days[row]!),
  };
}

/**
 * Numbers of a column, one per account.
 *
 * @param values - one per row, NaN for a blank
 * @throws InputError naming two rows of one account whose numbers differ, unless the function's
 * settings say what counts
 */
export function onePerAccount(
  table: CellTable,
  column: number,
  values: Float64Array,
  repeated: RepeatedRows,
): Float64Array {
  const { rows, accounts, label, keyOf } = repeated;
  const own = Float64Array.from(rows, (row) => values[row]!);
  const place = placeOfColumn(table, column);
  const fields = fieldsOf(table, column);
  const { header } = place;
  const read: NumberColumn = { kind: "number", header, column, values: own, decimalSign: "." };
  const key = "values";
  const when = daysOf(table, repeated);
  const merging = {
    accounts,
    columns: [
      {
        keys: [key, ...fields.map((field) => field.key)],
        column: read,
        place: { ...place, rows: Int32Array.from(rows, (row) => place.rows[row] ?? 0) },
      },
    ],
    days: when.days,
    daysHeader: when.header,
  };
  const merged = mergeRepeatedRows(merging, label, keyOf, table.answers ?? noAnswers);
  refuseAsked(merged.decisions, table.name, table.answers !== undefined);
  const found: Column | undefined = merged.columns.get(key);
  return found?.kind === "number" ? found.values : own;
}

/**
 * Anything else of a column, one per account: that of the first row in which there is something.
 *
 * @param values - one per row
 * @param isBlank - whether there is nothing in a row
 */
export function firstPerAccount<Values extends Int32Array | Uint8Array>(
  values: Values,
  { rows, accounts }: RepeatedRows,
  isBlank: (row: number) => boolean,
): Values {
  const chosen = accounts.first.map((at) => rows[at]!);
  rows.forEach((row, at) => {
    const account = accounts.of[at]!;
    if (row !== chosen[account] && isBlank(chosen[account]!)) chosen[account] = row;
  });
  const found = values.slice(0, chosen.length) as Values;
  for (let at = 0; at < found.length; at++) found[at] = values[chosen[at]!]!;
  return found;
}
