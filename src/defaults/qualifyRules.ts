import type { DefaultTable } from "./defaultTable";

/**
 * What a lead is, by fit and intent; the first row that it meets counts, and a blank asks for
 * nothing. MQA comes first, so that Fit B with an intent of 70 is an MQA; Fit A with 50 to 69 is an
 * MQL.
 */
export const qualifyRulesTable: DefaultTable = [
  ["Class", "Fit", "Intent from"],
  ["MQA", "A; B", 70],
  ["MQL", "A; B; C", 50],
  ["nurture", null, null],
];
