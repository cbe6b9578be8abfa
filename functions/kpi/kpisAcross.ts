/** KPIs side by side, a row per group and period, as TP.KPI gives them. */
import { InputError } from "../../src/errors";
import { isOverDeals } from "../../src/kpi/fewDeals";
import { kpiKey } from "../../src/kpi/kpiKey";
import { knownKpi } from "../../src/kpi/kpiNames";
import { foldedName } from "../../src/table/names";
import { byRow } from "../../src/table/numbers/byRow";
import { groupsOf } from "../../src/table/numbers/groups";
import { momentOf } from "../../src/table/numbers/moments";
import { isNothing } from "../cells";
import { momentsIn } from "../door/numbers";
import { ownRows } from "../door/ownRows";
import type { CellTable } from "../door/table";
import { cellAt, namesIn, placeInTable, rowNumber } from "../door/table";
import { elapsedIn, isElapsed } from "./elapsed";
import type { KpiSeriesRow, KpiTable } from "./kpiTable";
import { periodCell, seriesNumbers } from "./periodCells";

const pace = kpiKey("Pace");

/** Columns by what they hold. */
interface Columns {
  readonly group: number | undefined;
  readonly period: number | undefined;
  readonly elapsed: number | undefined;
  readonly deals: number | undefined;
  readonly kpis: readonly number[];
}

const periodWords: ReadonlySet<string> = new Set("period|week|month|quarter|year|date".split("|"));

function columnsOf({ headers }: CellTable): Columns {
  const found = (fits: (name: string) => boolean): number | undefined => {
    const at = headers.findIndex((header) => fits(foldedName(header)));
    return at < 0 ? undefined : at;
  };
  const kpis = headers.flatMap((header, at) => (knownKpi(header) === undefined ? [] : [at]));
  const period = found((name) => periodWords.has(name));
  const elapsed = found(isElapsed);
  const deals = found((name) => name === "deals");
  const known = [period, elapsed, deals, ...kpis];
  const group = headers.findIndex((header, at) => header !== "" && !known.includes(at));
  return { group: group < 0 ? undefined : group, period, elapsed, deals, kpis };
}

/**
 * What orders the periods of rows: their dates, or where they have names such as Week 1 the order in
 * which these first appear; NaN for a row of no period.
 */
function periodsIn(table: CellTable, column: number | undefined): Float64Array {
  const periods = new Float64Array(table.length);
  if (column === undefined) return periods;
  const cells = Array.from(periods, (_, row) => cellAt(table, row, column));
  if (cells.every(isNothing)) return periods;
  const moments = cells.map((cell) => (isNothing(cell) ? NaN : momentOf(cell)));
  if (moments.every(Number.isNaN)) {
    const names = groupsOf(cells.map((cell) => (isNothing(cell) ? "" : foldedName(String(cell)))));
    return Float64Array.from(names.of, (at) => (at < 0 ? NaN : at));
  }
  return momentsIn(table, column);
}

/** A column as a series of all its rows, with which numbers are read as those of a KPI are. */
function columnSeries(table: CellTable, column: number | undefined): KpiSeriesRow {
  const at = column ?? 0;
  const cells = byRow(table.length, (row) =>
    column === undefined ? null : periodCell(table, row, column),
  );
  const placeOf = (row: number): string => placeInTable(table, row, at);
  return { name: table.headers[at] ?? "", group: "", plan: NaN, cells, placeOf };
}

/** The part of its period that is gone, per row. @throws InputError at the first that is none */
function partsGone(table: CellTable, column: number | undefined): Float64Array {
  const { values, problem } = elapsedIn(columnSeries(table, column));
  if (problem !== "") throw new InputError(problem);
  return values;
}

/** A group with its row in each of the days; undefined where it has none. */
interface GroupRows {
  readonly name: string;
  readonly rows: (number | undefined)[];
}

/**
 * The rows of each group by its period; groups whose names differ in case alone are one.
 *
 * @throws InputError where a group has two rows of one period
 */
function rowsByGroup(
  table: CellTable,
  names: readonly string[],
  periods: Float64Array,
  days: readonly number[],
): readonly GroupRows[] {
  const position = new Map(days.map((day, at) => [day, at]));
  const groups = new Map<string, GroupRows>();
  for (let row = 0; row < table.length; row++) {
    const at = position.get(periods[row] as number);
    if (at === undefined) continue;
    const name = names[row] ?? "";
    const key = foldedName(name);
    const group = groups.get(key) ?? {
      name,
      rows: new Array<number | undefined>(days.length).fill(undefined),
    };
    const first = group.rows[at];
    if (first !== undefined) {
      throw new InputError(
        `Rows ${rowNumber(table, first)} and ${rowNumber(table, row)} of kpis are both of ${name} in one period. Give one row for each, or add a column Period.`,
      );
    }
    group.rows[at] = row;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * A table with KPIs as headers: the first other column says whose they are, Period (Week, Month ...) when, and Elapsed how
 * much of the period is gone. Periods that have not begun do not count. Undefined where no header is a
 * known KPI.
 *
 * @throws InputError where a group has two rows of one period, or Elapsed can't be read
 */
export function kpisAcross(given: CellTable): KpiTable | undefined {
  const { group, period, elapsed, deals, kpis } = columnsOf(given);
  if (kpis.length === 0) return undefined;
  const table = ownRows(given);
  const parts = partsGone(table, elapsed);
  // What has not begun is of no period yet.
  const periods = periodsIn(table, period).map((one, row) => (parts[row] === 0 ? NaN : one));
  const days = [...new Set(periods.filter((one) => !Number.isNaN(one)))].sort((a, b) => a - b);
  const names = group === undefined ? [] : namesIn(table, group);
  const groups = rowsByGroup(table, names, periods, days);
  const counts = seriesNumbers(columnSeries(table, deals), {
    most: Infinity,
    isSure: false,
  }).values;
  const latest = new Map(groups.map(({ name, rows }) => [name, rows.at(-1)]));
  const elapsedOf = (name: string): number => parts[latest.get(name) ?? -1] ?? NaN;
  const rows = groups.flatMap(({ name, rows }) =>
    kpis.flatMap((column): KpiSeriesRow[] => {
      const header = table.headers[column] ?? "";
      // Where the period is over, the pace is the attainment.
      if (kpiKey(header) === pace && elapsedOf(name) === 1) return [];
      const cells = rows.map((row) => (row === undefined ? null : periodCell(table, row, column)));
      // A KPI that this group does not have: attainment without a quota.
      if (cells.every((cell) => cell === null)) return [];
      const placeOf = (at: number): string => placeInTable(table, rows[at] ?? 0, column);
      const series = { name: header, group: name, plan: NaN, cells, placeOf };
      if (!isOverDeals(header)) return [series];
      return [{ ...series, deals: Float64Array.from(rows, (row) => counts[row ?? -1] ?? NaN) }];
    }),
  );
  return { rows, periods: days.length, elapsedOf, isAcross: true, notes: given.notes ?? [] };
}
