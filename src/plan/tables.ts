import { InputError } from "../errors";
import type { CellProblem, Column, TableNote } from "../table/column";
import type { Field } from "../table/fields";
import { readTable, type TableRange } from "../table/readTable";
import {
  accountRoles,
  columnsOf,
  headersOf,
  loadColumn,
  matchRoles,
  repRoles,
  type RoleMatch,
} from "./columns";
import type { Settings } from "./settings";

/** The two ranges that a carve reads, header rows first, and what the user chose about them. */
export interface CarveTables {
  readonly accounts: TableRange;
  readonly reps: TableRange;
  /** Role to header, where the user corrected a match; "" means that no column has the role. */
  readonly accountColumns?: ReadonlyMap<string, string>;
  readonly repColumns?: ReadonlyMap<string, string>;
}

/** One table, read: its roles, its columns by role, and what was wrong with its cells. */
export interface ReadSide {
  readonly range: TableRange;
  readonly headers: readonly string[];
  readonly roles: readonly RoleMatch[];
  /** Row on the sheet, from 0, of each row that is used: blank ones, and those that repeat an id, are not. */
  readonly rows: Int32Array;
  readonly columns: ReadonlyMap<string, Column>;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
}

export interface ReadTables {
  readonly accounts: ReadSide;
  readonly reps: ReadSide;
  /** Header of the balanced column; "Accounts" where each account counts as 1. */
  readonly loadName: string;
  /** Header of the column that capacity is measured in; "Accounts" likewise. */
  readonly workloadName: string;
}

/** Keys under which the two columns that settings choose are read beside the roles. */
export const loadKey = "load";
export const workloadKey = "workload";

const loadFields: readonly Field[] = [
  { key: loadKey, label: "Load", kind: "number", required: false, synonyms: [] },
  { key: workloadKey, label: "Workload", kind: "number", required: false, synonyms: [] },
];

function requireRoles(
  roles: readonly RoleMatch[],
  table: "accounts" | "reps",
  headers: readonly string[],
): void {
  const missing = roles.find((role) => role.required && role.column < 0);
  if (missing === undefined) return;
  const whole = table === "accounts" ? "Accounts[#All]" : "Reps[#All]";
  if (roles.every((role) => role.column < 0)) {
    throw new InputError(
      `No headers found in the ${table}: use ${whole}, a range whose first row holds the headers.`,
    );
  }
  const seen = headers.filter((header) => header !== "").join(", ");
  throw new InputError(
    `The ${table} have no column for "${missing.label}". Their headers are: ${seen}. Rename one, or choose the column.`,
  );
}

function readSide(
  range: TableRange,
  roles: readonly RoleMatch[],
  fields: readonly Field[],
  extra: ReadonlyMap<string, number>,
): ReadSide {
  const mapping = columnsOf(roles);
  for (const [key, column] of extra) if (column >= 0) mapping.set(key, column);
  const table = readTable(range, mapping, [...fields, ...loadFields]);
  const { rows, columns, problems, notes } = table;
  return { range, headers: headersOf(range.cells), roles, rows, columns, problems, notes };
}

/** The roles of both tables as the headers and the user's choices have them. */
export function rolesOf(tables: CarveTables): {
  readonly accounts: readonly RoleMatch[];
  readonly reps: readonly RoleMatch[];
} {
  return {
    accounts: matchRoles(headersOf(tables.accounts.cells), accountRoles, tables.accountColumns),
    reps: matchRoles(headersOf(tables.reps.cells), repRoles, tables.repColumns),
  };
}

/**
 * Reads both tables once: cells to typed columns.
 *
 * @throws InputError if a required column is missing or a setting names a column that is not there
 */
export function readTables(tables: CarveTables, settings: Settings): ReadTables {
  const roles = rolesOf(tables);
  const accountHeaders = headersOf(tables.accounts.cells);
  const repHeaders = headersOf(tables.reps.cells);
  requireRoles(roles.accounts, "accounts", accountHeaders);
  requireRoles(roles.reps, "reps", repHeaders);
  const load = loadColumn("balance", settings, accountHeaders, roles.accounts);
  const workload = loadColumn("workload", settings, accountHeaders, roles.accounts);
  const extra = new Map([
    [loadKey, load],
    [workloadKey, workload],
  ]);
  return {
    accounts: readSide(tables.accounts, roles.accounts, accountRoles, extra),
    reps: readSide(tables.reps, roles.reps, repRoles, new Map()),
    loadName: load < 0 ? "Accounts" : (accountHeaders[load] ?? ""),
    workloadName: workload < 0 ? "Accounts" : (accountHeaders[workload] ?? ""),
  };
}

/** Text of a role's column, or undefined where no column has the role. */
export function textOf(side: ReadSide, key: string): readonly string[] | undefined {
  const column = side.columns.get(key);
  return column?.kind === "text" ? column.values : undefined;
}

/** Numbers of a role's column (NaN = blank or unreadable), or undefined where there is none. */
export function numbersOf(side: ReadSide, key: string): Float64Array | undefined {
  const column = side.columns.get(key);
  return column?.kind === "number" ? column.values : undefined;
}
