import { textOf, type ReadSide, type ReadTables } from "../tables/tables";

/** Where what people wrote stands in their workbook, for messages that send them there. */
export interface Whereabouts {
  /** "row 17 of Accounts", by position among the accounts of a carve. */
  readonly account: (account: number) => string;
  /** "row 4 of Reps", by the rep's name. */
  readonly rep: (name: string) => string;
  /** `the column "Locked to"`, by role. */
  readonly accountColumn: (role: string) => string;
  readonly repColumn: (role: string) => string;
}

function rowIn({ range, rows }: ReadSide, table: string, position: number): string {
  const row = rows[position] ?? 0;
  return range.rowName?.(row) ?? `row ${row + 1} of ${range.sheet === "" ? table : range.sheet}`;
}

function columnIn({ roles }: ReadSide, key: string): string {
  const role = roles.find((one) => one.key === key);
  return `the column "${role?.header === "" ? role.label : (role?.header ?? key)}"`;
}

/** Looks places up in the tables as they were read. */
export function whereaboutsOf({ accounts, reps }: ReadTables): Whereabouts {
  const names = textOf(reps, "name") ?? [];
  return {
    account: (account) => rowIn(accounts, "the accounts", account),
    rep: (name) => rowIn(reps, "the reps", names.indexOf(name)),
    accountColumn: (role) => columnIn(accounts, role),
    repColumn: (role) => columnIn(reps, role),
  };
}
