import type { DefaultTable } from "./defaultTable";

/** Weights of an account's reach: four signals that count alike. */
export const reachWeightsTable: DefaultTable = [
  ["Factor", "Weight", "Scaling", "Low", "High"],
  ["MQLs", 0.25, "minmax", null, null],
  ["Opportunities", 0.25, "minmax", null, null],
  ["Intent", 0.25, "minmax", null, null],
  ["Product use", 0.25, "minmax", null, null],
];
