/** Amounts of accounts in which a blank counts as 0, and how many of them there are. */
import { InputError } from "../../src/errors";
import { numbersOfAccounts, type AccountRows } from "./accountRows";
import { numbersIn } from "./numbers";
import type { CellTable } from "./table";
import { placeInTable } from "./table";

/** Amounts of the accounts, with how many of them are blank or 0: some hosts give the one for the other. */
export interface Filled {
  readonly values: Float64Array;
  readonly nothing: number;
}

/** The numbers of a column, one per account. */
export function filledNumbers(accounts: AccountRows, column: number): Filled {
  const values = numbersOfAccounts(accounts, column);
  return { values, nothing: values.reduce((sum, one) => (one === 0 ? sum + 1 : sum), 0) };
}

/** @throws InputError naming the first cell with an amount below 0 */
function refuseBelowZero(table: CellTable, column: number, amounts: Float64Array): void {
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] as number;
    if (amount >= 0) continue;
    throw new InputError(
      `${placeInTable(table, row, column)} is ${amount}. It must be 0 or more: correct it.`,
    );
  }
}

/**
 * Amounts of a column, of which none may be negative; blanks count as 0.
 *
 * @throws InputError naming the cell
 */
export function filledAmounts(accounts: AccountRows, column: number): Filled {
  const { table, rows } = accounts;
  // Each row is looked at, also where several are one account.
  if (rows) refuseBelowZero(table, column, numbersIn(table, column));
  const filled = filledNumbers(accounts, column);
  if (!rows) refuseBelowZero(table, column, filled.values);
  return filled;
}
