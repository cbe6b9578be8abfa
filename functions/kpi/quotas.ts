/** Quotas at the door of TP.KPI: a table of their own, or a column of the opportunities. */
import { InputError } from "../../src/errors";
import type { Quotas } from "../../src/kpi/kpiRows";
import { field } from "../../src/table/headers/field";
import type { Groups } from "../../src/table/numbers/groups";
import { foldedName, nameFinder } from "../../src/table/names";
import { dateSerial } from "../../src/table/parse/readDates";
import { isLeftOut } from "../door/givenTable";
import type { GroupedRows } from "../door/groups";
import { headerKey } from "../door/headers";
import { isPerson } from "../door/repList";
import type { CellTable } from "../door/table";
import { momentsIn, numbersIn } from "../door/numbers";
import { noQuotaNotes } from "./kpiNotes";
import { refuseStrangeHeaders } from "../door/ruleTable";
import { ownRows } from "../door/ownRows";
import { lostNote, withBlanks } from "../door/readable";
import { columnOf, namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

const fields = [
  field("quota", "Quota", "number", ["quota amount", "target", "sales target", "amount"], true),
  field("period", "Period", "date", [
    "period start",
    "month",
    "quarter",
    "year",
    "week",
    "start",
    "start date",
    "from",
    "date",
  ]),
];

/** Groups of the opportunities and of the quotas, and the quotas by group. */
export interface QuotasByGroup {
  readonly groups: Groups;
  readonly quotas: Quotas | undefined;
  /** Quotas that can't be read, and groups without one. */
  readonly notes: readonly string[];
}

/** Where the quotas stand, and whose they are by number. */
interface QuotaCells {
  readonly table: CellTable;
  readonly column: number;
  readonly names: readonly string[];
}

/** The column that says whose quota it is: under the same header as the groups, else the first left. */
function groupColumn(table: CellTable, label: string): number {
  const same = table.headers.findIndex((header) => headerKey(header) === headerKey(label));
  if (same >= 0) return same;
  const taken = new Set(table.columns.values());
  const first = table.headers.findIndex((header, column) => header !== "" && !taken.has(column));
  if (first >= 0) return first;
  throw new InputError(`quotas has no column ${label}. Add one that says whose quota each is.`);
}

/** A number such as 2026 is a year, not a day of 1905. */
function momentOfYear(moment: number): number {
  const isYear = Number.isInteger(moment) && moment >= 1990 && moment <= 2100;
  return isYear ? dateSerial(moment, 1, 1) : moment;
}

/** @param of - group of each row, -1 for a row that is nobody's quota and needs no date */
function datesIn(table: CellTable, of: Int32Array): Float64Array | undefined {
  const column = columnOf(table, "period");
  if (column === undefined) return undefined;
  const dates = momentsIn(table, column).map(momentOfYear);
  const missing = dates.findIndex((date, row) => Number.isNaN(date) && of[row] !== -1);
  if (missing < 0) return dates;
  throw new InputError(
    `${placeInTable(table, missing, column)} is blank. Write a date in the period that the quota is for.`,
  );
}

/** Groups with no quota above 0 in any row. */
function withoutQuota(
  names: readonly string[],
  of: Int32Array,
  amount: Float64Array,
): readonly number[] {
  const has = new Set(of.filter((_, row) => amount[row]! > 0));
  return [...names.keys()].filter((group) => !has.has(group));
}

/** Quotas of 0 or none beside others of the same group: its quota of that time is lower, or blank, for them. */
function addingNothingNotes(
  { table, column, names }: QuotaCells,
  of: Int32Array,
  amount: Float64Array,
  said: ReadonlySet<number | undefined>,
): readonly string[] {
  const rows = [...of.keys()].filter(
    (row) => of[row]! >= 0 && amount[row] === 0 && !said.has(of[row]),
  );
  const [first] = rows;
  if (first === undefined) return [];
  const place = placeInTable(table, first, column);
  const whose = names[of[first]!] ?? "";
  return rows.length === 1
    ? [`${place} holds no quota above 0 and adds nothing to that of ${whose}.`]
    : [
        `${rows.length} rows hold no quota above 0 and add nothing: ${place} for ${whose}, for one.`,
      ];
}

function fromTable(groups: GroupedRows, argument: unknown): QuotasByGroup {
  const given = ownRows(tableOf("quotas", argument, fields));
  const group = groupColumn(given, groups.label);
  refuseStrangeHeaders({ ...given, columns: new Map([...given.columns, ["group", group]]) }, false);
  const { table, cells } = withBlanks(given, [neededColumn(given, "quota")]);
  const owners = namesIn(table, group);
  const names = groups.names.slice();
  const find = nameFinder(names);
  const more = new Map<string, number>();
  const of = Int32Array.from(owners, (name) => {
    if (!isPerson(name)) return -1;
    const known = find(name);
    if (known >= 0) return known;
    const key = foldedName(name);
    let at = more.get(key);
    if (at === undefined) more.set(key, (at = names.push(name) - 1));
    return at;
  });
  const column = neededColumn(table, "quota");
  const amount = numbersIn(table, column);
  const lost = new Set(cells.map(({ row }) => of[row]));
  const without = withoutQuota(names, of, amount).filter((group) => !lost.has(group));
  // Nobody knows how much it is, and the others of the same period don't add up to it.
  for (const { row } of cells) amount[row] = NaN;
  return {
    groups: { names, of: groups.of },
    quotas: { of, from: datesIn(table, of), amount },
    notes: [
      ...lostNote(
        cells,
        "what is measured by that quota is blank",
        "what is measured by these quotas is blank",
      ),
      ...noQuotaNotes(without.map((group) => names[group]!)),
      ...addingNothingNotes({ table, column, names }, of, amount, new Set([...lost, ...without])),
    ],
  };
}

/** One quota per group, which each of its rows repeats. */
function fromColumn(groups: GroupedRows, table: CellTable, column: number): Quotas {
  const given = numbersIn(table, column);
  const amount = new Float64Array(groups.names.length);
  for (let row = 0; row < given.length; row++) {
    const group = groups.of[row] as number;
    const quota = given[row] as number;
    if (group < 0 || quota === 0) continue;
    const known = amount[group] as number;
    if (known !== 0 && known !== quota) {
      throw new InputError(
        `${placeInTable(table, row, column)} is ${quota}, but another row of "${groups.names[group] ?? ""}" has ${known}. Pass a table quotas instead.`,
      );
    }
    amount[group] = quota;
  }
  return { of: Int32Array.from(amount, (_, group) => group), amount };
}

/**
 * The quotas of groups of opportunities. Groups that only the quotas name come after the others.
 *
 * @throws InputError where the quotas can't be told
 */
export function quotasFor(
  groups: GroupedRows,
  opportunities: CellTable,
  argument: unknown,
): QuotasByGroup {
  if (!isLeftOut(argument)) return fromTable(groups, argument);
  const column = columnOf(opportunities, "quota");
  if (column === undefined) return { groups, quotas: undefined, notes: [] };
  const quotas = fromColumn(groups, opportunities, column);
  const without = withoutQuota(groups.names, quotas.of, quotas.amount);
  return { groups, quotas, notes: noQuotaNotes(without.map((group) => groups.names[group]!)) };
}
