import type { DefaultTable } from "./defaultTable";

/** Tiers of fit by score, the best first; the last takes the rest. */
export const fitTiersTable: DefaultTable = [
  ["Tier", "From"],
  ["A", 0.75],
  ["B", 0.5],
  ["C", 0.25],
  ["D", 0],
];
