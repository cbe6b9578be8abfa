import type { CellProblem, Column, TableNote } from "../../table/column";
import { noAnswers, type Answers, type Decision } from "../../table/decision";
import { amountKind } from "../../table/headers/amountKind";
import type { Field } from "../../table/headers/fields";
import { readTable, type ReadTableOptions, type TableRange } from "../../table/readTable";
import type { LeftOutRow } from "../../table/rows/leftOut";
import { answersOf } from "../door/answers";
import type { TablesAsRead } from "./asRead";
import type { ControlTotals } from "../door/controlTotals";
import {
  isCategory,
  namedMeasures,
  type NamedCategory,
  type NamedMeasure,
} from "./balancedMeasures";
import { columnNames, columnWithName } from "./columnNames";
import {
  accountRoles,
  columnsOf,
  headersOf,
  noSuchColumn,
  repRoles,
  type RoleMatch,
} from "./columns";
import { chosenColumns, mayBeMoney, type ChosenColumn } from "./chosenColumns";
import { readHandovers, type Handovers } from "./handovers";
import { identityByName, identityOf, type NamedIdentity } from "./identity";
import { limitColumns, withoutLimits, type LimitColumn } from "./limitColumns";
import { matchColumns } from "./matchColumns";
import { toldApart, type Namesakes } from "./namesakes";
import { neededRoles } from "./neededRoles";
import { otherOwner, repStanding, servedPostal } from "./peopleColumns";
import { namedReps, namesOfReps } from "./repNames";
import { preparedSide, type PreparedSide } from "./preparedSide";
import { chosenRepColumns } from "./repColumns";
import { rampColumn, rampKey, rampNote, unusedPartTime } from "./repShares";
import { roleColumns } from "./roleOfReps";
import { requireRoles } from "./requireRoles";
import { wholeColumns } from "../whole/wholeColumn";
import { firstColumns } from "../first/firstColumns";
import { houseFinder, houseName } from "../inputs/house";
import { parseRules } from "../rules/parseRule";
import { ruleColumns, type RuleColumns } from "../rules/ruleColumns";
import type { Rule } from "../rules/rule";
import type { Settings } from "../settings/settings";
import { settingSubject } from "../settings/settingText";
import { winRateColumns, type WinRateColumn } from "./winRates";

/** The ranges that a carve reads, header rows first, and what the user chose about them. */
export interface CarveTables {
  readonly accounts: TableRange;
  readonly reps: TableRange;
  /** Role to header, where the user corrected a match; "" means that no column has the role. */
  readonly accountColumns?: ReadonlyMap<string, string>;
  readonly repColumns?: ReadonlyMap<string, string>;
  /** Headers of the columns that tell accounts apart where there are no ids; chosen by their values where absent. */
  readonly accountIdentity?: readonly string[];
  /** What the user answered to questions about the tables, by their keys. */
  readonly answers?: Answers;
  /** Totals of the user's own report, to be compared with what is read. */
  readonly control?: ControlTotals;
  /** A table of targets that stands in for the built-in ones. */
  readonly targets?: TableRange | undefined;
  /** A log of what changed in the CRM, by which it is known when accounts last changed hands. */
  readonly handovers?: TableRange | undefined;
  /** How both tables were read before; found out anew where absent. */
  readonly asRead?: TablesAsRead | undefined;
}

/** One table, read: its roles, its columns by role, and what was wrong with its cells. */
export interface ReadSide {
  readonly range: TableRange;
  readonly headers: readonly string[];
  readonly roles: readonly RoleMatch[];
  /**
   * Row on the sheet, from 0, of each row that is used: blank ones, and those that repeat an id, are
   * not. Accounts come in the order of their ids and reps in that of their names, however the sheets are
   * sorted.
   */
  readonly rows: Int32Array;
  /** For each row under the headers its place in `rows`, or -1; rows of one account share one. */
  readonly ofRow: Int32Array;
  readonly columns: ReadonlyMap<string, Column>;
  /** Positions in the range of the columns whose cells were read. */
  readonly used: ReadonlySet<number>;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
  /** What was decided about the table, and what nobody has decided yet. */
  readonly decisions: readonly Decision[];
  readonly leftOut: readonly LeftOutRow[];
  /** Columns that stand in for an id; undefined where there is one. */
  readonly identity: NamedIdentity | undefined;
  /** How it was read, for those who read another column of it. */
  readonly readWith: ReadTableOptions;
}

export interface ReadTables {
  readonly accounts: ReadSide;
  readonly reps: ReadSide;
  /** Reps of one name, who go by name and ID. */
  readonly namesakes: readonly Namesakes[];
  /** Header of the balanced column; "Accounts" where each account counts as 1. */
  readonly loadName: string;
  /** Header of the column that capacity is measured in; "Accounts" likewise. */
  readonly workloadName: string;
  /** Header of the value; undefined where nothing says what an account is worth. */
  readonly valueName: string | undefined;
  /** Header of what the hybrid approach keeps even. */
  readonly varianceName: string | undefined;
  /** The numbers to balance, and the columns whose words are balanced. */
  readonly measures: readonly NamedMeasure[];
  readonly categories: readonly NamedCategory[];
  readonly winRates: readonly WinRateColumn[];
  /** Columns of the reps with what each is to hold at least and at most. */
  readonly limits: readonly LimitColumn[];
  readonly rules: readonly Rule[];
  readonly ruleColumns: RuleColumns;
  /** When accounts last changed hands, by a log; undefined without one. */
  readonly handovers: Handovers | undefined;
  /** Which columns the settings mean that were left empty. */
  readonly decisions: readonly Decision[];
  /** What the user said about the people in the tables. */
  readonly answers: Answers;
}

interface SideToRead extends PreparedSide {
  readonly needed: ReadonlySet<string>;
  readonly fields: readonly Field[];
  readonly extra: readonly ChosenColumn[];
  readonly identity?: NamedIdentity | undefined;
}

function readSide(
  { range, roles, kinds, decisions, needed, fields, extra, identity }: SideToRead,
  options: Pick<ReadTableOptions, "answers" | "repeats" | "orderedBy">,
): ReadSide {
  const mapping = columnsOf(roles.filter((role) => needed.has(role.key)));
  const added: Field[] = [];
  for (const { key, column, ...meaning } of extra) {
    if (column < 0 || mapping.has(key)) continue;
    mapping.set(key, column);
    added.push({ ...meaning, key, label: key, required: false, synonyms: [] });
  }
  const readWith = { ...options, kinds, ...(identity && { identity }) };
  const table = readTable(range, mapping, [...fields, ...added], readWith);
  return {
    ...table,
    used: new Set([...mapping.values(), ...(identity?.columns ?? [])]),
    decisions: [...decisions, ...table.decisions],
    range,
    headers: headersOf(range.cells),
    roles,
    identity,
    readWith,
  };
}

/** The column of the owners that the setting names; -1 where the accounts have none. */
function ownerColumn(settings: Settings, { cells, column }: TableRange): number {
  const headers = headersOf(cells);
  const exact = columnWithName(settings.owner, headers, column);
  const wanted = settings.owner.toLowerCase();
  return exact >= 0 ? exact : headers.findIndex((header) => header.toLowerCase() === wanted);
}

/** What the user chose of the accounts' columns, the owner's by the setting included. */
function withOwner(
  { accounts, accountColumns }: CarveTables,
  settings: Settings,
): ReadonlyMap<string, string> | undefined {
  const column = settings.owner === "" ? -1 : ownerColumn(settings, accounts);
  if (column < 0) return accountColumns;
  const name = columnNames(headersOf(accounts.cells), accounts.column)[column] ?? "";
  return new Map([...(accountColumns ?? []), ["owner", name]]);
}

/** Both tables made ready for reading: their columns' roles, as headers, cells and the user have them. */
export function preparedTables(
  tables: CarveTables,
  settings: Settings,
): { readonly accounts: PreparedSide; readonly reps: PreparedSide } {
  const { answers = noAnswers, asRead } = tables;
  if (asRead !== undefined)
    return {
      accounts: { ...asRead.accounts, range: tables.accounts },
      reps: { ...asRead.reps, range: tables.reps },
    };
  const reps = preparedSide(
    tables.reps,
    (range) => matchColumns(range, repRoles, tables.repColumns),
    answersOf("reps", answers, settings),
  );
  const names = namesOfReps(namedReps(reps.range, reps.roles));
  const accounts = preparedSide(
    tables.accounts,
    (range) => matchColumns(range, accountRoles, withOwner(tables, settings), names),
    answersOf("accounts", answers, settings),
  );
  return { accounts, reps };
}

/**
 * Reads both tables once: cells to typed columns, as far as the settings ask for them.
 *
 * @throws InputError if a required column is missing, a setting names a column that is not there, or
 * a rule can't be read
 */
export function readTables(tables: CarveTables, settings: Settings): ReadTables {
  const { answers = noAnswers } = tables;
  const prepared = preparedTables(tables, settings);
  const { range: accounts, roles } = prepared.accounts;
  const headers = headersOf(accounts.cells);
  if (settings.owner !== "" && ownerColumn(settings, tables.accounts) < 0)
    throw noSuchColumn(
      `${settingSubject("owner")} names the column "${settings.owner}"`,
      headers,
      [],
    );
  const repHeaders = headersOf(prepared.reps.range.cells);
  const identity = tables.accountIdentity
    ? identityOf(headers, tables.accountIdentity)
    : identityByName(accounts, roles);
  requireRoles(roles, "accounts", headers, identity);
  requireRoles(prepared.reps.roles, "reps", repHeaders);
  const needed = neededRoles(settings);
  const chosen = chosenColumns(settings, accounts, roles, tables.asRead?.loads);
  const limits = limitColumns(prepared.reps, prepared.accounts, chosen.load);
  const repRolesFound = withoutLimits(prepared.reps.roles, limits.columns);
  const named = namedMeasures(settings, accounts, roles);
  const measures = named.filter((one) => !isCategory(one));
  const categories = named.filter(isCategory);
  const rules = parseRules(settings.rules);
  const ofRules = ruleColumns(rules, headers, roles, accounts.column);
  const ofSettings = chosenRepColumns(settings, repHeaders, prepared.reps.range.column);
  const ramp = rampOf(repHeaders, [...repRolesFound, ...ofSettings]);
  const hasQuota = repRolesFound.some(({ key, column }) => key === "quota" && column >= 0);
  const winRates = settings.winRates ? winRateColumns(repHeaders) : [];
  const ofReps = answersOf("reps", answers, settings);
  const { reps, namesakes } = toldApart(
    namedReps(prepared.reps.range, repRolesFound),
    prepared.reps.kinds,
    ofReps,
    houseFinder(houseName(settings, rules)),
  );
  const ofAccounts = answersOf("accounts", answers, settings);
  const repSide = readSide(
    {
      ...prepared.reps,
      ...reps,
      needed: needed.reps,
      fields: repRoles,
      extra: [
        ...servedPostal(repRolesFound, needed.reps),
        ...repStanding(repRolesFound),
        ...winRates,
        ...limits.columns,
        { key: rampKey, column: ramp, kind: "number", bounded: true },
        ...ofSettings,
        ...roleColumns(settings, repHeaders, prepared.reps.range.column),
      ],
    },
    { answers: ofReps, orderedBy: "name" },
  );
  return {
    accounts: readSide(
      {
        ...prepared.accounts,
        needed: needed.accounts,
        fields: accountRoles,
        extra: [
          ...chosen.columns,
          ...measures.map(({ column }) => measureColumn(column, headers)),
          ...categories.map(({ column }) => ({
            key: categoryKey(column),
            column,
            kind: "text" as const,
          })),
          ...limits.columns.map(({ ofColumn }) => measureColumn(ofColumn, headers)),
          ...[...ofRules.values()].map((one) => ({
            ...one,
            money: one.kind === "number" && amountKind(one.header) === "money",
          })),
          ...wholeColumns(settings, headers, roles, accounts.column),
          ...firstColumns(settings, headers, roles, accounts.column),
          ...otherOwner(headers, roles),
        ],
        identity,
      },
      { answers: ofAccounts, repeats: "merge", orderedBy: "id" },
    ),
    reps: {
      ...repSide,
      notes: [
        ...repSide.notes,
        ...unusedPartTime(reps.range, repRolesFound, ramp),
        ...(ramp < 0
          ? []
          : [rampNote(repHeaders[ramp] ?? "", reps.range.column + ramp, settings, hasQuota)]),
        ...limits.notes,
      ],
    },
    namesakes,
    decisions: chosen.decisions,
    loadName: chosen.loadName,
    workloadName: chosen.workloadName,
    valueName: chosen.valueName,
    varianceName: chosen.varianceName,
    measures,
    categories,
    winRates,
    limits: limits.columns,
    rules,
    ruleColumns: ofRules,
    handovers:
      tables.handovers &&
      readHandovers(tables.handovers, answersOf("handovers", answers, settings)),
    answers: ofAccounts,
  };
}

/** The column of ramps, unless the user chose it for something else, such as the share. */
function rampOf(
  headers: readonly string[],
  columns: readonly (RoleMatch | ChosenColumn)[],
): number {
  const column = rampColumn(headers);
  const isChosen = columns.some(
    (one) => one.column === column && (!("certainty" in one) || one.certainty === "chosen"),
  );
  return isChosen ? -1 : column;
}

function measureColumn(column: number, headers: readonly string[]): ChosenColumn {
  const money = mayBeMoney(headers[column] ?? "");
  return { key: measureKey(column), column, kind: "number", money };
}

/** Key under which a balanced measure's column is read. */
export function measureKey(column: number): string {
  return `measure ${column}`;
}

/** Key under which a column is read whose words are balanced. */
export function categoryKey(column: number): string {
  return `category ${column}`;
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
