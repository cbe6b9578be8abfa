import type { DefaultTable } from "./defaultTable";

/**
 * How clean a table has to be: at least so complete, at most so many duplicates and unreadable cells,
 * as shares of its rows. "ID" is the column that tells the rows apart, "*" every column without a
 * row of its own.
 */
export const dataTargetsTable: DefaultTable = [
  ["Column", "Completeness", "Duplicates", "Unreadable"],
  ["ID", 1, "<0.01", 0],
  ["*", 0.95, null, 0],
];
