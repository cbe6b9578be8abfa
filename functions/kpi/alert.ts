import { kpiKey } from "../../src/kpi/kpiKey";
import { inCell } from "../cellError";
import type { ResultCell } from "../door/spill";
import { spillRows } from "../door/spill";
import type { KpiAlertRule } from "./kpiRules";
import { kpiRulesIn } from "./kpiRules";
import type { KpiSeriesRow, KpiTable } from "./kpiTable";
import { isStillRunning } from "./kpiTable";
import { seriesNumbers } from "./periodCells";
import type { RuleFinder } from "./ruleTables";
import { kpiTableIn } from "./series";

const headers = ["KPI", "Group", "Value", "Target", "Status", "Reason", "Severity"];
const noShare = { most: Infinity, isSure: false };
const attainment = kpiKey("Attainment");
const elapsedKey = kpiKey("Elapsed");

function withoutRule({ name }: KpiSeriesRow, nearest: string): string {
  if (kpiKey(name) === elapsedKey) return "How much of the period is gone.";
  return `There is no rule for "${name}": add a row to rules.${nearest}`;
}

function alertRow(
  table: KpiTable,
  row: KpiSeriesRow,
  rules: RuleFinder<KpiAlertRule>,
): readonly ResultCell[] {
  const { name, group } = row;
  if (name === "") return ["", group, "", "", "", "", ""];
  const rule = rules.find(name);
  const { values, plan, said, problem } = seriesNumbers(row, rule?.bound ?? noShare);
  const latest = values.at(-1) ?? NaN;
  const shown = Number.isNaN(latest) ? "" : latest;
  const target = rule?.judge.target ?? "";
  const unjudged = (reason: string): readonly ResultCell[] => [
    ...[name, group, shown, target, "", reason, ""],
  ];
  if (problem !== "") return unjudged(problem);
  if (!rule) return unjudged(withoutRule(row, rules.nearest(name)));
  if (shown === "") return unjudged("There is no value in the latest period.");
  const elapsed = table.elapsedOf(group);
  if (isStillRunning(table, row)) {
    const percent = Math.round(1000 * elapsed) / 10;
    return unjudged(`${percent} % of the period is gone: Pace says how it goes.`);
  }
  const { status, reason } = rule.judge.statusOf({ values, plan });
  const isAlert = status === "alert";
  const hint =
    isAlert && kpiKey(name) === attainment && Number.isNaN(elapsed)
      ? " While the period runs, give Pace, or a row Elapsed."
      : "";
  const reading = said === "" ? "" : ` ${said}`;
  return [
    ...[name, group, shown, target, status, `${reason}${hint}${reading}`],
    isAlert ? rule.severity : "",
  ];
}

/**
 * Which KPIs need attention: each latest value against its target and its alert rule, with the reason in words.
 * @customfunction KPIALERT
 * @param kpis A table with its header row: KPI, if wanted Group and Plan, then one column per period, oldest first; or the table of TP.KPI as it is. Names find their rule in any usual wording, without units. A share typed as 86 is read as 86 %, and the reason says so. A blank is no value (some spreadsheets give 0 for it); last columns with nothing but blanks and zeros do not count where there are several rows. A row Elapsed says how much of the latest period is gone (0 to 1): until it is over, Pace counts and not Attainment.
 * @param [rules] A table with its header row: KPI, From, To (the target; "at least 90 %" or "between 0.8 and 1.2" as text too), Alert below, Alert above, Against ("value", "previous", "mean of 4" or "plan"; but for "value" the limits are relative changes), Periods (how many in a row), Severity. Its rows replace the defaults of the same name, or add to them: see TP.DEFAULTS("kpi rules"). Write a limit of 0 as text ('0), since some spreadsheets give 0 for a blank.
 * @returns KPI, Group, Value (the latest), Target, Status ("on target", "off target", "alert"; blank where it can't be judged), Reason, Severity of an alert ("data", "process" or "market"). A value that is exactly at an alert limit gives no alert.
 * @example =TP.KPIALERT(KPIs[#All])
 * @source Alert rules: attainment below 90 % of pace, win rate down by more than 20 % on the week before, pipeline coverage below 2.5 for two weeks, and the others in TP.DEFAULTS("kpi rules")
 */
export function kpiAlertOfRange(kpis: unknown[][], rules?: unknown[][]): unknown[][] {
  return inCell(() => {
    const table = kpiTableIn(kpis);
    const { rows, isAcross } = table;
    const finder = kpiRulesIn(
      rules,
      rows.map(({ name }) => name),
    );
    const judged = isAcross ? rows.filter(({ name }) => finder.find(name) !== undefined) : rows;
    return spillRows(
      headers,
      judged.map((row) => alertRow(table, row, finder)),
    );
  });
}
