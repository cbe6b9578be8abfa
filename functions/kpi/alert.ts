import { leastDeals } from "../../src/kpi/fewDeals";
import { kpiKey } from "../../src/kpi/kpiKey";
import type { KpiStatus } from "../../src/kpi/kpiStatus";
import { inCell } from "../cellError";
import { withNotes } from "../door/noteRows";
import type { ResultCell } from "../door/spill";
import { spillRows } from "../door/spill";
import { elapsedIn, isElapsed } from "./elapsed";
import type { KpiAlertRule } from "./kpiRules";
import { kpiRulesIn } from "./kpiRules";
import type { KpiSeriesRow, KpiTable } from "./kpiTable";
import { fewDeals, isStillRunning } from "./kpiTable";
import type { SeriesNumbers } from "./periodCells";
import { seriesNumbers } from "./periodCells";
import type { RuleFinder } from "./ruleTables";
import { kpiTableIn } from "./series";

const headers = ["KPI", "Group", "Value", "Target", "Status", "Reason", "Severity"];
const noShare = { most: Infinity, isSure: false };
const attainment = kpiKey("Attainment");

/** What an alert looks at: without the periods before of which too few deals are known. */
function comparedValues(values: Float64Array, deals: Float64Array | undefined): Float64Array {
  if (deals === undefined) return values;
  return values.map((value, at) => ((deals[at] as number) < leastDeals ? NaN : value));
}

/** A KPI that is judged by its rule, with what was read of it. */
function judgedBy(rule: KpiAlertRule, row: KpiSeriesRow, read: SeriesNumbers): KpiStatus {
  const values = comparedValues(read.values, row.deals);
  const found = rule.judge.statusOf({ values, plan: read.plan });
  const isCut = values.some((value, at) => Number.isNaN(value) && !Number.isNaN(read.values[at]));
  const cut = isCut ? ` Periods of fewer than ${leastDeals} deals are not compared.` : "";
  const reading = read.said === "" ? "" : ` ${read.said}`;
  return { status: found.status, reason: `${found.reason}${cut}${reading}` };
}

function alertRow(
  table: KpiTable,
  row: KpiSeriesRow,
  rules: RuleFinder<KpiAlertRule>,
): readonly ResultCell[] {
  const { name, group } = row;
  if (name === "") return ["", group, "", "", "", "", ""];
  const rule = rules.find(name);
  const isPart = isElapsed(name) && rule === undefined;
  const read = isPart ? elapsedIn(row) : seriesNumbers(row, rule?.boundOf(row.name) ?? noShare);
  const { values, problem } = read;
  const latest = values.at(-1) ?? NaN;
  const shown = Number.isNaN(latest) ? "" : latest;
  const target = rule?.judge.target ?? "";
  const unjudged = (reason: string): readonly ResultCell[] => [
    ...[name, group, shown, target, "", reason, ""],
  ];
  if (problem !== "") return unjudged(problem);
  if (isPart) return unjudged(`How much of the period is gone. ${read.said}`.trim());
  if (!rule)
    return unjudged(`There is no rule for "${name}": add a row to rules.${rules.nearest(name)}`);
  if (shown === "") return unjudged("There is no value in the latest period.");
  const elapsed = table.elapsedOf(group);
  if (isStillRunning(table, row)) {
    const percent = Math.round(1000 * elapsed) / 10;
    return unjudged(`${percent} % of the period is gone: Pace says how it goes.`);
  }
  const few = fewDeals(row);
  if (few !== "") return unjudged(few);
  const { status, reason } = judgedBy(rule, row, read);
  const isAlert = status === "alert";
  const hint =
    isAlert && kpiKey(name) === attainment && Number.isNaN(elapsed)
      ? " While the period runs, give Pace, or a row Elapsed."
      : "";
  return [
    ...[name, group, shown, target, status, `${reason}${hint}`],
    isAlert ? rule.severity : "",
  ];
}

/**
 * Which KPIs need attention: each latest value against its target and its alert rule, with the reason in words.
 * @customfunction KPIALERT
 * @param kpis A table with its header row: KPI, if wanted Group and Plan, then one column per period, oldest first; or the table of TP.KPI as it is. Columns such as Target, Average, Owner, Note or Change are no periods: they are left out, and named in a Note. Names find their rule in any usual wording, without units. A share typed as 86 is read as 86 %, and the reason says so. A blank is no value (some spreadsheets give 0 for it); last columns with nothing but blanks and zeros do not count where there are several rows. A row Elapsed says how much of the latest period is gone (0 to 1; one without a group says it for all): until it is over, Pace counts and not Attainment. With a column Deals, as TP.KPI has it, win rate, ACV, cycle and velocity are judged from 10 deals in a period on.
 * @param [rules] A table with its header row: KPI, From, To (the target), Alert below, Alert above, Against, Periods (how many in a row), Severity. A target may be text such as "at least 90 %" or "between 0.8 and 1.2". Against is "value", "previous", "mean of 4" or "plan"; but for "value" the limits are relative changes. Its rows replace the defaults of the same name, or add to them: see TP.DEFAULTS("kpi rules"). Write a limit of 0 as text ('0), since some spreadsheets give 0 for a blank.
 * @returns KPI, Group, Value (the latest), Target, Status ("on target", "off target", "alert"; blank where it can't be judged), Reason, Severity of an alert ("data", "process" or "market"). A value that is exactly at an alert limit gives no alert. The notes of TP.KPI stand below.
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
    const figures = spillRows(
      headers,
      judged.map((row) => alertRow(table, row, finder)),
    );
    return withNotes(figures, table.notes);
  });
}
