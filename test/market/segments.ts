import type { Segments } from "../../src/market/forecast";

/** Columns of segments, the optional ones as if they were not given. */
export function segmentsOf(
  columns: Partial<Record<Exclude<keyof Segments, "adoption">, readonly number[]>> & {
    readonly sam: readonly number[];
    readonly adoption: readonly (readonly number[])[];
  },
): Segments {
  const column = (name: Exclude<keyof Segments, "adoption">, missing: number): Float64Array =>
    Float64Array.from(columns[name] ?? columns.sam.map(() => missing));
  return {
    sam: column("sam", 0),
    acv: column("acv", 1000),
    churn: column("churn", 0),
    customers: column("customers", 0),
    expansion: column("expansion", 0),
    cap: column("cap", 1),
    newPerYear: column("newPerYear", Infinity),
    adoption: columns.adoption.map((year) => Float64Array.from(year)),
  };
}

/** The published base case: SMB, mid-market and enterprise over five years. */
export const published = segmentsOf({
  sam: [20_000, 5_000, 800],
  acv: [6_000, 30_000, 180_000],
  churn: [0.1, 0.08, 0.06],
  adoption: [
    [0.005, 0.004, 0.0025],
    [0.007, 0.005, 0.003],
    [0.009, 0.007, 0.0035],
    [0.01, 0.008, 0.004],
    [0.011, 0.009, 0.0045],
  ],
});
