import type { ResultChart } from "../results/results";
import type { PutChart, TableCells } from "./operations";

/** Data rows of a table, from `first` on. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** A chart over the rows of its tables. @param sheet - where it stands, by the name that the sheet got */
export function chartOperation(
  chart: ResultChart,
  sheet: string,
  rowsOf: (table: string) => RowSpan | undefined,
): PutChart {
  const cellsOf = ({ table, header }: { table: string; header: string }): TableCells => {
    const { first, count: rows } = rowsOf(table) ?? { first: 0, count: 0 };
    return { table, header, first, rows };
  };
  const series = chart.series.map(({ name, colour, x, values }) => ({
    ...{ name, colour, x: cellsOf(x), values: cellsOf(values) },
  }));
  return { kind: "chart", chart: { ...chart, sheet, series } };
}
