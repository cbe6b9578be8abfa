import { kpiKey } from "./kpiKey";

/**
 * How many deals a rate or a mean of them is judged by at least. The number is ours: with ten, one deal
 * more or less moves a win rate by ten points at most; with three, by thirty, and an alert would tell of
 * nothing but that deal.
 */
export const leastDeals = 10;

const overDeals: ReadonlySet<string> = new Set(
  ["Win rate", "ACV", "Cycle (days)", "Velocity"].map(kpiKey),
);

/** Whether a KPI is a rate or a mean of deals, which a few of them say little about. */
export function isOverDeals(kpi: string): boolean {
  return overDeals.has(kpiKey(kpi));
}
