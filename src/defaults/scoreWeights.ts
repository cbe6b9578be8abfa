import type { DefaultTable } from "./defaultTable";

/** Weights of the account score. Potential is money and is scaled; the others run from 0 to 1 as they are. */
export const scoreWeightsTable: DefaultTable = [
  ["Factor", "Weight", "Scaling", "Low", "High"],
  ["Potential", 0.5, "minmax", null, null],
  ["Propensity", 0.25, "none", null, null],
  ["Strategic fit", 0.15, "none", null, null],
  ["Churn risk", -0.1, "none", null, null],
  ["Travel cost", -0.1, "none", null, null],
];
