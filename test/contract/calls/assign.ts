import { rowsOf } from "./call";
import type { Call } from "./call";

const headers = ["Account ID", "Account", "Owner", "Projected ARR", "Segment", "Locked to"];
const names = ["Rep 0", "Rep 1", "Rep 2", "Rep 3", "Rep 4"];

/** Accounts without places: so a plan of many is quick, and evens loads out by itself. */
function accountRows(rows: number, prefix = "A"): unknown[][] {
  return rowsOf(
    headers,
    rows,
    (row) => `${prefix}${row + 1}`,
    (row) => `Company ${row + 1}`,
    (row) => names[(row * row) % 5],
    (row) => 1000 + ((row * 37) % 997),
    (row) => (row % 3 === 0 ? "ENT" : "SMB"),
    (row) => (row % 11 === 0 ? names[(row * row) % 5] : ""),
  );
}

function repRows(rows: number): unknown[][] {
  return rowsOf(
    ["Rep", "Capacity", "Quota"],
    names.length,
    (rep) => names[rep],
    () => rows,
    (rep) => 100_000 + rep,
  );
}

const column = (rows: number, cell: (row: number) => unknown): unknown[][] =>
  rowsOf(undefined, rows, cell);
const targets = [
  ["Measure", "From", "To"],
  ["Moved", null, 0.3],
];
const settings = [
  ["balance", "Projected ARR"],
  ["maxMovedPercent", 30],
];

export const assignCalls: readonly Call[] = [
  { id: "ASSIGN", good: (rows) => [accountRows(rows), repRows(rows), "equity", settings] },
  { id: "WHY", good: (rows) => [accountRows(rows), repRows(rows), "equity", settings] },
  {
    id: "WHYNOT",
    good: (rows) => [
      accountRows(rows),
      repRows(rows),
      column(6, (row) => `A${row + 1}`),
      column(6, (row) => names[row % 5]),
      "equity",
      settings,
    ],
  },
  { id: "GAP", good: (rows) => [accountRows(rows), repRows(rows), "equity", settings] },
  {
    id: "ROUTE",
    good: (rows) => [accountRows(rows), repRows(2 * rows), accountRows(7, "N"), "equity", settings],
  },
  {
    id: "IMPACT",
    good: (rows) => [
      accountRows(rows),
      repRows(rows),
      column(rows, (row) => names[row % 5]),
      "equity",
      settings,
      targets,
    ],
  },
  {
    id: "NEXTMOVES",
    good: (rows) => [accountRows(rows), repRows(rows), "equity", settings, "fairness", 5],
  },
];
