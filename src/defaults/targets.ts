import type { DefaultTable } from "./defaultTable";

/**
 * What a good plan reaches: D2 (002_c2a37b87c603f929.txt), "Output metrics and targets", its pilot and
 * KPI sections; TAM / quota from D3 (003_7c1925b50ab7e91f.txt), "Balance check". A limit behind < or >
 * is not reached at the number itself.
 */
export const targetsTable: DefaultTable = [
  ["Measure", "From", "To"],
  ["Accounts with a rep", 0.95, null],
  ["Overlap", null, "<0.02"],
  ["Places filled", 0.85, 0.95],
  ["Gini", null, "<0.2"],
  ["Spread", null, 0.1],
  ["Continuity", 0.85, null],
  ["Coverage ratio", 0.8, 1.2],
  ["Moved", null, 0.15],
  ["TAM / quota", 3, 5],
  ["Travel against baseline", null, -0.15],
  ["Travel hours saved", 1, null],
];
