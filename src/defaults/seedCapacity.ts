import type { DefaultTable } from "./defaultTable";

/**
 * Team sizes by the company's ARR, as published, to start from. Reference only: nothing is computed
 * from it, and its SDR numbers do not follow from a fixed ratio to the AEs.
 */
export const seedCapacityTable: DefaultTable = [
  ["ARR from", "ARR to", "AE from", "AE to", "SDR from", "SDR to", "Granularity"],
  [5e6, 25e6, 5, 12, 3, 6, "Light (state or region)"],
  [25e6, 100e6, 12, 35, 12, 35, "Moderate (state or country, and vertical)"],
  [100e6, 250e6, 35, 90, 25, 70, "Fine (ZIP or metro area, or tiers of accounts)"],
  [250e6, null, 90, 400, 70, 300, "Very fine (named accounts and overlays)"],
];
