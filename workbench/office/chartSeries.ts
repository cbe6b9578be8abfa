import type { GridChart, GridRect, GridSeries, GridValue } from "../../grid/grid";
import { textArgument, wholeNumber } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { alter } from "./changes";
import { itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument } from "./range";
import { unshownProperties } from "./unshown";

function isText(value: GridValue | undefined): boolean {
  return typeof value === "string" && value !== "";
}

/** Column `index` of a source, below its header. */
function columnBody(source: GridRect, index: number, headers: number): GridRect {
  return {
    row: source.row + headers,
    rows: source.rows - headers,
    column: source.column + index,
    columns: 1,
  };
}

function rowBody(source: GridRect, index: number, headers: number): GridRect {
  return {
    column: source.column + headers,
    columns: source.columns - headers,
    row: source.row + index,
    rows: 1,
  };
}

function transposed(cells: readonly (readonly GridValue[])[]): GridValue[][] {
  return (cells[0] ?? []).map((_, j) => cells.map((row) => row[j] ?? null));
}

/**
 * The series that Excel makes of a source: one per column (or row), named by its header; the first
 * column is the categories when it holds text or has no header, and the x values of a scatter chart.
 */
export function seriesFrom(
  book: Book,
  source: Area,
  kind: string,
  seriesBy: "Auto" | "Columns" | "Rows",
): GridSeries[] {
  const { sheet, rect } = source;
  const used = book.grid.usedRange(sheet.name);
  if (used === undefined) return [];
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rect.columns > rect.rows);
  const cells = book.grid.values(sheet.name, rect);
  const columns = transposed(byRows ? transposed(cells) : cells);
  const count = columns.length;
  const headers = columns.slice(-1).some((column) => isText(column[0])) ? 1 : 0;
  const first = columns[0] ?? [];
  const labelled =
    first.slice(headers).some(isText) || (headers === 1 && (first[0] ?? null) === null);
  const xColumn = count > 1 && (labelled || kind.startsWith("XYScatter"));
  const body = byRows ? rowBody : columnBody;
  return columns.slice(xColumn ? 1 : 0).map((column, i) => {
    const index = i + (xColumn ? 1 : 0);
    return {
      name: headers === 1 ? String(column[0] ?? "") : `Series${i + 1}`,
      values: { sheet: sheet.name, rect: body(rect, index, headers) },
      ...(xColumn ? { x: { sheet: sheet.name, rect: body(rect, 0, headers) } } : {}),
    };
  });
}

/** A chart's series, in order. */
export function seriesCollection(book: Book, chart: GridChart, sheet: Sheet): HostObject {
  const count = (): number => chart.series.length;
  const at = (index: number): HostObject => {
    const series = chart.series[index];
    if (series === undefined) throw itemNotFound(`series ${index} of the chart ${chart.name}`);
    return chartSeries(book, chart, sheet, series);
  };
  return {
    type: "ChartSeriesCollection",
    properties: { Count: readOnly(count) },
    items: () => chart.series.map((_, index) => at(index)),
    objects: {
      GetItemAt: (index) => at(wholeNumber(index, "index")),
      Add: (name, index) => {
        const place = index === undefined || index === null ? count() : wholeNumber(index, "index");
        const given = name === undefined || name === null ? undefined : textArgument(name, "name");
        const series: GridSeries = {
          name: given ?? `Series${count() + 1}`,
          values: { sheet: chart.sheet, rect: { row: 0, column: 0, rows: 1, columns: 1 } },
        };
        alter(book, chart.sheet, () => chart.series.splice(place, 0, series));
        return chartSeries(book, chart, sheet, series);
      },
    },
    methods: { GetCount: count },
  };
}

/** Fill and line of a series are drawn in one colour: the grid's charts know no other. */
function seriesFormat(series: GridSeries, change: (how: () => void) => void): HostObject {
  const paint = (value: unknown): void => {
    const colour = textArgument(value, "color");
    change(() => {
      series.colour = colour;
    });
  };
  const unpaint = (): void => {
    change(() => {
      delete series.colour;
    });
  };
  return {
    type: "ChartSeriesFormat",
    parts: {
      Fill: () => ({
        type: "ChartFill",
        methods: { Clear: unpaint, SetSolidColor: paint },
      }),
      Line: () => ({
        type: "ChartLineFormat",
        properties: { Color: { get: () => series.colour ?? "", set: paint } },
        methods: { Clear: unpaint },
      }),
    },
  };
}

function chartSeries(book: Book, chart: GridChart, sheet: Sheet, series: GridSeries): HostObject {
  const owner = `chart ${chart.id}.series ${chart.series.indexOf(series)}`;
  const cells = (value: unknown): GridSeries["values"] => {
    const area = areaArgument(book, sheet, value, "sourceData");
    return { sheet: area.sheet.name, rect: area.rect };
  };
  const change = (how: () => void): void => alter(book, chart.sheet, how);
  return {
    type: "ChartSeries",
    properties: {
      ...unshownProperties(book, owner, {
        Smooth: false,
        MarkerStyle: "Automatic",
        MarkerSize: 5,
        MarkerBackgroundColor: "",
        MarkerForegroundColor: "",
        HasDataLabels: false,
        GapWidth: 150,
        Overlap: 0,
        AxisGroup: "Primary",
        Filtered: false,
        VaryByCategories: false,
        InvertIfNegative: false,
      }),
      ChartType: readOnly(() => chart.kind),
      PlotOrder: readOnly(() => chart.series.indexOf(series)),
      Name: {
        get: () => series.name,
        set: (value) => {
          const name = textArgument(value, "name");
          change(() => {
            series.name = name;
          });
        },
      },
    },
    parts: { Format: () => seriesFormat(series, change) },
    methods: {
      SetValues: (source) => {
        const values = cells(source);
        change(() => {
          series.values = values;
        });
      },
      SetXAxisValues: (source) => {
        const x = cells(source);
        change(() => {
          series.x = x;
        });
      },
      Delete: () => {
        change(() => chart.series.splice(chart.series.indexOf(series), 1));
      },
    },
  };
}
