import type { DefaultTable } from "./defaultTable";

/** What a one-way sensitivity varies: times 1 + change, or plus so many points as a fraction. */
export const driversTable: DefaultTable = [
  ["Driver", "Low", "High", "How"],
  ["ACV", -0.1, 0.1, "times"],
  ["Churn", 0.02, -0.02, "points"],
  ["Adoption", -0.2, 0.2, "times"],
  ["Sales capacity", -0.2, 0.2, "times"],
];
