import { InputError } from "../../errors";
import type { TableNote } from "../../table/column";
import type { Decision } from "../../table/decision";
import { noControl } from "../door/controlTotals";
import { decisionsOf } from "../door/decisionsOf";
import { listedProblems, type ListedProblem } from "../door/gatherProblems";
import { doorReportOf, type DoorReport } from "../door/doorReport";
import { accountFields } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import type { TableRange } from "../../table/readTable";
import { loadKey, valueKey, varianceKey, workloadKey } from "../tables/chosenColumns";
import { kindFacts } from "../tables/columnFacts";
import { columnNames } from "../tables/columnNames";
import { headersOf, type RoleMatch } from "../tables/columns";
import type { PreparedSide } from "../tables/preparedSide";
import { inputsOf, type Inputs, type Pin } from "./inputs";
import { targetsOf, targetsSentence } from "../measures/sheetTargets";
import { houseFinder } from "./house";
import { ownedCount } from "./moveCap";
import { peopleOf, type People } from "../people/people";
import { ruleEffects, type RuleEffect } from "../rules/ruleEffects";
import { ruleProblems, type RuleProblem } from "../rules/ruleProblems";
import type { Settings } from "../settings/settings";
import { sayIt, type Say } from "../words/sayIt";
import { preparedTables, readTables, type CarveTables, type ReadTables } from "../tables/tables";

/** A pin whose account is not in the table, and what to do about it in a sentence. */
interface LockWithoutAccount extends Pin {
  readonly message: string;
}

/** What the first look at two tables found, before anything is carved. */
export interface Inspection {
  readonly accounts: InspectedSide;
  readonly reps: InspectedSide;
  /** The first of these, errors first, those that many rows have in one line; all cells are counted. */
  readonly problems: readonly ListedProblem[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly notes: readonly TableNote[];
  /** What was decided about the tables, and what is to be asked before a carve. */
  readonly decisions: readonly Decision[];
  /** What was understood so far; undefined where the tables can't be used at all. */
  readonly door: DoorReport | undefined;
  /** Why no carve is possible as things stand; undefined when one is. */
  readonly blocked: string | undefined;
  /** Where rules alone can't be used: as it is without them. */
  readonly summary: Summary | undefined;
  /** All reps, as far as they can be read. */
  readonly repNames: readonly string[];
  /** What is wrong with the user's own rules, each with its number. */
  readonly ruleProblems: readonly RuleProblem[];
  /** What each of them comes to; undefined where that is too much to count, or one can't be used. */
  readonly ruleEffects: readonly RuleEffect[] | undefined;
  /** What is to be known about owners, reps and locks, a sentence each. */
  readonly peopleNotes: readonly string[];
  /** Pins whose accounts are not in the table, each with what to do. */
  readonly idlePins: readonly LockWithoutAccount[];
  /** Where the targets come from, in a sentence; "" where all are built in. */
  readonly targets: string;
}

export interface InspectedSide {
  /** Names of the columns, each different: a header, and its letter where another has the same. */
  readonly headers: readonly string[];
  /** Headers of columns that read as numbers: those a load can be taken from. */
  readonly numberHeaders: readonly string[];
  readonly roles: readonly RoleMatch[];
  readonly rows: number;
}

export interface Summary {
  readonly accounts: number;
  readonly reps: number;
  /** Accounts whose owner is one of the reps. */
  readonly owned: number;
  readonly locked: number;
  readonly leavers: Inputs["leavers"];
  readonly inactiveOwners: Inputs["inactiveOwners"];
  readonly loadName: string;
  readonly workloadName: string;
  /** Undefined where the approach doesn't look at it, or nothing says it. */
  readonly valueName: string | undefined;
  readonly varianceName: string | undefined;
  readonly totalWorkload: number;
  /** Infinity where the reps have no capacity limit. */
  readonly totalCapacity: number;
  readonly zeroed: number;
  /** Cells of the load or workload that can't be read and would count as 0. */
  readonly unreadableLoads: number;
}

/** Problems beyond this many are counted, not listed: nobody reads them, and all must cross to the pane. */
const mostListed = 500;

/** Columns whose numbers are places, codes or days: nothing to add up. */
function notAmounts(headers: readonly string[]): ReadonlySet<number> {
  const fields = accountFields.filter(({ kind }) => kind !== "number" && kind !== "text");
  return new Set([...headerMatches(headers, fields).values()].map(({ column }) => column));
}

/** Names of the columns in which most of the filled cells read as numbers. */
function numberColumns(range: TableRange, names: readonly string[]): string[] {
  const skipped = notAmounts(headersOf(range.cells));
  return names.filter((_, column) => {
    if (skipped.has(column)) return false;
    const { filled, numbers } = kindFacts(range, column);
    return numbers > filled / 2;
  });
}

function sideOf({ range, roles }: PreparedSide, side: "accounts" | "reps"): InspectedSide {
  const headers = columnNames(headersOf(range.cells), range.column);
  return {
    headers,
    numberHeaders: side === "accounts" ? numberColumns(range, headers) : [],
    roles,
    rows: Math.max(0, range.cells.length - 1),
  };
}

function summaryOf(read: ReadTables, inputs: Inputs, unreadableLoads: number): Summary {
  const { accounts, reps } = inputs;
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  return {
    accounts: accounts.count,
    reps: reps.count,
    owned: ownedCount(inputs),
    locked: accounts.lockedTo.reduce((count, rep) => count + (rep >= 0 ? 1 : 0), 0),
    leavers: inputs.leavers,
    inactiveOwners: inputs.inactiveOwners,
    loadName: read.loadName,
    workloadName: read.workloadName,
    valueName: read.valueName,
    varianceName: read.varianceName,
    totalWorkload: sum(accounts.workload),
    totalCapacity: sum(reps.capacity),
    zeroed: inputs.zeroed,
    unreadableLoads,
  };
}

function countUnreadableLoads(read: ReadTables): number {
  const loads = new Set(
    [loadKey, workloadKey, valueKey, varianceKey].flatMap(
      (key) => read.accounts.columns.get(key)?.column ?? [],
    ),
  );
  return read.accounts.problems.filter((p) => p.severity === "error" && loads.has(p.column)).length;
}

function countCells(problems: readonly ListedProblem[]): number {
  return problems.reduce((sum, { cells }) => sum + cells, 0);
}

interface FirstLook {
  readonly read: ReadTables | undefined;
  readonly inputs: Inputs | undefined;
  readonly blocked: string | undefined;
}

/** As far as both tables can be used. A rule that is half written must not hide the rest. */
function firstLook(tables: CarveTables, settings: Settings, pins: readonly Pin[]): FirstLook {
  let read: ReadTables | undefined;
  let blocked: string | undefined;
  const withoutRules = settings.rules.length > 0 ? [{ ...settings, rules: [] }] : [];
  for (const attempt of [settings, ...withoutRules]) {
    try {
      read = readTables(tables, attempt);
      return { read, inputs: inputsOf(read, attempt, pins), blocked };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      blocked ??= error.message;
    }
  }
  return { read, inputs: undefined, blocked };
}

/** Who is who, also where locks or rules can't be used yet; undefined where there is no rep. */
function peopleIn(read: ReadTables, settings: Settings): People | undefined {
  try {
    return peopleOf(read, settings);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * Looks at both tables: which column is what, which cells can't be read, and whether a carve could
 * begin. Never throws for what a user can correct; `blocked` says it.
 */
export function inspect(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
  say: Say = sayIt,
): Inspection {
  const prepared = preparedTables(tables, settings);
  const sides = {
    accounts: sideOf(prepared.accounts, "accounts"),
    reps: sideOf(prepared.reps, "reps"),
  };
  const { read, inputs, blocked } = firstLook(tables, settings, pins);
  const people = read && peopleIn(read, settings);
  const repNames = people?.team.names ?? [];
  const decisions = read === undefined ? [] : [...decisionsOf(read), ...(people?.decisions ?? [])];
  const targets = targetsOf(tables.targets);
  const ofTables =
    read === undefined
      ? []
      : [read.accounts, read.reps].flatMap((side) => listedProblems(side, read.loadName));
  const all = [...ofTables, ...targets.problems.map((one) => ({ ...one, cells: 1 }))];
  const errors = all.filter((p) => p.severity === "error");
  const warnings = all.filter((p) => p.severity === "warning");
  return {
    ...sides,
    problems: [...errors, ...warnings].slice(0, mostListed),
    errorCount: countCells(errors),
    warningCount: countCells(warnings),
    notes: read === undefined ? [] : [...read.accounts.notes, ...read.reps.notes],
    decisions,
    door: read && inputs && doorReportOf(read, inputs, decisions, tables.control ?? noControl),
    repNames,
    ruleProblems: ruleProblems(settings.rules, {
      headers: headersOf(prepared.accounts.range.cells),
      roles: prepared.accounts.roles,
      firstColumn: tables.accounts.column,
      repNames,
      isHouse: houseFinder(settings.house),
      reps: {
        find: people?.findRep ?? (() => -1),
        whyNoRep: people?.whyNoRep ?? (() => ""),
      },
    }),
    ruleEffects: blocked === undefined && inputs !== undefined ? ruleEffects(inputs) : undefined,
    peopleNotes: (inputs?.peopleNotes ?? people?.notes ?? []).map(say),
    idlePins: (inputs?.idlePins ?? []).map((pin) => ({ ...pin, message: say(pin.message) })),
    targets: targetsSentence(targets),
    summary: read && inputs && summaryOf(read, inputs, countUnreadableLoads(read)),
    blocked,
  };
}
