/**
 * A table of accounts in which every account counts once, as everywhere: rows without an account,
 * totals and lines of a report are left out, and so are rows that can't be read; of rows that repeat an account, what is the same in all
 * of them counts once, and where numbers differ the function refuses, unless its settings say what
 * counts. Where a table has no IDs each row is an account.
 */
import type { Answers } from "../../src/table/decision";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import type { Groups } from "../../src/table/numbers/groups";
import { isNothing } from "../cells";
import { accountIds } from "./accountIds";
import { withGroupValues } from "./groupValues";
import { flagsIn } from "./distinct";
import type { Beside } from "./lostBeside";
import { numbersIn } from "./numbers";
import type { RepeatedRows } from "./onePerAccount";
import { firstPerAccount, onePerAccount } from "./onePerAccount";
import { ownRows } from "./ownRows";
import { readableRows, type LostCell } from "./readable";
import { rowsThatCount } from "./rowsThatCount";
import type { CellTable } from "./table";
import { noHeaders, tableOf } from "./table";

export interface AccountRows {
  readonly table: CellTable;
  /** Number of accounts. */
  readonly count: number;
  /** First row of each account under the header, from 0; undefined where all rows are accounts. */
  readonly rows: Int32Array | undefined;
  /** Account of each row under the header, "" for none; undefined where nothing tells. */
  readonly ids: readonly string[] | undefined;
  /** What tells accounts apart: "Account ID"; "" where nothing does. */
  readonly idLabel: string;
  /** Undefined where no account stands in two rows. */
  readonly repeated: RepeatedRows | undefined;
  /** Cells for which their rows were left out, since they can't be read. */
  readonly lost: readonly LostCell[];
  /** Those that count as 0, since the settings say so. */
  readonly zeroed: readonly LostCell[];
}

/** Columns that a function reads beside those of its fields, by the headers of the accounts. */
export interface AlsoRead {
  readonly texts?: (headers: readonly string[]) => readonly number[];
  readonly numbers?: (headers: readonly string[]) => readonly number[];
  /** An argument with a cell for each row. */
  readonly beside?: Beside;
  /** Keys that are asked for, but not read this time. */
  readonly unread?: readonly string[];
  /** Keys of which the first that has a column is read, and no other. */
  readonly firstOf?: readonly string[];
}

/**
 * Takes in the accounts.
 *
 * @param keys - fields that the function reads
 * @param required - those of them without which it can do nothing; accounts without IDs are then told
 * apart by their names
 * @param answers - what the function's settings say about doubtful cells
 * @param also - what else it reads
 * @throws InputError where a required column or all headers are missing
 */
export function accountRows(
  argument: unknown,
  keys: readonly string[],
  required: readonly string[] = [],
  answers?: Answers,
  also: AlsoRead = {},
): AccountRows {
  const needed = required.filter((key) => key !== "id");
  const fields = competingAccountFields(keys, needed);
  const own = ownRows(tableOf("accounts", argument, fields, answers));
  if (!keys.some((key) => own.columns.has(key)) && own.columns.size === 0) {
    throw noHeaders("accounts");
  }
  const first = also.firstOf?.find((key) => own.columns.has(key));
  const isRead = (key: string): boolean =>
    also.unread?.includes(key) !== true && (key === first || also.firstOf?.includes(key) !== true);
  const read = keys.filter(isRead).flatMap((key) => own.columns.get(key) ?? []);
  const texts = also.texts?.(own.headers) ?? [];
  const isNamed = (key: string): boolean => texts.includes(own.columns.get(key) ?? -1);
  const {
    table: readable,
    lost,
    zeroed,
  } = readableRows(
    own,
    [...read, ...texts].filter((column) => column >= 0),
    new Map(
      (also.numbers?.(own.headers) ?? [])
        .filter((column) => column >= 0)
        .map((column) => [column, "number"]),
    ),
    also.beside,
  );
  const table = withGroupValues(
    readable,
    keys.filter((key) => isRead(key) || isNamed(key)),
  );
  const known = accountIds(table, required.includes("id"));
  const idLabel = known?.label ?? "";
  const { rows, repeated } = rowsThatCount(known?.ids, idLabel);
  return {
    table,
    rows,
    repeated,
    lost,
    zeroed,
    idLabel,
    ids: known?.ids,
    count: rows?.length ?? table.length,
  };
}

/** The values of the accounts; `isBlank` says in which rows there is none. */
function pick<Values extends Int32Array | Uint8Array>(
  { rows, repeated }: AccountRows,
  values: Values,
  isBlank: (row: number) => boolean,
): Values {
  if (!rows) return values;
  if (repeated) return firstPerAccount(values, repeated, isBlank);
  const picked = values.slice(0, rows.length) as Values;
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}

/** Positions, -1 for none, of the accounts from those of the rows. */
export function positionsOfAccounts(accounts: AccountRows, of: Int32Array): Int32Array {
  return pick(accounts, of, (row) => of[row]! < 0);
}

/**
 * The numbers of a column, one per account; `blank` for a blank.
 *
 * @throws InputError where rows of one account differ, and nothing says what counts
 */
export function numbersOfAccounts(
  { table, rows, repeated }: AccountRows,
  column: number,
  blank = 0,
): Float64Array {
  if (!rows) return numbersIn(table, column, blank);
  const values = numbersIn(table, column, NaN);
  const found = repeated
    ? onePerAccount(table, column, values, repeated)
    : Float64Array.from(rows, (row) => values[row]!);
  return found.map((value) => (Number.isNaN(value) ? blank : value));
}

/** The numbers of a field, `blank` for a blank; undefined where the table has no column for it. */
export function numbersOfField(
  accounts: AccountRows,
  key: string,
  blank = 0,
): Float64Array | undefined {
  const column = accounts.table.columns.get(key);
  return column === undefined ? undefined : numbersOfAccounts(accounts, column, blank);
}

/** Yes (1) and no (0) of a field; undefined where the table has no column for it. */
export function flagsOfField(accounts: AccountRows, key: string): Uint8Array | undefined {
  const { table } = accounts;
  const column = table.columns.get(key);
  if (column === undefined) return undefined;
  return pick(accounts, flagsIn(table, column), (row) => isNothing(table.raw[row + 1]?.[column]));
}

/** How many accounts have nothing, or a 0, in any of their rows of a column. */
export function blanksIn(accounts: AccountRows, column: number): number {
  const { raw, length } = accounts.table;
  const isBlank = Uint8Array.from({ length }, (_, row) =>
    isNothing(raw[row + 1]?.[column]) ? 1 : 0,
  );
  return pick(accounts, isBlank, (row) => isBlank[row] === 1).reduce((sum, one) => sum + one, 0);
}

/** Groups of the accounts from those of the rows. */
export function groupsOfAccounts(accounts: AccountRows, { names, of }: Groups): Groups {
  return { names, of: positionsOfAccounts(accounts, of) };
}
