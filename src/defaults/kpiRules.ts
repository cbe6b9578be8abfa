import type { DefaultTable } from "./defaultTable";

/**
 * Targets and alerts of KPIs. From and To speak of the value; alerts of what Against says: the value,
 * its relative change against the period before ("previous"), the mean of some ("mean of 4") or the
 * plan. An alert has to hold in all of the last Periods periods. A limit of 0 is text, since a plain 0 is
 * what some hosts hand over for a blank.
 */
export const kpiRulesTable: DefaultTable = [
  ["KPI", "From", "To", "Alert below", "Alert above", "Against", "Periods"],
  ["Attainment", 1, null, 0.9, null, "value", 1],
  ["ARR growth", 0.2, null, "0", null, "value", 2],
  ["ACV", null, null, -0.15, null, "plan", 2],
  ["Win rate", 0.25, null, -0.2, null, "previous", 1],
  ["Pipeline coverage", 3, null, 2.5, null, "value", 2],
  ["Velocity", null, null, -0.15, null, "mean of 4", 1],
  ["Coverage ratio", 0.8, 1.2, 0.7, 1.3, "value", 1],
  ["Cycle (days)", null, null, null, 0.25, "previous", 1],
  ["Response (min)", null, 30, null, 30, "value", 1],
  ["Rep utilisation", null, null, 0.6, null, "value", 1],
  ["Whitespace unassigned", null, 0.15, null, 0.15, "value", 1],
  ["Missing close date", null, 0.1, null, 0.1, "value", 1],
];
