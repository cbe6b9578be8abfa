import { isPlaceholder } from "../../table/parse/readNumbers";
import { textOf } from "../../table/parse/readTexts";
import { isErrorText } from "../../table/errorText";
import { isNobody } from "../../table/nobody";
import type { TableRange } from "../../table/readTable";
import { rowKinds } from "../../table/rows/rowKinds";
import { peopleNamed } from "../people/peopleNamed";
import { accountRoles, columnsOf, headersOf, matchRoles } from "../tables/columns";
import type { Source } from "./source";

/** Header of the one column of reps that are made from the owners. */
const repHeader = "Rep";

/**
 * A reps table of the accounts' owners, each once, in the order in which they come: for those who
 * have no list of their team. It stands on no sheet. A person under several spellings is one rep. Words for nobody ("Unassigned", "N.N.") are no rep.
 *
 * @param ownerColumn - position within the range
 * @param identity - positions of the columns that tell accounts apart, so that totals count for nothing
 */
export function repsFromOwners(
  accounts: TableRange,
  ownerColumn: number,
  identity: readonly number[] = [],
): TableRange {
  const { kinds } = rowKinds(accounts, identity);
  const names: string[] = [];
  accounts.cells.forEach((row, at) => {
    if (kinds[at] !== "data") return;
    const name = textOf(row[ownerColumn] ?? null);
    if (name === "" || isPlaceholder(name) || isNobody(name) || isErrorText(name)) return;
    names.push(name);
  });
  return {
    sheet: "",
    row: 0,
    column: 0,
    cells: [[repHeader], ...peopleNamed([...new Set(names)]).map((name) => [name])],
  };
}

export interface OwnersAsReps {
  readonly source: Source;
  readonly range: TableRange;
}

/**
 * The accounts' owners as a source of reps, to be offered beside the tables.
 *
 * @param chosen - columns that the user chose for the accounts: role to header
 * @returns undefined where no column holds owners, or none is named
 */
export function ownersAsReps(
  accounts: TableRange,
  chosen: ReadonlyMap<string, string> = new Map(),
): OwnersAsReps | undefined {
  const headers = headersOf(accounts.cells);
  const columns = columnsOf(matchRoles(headers, accountRoles, chosen));
  const owner = columns.get("owner");
  if (owner === undefined) return undefined;
  const identity = ["id", "name"].flatMap((key) => columns.get(key) ?? []);
  const range = repsFromOwners(accounts, owner, identity);
  const rows = range.cells.length;
  if (rows < 2) return undefined;
  const source: Source = {
    sheet: "",
    table: "",
    rect: { row: 0, column: 0, rows, columns: 1 },
    headers: [repHeader],
    ownersOf: headers[owner] ?? "",
  };
  return { source, range };
}
