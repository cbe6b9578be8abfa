import type { DefaultTable } from "./defaultTable";

/**
 * How a forecast is varied as a whole. Adoption and ACV are multiplied, churn points and expansion
 * added (0.03 is three points); the ARR factor is for forecasts that only scale the base.
 */
export const scenariosTable: DefaultTable = [
  ["Scenario", "Adoption factor", "Churn points", "ACV factor", "Expansion", "ARR factor"],
  ["Conservative", 0.7, 0.03, 0.95, 0, 0.65],
  ["Base", 1, 0, 1, 0, 1],
  ["Aggressive", 1.3, -0.03, 1.05, 0.05, 1.35],
];
