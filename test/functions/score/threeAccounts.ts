/** The factors of three accounts and their weights, with headers. */
export const factors: unknown[][] = [
  ["Account ID", "Potential", "Churn risk"],
  ["A1", 0, 0.2],
  ["A2", 50, 0.1],
  ["A3", 100, 0.6],
];
export const weights: unknown[][] = [
  ["Factor", "Weight"],
  ["Churn risk", -0.1],
  ["Potential", 0.5],
];
