import { kpi } from "../../src/kpi/kpi";
import { winLoss } from "../../src/kpi/winLoss";
import { inCell } from "../cellError";
import { assumedDayNotes } from "../door/assumedDay";
import { isLeftOut } from "../door/givenTable";
import { columnBy, groupsBy } from "../door/groups";
import { withNotes } from "../door/noteRows";
import { asOfNotes, emptyWinNotes } from "./kpiNotes";
import { quotasFor } from "./quotas";
import { opportunityRows, opportunityTable } from "../door/opportunityRows";
import { oneWord } from "../door/oneCell";
import { lostNotes } from "../door/readable";
import { figureSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import { neededColumn } from "../door/table";

const outcomeKeys = ["stage", "won", "created", "closed", "isClosed", "qualified"];
const groupKeys = ["owner", "territory", "segment", "region", "competitor"];
const periods = ["all", "year", "quarter", "month", "week"] as const;

/**
 * The sales KPIs of opportunities per rep, territory or segment, for all time or by period: attainment, win rate, ACV, cycle, pipeline coverage, velocity and conversion.
 * @customfunction KPI
 * @param opportunities A table with its header row: Amount, Stage or Won, Created and Close date; if wanted Qualified (without it all are) and Quota (the same in all rows of a group). A blank amount counts as 0; a Note says so of those won. A row with another Won than yes is open or lost as its stage says; without a stage it is lost where its close date is past at asOf, else open.
 * @param [by] What to group by: a header of opportunities in quotes, or one cell per row. Blank: Owner. Rows without a group are left out.
 * @param [period] "all", "year", "quarter", "month" or "week", by the close date; weeks begin on Monday, quarters in January. Blank: "all".
 * @param [quotas] A table with its header row: the group's header, Quota and, if wanted, Period (a date in the period; several are added up). Without Period a quota is that of each period, from the first to that of asOf: whose it is has a row in each, without a deal too. Blank: the column Quota, else none.
 * @param [settings] Two columns, name and value: winRateBase ("closed", or "all" to count open ones), pipelineMonths (3), asOf (a date; else the latest day on which any was created or closed, which a Note names).
 * @returns The group, Period (its first day; blank for "all" and for what is closed without a date), Won (amount), Quota, Attainment (won / quota), Win rate (won / closed and qualified), ACV (mean amount won), Cycle (days; created to closed, of those won), Pipeline (open and due in the period; with "all", from asOf through the next pipelineMonths), Pipeline coverage (pipeline / quota: give the quota of the same months; blank once the period is over), Velocity (per month; qualified and open at the end of the period x win rate x ACV / cycle in months of 30.4 days), Pipeline conversion (won / pipeline at the start of the period; with "all", / all amounts), Missing close date (of those open at the end of the period; with "all", of all), Elapsed (part of the period gone at the end of asOf; 0: not begun), Pace (attainment / elapsed), Deals (that the win rate is of). TP.KPIALERT and TP.GONOGO take the table as it is. Rates are fractions; blank where there is nothing to divide by. Rows that can't be read are left out, and a quota that can't be read leaves what is measured by it blank: a Note below says so, and who has no quota.
 * @example =TP.KPI(Opportunities[#All], "Owner", "quarter", Quotas[#All])
 * @source Velocity = qualified x win rate x ACV / cycle in months; pipeline conversion is won / starting pipeline, whatever it is called elsewhere
 */
export function kpiOfRange(
  opportunities: unknown[][],
  by?: unknown[][],
  period?: unknown[][],
  quotas?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const readable = opportunityTable(opportunities, {
      keys: ["amount", ...outcomeKeys, ...(isLeftOut(quotas) ? ["quota"] : [])],
      required: ["amount"],
      groups: groupKeys,
      groupedBy: (table) => [columnBy(table, by, ["owner"])],
      beside: ["by", by],
      answers: readingAnswers(settings ?? null)("accounts"),
    });
    const { table } = readable;
    const { asOf: day, winRateBase, pipelineMonths } = figureSettings(settings);
    const asOf = day > 0 ? day : NaN;
    const each = oneWord("period", period, periods, "all");
    if (each !== "all") neededColumn(table, "closed");
    const rows = opportunityRows(table, asOf, true, columnBy(table, by, ["owner"]));
    const grouped = groupsBy(table, by, ["owner"]);
    const { groups, quotas: amounts, notes } = quotasFor(grouped, table, quotas);
    const found = kpi(rows, groups, {
      period: each,
      asOf,
      winRateBase,
      pipelineMonths,
      quotas: amounts,
    });
    const figures = spillTable([
      [grouped.label, Array.from(found.group, (group) => groups.names[group])],
      ["Period", found.period],
      ["Won", found.won],
      ["Quota", found.quota],
      ["Attainment", found.attainment],
      ["Win rate", found.winRate],
      ["ACV", found.acv],
      ["Cycle (days)", found.cycleDays],
      ["Pipeline", found.pipeline],
      ["Pipeline coverage", found.pipelineCoverage],
      ["Velocity (per month)", found.velocityPerMonth],
      ["Pipeline conversion", found.pipelineConversion],
      ["Missing close date", found.missingCloseDate],
      ["Elapsed", found.elapsed],
      ["Pace", found.pace],
      ["Deals", found.deals],
    ]);
    return withNotes(figures, [
      ...lostNotes(readable),
      ...emptyWinNotes(rows, grouped),
      ...notes,
      ...asOfNotes(rows, asOf),
    ]);
  });
}

/**
 * Where you win best: opportunities, wins, win rate and sales cycle per segment, or per anything else.
 * @customfunction WINLOSS
 * @param opportunities A table with its header row: Stage or Won and what to group by; Created and Close date for the cycle; if wanted Qualified (without it all are).
 * @param [by] What to group by: a header of opportunities in quotes, or one cell per row. Blank: Segment. Rows without a group are left out.
 * @param [settings] Two columns, name and value: winRateBase ("closed", or "all" to count open ones too), asOf (a date). Without asOf it is the latest day on which any was created or won, which a Note names where it decides; what is due later counts as open where there is no stage.
 * @returns The group, Opportunities (closed and qualified; a won one always counts), Wins, Win rate (a fraction), Average cycle (days; created to closed, of those won). Rows that can't be read are left out, and a Note below says so.
 * @example =TP.WINLOSS(Opportunities[#All], "Segment")
 * @source Win rate = won / closed and qualified opportunities
 */
export function winLossOfRange(
  opportunities: unknown[][],
  by?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const readable = opportunityTable(opportunities, {
      keys: outcomeKeys,
      groups: groupKeys,
      groupedBy: (table) => [columnBy(table, by, ["segment"])],
      beside: ["by", by],
      answers: readingAnswers(settings ?? null)("accounts"),
    });
    const { table } = readable;
    const { asOf, winRateBase } = figureSettings(settings);
    const column = columnBy(table, by, ["segment"]);
    const rows = opportunityRows(table, asOf > 0 ? asOf : NaN, true, column);
    const groups = groupsBy(table, by, ["segment"]);
    const found = winLoss(rows, groups, winRateBase);
    const figures = spillTable([
      [groups.label, groups.names],
      ["Opportunities", found.opportunities],
      ["Wins", found.wins],
      ["Win rate", found.winRate],
      ["Average cycle (days)", found.cycleDays],
    ]);
    return withNotes(figures, [
      ...lostNotes(readable),
      ...assumedDayNotes(rows.assumedDay, table.name),
    ]);
  });
}
