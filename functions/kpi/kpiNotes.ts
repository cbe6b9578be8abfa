/** What TP.KPI says of figures that are blank or 0 since the tables do not say more. */
import { latestDay } from "../../src/kpi/kpi";
import { WON } from "../../src/kpi/outcomes";
import { listText } from "../../src/plan/words/listText";
import { plural } from "../../src/plan/numberText";
import { rowsPlace } from "../../src/table/cellPlace";
import type { Groups } from "../../src/table/numbers/groups";
import { assumedDayNotes } from "../door/assumedDay";
import type { OpportunityRows } from "../door/opportunityRows";
import { rowNumber } from "../door/table";

/**
 * Which day counts as today where nobody says it: Elapsed, Pace and what is still to come turn on it.
 *
 * @param asOf - what was said; NaN for nothing
 */
export function asOfNotes(rows: OpportunityRows, asOf: number): readonly string[] {
  const latest = Number.isNaN(asOf) && rows.hasCloseDates ? latestDay(rows) : NaN;
  return assumedDayNotes(latest, rows.table.name);
}

/** Wins that add nothing to what is won; a blank reaches some hosts as 0. */
export function emptyWinNotes(
  { table, outcome, amount }: OpportunityRows,
  { of }: Groups,
): readonly string[] {
  const rows = [...outcome.keys()].filter(
    (row) => outcome[row] === WON && amount[row] === 0 && of[row]! >= 0,
  );
  if (rows.length === 0) return [];
  const [have, count] = rows.length === 1 ? ["has", "counts"] : ["have", "count"];
  const places = rowsPlace(
    {},
    rows.map((row) => rowNumber(table, row) - 1),
  );
  return [
    `${plural(rows.length, "won opportunity", "won opportunities")} ${have} no amount and ${count} as 0 (${places} of ${table.name}).`,
  ];
}

/**
 * Groups whose quota nobody gives, which would look as if all were well with them.
 *
 * @param names - of groups without a quota above 0
 */
export function noQuotaNotes(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const have = names.length === 1 ? "has" : "have";
  return [
    `${listText(names)} ${have} no quota above 0: Attainment, Pipeline coverage and Pace are blank there.`,
  ];
}
