/** KPIs side by side, a row per group and period, as TP.KPI gives them. */
import { InputError } from "../../src/errors";
import { kpiKey } from "../../src/kpi/kpiKey";
import { knownKpi } from "../../src/kpi/kpiNames";
import { foldedName } from "../../src/table/names";
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

function columnsOf({ headers }: CellTable): Columns {
  const named = (name: string): number | undefined => {
    const at = headers.findIndex((header) => foldedName(header) === name);
    return at < 0 ? undefined : at;
  };
  const kpis = headers.flatMap((header, at) => (knownKpi(header) === undefined ? [] : [at]));
  const [period, elapsed] = [named("period"), named("elapsed")];
  const group = headers.findIndex(
    (header, at) => header !== "" && at !== period && at !== elapsed && !kpis.includes(at),
  );
  return { group: group < 0 ? undefined : group, period, elapsed, kpis };
}

/** The period of each row as a serial; NaN for a row of no period. */
function periodsIn(table: CellTable, column: number | undefined): Float64Array {
  const periods = new Float64Array(table.length);
  if (column === undefined) return periods;
  const cells = Array.from(periods, (_, row) => cellAt(table, row, column));
  if (cells.every(isNothing)) return periods;
  return periods.map((_, row) => {
    const cell = cells[row] ?? null;
    if (isNothing(cell)) return NaN;
    const moment = momentOf(cell);
    if (!Number.isNaN(moment)) return moment;
    throw new InputError(
      `${placeInTable(table, row, column)} holds "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31.`,
    );
  });
}

/**
 * A table with KPIs as headers: the first other column says whose they are, Period when, and Elapsed how
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
