import { InputError } from "../../errors";
import type { Places } from "../../geo/places";
import type { Settings } from "../settings/settings";
import { readTables, textOf, type CarveTables } from "../tables/tables";
import { accountTexts } from "./accountTexts";
import { amountFix } from "./amountFix";
import type { DataFix } from "./dataFix";
import { ownerFix } from "./ownerFix";
import { placeFix } from "./placeFix";

/** The fixes of a table of accounts. */
export interface DataFixes {
  readonly ids: readonly string[];
  /** "" where no column has them. */
  readonly names: readonly string[];
  /** Positions of the accounts in the order of the sheet. */
  readonly order: readonly number[];
  readonly fixes: readonly DataFix[];
}

/**
 * What is missing or doubtful in the accounts and can be filled in, without anything being changed. Amounts
 * by the mean of alike accounts (`impute`), owners by the nearest name of the team (`matchPeople`), places
 * by postal code or city. O(accounts), and for odd names O(names x reps).
 *
 * @param places - what is known of the world
 * @throws InputError where accounts have no ids to tell them apart by, or the tables can't be read
 */
export function dataFixes(tables: CarveTables, settings: Settings, places: Places): DataFixes {
  const read = readTables(tables, settings);
  const ids = textOf(read.accounts, "id");
  // A key of several columns could not be looked up beside the accounts.
  if (ids === undefined || (read.accounts.identity?.columns.length ?? 1) > 1)
    throw new InputError(
      "Your accounts have no column with IDs, so what is filled in could not be told apart by them. Choose the column under Data > Accounts, then look again.",
    );
  const { rows } = read.accounts;
  const textsBy = accountTexts(read.accounts);
  const found = [
    amountFix(read, ids, textsBy),
    ownerFix(read, settings, ids),
    placeFix(ids, textsBy, places),
  ];
  return {
    ids,
    names: textsBy("name")?.texts ?? ids.map(() => ""),
    order: [...ids.keys()].sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0)),
    fixes: found.flatMap((one) => one ?? []),
  };
}
