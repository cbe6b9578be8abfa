import { splitSheetReference } from "./a1";
import { STANDARD_COLUMN_POINTS, STANDARD_ROW_POINTS } from "./content";
import { MOST_ROWS } from "./sheetLimits";
import type { Sheet } from "hucre/xlsx";
import type { ChartContent, ChartSeriesContent, SheetContent } from "./content";

type FileChart = NonNullable<Sheet["charts"]>[number];

/** Office's name of the kinds that we can draw and write, by the file's element. */
const KINDS: Readonly<Record<string, string>> = {
  bar: "ColumnClustered",
  scatter: "XYScatterLinesNoMarkers",
  line: "Line",
};

/** The charts of a sheet that we can carry, and one sentence for each that we can't. */
export function fromXlsxCharts(
  sheet: SheetContent,
  charts: readonly FileChart[],
): { charts: ChartContent[]; leftOut: string[] } {
  const carried: ChartContent[] = [];
  const leftOut: string[] = [];
  charts.forEach((chart, index) => {
    const kind = chart.kinds.length === 1 ? KINDS[chart.kinds[0] ?? ""] : undefined;
    const series = (chart.series ?? []).map((one) => seriesOf(one, sheet.name));
    const whole = series.filter((one) => one !== undefined);
    if (kind === undefined || whole.length < series.length || whole.length === 0) {
      leftOut.push(`a chart on "${sheet.name}"${chart.title ? ` ("${chart.title}")` : ""}`);
      return;
    }
    carried.push({
      name: chart.frameTitle ?? `Chart ${index + 1}`,
      sheet: sheet.name,
      kind,
      title: chart.title ?? "",
      xTitle: chart.axes?.x?.title ?? "",
      yTitle: chart.axes?.y?.title ?? "",
      series: whole,
      ...placeOf(chart, sheet),
    });
  });
  return { charts: carried, leftOut };
}

type FileSeries = NonNullable<FileChart["series"]>[number];

function seriesOf(series: FileSeries, home: string): ChartSeriesContent | undefined {
  const values = series.valuesRef ? rangeOf(series.valuesRef, home) : undefined;
  if (!values) return undefined;
  const x = series.categoriesRef ? rangeOf(series.categoriesRef, home) : undefined;
  return { name: series.name ?? "", values, ...(x && { x }) };
}

function rangeOf(reference: string, home: string): ChartSeriesContent["values"] | undefined {
  const range = splitSheetReference(reference.includes("!") ? reference : `${home}!${reference}`);
  // A series is a row or a column; a whole sheet of points can't be drawn.
  return range && range.rect.rows * range.rect.columns <= MOST_ROWS ? range : undefined;
}

function placeOf(
  chart: FileChart,
  sheet: SheetContent,
): { left: number; top: number; width: number; height: number } {
  const from = chart.anchor?.from ?? { row: 0, col: 0 };
  const to = chart.anchor?.to ?? { row: from.row + 15, col: from.col + 8 };
  const left = pointsBefore(from.col, (c) => sheet.columnWidths[c] ?? STANDARD_COLUMN_POINTS);
  const right = pointsBefore(to.col, (c) => sheet.columnWidths[c] ?? STANDARD_COLUMN_POINTS);
  const top = pointsBefore(from.row, (r) => sheet.rowHeights?.get(r) ?? STANDARD_ROW_POINTS);
  const bottom = pointsBefore(to.row, (r) => sheet.rowHeights?.get(r) ?? STANDARD_ROW_POINTS);
  return { left, top, width: right - left, height: bottom - top };
}

function pointsBefore(index: number, sizeAt: (index: number) => number): number {
  let points = 0;
  // Not even a damaged file keeps a chart beyond the last row.
  for (let i = 0; i < Math.min(index, MOST_ROWS); i++) points += sizeAt(i);
  return points;
}
