import { leastDeals } from "../../src/kpi/fewDeals";
import { kpiKey } from "../../src/kpi/kpiKey";
import type { Cell } from "../../src/table/cell";

/** A KPI of a group, one cell per period. */
export interface KpiSeriesRow {
  /** "" for a row of the table without a KPI. */
  readonly name: string;
  readonly group: string;
  /** NaN where there is none. */
  readonly plan: number;
  /** Oldest first; null for a blank, errors as their text. */
  readonly cells: readonly Cell[];
  /** How many deals each value is of, NaN where it isn't said; absent where it never matters. */
  readonly deals?: Float64Array;
  /** Where a cell stands, for messages: "Row 3 of kpis (Week 2)". */
  readonly placeOf: (period: number) => string;
}

export interface KpiTable {
  readonly rows: readonly KpiSeriesRow[];
  /** How many periods there are. */
  readonly periods: number;
  /** The part of a group's latest period that is gone, 0 to 1; NaN where nothing tells. */
  readonly elapsedOf: (group: string) => number;
  /** Whether KPIs stand side by side: then those without a rule are facts, and not asked about. */
  readonly isAcross: boolean;
  /** What the function whose result it is has noted below it. */
  readonly notes: readonly string[];
}

/** Whether a KPI is judged by itself only where its period is over: Pace says how it goes until then. */
export function isStillRunning({ elapsedOf }: KpiTable, { name, group }: KpiSeriesRow): boolean {
  return kpiKey(name) === kpiKey("Attainment") && elapsedOf(group) < 1;
}

/** What to say of a KPI whose latest value is of too few deals to tell anything; "" for any other. */
export function fewDeals({ deals }: KpiSeriesRow): string {
  const latest = deals?.at(-1) ?? NaN;
  if (!(latest < leastDeals)) return "";
  return `The latest period has ${latest} of the ${leastDeals} deals that it takes to judge by.`;
}
