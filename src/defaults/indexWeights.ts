import type { DefaultTable } from "./defaultTable";

/** What counts in a territory's index: D0 (000_301dfa3aef965b5a.txt), territory_index. */
export const indexWeights = { arr: 0.6, accounts: 0.3, score: 0.1 } as const;

export const indexWeightsTable: DefaultTable = [
  ["Component", "Weight"],
  ["Projected ARR", indexWeights.arr],
  ["Accounts", indexWeights.accounts],
  ["Average account score", indexWeights.score],
];
