import type { DefaultTable } from "./defaultTable";

/**
 * Segments by the company's own revenue a year, by employees where that is missing. Companies below
 * the 5M at which SMB usually starts count as SMB too.
 */
export const segmentsTable: DefaultTable = [
  ["Segment", "Revenue from", "Employees from"],
  ["SMB", 0, 1],
  ["MM", 25e6, 50],
  ["Upper MM", 100e6, null],
  ["ENT", 250e6, 500],
];
