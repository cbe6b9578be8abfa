import { rowsOf } from "./call";
import type { Call } from "./call";

const accounts = (rows: number): unknown[][] =>
  rowsOf(
    [
      "Account ID",
      "Account Name",
      "Website",
      "Billing ZIP/Postal Code",
      "Industry",
      "Region",
      "Employees",
    ],
    rows,
    (row) => `A${row}`,
    (row) => `${["Acme", "Umbrella", "Northwind", "Initech"][row % 4]} ${row - (row % 6)} Inc.`,
    (row) => (row % 3 === 0 ? "" : `www.site${row}.com`),
    (row) => 10_000 + (row % 800),
    (row) => `Industry ${row % 5}`,
    (row) => (row % 2 === 0 ? "East" : "West"),
    (row) => (row % 4 === 3 ? null : 10 + (row % 900)),
  );
const names = (rows: number): unknown[][] =>
  rowsOf(
    undefined,
    rows,
    (row) => `The ${["Acme", "Umbrella", "Nortwind"][row % 3]} Company ${row % 40}`,
  );
const candidates = rowsOf(
  undefined,
  60,
  (row) => `${["Acme", "Umbrella", "Northwind"][row % 3]} Ltd ${row % 40}`,
);
const letters = "abcdefghijABCDEFGHIJ";
const ids = (rows: number): unknown[][] =>
  rowsOf(
    undefined,
    rows,
    (row) =>
      `0015000000${Array.from({ length: 5 }, (_, at) => letters[(row + at * 7) % 20]).join("")}`,
  );
const targets = [
  ["Column", "Completeness", "Duplicates", "Unreadable"],
  ["*", 0.9, null, 0],
  ["Region", 1, null, 0.05],
];

export const qualityCalls: readonly Call[] = [
  { id: "IMPUTE", good: (rows) => [accounts(rows), "Employees", [["Industry", "Region"]]] },
  { id: "DATAQUALITY", good: (rows) => [accounts(rows), targets] },
  { id: "DUPLICATES", good: (rows) => [accounts(rows), 0.92] },
  { id: "MATCHNAME", good: (rows) => [names(rows), candidates, 0.8] },
  { id: "ID18", good: (rows) => [ids(rows)] },
];
