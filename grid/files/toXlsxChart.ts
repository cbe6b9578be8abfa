import { quoteSheet, rectToA1 } from "./a1";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "./content";
import { plainFileText } from "./fileText";
import type { SheetChart } from "hucre/xlsx";
import type { ChartContent, ChartSeriesContent, SheetContent } from "./content";

/** Told apart in print and by people who see few colours. */
const COLOURS = ["1F6FB2", "F28E2B", "767676", "59A14F", "B07AA1", "E15759"] as const;

const PLAIN_AXIS = { majorTickMark: "none", minorTickMark: "none" } as const;

/** A native chart: columns side by side, or straight lines through points without markers. */
export function toXlsxChart(chart: ChartContent, sheet: SheetContent): SheetChart {
  const kind = /scatter/i.test(chart.kind)
    ? "scatter"
    : /line/i.test(chart.kind)
      ? "line"
      : "column";
  return {
    type: kind,
    ...(chart.title && { title: plainFileText(chart.title) }),
    // Becomes the chart's name once written: the library has no field for it.
    frameTitle: plainFileText(chart.name),
    altText: plainFileText(chart.title),
    series: chart.series.map((series, index) => {
      const color = series.colour?.slice(1) ?? COLOURS[index % COLOURS.length] ?? COLOURS[0];
      return {
        name: plainFileText(series.name),
        values: referenceTo(series.values),
        ...(series.x && { categories: referenceTo(series.x) }),
        color,
        ...(kind !== "column" && { marker: { symbol: "none" as const }, stroke: { width: 2 } }),
      };
    }),
    anchor: anchorOf(chart, sheet),
    legend: chart.series.length > 1 ? "bottom" : false,
    ...(kind === "column" && { barGrouping: "clustered" as const, gapWidth: 60 }),
    ...(kind === "scatter" && { scatterStyle: "lineMarker" as const }),
    axes: {
      x: { ...PLAIN_AXIS, ...(chart.xTitle && { title: plainFileText(chart.xTitle) }) },
      y: {
        ...PLAIN_AXIS,
        ...(chart.yTitle && { title: plainFileText(chart.yTitle) }),
        gridlines: { major: true },
      },
    },
  };
}

function referenceTo({ sheet, rect }: ChartSeriesContent["values"]): string {
  return `${quoteSheet(sheet)}!${rectToA1(rect, true)}`;
}

/** Files pin charts to cells, so the points become the nearest cell corners. */
function anchorOf(chart: ChartContent, sheet: SheetContent): SheetChart["anchor"] {
  const width = (column: number): number => sheet.columnWidths[column] ?? STANDARD_COLUMN_POINTS;
  const height = (row: number): number => sheet.rowHeights?.get(row) ?? STANDARD_ROW_POINTS;
  const from = { row: indexAt(chart.top, height), col: indexAt(chart.left, width) };
  const to = {
    row: Math.max(from.row + 1, indexAt(chart.top + chart.height, height)),
    col: Math.max(from.col + 1, indexAt(chart.left + chart.width, width)),
  };
  return { from, to };
}

/** Index of the row or column whose edge lies nearest to `points`. */
function indexAt(points: number, sizeAt: (index: number) => number): number {
  let edge = 0;
  let index = 0;
  while (index < 16_383 && edge + sizeAt(index) / 2 < points) edge += sizeAt(index++);
  return index;
}
