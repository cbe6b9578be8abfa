import { byRow } from "../../src/table/numbers/byRow";
import { inCell } from "../cellError";
import { notANumber, numberOf } from "../cells";
import { kpiJudgesIn } from "./ruleTables";
import { kpiTableIn, periodCell, placeOfPeriod } from "./series";
import type { KpiTable } from "./series";
import type { ResultCell } from "../door/spill";
import { spillRows } from "../door/spill";

/** The values of a row, oldest first, written into `values`. */
function readValues({ table, periods }: KpiTable, row: number, values: Float64Array): void {
  for (let at = 0; at < periods.length; at++) {
    const column = periods[at] as number;
    const cell = periodCell(table, row, column);
    const number = numberOf(cell);
    if (number === undefined) throw notANumber(placeOfPeriod(table, row, column), cell);
    values[at] = number;
  }
}

/**
 * Which KPIs need attention: each latest value against its target and its alert rule, with the reason in words.
 * @customfunction KPIALERT
 * @param kpis A table with its header row: KPI, if wanted Group and Plan, then one column per period, oldest first. A blank counts as 0; last columns with nothing but blanks and zeros do not count where there are several rows. Percentages are fractions. Names find their rule in any case and without the unit in brackets.
 * @param [rules] A table with its header row: KPI, From, To (the target), Alert below, Alert above, Against ("value", "previous", "mean of 4" or "plan"; but for "value" the limits are relative changes), Periods (how many in a row). Its rows replace the defaults of the same name, or add to them: see TP.DEFAULTS("kpi rules"). Write a limit of 0 as text ('0), since some spreadsheets give 0 for a blank.
 * @returns KPI, Group, Value (the latest), Target, Status ("on target", "off target", "alert"; blank without a rule), Reason. A value that is exactly at an alert limit gives no alert.
 * @example =TP.KPIALERT(KPIs[#All])
 * @source Alert rules: attainment below 90 %, win rate down by more than 20 % on the week before, pipeline coverage below 2.5 for two weeks, and the others in TP.DEFAULTS("kpi rules")
 */
export function kpiAlertOfRange(kpis: unknown[][], rules?: unknown[][]): unknown[][] {
  return inCell(() => {
    const given = kpiTableIn(kpis);
    const judgeOf = kpiJudgesIn(rules);
    const { names, groups, plan, periods } = given;
    const values = new Float64Array(periods.length);
    const rows = byRow(names.length, (row): ResultCell[] => {
      const name = names[row] as string;
      const group = groups?.[row] ?? "";
      if (name === "") return ["", group, "", "", "", ""];
      readValues(given, row, values);
      const latest = values[values.length - 1] as number;
      const judge = judgeOf(name);
      if (!judge)
        return [name, group, latest, "", "", `There is no rule for "${name}": add a row to rules.`];
      const planned = plan[row] as number;
      const { status, reason } = judge.statusOf({ values, plan: planned === 0 ? NaN : planned });
      return [name, group, latest, judge.target, status, reason];
    });
    return spillRows(["KPI", "Group", "Value", "Target", "Status", "Reason"], rows);
  });
}
