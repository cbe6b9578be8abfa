import type { DefaultTable } from "./defaultTable";

/** An ideal customer profile to start from: a software company of middle size. */
export const icpCriteriaTable: DefaultTable = [
  ["Column", "Operator", "Value", "Weight"],
  ["Industry", "is", "B2B SaaS", 1],
  ["Employees", "is between", "200 to 1000", 1],
  ["Company revenue", "is between", "10M to 100M", 1],
];
