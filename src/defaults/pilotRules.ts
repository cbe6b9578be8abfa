import type { DefaultTable } from "./defaultTable";

/**
 * When a pilot ships: D2 (002_c2a37b87c603f929.txt), "Pilot KPIs and decision rules", as what has changed
 * against the baseline. Stop below and Stop above end the pilot at once; nobody publishes such
 * guardrails, so that they are blank and there to be filled in.
 */
export const pilotRulesTable: DefaultTable = [
  ["KPI", "From", "To", "Stop below", "Stop above"],
  ["Revenue lift", 0.1, null, null, null],
  ["Meetings gained", 1, null, null, null],
  ["First-response SLA", 0.95, null, null, null],
  ["Travel change (h)", null, -1, null, null],
  ["Overlap", null, "<0.02", null, null],
];
