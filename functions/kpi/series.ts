/** A table of KPIs with a column per period, as TP.KPIALERT and TP.GONOGO take it. */
import { InputError } from "../../src/errors";
import { field } from "../../src/table/headers/field";
import type { Cell } from "../../src/table/cell";
import { cellIn, isNothing, nameOf } from "../cells";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { columnOf, namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

const fields = [
  field("kpi", "KPI", "text", ["metric", "measure", "indicator", "KPI name"], true),
  field("group", "Group", "text", ["territory", "rep", "owner", "region", "segment", "team"]),
  field("plan", "Plan", "number", ["planned", "budget", "plan value"]),
];

export interface KpiTable {
  readonly table: CellTable;
  /** "" where a row has no KPI. */
  readonly names: readonly string[];
  readonly groups: readonly string[] | undefined;
  /** 0 where there is none. */
  readonly plan: Float64Array;
  /** Columns of the periods, oldest first. */
  readonly periods: readonly number[];
}

function isEmptyBelow({ raw, length }: CellTable, column: number): boolean {
  for (let row = 1; row <= length; row++) if (!isNothing(raw[row]?.[column])) return false;
  return true;
}

/**
 * The columns that hold periods: all others that have a header or values. The last ones don't count as
 * long as they hold nothing but blanks and zeros, unless there is one KPI alone, which may well be 0.
 */
function periodsOf(table: CellTable): readonly number[] {
  const taken = new Set(table.columns.values());
  const head = table.raw[0] ?? [];
  const periods = Array.from(head, (_, column) => column).filter(
    (column) => !taken.has(column) && !(isNothing(head[column]) && isEmptyBelow(table, column)),
  );
  while (table.length > 1 && periods.length > 0 && isEmptyBelow(table, periods.at(-1) ?? 0))
    periods.pop();
  return periods;
}

/**
 * Takes in the argument kpis.
 *
 * @throws InputError where it has no column KPI, or none for a period
 */
export function kpiTableIn(argument: unknown): KpiTable {
  const table = tableOf("kpis", argument, fields);
  const periods = periodsOf(table);
  if (periods.length === 0 && table.length > 0) {
    throw new InputError(
      "kpis has no column with values. Give one column per period after KPI, oldest first.",
    );
  }
  const group = columnOf(table, "group");
  const plan = columnOf(table, "plan");
  return {
    table,
    names: namesIn(table, neededColumn(table, "kpi")),
    groups: group === undefined ? undefined : namesIn(table, group),
    plan: plan === undefined ? new Float64Array(table.length) : numbersIn(table, plan),
    periods,
  };
}

/** A cell of a period. @throws ErrorInInput where it holds an error */
export function periodCell(table: CellTable, row: number, column: number): Cell {
  const value = table.raw[row + 1]?.[column];
  // Nearly all cells are plain, and need no place for a message.
  if (typeof value === "boolean" || Number.isFinite(value)) return value as Cell;
  return cellIn(value, () => placeOfPeriod(table, row, column));
}

/** "Row 3 of kpis (Week 2)", by the column's number where its header is a date. */
export function placeOfPeriod(table: CellTable, row: number, column: number): string {
  if (nameOf(table.headers[column] ?? "") !== "") return placeInTable(table, row, column);
  return `Row ${row + 2}, column ${column + 1} of ${table.name}`;
}
