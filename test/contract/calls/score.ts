import { rowsOf } from "./call";
import type { Call } from "./call";

const factors = (rows: number): unknown[][] =>
  rowsOf(
    ["Potential", "Propensity", "Churn risk"],
    rows,
    (row) => 1000 * ((row * 7) % 97),
    (row) => ((row * 3) % 10) / 10,
    (row) => ((row * 5) % 8) / 8,
  );
const weights = [
  ["Factor", "Weight", "Scaling", "Low", "High"],
  ["Potential", 0.5, "minmax", 0, 100_000],
  ["Propensity", 0.25, "raw", null, null],
  ["Churn risk", -0.1, "rank", null, null],
];

const industries = ["Retail", "Software", "Energy", "=cmd", "Fishing"];
const accounts = (rows: number): unknown[][] =>
  rowsOf(
    ["Account ID", "Industry", "Employees", "Annual Revenue", "MQLs", "Intent"],
    rows,
    (row) => `A${row}`,
    (row) => industries[row % industries.length],
    (row) => (row * 37) % 900,
    (row) => (row % 3) * 40e6,
    (row) => row % 9,
    (row) => (row * 13) % 101,
  );
const criteria = [
  ["Column", "Operator", "Value", "Weight"],
  ["Industry", "is", "Retail; Software", 2],
  ["Employees", "is between", "200 to 1000", 1],
  ["Revenue", "is at least", 10e6, 1],
];
const reachWeights = [
  ["Factor", "Weight"],
  ["MQLs", 2],
  ["Intent", 1],
];
const sensitivities = [
  ["Industry", "Sensitivity"],
  ["Fishing", 0.25],
  ["Other", 0.75],
];
const cutoffs = [
  ["Segment", "Revenue from", "Employees from"],
  ["SMB", 0, 1],
  ["MM", 50e6, 100],
  ["ENT", null, 500],
];
const tiers = [
  ["Tier", "From"],
  ["A", 0.8],
  ["B", 0.4],
  ["C", 0],
];
/** Won more often where propensity is high, but never without exception. */
const won = (rows: number): unknown[][] =>
  rowsOf(undefined, rows, (row) => (row * 3) % 10 > (row * 7) % 11);

const ofTerritories = (rows: number, value: (row: number) => number): unknown[][] =>
  rowsOf(undefined, rows, value);

export const scoreCalls: readonly Call[] = [
  { id: "SCORE", good: (rows) => [factors(rows), weights] },
  { id: "SCOREPARTS", good: (rows) => [factors(rows), weights] },
  {
    id: "NORMALIZE",
    good: (rows) => [factors(rows), [["minmax", "rank", "zscore"]]],
  },
  { id: "ICP", good: (rows) => [accounts(rows), criteria, 0.5] },
  {
    id: "FITTIER",
    good: (rows) => [rowsOf(undefined, rows, (row) => (row % 11) / 10), tiers],
  },
  { id: "REACH", good: (rows) => [accounts(rows), reachWeights] },
  {
    id: "SENSITIVITY",
    good: (rows) => [
      rowsOf(undefined, rows, (row) => industries[row % industries.length]),
      sensitivities,
    ],
  },
  { id: "SEGMENT", good: (rows) => [accounts(rows), cutoffs] },
  {
    id: "INDEX",
    good: (rows) => [
      ofTerritories(rows, (row) => 1e6 + (row % 13) * 1e5),
      ofTerritories(rows, (row) => 40 + (row % 17)),
      ofTerritories(rows, (row) => 50 + (row % 19)),
    ],
  },
  { id: "CALIBRATE", good: (rows) => [factors(rows), won(rows)] },
];
