/** KPIs side by side, a row per group and period, as TP.KPI gives them. */
import { InputError } from "../../src/errors";
import { kpiKey } from "../../src/kpi/kpiKey";
import { knownKpi } from "../../src/kpi/kpiNames";
import { foldedName } from "../../src/table/names";
import { groupsOf } from "../../src/table/numbers/groups";
import { momentOf } from "../../src/table/numbers/moments";
import { isNothing, numberOf } from "../cells";
import { ownRows } from "../door/ownRows";
import type { CellTable } from "../door/table";
import { cellAt, namesIn, placeInTable } from "../door/table";
import type { KpiSeriesRow, KpiTable } from "./kpiTable";
import { periodCell } from "./periodCells";

const pace = kpiKey("Pace");

/** Columns by what they hold. */
interface Columns {
  readonly group: number | undefined;
  readonly period: number | undefined;
  readonly elapsed: number | undefined;
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
  const elapsed = found((name) => name === "elapsed");
  const group = headers.findIndex(
    (header, at) => header !== "" && at !== period && at !== elapsed && !kpis.includes(at),
  );
  return { group: group < 0 ? undefined : group, period, elapsed, kpis };
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
  const odd = cells.findIndex((cell, row) => !isNothing(cell) && Number.isNaN(moments[row]));
  if (odd < 0) return Float64Array.from(moments);
  throw new InputError(
    `${placeInTable(table, odd, column)} holds "${String(cells[odd])}", which is no date. Enter a date, or write it as 2026-03-31.`,
  );
}

/**
 * A table with KPIs as headers: the first other column says whose they are, Period (Week, Month ...) when, and Elapsed how
 * much of the period is gone. Periods that have not begun do not count. Undefined where no header is a
 * known KPI.
 *
 * @throws InputError where a group has two rows of one period
 */
export function kpisAcross(given: CellTable): KpiTable | undefined {
  const { group, period, elapsed, kpis } = columnsOf(given);
  if (kpis.length === 0) return undefined;
  const table = ownRows(given);
  const groups = group === undefined ? [] : namesIn(table, group);
  const periods = periodsIn(table, period);
  const partGone = (row: number): number => {
    const cell = elapsed === undefined ? null : cellAt(table, row, elapsed);
    return cell === null || cell === "" ? NaN : (numberOf(cell) ?? NaN);
  };
  const counts = (row: number): boolean => !Number.isNaN(periods[row]) && partGone(row) !== 0;
  const days = [...new Set(periods.filter((_, row) => counts(row)))].sort((a, b) => a - b);
  const rowsOf = new Map<string, (number | undefined)[]>();
  for (let row = 0; row < table.length; row++) {
    if (!counts(row)) continue;
    const name = groups[row] ?? "";
    const rows = rowsOf.get(name) ?? new Array<number | undefined>(days.length).fill(undefined);
    const at = days.indexOf(periods[row] ?? NaN);
    const first = rows[at];
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 2} and ${row + 2} of kpis are both of ${name} in one period. Give one row for each, or add a column Period.`,
      );
    }
    rows[at] = row;
    rowsOf.set(name, rows);
  }
  const elapsedOf = (name: string): number => {
    const last = rowsOf.get(name)?.at(-1);
    return last === undefined ? NaN : partGone(last);
  };
  const rows = [...rowsOf].flatMap(([name, rows]) =>
    kpis.flatMap((column): KpiSeriesRow[] => {
      const header = table.headers[column] ?? "";
      // Where the period is over, the pace is the attainment.
      if (kpiKey(header) === pace && elapsedOf(name) === 1) return [];
      const cells = rows.map((row) => (row === undefined ? null : periodCell(table, row, column)));
      // A KPI that this group does not have: attainment without a quota.
      if (cells.every((cell) => cell === null)) return [];
      const place = (at: number): string => placeInTable(table, rows[at] ?? 0, column);
      return [{ name: header, group: name, plan: NaN, cells, placeOf: place }];
    }),
  );
  return { rows, periods: days.length, elapsedOf, isAcross: true };
}
