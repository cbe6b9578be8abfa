/** Accounts with their owners before and after, as the functions of the audit family read them. */
import { ownerChanges } from "../../src/audit/ownerChanges";
import type { OwnedAccounts, OwnerChange } from "../../src/audit/ownerChanges";
import { idKey } from "../../src/quality/id18";
import { isErrorText } from "../../src/table/errorText";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { isNoRep } from "../../src/table/nobody";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { nameOf, shownCell } from "../cells";
import { ownRows } from "../door/ownRows";
import { lostNotes, withBlanks } from "../door/readable";
import { namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

/** Accounts with their owners, and a look-up of their names. */
export interface AccountTable extends OwnedAccounts {
  /** The name in a row, "" where there is none or no such row. */
  readonly nameAt: (row: number) => string;
  /** Accounts of which nobody can tell who has them: what became of them is not known. */
  readonly unknown: ReadonlySet<string>;
  /** What was left out, a sentence each. */
  readonly notes: readonly string[];
}

/** @throws InputError where there is no column of IDs or of owners */
export function ownedAccounts(name: string, argument: unknown): AccountTable {
  const fields = accountFieldsFor(["id", "name", "owner"], ["id", "owner"]);
  const own = ownRows(tableOf(name, argument, fields));
  const { table, cells } = withBlanks(own, [neededColumn(own, "id"), neededColumn(own, "owner")]);
  const ids = namesIn(table, neededColumn(table, "id")).map((id) => (isPlaceholder(id) ? "" : id));
  const column = table.columns.get("name");
  return {
    ids,
    owners: namesIn(table, neededColumn(table, "owner")).map((owner) =>
      isNoRep(owner) ? "" : owner,
    ),
    // Few accounts change hands: the names of the others need not be read.
    nameAt(row) {
      if (row < 0 || column === undefined) return "";
      const value = table.raw[row + 1]?.[column];
      const name = nameOf(shownCell(value, () => placeInTable(table, row, column)));
      return isErrorText(name) ? "" : name;
    },
    unknown: new Set(cells.map(({ row }) => idKey(ids[row]!)).filter((id) => id !== "")),
    notes: lostNotes({ lost: cells, zeroed: [] }),
  };
}

/** The accounts whose owner changed, as far as both tables tell who has them. */
export function knownChanges(before: AccountTable, after: AccountTable): readonly OwnerChange[] {
  return ownerChanges(before, after).filter(({ id }) => {
    const key = idKey(id);
    return !before.unknown.has(key) && !after.unknown.has(key);
  });
}
