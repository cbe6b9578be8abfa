import type { Cell } from "../../table/cell";
import { column } from "../results/resultCells";
import type { ResultTable } from "../results/results";
import type { CrmFile, CrmRow, Unnamed } from "./crmFile";
import { crmNames } from "./crmNames";
import { byNames } from "./userIds";

/** The file as sheets: what is to be loaded, and what undoes it. */
export interface CrmSheets {
  readonly file: ResultTable;
  readonly back: ResultTable;
}

/** The columns that a loader takes stand first, under the names that it knows; people read the others. */
function tableOf(
  name: Pick<ResultTable, "name" | "sheet">,
  ownerHeader: string,
  rows: readonly CrmRow[],
): ResultTable {
  return {
    ...name,
    ...{ row: 0, column: 0, freeze: true },
    columns: [
      column("Id", "text", 22),
      column(ownerHeader, "text", 22),
      column("Account", "text", 30),
      column("From", "text", 18),
      column("To", "text", 18),
      column("Reason", "text", 70),
    ],
    rows: rows.map(({ id, owner, account, from, to, reason }): readonly Cell[] => [
      ...[id, owner, account, from, to, reason],
    ]),
    gone: [null, null, null, null, null, null],
  };
}

export function crmTables({ rows, back, source }: CrmFile): CrmSheets {
  const owner = source.key === byNames.key ? "Owner" : "OwnerId";
  const named = ({ sheet, table }: (typeof crmNames)["file" | "back"]) => ({ sheet, name: table });
  return {
    file: tableOf(named(crmNames.file), owner, rows),
    back: tableOf(named(crmNames.back), owner, back),
  };
}

/** Headers of the table in which the user fills in ids. */
export const usersHeaders = {
  name: "Name",
  id: "User ID",
  accounts: "Accounts",
  use: "Needed for",
} as const;

/** Whoever has no id yet. Ids that stand there stay, and so do those of people who need none any more. */
export function usersTable({
  unnamed,
  unnamedBefore,
}: Pick<CrmFile, "unnamed" | "unnamedBefore">): ResultTable {
  const row = (use: string) => {
    return ({ name, accounts }: Unnamed): readonly Cell[] => [name, null, accounts, use];
  };
  return {
    ...{ name: crmNames.users.table, sheet: crmNames.users.sheet },
    ...{ row: 0, column: 0, freeze: true },
    columns: [
      column(usersHeaders.name, "text", 28),
      column(usersHeaders.id, "text", 26),
      column(usersHeaders.accounts, "integer", 11),
      column(usersHeaders.use, "text", 22),
    ],
    rows: [...unnamed.map(row("The file")), ...unnamedBefore.map(row("The way back only"))],
    gone: [null, null, 0, "Nothing any more"],
  };
}
