import type { DefaultTable } from "./defaultTable";

/** What the KPIs of a pilot have to reach; an end that does not count itself is written with its sign. */
export const pilotTargetsTable: DefaultTable = [
  ["KPI", "From", "To"],
  ["Routing accuracy", 0.98, null],
  ["Assigned", 0.98, null],
  ["Spread", null, 0.1],
  ["Pipeline lift", 0.1, null],
  ["Time to assign (h)", null, "<4"],
  ["Data completeness", 0.95, null],
  ["Rep satisfaction", 4, null],
  ["SLA P90 (days)", null, 3],
  ["Continuity", 0.85, null],
];
