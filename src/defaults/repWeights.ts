import type { DefaultTable } from "./defaultTable";

/** What counts in a rep's index; no document prints weights, so these are a start to be edited. */
export const repWeightsTable: DefaultTable = [
  ["Component", "Weight"],
  ["Attainment", 0.5],
  ["Pipeline coverage", 0.3],
  ["Win rate", 0.2],
];
