/**
 * A table of accounts in which every account counts once: rows that repeat an ID, and rows without
 * one, are left out, as everywhere. Where a table has no IDs each row is an account.
 */
import { InputError } from "../../src/errors";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import type { Groups } from "../../src/table/numbers/groups";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import type { CellTable } from "./table";
import { flagsIn } from "./distinct";
import { numbersIn } from "./numbers";
import { rowsThatCount } from "./rowsThatCount";
import { namesIn, noHeaders, placeInTable, tableOf } from "./table";

export interface AccountRows {
  readonly table: CellTable;
  /** Number of accounts. */
  readonly count: number;
  /** Row of each account under the header, from 0; undefined where all rows are accounts. */
  readonly rows: Int32Array | undefined;
  /** ID of each row under the header, those left out included; undefined where there are none. */
  readonly ids: readonly string[] | undefined;
}

/** A column that only sounds like one of IDs must not decide which rows are the same account. */
function idColumn(table: CellTable, required: boolean): number | undefined {
  const match = headerMatches(table.headers, table.fields).get("id");
  return match && (required || match.certainty !== "words") ? match.column : undefined;
}

/**
 * Takes in the accounts.
 *
 * @param keys - fields that the function reads
 * @param required - those of them without which it can do nothing
 * @throws InputError where a required column or all headers are missing
 */
export function accountRows(
  argument: unknown,
  keys: readonly string[],
  required: readonly string[] = [],
): AccountRows {
  const table = tableOf("accounts", argument, competingAccountFields(keys, required));
  if (!keys.some((key) => table.columns.has(key)) && table.columns.size === 0) {
    throw noHeaders("accounts");
  }
  const column = idColumn(table, required.includes("id"));
  const ids = column === undefined ? undefined : namesIn(table, column);
  const rows = rowsThatCount(table, ids);
  return { table, rows, ids, count: rows?.length ?? table.length };
}

/** The values of the rows that count. */
export function pick<Values extends Float64Array | Int32Array | Uint8Array>(
  { rows }: AccountRows,
  values: Values,
): Values {
  if (!rows) return values;
  const picked = values.slice(0, rows.length) as Values;
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at] as number] as number;
  return picked;
}

/** The numbers of a field, `blank` for a blank; undefined where the table has no column for it. */
export function numbersOfField(
  accounts: AccountRows,
  key: string,
  blank = 0,
): Float64Array | undefined {
  const column = accounts.table.columns.get(key);
  return column === undefined
    ? undefined
    : pick(accounts, numbersIn(accounts.table, column, blank));
}

/** Yes (1) and no (0) of a field; undefined where the table has no column for it. */
export function flagsOfField(accounts: AccountRows, key: string): Uint8Array | undefined {
  const column = accounts.table.columns.get(key);
  return column === undefined ? undefined : pick(accounts, flagsIn(accounts.table, column));
}

/** Groups of the rows that count. */
export function groupsOfAccounts(accounts: AccountRows, { names, of }: Groups): Groups {
  return { names, of: pick(accounts, of) };
}

/**
 * Amounts of a column, of which none may be negative.
 *
 * @throws InputError naming the cell
 */
export function amountsIn(accounts: AccountRows, column: number): Float64Array {
  const { table } = accounts;
  const amounts = numbersIn(table, column);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] as number;
    if (amount >= 0) continue;
    throw new InputError(
      `${placeInTable(table, row, column)} is ${amount}. It must be 0 or more: correct it.`,
    );
  }
  return pick(accounts, amounts);
}
