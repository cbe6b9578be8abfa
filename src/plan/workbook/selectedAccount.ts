import { textOf } from "../../table/parse/readTexts";
import type { Source } from "./source";
import { readPlace, type Place, type Rect, type Workbook } from "./workbook";

/** Rows of accounts, and which of their columns, from 0 on the sheet, tells them apart. */
interface AccountRows {
  readonly rect: Rect;
  readonly idColumn: number;
}

/** The table that a plan was made from. */
export interface KnownAccounts {
  readonly source: Pick<Source, "sheet" | "rect" | "headers">;
  readonly idHeader: string;
}

/** Our own tables of accounts by the header that they begin with. */
const ownIdHeader = "Account ID";
const ownTable = /^TP_/;

function rowsWith(
  rect: Rect,
  headers: readonly string[],
  idHeader: string,
): AccountRows | undefined {
  const at = headers.findIndex((header) => textOf(header) === idHeader);
  return at < 0 ? undefined : { rect, idColumn: rect.column + at };
}

function isDataRow({ row, rows }: Rect, at: number): boolean {
  return at > row && at < row + rows;
}

/**
 * The id of the account in whose row the user is: in the table that the plan was made from, or in one
 * that we wrote. Undefined anywhere else. At most three requests.
 *
 * @param known - the accounts of the plan; undefined where they were not read
 */
export async function selectedAccount(
  workbook: Pick<Workbook, "selection" | "state" | "read">,
  known: KnownAccounts | undefined,
): Promise<string | undefined> {
  const place = await workbook.selection();
  if (place === undefined) return undefined;
  const accounts = await accountsAt(workbook, place, known);
  const { row } = place.rect;
  if (accounts === undefined || !isDataRow(accounts.rect, row)) return undefined;
  const cell = { row, column: accounts.idColumn, rows: 1, columns: 1 };
  const [[id = ""] = []] = await readPlace(workbook, place.sheet, cell);
  return textOf(id) || undefined;
}

async function accountsAt(
  workbook: Pick<Workbook, "state">,
  { sheet, rect: { row } }: Place,
  known: KnownAccounts | undefined,
): Promise<AccountRows | undefined> {
  if (known?.source.sheet === sheet && isDataRow(known.source.rect, row)) {
    return rowsWith(known.source.rect, known.source.headers, known.idHeader);
  }
  const { tables } = await workbook.state();
  const own = tables.find(
    (table) => table.sheet === sheet && ownTable.test(table.name) && isDataRow(table.rect, row),
  );
  return own && rowsWith(own.rect, own.headers, ownIdHeader);
}
