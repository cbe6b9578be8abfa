import type { Chart, ChartSeries, TableCells } from "../../src/plan/workbook/operations";
import { chartKey, realHeader, type Known } from "./excelLookUp";

const CHART_TYPES = { columns: "ColumnClustered", lines: "XYScatterLinesNoMarkers" } as const;

/** Makes the chart, or gives the one of its name new ranges and leaves the rest as its user has it. */
export function putChart(context: Excel.RequestContext, known: Known, chart: Chart): void {
  const sheet = context.workbook.worksheets.getItem(chart.sheet);
  const series = known.charts.get(chartKey(chart.sheet, chart.name));
  const cellsOf = (cells: TableCells): Excel.Range => tableCells(context, known, cells);
  if (series !== undefined) {
    updateSeries(sheet.charts.getItem(chart.name), series, chart, cellsOf);
    return;
  }
  const made = addChart(sheet, chart, cellsOf);
  if (made === undefined) return;
  chart.series.forEach((one, index) => {
    // The series that Excel made by itself is taken as the first.
    const drawn = index === 0 ? made.series.getItemAt(0) : made.series.add(one.name);
    drawn.name = one.name;
    setSeries(drawn, one, cellsOf);
    setColour(drawn, one.colour, chart.kind);
  });
}

function tableCells(
  context: Excel.RequestContext,
  { tables }: Known,
  { table, header, first, rows }: TableCells,
): Excel.Range {
  const name = realHeader(tables.get(table)?.headers ?? [], header) ?? header;
  const body = context.workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange();
  return body.getCell(first, 0).getResizedRange(Math.max(0, rows - 1), 0);
}

function addChart(
  sheet: Excel.Worksheet,
  chart: Chart,
  cellsOf: (cells: TableCells) => Excel.Range,
): Excel.Chart | undefined {
  const [first] = chart.series;
  if (first === undefined) return undefined;
  const made = sheet.charts.add(CHART_TYPES[chart.kind], cellsOf(first.values), "Columns");
  made.name = chart.name;
  made.title.text = chart.title;
  setTitle(made.axes.categoryAxis.title, chart.xTitle);
  setTitle(made.axes.valueAxis.title, chart.yTitle);
  made.legend.visible = chart.series.length > 1;
  made.legend.position = "Bottom";
  const { row, column, rows, columns } = chart.place;
  const start = sheet.getCell(row, column);
  made.setPosition(start, sheet.getCell(row + rows - 1, column + columns - 1));
  return made;
}

function setTitle(title: Excel.ChartAxisTitle, text: string): void {
  if (text === "") title.visible = false;
  else title.text = text;
}

function setColour(series: Excel.ChartSeries, colour: string, kind: Chart["kind"]): void {
  if (kind === "lines") series.format.line.color = colour;
  else series.format.fill.setSolidColor(colour);
}

function setSeries(
  drawn: Excel.ChartSeries,
  { values, x }: ChartSeries,
  cellsOf: (cells: TableCells) => Excel.Range,
): void {
  drawn.setValues(cellsOf(values));
  drawn.setXAxisValues(cellsOf(x));
}

/** Series are found by name, so that colours which the user gave them stay theirs. */
function updateSeries(
  chart: Excel.Chart,
  present: readonly string[],
  { series: wanted, kind }: Chart,
  cellsOf: (cells: TableCells) => Excel.Range,
): void {
  const left = present.map((name, index) => ({ name, drawn: chart.series.getItemAt(index) }));
  for (const series of wanted) {
    const at = left.findIndex(({ name }) => name === series.name);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const drawn = found?.drawn ?? chart.series.add(series.name);
    setSeries(drawn, series, cellsOf);
    if (found === undefined) setColour(drawn, series.colour, kind);
  }
  // From the last to the first, as places count.
  for (const { drawn } of left.reverse()) drawn.delete();
}
