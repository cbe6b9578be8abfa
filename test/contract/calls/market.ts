import { rowsOf } from "./call";
import type { Call } from "./call";

/** Segments as so many rows; more than a few hundred are nobody's, but the functions take them. */
function segments(rows: number, years: number): unknown[][] {
  const headers = Array.from({ length: years }, (_, year) => `Year ${year + 1}`);
  return rowsOf(
    ["Segment", "SAM accounts", "ACV", "Churn", "Customers", "New per year", ...headers],
    rows,
    (row) => `Segment ${row}`,
    (row) => 100 + (row % 900),
    (row) => 1000 * (1 + (row % 30)),
    (row) => (row % 12) / 100,
    (row) => row % 50,
    (row) => 10 + (row % 7),
    ...headers.map((_, year) => (row: number) => ((row + year) % 10) / 100),
  );
}

/** One column per segment: as many as a sheet has room for. */
const widest = 16_000;

const scenarios = [
  ["Scenario", "Adoption factor", "Churn points", "ACV factor", "Expansion", "ARR factor"],
  ["Base", 1, 0, 1, 0.02, 1],
  ["Downturn", 0.5, 0.05, 0.9, 0, 0.5],
];
const drivers = [
  ["Driver", "Low", "High", "How"],
  ["ACV", -0.2, 0.2, "times"],
  ["Expansion", 0, 0.05, "points"],
];
const settings = [
  ["quotaFloor", 10],
  ["quotaRounding", 10],
];
const column = (rows: number, value: (row: number) => unknown): unknown[][] =>
  rowsOf(undefined, rows, value);

export const marketCalls: readonly Call[] = [
  {
    id: "TAM",
    good: (rows) => [
      column(rows, (row) => 10 + row),
      column(rows, (row) => 100 + (row % 9)),
      column(rows, (row) => (1 + (row % 10)) / 10),
    ],
  },
  { id: "CUSTOMERS", good: (rows) => [segments(Math.min(rows, widest), 5), scenarios] },
  {
    id: "ARRFORECAST",
    good: (rows) => [segments(Math.min(rows, widest), 5), scenarios, "factor", "once"],
  },
  // A row per scenario, year and segment: four scenarios and two years fill a sheet with the most.
  { id: "WATERFALL", good: (rows) => [segments(rows, 2), scenarios, "yearly"] },
  { id: "TORNADO", good: (rows) => [segments(rows, 5), drivers, 3] },
  {
    id: "NRR",
    good: (rows) => [
      column(rows, (row) => row % 97),
      column(rows, (row) => 1 + (row % 89)),
      column(rows, (row) => `Segment ${row % 5}`),
    ],
  },
  {
    id: "REPSFOR",
    good: (rows) => [
      column(rows, (row) => 1000 + row),
      column(rows, (row) => 50 + (row % 7)),
      [[2, 6]],
    ],
  },
  {
    id: "TARGETSHARE",
    good: (rows) => [
      rowsOf(
        ["TAM and ICP fit", "Win rate x ASP", "Intent and coverage"],
        rows,
        (row) => 1 + (row % 7),
        (row) => 1 + (row % 5),
        (row) => 1 + (row % 3),
      ),
      1_000_000,
      [[0.5, 0.3, 0.2]],
      column(rows, (row) => (row === 1 ? 0.25 : null)),
    ],
  },
  {
    id: "QUOTA",
    good: (rows) => [
      rowsOf(
        ["Account ID", "Projected ARR (USD)", "Account Owner"],
        rows,
        (row) => `A${row}`,
        (row) => 1 + (row % 97),
        (row) => `Rep ${row % 8}`,
      ),
      rowsOf(
        ["Rep", "Capacity (accounts)", "Quota (USD)", "Floor", "Ceiling"],
        8,
        (row) => `Rep ${row}`,
        (row) => 10 + row,
        (row) => 1000 + row,
        (row) => 5 * row,
        () => 100_000,
      ),
      10_000,
      column(rows, (row) => `Rep ${(row + (row % 3)) % 8}`),
      settings,
    ],
  },
];
