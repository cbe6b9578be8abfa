import { InputError } from "../../errors";
import type { CellProblem, Column, TableNote } from "../../table/column";
import type { Field } from "../../table/headers/fields";
import { readTable, type TableRange } from "../../table/readTable";
import { namedMeasures, type NamedMeasure } from "./balancedMeasures";
import {
  accountRoles,
  columnsOf,
  headersOf,
  matchRoles,
  repRoles,
  type RoleMatch,
} from "./columns";
import { chosenColumns, type ChosenColumn } from "./chosenColumns";
import { neededRoles } from "./neededRoles";
import { parseRules } from "../rules/parseRule";
import { ruleColumns, type RuleColumns } from "../rules/ruleColumns";
import type { Rule } from "../rules/rule";
import type { Settings } from "../settings/settings";
import { winRateColumns, type WinRateColumn } from "./winRates";

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
  /** Header of the value; undefined where nothing says what an account is worth. */
  readonly valueName: string | undefined;
  /** Header of what the hybrid approach keeps even. */
  readonly varianceName: string | undefined;
  readonly measures: readonly NamedMeasure[];
  readonly winRates: readonly WinRateColumn[];
  readonly rules: readonly Rule[];
  readonly ruleColumns: RuleColumns;
}

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
  needed: ReadonlySet<string>,
  fields: readonly Field[],
  extra: readonly ChosenColumn[],
): ReadSide {
  const mapping = columnsOf(roles.filter((role) => needed.has(role.key)));
  const added: Field[] = [];
  for (const { key, column, kind } of extra) {
    if (column < 0 || mapping.has(key)) continue;
    mapping.set(key, column);
    added.push({ key, label: key, kind, required: false, synonyms: [] });
  }
  const table = readTable(range, mapping, [...fields, ...added]);
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

/** A rep's own postal code column lists what is served where no column does so by name. */
function servedPostal(roles: readonly RoleMatch[], needed: ReadonlySet<string>): ChosenColumn[] {
  const columnOf = (key: string): number => roles.find((role) => role.key === key)?.column ?? -1;
  if (!needed.has("servedPostal") || columnOf("servedPostal") >= 0) return [];
  return [{ key: "servedPostal", column: columnOf("postalCode"), kind: "text" }];
}

/**
 * Reads both tables once: cells to typed columns, as far as the settings ask for them.
 *
 * @throws InputError if a required column is missing, a setting names a column that is not there, or
 * a rule can't be read
 */
export function readTables(tables: CarveTables, settings: Settings): ReadTables {
  const roles = rolesOf(tables);
  const accountHeaders = headersOf(tables.accounts.cells);
  const repHeaders = headersOf(tables.reps.cells);
  requireRoles(roles.accounts, "accounts", accountHeaders);
  requireRoles(roles.reps, "reps", repHeaders);
  const needed = neededRoles(settings);
  const chosen = chosenColumns(settings, accountHeaders, roles.accounts);
  const measures = namedMeasures(settings, accountHeaders, roles.accounts);
  const rules = parseRules(settings.rules);
  const ofRules = ruleColumns(rules, accountHeaders, roles.accounts);
  const winRates = settings.winRates ? winRateColumns(repHeaders) : [];
  const { accounts, reps } = tables;
  return {
    accounts: readSide(accounts, roles.accounts, needed.accounts, accountRoles, [
      ...chosen.columns,
      ...measures.map(({ column }) => measureColumn(column)),
      ...ofRules.values(),
    ]),
    reps: readSide(reps, roles.reps, needed.reps, repRoles, [
      ...servedPostal(roles.reps, needed.reps),
      ...winRates,
    ]),
    loadName: chosen.loadName,
    workloadName: chosen.workloadName,
    valueName: chosen.valueName,
    varianceName: chosen.varianceName,
    measures,
    winRates,
    rules,
    ruleColumns: ofRules,
  };
}

function measureColumn(column: number): ChosenColumn {
  return { key: measureKey(column), column, kind: "number" };
}

/** Key under which a balanced measure's column is read. */
export function measureKey(column: number): string {
  return `measure ${column}`;
}

/** Text of a role's column, or undefined where no column has the role. */
export function textOf(side: ReadSide, key: string): readonly string[] | undefined {
  const column = side.columns.get(key);
  return column?.kind === "text" ? column.values : undefined;
}

/** Numbers of a role's column (NaN = blank or unreadable), or undefined where there is none. */
export function numbersOf(side: ReadSide, key: string): Float64Array | undefined {
  const column = side.columns.get(key);
  return column?.kind === "number" || column?.kind === "date" ? column.values : undefined;
}
