/**
 * Several rows of one account become one. A column that is the same in all rows of each account is the
 * account's, and counts once; where one differs, the user's method decides for its numbers, and the first
 * filled cell for all else.
 */
import type { Column, NumberColumn } from "../column";
import type { AccountsOfRows } from "./accountsOfRows";

/** What becomes of numbers that differ between rows of one account. */
export const mergeMethods = ["add up", "largest", "latest", "first"] as const;
export type MergeMethod = (typeof mergeMethods)[number];

/** Rows of one account differ in this column. */
export interface Differing {
  readonly column: Column;
  /** Accounts whose rows differ in it. */
  readonly accounts: number;
  /** The first of them, and its rows: indices into the rows that were read. */
  readonly example: { readonly account: number; readonly rows: readonly [number, number] };
}

function isBlank(column: Column, row: number): boolean {
  if (column.kind === "text") return column.values[row] === "";
  if (column.kind === "flag") return column.values[row] === 0;
  return Number.isNaN(column.values[row]);
}

/** Where rows of one account differ; undefined where they never do. Blanks differ from nothing. */
export function differingIn(column: Column, { first, of }: AccountsOfRows): Differing | undefined {
  const seen = new Int32Array(first.length).fill(-1);
  const differs = new Uint8Array(first.length);
  let accounts = 0;
  let example: Differing["example"] | undefined;
  for (let row = 0; row < of.length; row++) {
    if (isBlank(column, row)) continue;
    const account = of[row] as number;
    const known = seen[account] as number;
    if (known < 0) seen[account] = row;
    else if (differs[account] === 0 && column.values[known] !== column.values[row]) {
      differs[account] = 1;
      accounts++;
      example ??= { account, rows: [known, row] };
    }
  }
  return example && { column, accounts, example };
}

/** Index of the row that each account takes its value from: the first, or the latest, that has one. */
function chosenRows(
  column: Column,
  { first, of }: AccountsOfRows,
  days: Float64Array | undefined,
): Int32Array {
  const chosen = new Int32Array(first.length).fill(-1);
  const dayOf = (row: number): number => {
    const day = days?.[row] ?? NaN;
    return Number.isNaN(day) ? -Infinity : day;
  };
  for (let row = 0; row < of.length; row++) {
    if (isBlank(column, row)) continue;
    const account = of[row] as number;
    const known = chosen[account] as number;
    // Of rows of the same day the lower one is the later, as people append.
    if (known < 0 || (days !== undefined && dayOf(row) >= dayOf(known))) chosen[account] = row;
  }
  return chosen;
}

/**
 * The sum of each account's rows: of all of them, since two orders of 8 are 16 where others of another
 * account are 5 and 6. From the smallest up, so that the last digit doesn't hang on the order of the
 * rows. O(n log n)
 */
function sumsOf(values: Float64Array, { first, of }: AccountsOfRows): Float64Array {
  const merged = new Float64Array(first.length).fill(NaN);
  const filled = Int32Array.from(of.keys()).filter((row) => !Number.isNaN(values[row]));
  for (const row of filled.sort((a, b) => (values[a] as number) - (values[b] as number))) {
    const value = values[row] as number;
    const account = of[row] as number;
    const known = merged[account] as number;
    merged[account] = Number.isNaN(known) ? value : known + value;
  }
  return merged;
}

function largestOf(values: Float64Array, { first, of }: AccountsOfRows): Float64Array {
  const merged = new Float64Array(first.length).fill(NaN);
  for (let row = 0; row < of.length; row++) {
    const value = values[row] as number;
    const account = of[row] as number;
    if (!(value <= (merged[account] as number)) && !Number.isNaN(value)) merged[account] = value;
  }
  return merged;
}

/**
 * Amounts of the accounts, one each.
 *
 * @param days - when each row is of; needed for "latest"
 */
export function mergedAmounts(
  column: NumberColumn,
  accounts: AccountsOfRows,
  method: MergeMethod,
  days: Float64Array | undefined,
): Float64Array {
  const { values } = column;
  // What never differs is said in each row of an account, and counts once.
  if (method === "add up" && differingIn(column, accounts) !== undefined)
    return sumsOf(values, accounts);
  if (method === "largest") return largestOf(values, accounts);
  const rows = chosenRows(column, accounts, method === "latest" ? days : undefined);
  return Float64Array.from(rows, (row) => (row < 0 ? NaN : (values[row] as number)));
}

/**
 * A column with one value per account.
 *
 * @param method - for numbers; undefined for columns that nobody adds up, such as places, where the
 * first filled cell counts
 */
export function mergedColumn(
  column: Column,
  accounts: AccountsOfRows,
  method: MergeMethod | undefined,
  days: Float64Array | undefined,
): Column {
  const rows = chosenRows(column, accounts, method === "latest" ? days : undefined);
  if (column.kind === "number") {
    const { currencies } = column;
    const values =
      method === undefined
        ? Float64Array.from(rows, (row) => column.values[row] ?? NaN)
        : mergedAmounts(column, accounts, method, days);
    if (!currencies) return { ...column, values };
    const of = Uint8Array.from(rows, (row) => currencies.of[row] ?? 0);
    return { ...column, values, currencies: { ...currencies, of } };
  }
  switch (column.kind) {
    case "text":
      return { ...column, values: Array.from(rows, (row) => column.values[row] ?? "") };
    case "flag":
      return { ...column, values: Uint8Array.from(rows, (row) => column.values[row] ?? 0) };
    default:
      return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) };
  }
}
