/** How much of a period is gone, as a row or a column Elapsed says it. */
import { kpiKey } from "../../src/kpi/kpiKey";
import type { KpiSeriesRow } from "./kpiTable";
import type { SeriesNumbers } from "./periodCells";
import { seriesNumbers } from "./periodCells";

const elapsed = kpiKey("Elapsed");

/** Whether a KPI's name, or a header, is Elapsed, with whatever unit. */
export function isElapsed(name: string): boolean {
  return kpiKey(name) === elapsed;
}

/** The parts, 0 to 1: 40 is 40 %, as with every share. What is no part of anything has a problem. */
export function elapsedIn(row: KpiSeriesRow): SeriesNumbers {
  const read = seriesNumbers(row, { most: 1, isSure: true });
  const odd = read.values.findIndex((part) => part < 0 || part > 1);
  if (read.problem !== "" || odd < 0) return read;
  const problem = `${row.placeOf(odd)} is ${String(row.cells[odd])}, which is no part of a period. Write 0.4, or 40 %.`;
  return { ...read, problem };
}
