import { rowsOf } from "./call";
import type { Call } from "./call";

const channels = ["Email", "Event", "Search", "Partner"];
const stages = ["Lead", "Proposal", "Negotiation", "Closed Won"];

const touches = (rows: number): unknown[][] =>
  rowsOf(
    ["Opportunity ID", "Date", "Channel", "Territory"],
    rows,
    (row) => `006${row % 5000}`,
    (row) => `2026-0${1 + (row % 9)}-${10 + (row % 18)}`,
    (row) => channels[row % 4],
    (row) => `T${row % 6}`,
  );

const opportunities = (rows: number): unknown[][] =>
  rowsOf(
    ["Opportunity ID", "Amount", "Won", "Close date"],
    rows,
    (row) => `006${row}`,
    (row) => 100 + (row % 97),
    (row) => row % 3 !== 0,
    (row) => `2026-0${4 + (row % 3)}-15`,
  );

const history = (rows: number): unknown[][] =>
  rowsOf(
    ["Opportunity ID", "Region", "Stage", "Entered"],
    rows,
    (row) => `006${Math.floor(row / 4)}`,
    (row) => (row % 8 < 4 ? "East" : "West"),
    (row) => stages[row % 4],
    (row) => `2026-0${1 + 2 * (row % 4)}-${10 + (row % 18)}`,
  );

const sales = (rows: number): unknown[][] =>
  rowsOf(
    ["Name", "Date", "Amount"],
    rows,
    (row) => `Rep ${row % 7}`,
    (row) => `2026-0${1 + (row % 9)}-${10 + (row % 18)}`,
    (row) => 10 + (row % 13),
  );

const starts = rowsOf(
  ["Name", "Start", "Full"],
  7,
  (row) => `Rep ${row}`,
  (row) => `2026-0${1 + (row % 3)}-01`,
  (row) => 20 + row,
);

export const campaignCalls: readonly Call[] = [
  {
    id: "ATTRIBUTION",
    good: (rows) => [touches(rows), opportunities(Math.min(rows, 5000)), "Channel", "decay", 14],
  },
  { id: "STAGEDURATION", good: (rows) => [history(rows), "Region", "2026-12-31"] },
  { id: "RAMP", good: (rows) => [sales(rows), starts, 0.8, 6] },
];
