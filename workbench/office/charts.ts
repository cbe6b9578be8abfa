import type { GridChart } from "../../grid/grid";
import { numberArgument, oneOf, textArgument, wholeNumber } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { getSheet, sameName } from "./book";
import { alter } from "./changes";
import { chartAxes, chartFormat, chartLegend, chartTitle } from "./chartParts";
import { seriesCollection, seriesFrom } from "./chartSeries";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject, HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument } from "./range";
import { unshownPart, unshownProperties } from "./unshown";
import { worksheet } from "./worksheet";

/** Excel's standard row height and the place and size of a new chart, in points. */
const ROW_POINTS = 15;
const NEW_PLACE = { left: 120, top: 60, width: 360, height: 216 };

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** The charts of a sheet. */
export function chartCollection(book: Book, sheet: Sheet): HostObject {
  const all = (): readonly GridChart[] =>
    book.grid.charts.filter((made) => made.sheet === sheet.name);
  const find = (key: unknown): GridChart | undefined =>
    typeof key === "string"
      ? all().find(({ id, name }) => id === key || sameName(name, key))
      : undefined;
  const get = (key: unknown): HostObject => {
    const found = find(key);
    if (found === undefined) throw itemNotFound(`chart ${String(key)}`);
    return chart(book, found);
  };
  return {
    type: "ChartCollection",
    properties: { Count: readOnly(() => all().length) },
    items: () => all().map((made) => chart(book, made)),
    item: get,
    objects: {
      Add: (kind, sourceData, seriesBy) =>
        chart(book, addChart(book, sheet, kind, sourceData, seriesBy)),
      GetItem: get,
      GetItemAt: (index) => {
        const found = all()[wholeNumber(index, "index")];
        if (found === undefined) throw itemNotFound(`chart at ${String(index)}`);
        return chart(book, found);
      },
      GetItemOrNullObject: (key) => {
        const found = find(key);
        return found === undefined ? null : chart(book, found);
      },
    },
    methods: { GetCount: () => all().length },
  };
}

function addChart(
  book: Book,
  sheet: Sheet,
  kind: unknown,
  sourceData: unknown,
  seriesBy: unknown,
): GridChart {
  const source = areaArgument(book, sheet, sourceData, "sourceData");
  const type = textArgument(kind, "type");
  const by = oneOf(seriesBy ?? "Auto", SERIES_BY, "seriesBy");
  const series = seriesFrom(book, source, type, by);
  const [only] = series;
  return book.grid.addChart({
    name: freeChartName(book, sheet),
    sheet: sheet.name,
    kind: type,
    // A single series names its chart, as in Excel.
    title: series.length === 1 && only !== undefined ? only.name : "Chart Title",
    xTitle: "",
    yTitle: "",
    series,
    ...NEW_PLACE,
  });
}

function freeChartName(book: Book, sheet: Sheet): string {
  for (let number = 1; ; number++) {
    const name = `Chart ${number}`;
    const taken = (made: GridChart): boolean => made.sheet === sheet.name && made.name === name;
    if (!book.grid.charts.some(taken)) return name;
  }
}

function chart(book: Book, made: GridChart): HostObject {
  const sheet = getSheet(book, made.sheet);
  const owner = `chart ${made.id}`;
  const parts: NonNullable<HostObject["parts"]> = {
    Title: () => chartTitle(book, made),
    Legend: () => chartLegend(book, made),
    Axes: () => chartAxes(book, made),
    Series: () => seriesCollection(book, made, sheet),
    Format: () => chartFormat(book, `${owner}.format`),
    DataLabels: () =>
      unshownPart(book, "ChartDataLabels", owner, {
        ShowValue: false,
        ShowSeriesName: false,
        ShowCategoryName: false,
        ShowLegendKey: false,
        ShowPercentage: false,
        Position: "BestFit",
        NumberFormat: "General",
      }),
    Worksheet: () => worksheet(book, sheet),
  };
  return {
    type: "Chart",
    id: made.id,
    properties: chartProperties(book, made, owner),
    parts,
    methods: {
      Delete: () => book.grid.removeChart(made.id),
      Activate: () => undefined,
      SetData: (sourceData, seriesBy) => {
        const source = areaArgument(book, sheet, sourceData, "sourceData");
        const by = oneOf(seriesBy ?? "Auto", SERIES_BY, "seriesBy");
        const series = seriesFrom(book, source, made.kind, by);
        alter(book, made.sheet, () => {
          made.series = series;
        });
      },
      SetPosition: (startCell, endCell) => {
        const start = areaArgument(book, sheet, startCell, "startCell");
        const end =
          endCell === undefined || endCell === null
            ? undefined
            : areaArgument(book, sheet, endCell, "endCell");
        place(book, made, start, end);
      },
    },
  };
}

function chartProperties(book: Book, made: GridChart, owner: string): Record<string, HostProperty> {
  const points = (key: "left" | "top" | "width" | "height"): HostProperty => ({
    get: () => made[key],
    set: (value) => {
      const given = numberArgument(value, key);
      if (given < 0) throw invalidArgument(`A chart's ${key} can't be negative.`);
      alter(book, made.sheet, () => {
        made[key] = given;
      });
    },
  });
  const text = (key: "name" | "kind"): HostProperty => ({
    get: () => made[key],
    set: (value) => {
      const given = textArgument(value, key);
      alter(book, made.sheet, () => {
        made[key] = given;
      });
    },
  });
  return {
    ...unshownProperties(book, owner, {
      Style: 201,
      DisplayBlanksAs: "NotPlotted",
      PlotVisibleOnly: true,
      PlotBy: "Columns",
      ShowAllFieldButtons: false,
      ShowDataLabelsOverMaximum: false,
    }),
    Id: readOnly(() => made.id),
    Name: text("name"),
    ChartType: text("kind"),
    Left: points("left"),
    Top: points("top"),
    Width: points("width"),
    Height: points("height"),
  };
}

/** Puts a chart over the cells from `start` to `end`; without an end its size stays. */
function place(book: Book, made: GridChart, start: Area, end: Area | undefined): void {
  const leftOf = (column: number): number => {
    let points = 0;
    for (let i = 0; i < column; i++) points += book.grid.columnWidth(made.sheet, i);
    return points;
  };
  const left = leftOf(start.rect.column);
  const top = start.rect.row * ROW_POINTS;
  const right = end === undefined ? left + made.width : leftOf(end.rect.column + end.rect.columns);
  const bottom =
    end === undefined ? top + made.height : (end.rect.row + end.rect.rows) * ROW_POINTS;
  if (right <= left || bottom <= top) {
    throw invalidArgument("endCell must lie right of and below startCell.");
  }
  alter(book, made.sheet, () => {
    Object.assign(made, { left, top, width: right - left, height: bottom - top });
  });
}
