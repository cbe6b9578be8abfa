import type { DefaultTable } from "./defaultTable";

/** What counts in a territory's share of a target, in the order of the columns of factors. */
export const shareWeightsTable: DefaultTable = [
  ["Component", "Weight"],
  ["TAM and ICP fit", 0.5],
  ["Win rate x ASP", 0.3],
  ["Intent and coverage", 0.2],
];
