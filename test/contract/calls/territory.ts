import { rowsOf } from "./call";
import type { Call } from "./call";

const headers = [
  ...["Account ID", "Account Name", "Owner", "Projected ARR", "Current ARR", "ICP", "Within SLA"],
  ...["Region", "Territory", "Segment", "Visits per Year", "Latitude", "Longitude"],
];

const accounts = (rows: number): unknown[][] =>
  rowsOf(
    headers,
    rows,
    (row) => `A${row}`,
    (row) => `Company ${row}`,
    (row) => (row % 9 === 8 ? null : `Rep ${row % 7}`),
    (row) => 1000 + (row % 97),
    (row) => (row % 3 === 0 ? 500 + (row % 31) : null),
    (row) => row % 2 === 0,
    (row) => row % 5 !== 0,
    (row) => ["West", "East", "North", "South"][row % 4],
    (row) => `T${row % 11}`,
    (row) => ["SMB", "MM", "ENT"][row % 3],
    (row) => 1 + (row % 12),
    (row) => 30 + (row % 15),
    (row) => -120 + (row % 40),
  );

const reps = rowsOf(
  ["Rep", "Capacity", "Quota", "Latitude", "Longitude"],
  8,
  (row) => `Rep ${row}`,
  (row) => 10 + row,
  (row) => 2000 + row,
  (row) => 31 + row,
  (row) => -110 + row,
);

const performance = (rows: number): unknown[][] =>
  rowsOf(
    ["Rep", "Won", "Quota", "Pipeline", "Win rate", "Accounts", "Capacity"],
    rows,
    (row) => `Rep ${row}`,
    (row) => 900 + 10 * (row % 50),
    (row) => 1000 + (row % 70),
    (row) => 3000 + 7 * (row % 90),
    (row) => 0.2 + (row % 40) / 100,
    (row) => 80 + (row % 20),
    (row) => 90 + (row % 20),
  );

const opportunities = rowsOf(
  ["Account ID", "Amount", "Stage", "Created", "Close date", "Competitor"],
  20,
  (row) => `A${row}`,
  (row) => 100 + row,
  (row) => ["Closed Won", "Closed Lost", "Proposal"][row % 3],
  (row) => 45_900 + row,
  (row) => 45_950 + 2 * row,
  (row) => ["Acme", "Other"][row % 2],
);

const customers = (rows: number): unknown[][] =>
  rowsOf(
    ["Account ID", "Region", "ICP", "Customer since", "Customer until"],
    rows,
    (row) => `A${row}`,
    (row) => ["West", "East"][row % 2],
    (row) => row % 3 !== 0,
    (row) => (row % 4 === 0 ? 46_000 + (row % 180) : null),
    (row) => (row % 16 === 0 ? 46_190 : null),
  );

const hierarchy = rowsOf(
  ["Territory", "District", "Region"],
  11,
  (row) => `T${row}`,
  (row) => `D${row % 4}`,
  (row) => `R${row % 2}`,
);

const settings = [
  ["workload", "accounts"],
  ["penetration", 0.1],
];
const targets = [
  ["Measure", "From", "To"],
  ["Gini", null, "<0.3"],
  ["Coverage", 0.9, null],
];
const weights = [
  ["Component", "Weight"],
  ["Attainment", 0.6],
  ["Win rate", 0.4],
];

const column = (value: (row: number) => unknown): ((rows: number) => unknown[][]) => {
  return (rows) => rowsOf(undefined, rows, value);
};
const owner = column((row) => `Rep ${row % 7}`);
const later = column((row) => `Rep ${row % 10 === 0 ? 1 : row % 7}`);
const within = column((row) => row % 5 !== 0);
const id = column((row) => `A${row - (row % 50 === 1 ? 1 : 0)}`);
const team = rowsOf(undefined, 8, (row) => `Rep ${row}`);

export const territoryCalls: readonly Call[] = [
  { id: "REPINDEX", good: (rows) => [performance(rows), weights] },
  { id: "SUMMARY", good: (rows) => [accounts(rows), reps, owner(rows), settings] },
  { id: "SCORECARD", good: (rows) => [accounts(rows), opportunities, "Region", settings] },
  { id: "COVERAGE", good: (rows) => [owner(rows), within(rows), team] },
  { id: "OVERLAP", good: (rows) => [id(rows), owner(rows)] },
  { id: "CONTINUITY", good: (rows) => [owner(rows), later(rows), team] },
  { id: "UNASSIGNED", good: (rows) => [accounts(rows), reps, owner(rows)] },
  { id: "ROLLUP", good: (rows) => [accounts(rows), hierarchy, [["Current ARR"]]] },
  { id: "COVERAGEMODEL", good: (rows) => [accounts(rows), reps, settings.slice(1)] },
  { id: "MARKET", good: (rows) => [accounts(rows), "Segment", settings] },
  { id: "PENETRATION", good: (rows) => [customers(rows), "Region", [["asOf", "2026-06-30"]], 6] },
  {
    id: "TERRITORYQUALITY",
    good: (rows) => [accounts(rows), reps, owner(rows), targets, settings],
  },
  { id: "FAIRNESS", good: (rows) => [accounts(rows), reps, owner(rows), targets, settings] },
];
