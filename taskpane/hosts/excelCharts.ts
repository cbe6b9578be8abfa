import type { Chart, ChartSeries } from "../../src/plan/workbook/workbook";
import { rangeAt } from "./excelSession";
import { sheetNamed } from "./excelSession";

const CHART_TYPES = { columns: "ColumnClustered", lines: "XYScatterLinesNoMarkers" } as const;

/** Makes the chart, or gives the one of its name new ranges and leaves the rest as its user has it. */
export async function putChart(context: Excel.RequestContext, chart: Chart): Promise<void> {
  const sheet = await sheetNamed(context, chart.sheet);
  const existing = sheet.charts.getItemOrNullObject(chart.name);
  existing.load("name");
  await context.sync();
  const drawn = existing.isNullObject ? addChart(context, sheet, chart) : existing;
  if (drawn !== undefined) await setSeries(context, drawn, chart, existing.isNullObject);
}

function cellsOf(context: Excel.RequestContext, cells: ChartSeries["values"]): Excel.Range {
  return rangeAt(context.workbook.worksheets.getItem(cells.sheet), cells.rect);
}

function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: Chart,
): Excel.Chart | undefined {
  const [first] = chart.series;
  if (first === undefined) return undefined;
  const made = sheet.charts.add(CHART_TYPES[chart.kind], cellsOf(context, first.values), "Columns");
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

/**
 * Series are found by name, so that colours which the user gave them stay theirs. Of a new chart the
 * series that Excel made by itself is taken as the first.
 */
async function setSeries(
  context: Excel.RequestContext,
  drawn: Excel.Chart,
  { series: wanted, kind }: Chart,
  isNew: boolean,
): Promise<void> {
  drawn.series.load("items/name");
  await context.sync();
  const present = [...drawn.series.items];
  for (const [index, series] of wanted.entries()) {
    const at = isNew ? Math.min(index, 0) : present.findIndex(({ name }) => name === series.name);
    const [found] = at < 0 ? [] : present.splice(at, 1);
    const own = found ?? drawn.series.add(series.name);
    own.name = series.name;
    if (isNew || found === undefined) setColour(own, series.colour, kind);
    own.setValues(cellsOf(context, series.values));
    own.setXAxisValues(cellsOf(context, series.x));
  }
  for (const leftOver of present) leftOver.delete();
  await context.sync();
}
