import type { DefaultTable } from "./defaultTable";

/**
 * Targets and alerts of KPIs. From and To speak of the value; alerts of what Against says: the value,
 * its relative change against the period before ("previous"), the mean of some ("mean of 4") or the
 * plan. An alert has to hold in all of the last Periods periods. A limit of 0 is text, since a plain 0 is
 * what some hosts hand over for a blank. Severity is what an alert is about first: the data, how the
 * team works (process) or what it sells (market), as D2 has it for triage. Attainment is judged where
 * the period is over, Pace while it runs.
 */
export const kpiRulesTable: DefaultTable = [
  ["KPI", "From", "To", "Alert below", "Alert above", "Against", "Periods", "Severity"],
  ["Attainment", 1, null, 0.9, null, "value", 1, "market"],
  ["Pace", 1, null, 0.9, null, "value", 1, "market"],
  ["ARR growth", 0.2, null, "0", null, "value", 2, "market"],
  ["ACV", null, null, -0.15, null, "plan", 2, "market"],
  ["Win rate", 0.25, null, -0.2, null, "previous", 1, "market"],
  ["Pipeline coverage", 3, null, 2.5, null, "value", 2, "market"],
  ["Velocity", null, null, -0.15, null, "mean of 4", 1, "market"],
  ["Coverage ratio", 0.8, 1.2, 0.7, 1.3, "value", 1, "process"],
  ["Cycle (days)", null, null, null, 0.25, "previous", 1, "market"],
  ["Response (min)", null, 30, null, 30, "value", 1, "process"],
  ["Rep utilisation", null, null, 0.6, null, "value", 1, "process"],
  ["Whitespace unassigned", null, 0.15, null, 0.15, "value", 1, "process"],
  ["Churn rate", null, 0.05, null, 0.05, "value", 1, "market"],
  ["Missing close date", null, 0.1, null, 0.1, "value", 1, "data"],
];
