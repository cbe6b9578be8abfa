import { inCell } from "../cellError";
import { notANumber, numberOf } from "../cells";
import { kpiJudgesIn } from "./ruleTables";
import { kpiTableIn, periodCell, placeOfPeriod } from "./series";
import type { KpiTable } from "./series";
import type { ResultCell } from "../door/spill";
import { spillTable } from "../door/spill";

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
    const column = (): ResultCell[] => new Array<ResultCell>(names.length).fill("");
    const [value, target, status, reason] = [column(), column(), column(), column()];
    const values = new Float64Array(periods.length);
    for (let row = 0; row < names.length; row++) {
      const name = names[row] as string;
      if (name === "") continue;
      readValues(given, row, values);
      value[row] = values[values.length - 1] as number;
      const judge = judgeOf(name);
      if (!judge) {
        reason[row] = `There is no rule for "${name}": add a row to rules.`;
        continue;
      }
      const planned = plan[row] as number;
      const found = judge.statusOf({ values, plan: planned === 0 ? NaN : planned });
      target[row] = judge.target;
      status[row] = found.status;
      reason[row] = found.reason;
    }
    return spillTable([
      ["KPI", names],
      ["Group", groups ?? column()],
      ["Value", value],
      ["Target", target],
      ["Status", status],
      ["Reason", reason],
    ]);
  });
}
