import { rowsOf } from "./call";
import type { Call } from "./call";

const stages = ["Closed Won", "Closed Lost", "Proposal", "Negotiation"];
const segments = ["SMB", "MM", "ENT"];

/** A day as text, so that it stays one where numbers are handed over as text. */
function date(month: number, row: number): string {
  return `2026-0${month + (row % 3)}-${10 + (row % 18)}`;
}

const opportunities = (rows: number): unknown[][] =>
  rowsOf(
    ["Opportunity ID", "Owner", "Segment", "Amount", "Stage", "Created", "Close date", "Qualified"],
    rows,
    (row) => `006${row}`,
    (row) => `Rep ${row % 7}`,
    (row) => segments[row % 3],
    (row) => 1000 + (row % 97),
    (row) => stages[row % 4],
    (row) => date(1, row),
    (row) => (row % 11 === 2 ? null : date(4, row)),
    (row) => (row % 5 === 0 ? "no" : "yes"),
  );

const quotas = rowsOf(
  ["Owner", "Period", "Quota"],
  14,
  (row) => `Rep ${row % 7}`,
  (row) => (row < 7 ? "2026-04-01" : "2026-07-01"),
  (row) => 5000 + row,
);

const kpiNames = ["Win rate", "Pipeline coverage", "Cycle (days)", "Attainment", "ACV"];

const kpis = (rows: number): unknown[][] =>
  rowsOf(
    ["KPI", "Group", "Plan", "Week 1", "Week 2", "Week 3"],
    rows,
    (row) => kpiNames[row % 5],
    (row) => `Territory ${row % 40}`,
    (row) => (row % 5 === 4 ? 100 : null),
    (row) => 0.2 + (row % 7),
    (row) => 0.3 + (row % 5),
    (row) => 0.25 + (row % 6),
  );

const rules = [
  ["KPI", "From", "To", "Alert below", "Alert above", "Against", "Periods"],
  ["Win rate", 0.2, null, -0.3, null, "previous", 1],
];

const hours = [
  ["Day", "From", "To"],
  ["Monday to Friday", "9:00", "17:00"],
];

export const kpiCalls: readonly Call[] = [
  {
    id: "KPI",
    good: (rows) => [
      opportunities(rows),
      "Owner",
      "month",
      quotas,
      [
        ["winRateBase", "closed"],
        ["pipelineMonths", 3],
      ],
    ],
  },
  { id: "WINLOSS", good: (rows) => [opportunities(rows), "Segment", [["winRateBase", "all"]]] },
  {
    id: "RESPONSETIME",
    good: (rows) => [
      rowsOf(undefined, rows, (row) => `${date(1, row)} 09:${10 + (row % 50)}`),
      rowsOf(undefined, rows, (row) =>
        row % 9 === 3 ? null : `${date(1, row)} 1${row % 7}:${10 + (row % 50)}`,
      ),
      rowsOf(undefined, rows, (row) => `Rep ${row % 7}`),
      hours,
      [["2026-01-12"], ["2026-02-16"]],
      45,
    ],
  },
  { id: "KPIALERT", good: (rows) => [kpis(rows), rules] },
];
