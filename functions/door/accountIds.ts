/** What tells the accounts of a table apart: a column of IDs, else their names, as in a carve. */
import { InputError } from "../../src/errors";
import { matchRoles, accountRoles } from "../../src/plan/tables/columns";
import { identityByName } from "../../src/plan/tables/identity";
import { byRow } from "../../src/table/numbers/byRow";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { accountKey } from "../../src/table/rows/accountsOfRows";
import type { CellTable } from "./table";
import { cellsIn, namesIn } from "./table";

export interface AccountIds {
  /** "Account ID", or "Company and State". */
  readonly label: string;
  /** Of each row under the header, "" for none. */
  readonly ids: readonly string[];
}

/** Columns that may tell accounts apart where there are no IDs. */
const named: ReadonlySet<string> = new Set(["name", "postalCode", "city", "state", "country"]);

/** Accounts by their names, and by where they are where the names repeat; undefined where there are none. */
function byName(table: CellTable): AccountIds | undefined {
  const roles = matchRoles(table.headers, accountRoles).filter(
    ({ key, column }) => named.has(key) && column >= 0,
  );
  const columns = roles.map(({ column }) => cellsIn(table, column));
  const cells = [
    roles.map(({ header }) => header),
    ...byRow(table.length, (row) => columns.map((column) => column[row] ?? null)),
  ];
  const identity = identityByName(
    { sheet: table.name, row: 0, column: 0, cells },
    roles.map((role, column) => ({ ...role, column })),
  );
  if (identity === undefined) return undefined;
  const parts = identity.columns.map((column) => namesIn(table, roles[column]?.column ?? 0));
  const [names = []] = parts;
  const ids = names.map((name, row) =>
    name === "" ? "" : accountKey(parts.map((part) => part[row] ?? "")),
  );
  return { label: identity.label, ids };
}

/**
 * The accounts of a table's rows.
 *
 * @param required - whether the function can do nothing without it
 * @returns undefined where nothing tells accounts apart and each row is one
 * @throws InputError where that can't be
 */
export function accountIds(table: CellTable, required: boolean): AccountIds | undefined {
  const match = headerMatches(table.headers, table.fields).get("id");
  // A column that only sounds like one of IDs must not decide which rows are the same account.
  if (match && (required || match.certainty !== "words")) {
    const ids = namesIn(table, match.column).map((id) => (isPlaceholder(id) ? "" : id));
    return { label: table.headers[match.column] ?? "", ids };
  }
  if (!required) return undefined;
  const found = byName(table);
  if (found !== undefined) return found;
  throw new InputError(
    `${table.name} has no column Account ID and none for the account's name. Add one, and include the header row.`,
  );
}
