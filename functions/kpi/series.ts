/** A table of KPIs over periods, as TP.KPIALERT and TP.GONOGO take it in. */
import { InputError } from "../../src/errors";
import { field } from "../../src/table/headers/field";
import { foldedName } from "../../src/table/names";
import { isReportLine } from "../../src/table/rows/reportLine";
import { isNothing } from "../cells";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { columnOf, namesIn, noHeaders, tableOf } from "../door/table";
import { elapsedIn, isElapsed } from "./elapsed";
import { kpisAcross } from "./kpisAcross";
import { isNoPeriod, noPeriodNotes } from "./noPeriods";
import { periodCell, placeOfPeriod } from "./periodCells";
import type { KpiSeriesRow, KpiTable } from "./kpiTable";

const fields = [
  field("kpi", "KPI", "text", ["metric", "measure", "indicator", "KPI name"]),
  field("group", "Group", "text", ["territory", "rep", "owner", "region", "segment", "team"]),
  field("plan", "Plan", "number", ["planned", "budget", "plan value"]),
];

function isEmptyBelow({ raw, length }: CellTable, column: number): boolean {
  for (let row = 1; row <= length; row++) if (!isNothing(raw[row]?.[column])) return false;
  return true;
}

/** The columns that hold periods, and the headers of those that hold something else. */
interface PeriodColumns {
  readonly periods: readonly number[];
  readonly others: readonly string[];
}

/**
 * All columns that have a header or values and no other meaning. The last periods don't count as long as
 * they hold nothing but blanks and zeros, unless there is one KPI alone, which may well be 0.
 */
function periodsOf(table: CellTable): PeriodColumns {
  const taken = new Set(table.columns.values());
  const head = table.raw[0] ?? [];
  const free = Array.from(head, (_, column) => column).filter(
    (column) => !taken.has(column) && !(isNothing(head[column]) && isEmptyBelow(table, column)),
  );
  const header = (column: number): string => table.headers[column] ?? "";
  const periods = free.filter((column) => !isNoPeriod(header(column)));
  while (table.length > 1 && periods.length > 0 && isEmptyBelow(table, periods.at(-1) ?? 0))
    periods.pop();
  const others = free.map(header).filter(isNoPeriod);
  return { periods, others };
}

/** How much of each group's latest period is gone; a row without a group says it for all. */
function elapsedByGroup(rows: readonly KpiSeriesRow[]): KpiTable["elapsedOf"] {
  const parts = new Map<string, number>();
  for (const row of rows) {
    if (!isElapsed(row.name)) continue;
    const { values, problem } = elapsedIn(row);
    parts.set(foldedName(row.group), problem === "" ? (values.at(-1) ?? NaN) : NaN);
  }
  return (group) => parts.get(foldedName(group)) ?? parts.get("") ?? NaN;
}

/** KPIs one below the other, a column per period. */
function kpisDown(table: CellTable, kpi: number): KpiTable {
  const { periods, others } = periodsOf(table);
  const left = noPeriodNotes(others);
  if (periods.length === 0 && table.length > 0) {
    throw new InputError(
      [
        "kpis has no column with values. Give one column per period after KPI, oldest first.",
        ...left,
      ].join(" "),
    );
  }
  const [group, plan] = [columnOf(table, "group"), columnOf(table, "plan")];
  const groups = group === undefined ? undefined : namesIn(table, group);
  const plans = plan === undefined ? undefined : numbersIn(table, plan);
  const rows = namesIn(table, kpi).map((given, row): KpiSeriesRow => {
    // Its word has to stand alone: "Average contract value" is a KPI, and so may be "Total meetings".
    const name = isReportLine(given) ? "" : given;
    const planned = plans?.[row] ?? 0;
    return {
      name,
      group: groups?.[row] ?? "",
      plan: planned === 0 ? NaN : planned,
      cells: name === "" ? [] : periods.map((column) => periodCell(table, row, column)),
      placeOf: (period) => placeOfPeriod(table, row, periods[period] ?? 0),
    };
  });
  return {
    rows,
    periods: periods.length,
    elapsedOf: elapsedByGroup(rows),
    isAcross: false,
    notes: [...left, ...(table.notes ?? [])],
  };
}

/**
 * Takes in the argument kpis: KPIs one below the other with a column per period, or side by side with a
 * row per group and period, as TP.KPI gives them. Totals are left out.
 *
 * @throws InputError where it has neither a column KPI nor KPIs as headers, or no period
 */
export function kpiTableIn(argument: unknown): KpiTable {
  const table = tableOf("kpis", argument, fields);
  const kpi = columnOf(table, "kpi");
  if (kpi !== undefined) return kpisDown(table, kpi);
  const across = kpisAcross(tableOf("kpis", argument, []));
  if (across !== undefined) return across;
  if (table.columns.size === 0) throw noHeaders("kpis");
  throw new InputError("kpis has no column KPI. Add one, and include the header row.");
}
