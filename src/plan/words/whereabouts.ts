import { textOf, type ReadSide, type ReadTables } from "../tables/tables";
import { sentence, type Key } from "./english";
import { text, words, type Value } from "./sentence";

/** Where what people wrote stands in their workbook, for messages that send them there. */
export interface Whereabouts {
  /** "row 17 of Accounts", by position among the accounts of a carve. */
  readonly account: (account: number) => Value;
  /** "row 4 of Reps", by the rep's name. */
  readonly rep: (name: string) => Value;
  /** `the column "Locked to"`, by role. */
  readonly accountColumn: (role: string) => Value;
  readonly repColumn: (role: string) => Value;
}

function rowIn({ range, rows }: ReadSide, table: Key, position: number): Value {
  const at = rows[position] ?? 0;
  const name = range.rowName?.(at);
  if (name !== undefined) return text(name);
  const row = text(String(at + 1));
  return words(
    range.sheet === ""
      ? sentence(table, { row })
      : sentence("row", { row, sheet: text(range.sheet) }),
  );
}

function columnIn({ roles }: ReadSide, key: string): Value {
  const role = roles.find((one) => one.key === key);
  const header = role?.header === "" ? role.label : (role?.header ?? key);
  return words(sentence("column", { header: text(header) }));
}

/** Looks places up in the tables as they were read. */
export function whereaboutsOf({ accounts, reps }: ReadTables): Whereabouts {
  const names = textOf(reps, "name") ?? [];
  return {
    account: (account) => rowIn(accounts, "row of accounts", account),
    rep: (name) => rowIn(reps, "row of reps", names.indexOf(name)),
    accountColumn: (role) => columnIn(accounts, role),
    repColumn: (role) => columnIn(reps, role),
  };
}
