import type { GridChart } from "../../grid/grid";
import { flagArgument, textArgument } from "./arguments";
import type { Book } from "./book";
import { alter } from "./changes";
import type { HostObject, HostProperty } from "./hostObject";
import { unshownPart, unshownProperties } from "./unshown";

/** A title's text; hiding it empties what the grid shows. */
function titleText(book: Book, made: GridChart, key: "title" | "xTitle" | "yTitle"): HostProperty {
  return {
    get: () => made[key],
    set: (value) => {
      const text = textArgument(value, key);
      alter(book, made.sheet, () => {
        made[key] = text;
      });
    },
  };
}

function titleVisible(
  book: Book,
  made: GridChart,
  key: "title" | "xTitle" | "yTitle",
): HostProperty {
  return {
    get: () => made[key] !== "",
    set: (value) => {
      if (!flagArgument(value, "visible")) {
        alter(book, made.sheet, () => {
          made[key] = "";
        });
      }
    },
  };
}

export function chartTitle(book: Book, made: GridChart): HostObject {
  const owner = `chart ${made.id}.title`;
  return {
    type: "ChartTitle",
    properties: {
      ...unshownProperties(book, owner, { Overlay: false, Position: "Top", ShowShadow: false }),
      Text: titleText(book, made, "title"),
      Visible: titleVisible(book, made, "title"),
    },
    parts: { Format: () => chartFormat(book, owner) },
  };
}

export function chartLegend(book: Book, made: GridChart): HostObject {
  const owner = `chart ${made.id}.legend`;
  return {
    type: "ChartLegend",
    properties: unshownProperties(book, owner, {
      Visible: true,
      Position: "Bottom",
      Overlay: false,
      ShowShadow: false,
    }),
    parts: { Format: () => chartFormat(book, owner) },
  };
}

export function chartAxes(book: Book, made: GridChart): HostObject {
  return {
    type: "ChartAxes",
    parts: {
      CategoryAxis: () => chartAxis(book, made, "xTitle"),
      ValueAxis: () => chartAxis(book, made, "yTitle"),
    },
  };
}

function chartAxis(book: Book, made: GridChart, title: "xTitle" | "yTitle"): HostObject {
  const owner = `chart ${made.id}.${title}`;
  const gridlines = (kind: string, visible: boolean): HostObject => ({
    type: "ChartGridlines",
    properties: unshownProperties(book, `${owner}.${kind}`, { Visible: visible }),
    parts: { Format: () => chartFormat(book, `${owner}.${kind}`) },
  });
  return {
    type: "ChartAxis",
    properties: unshownProperties(book, owner, {
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
      MinorUnit: "",
      Visible: true,
      NumberFormat: "General",
      LinkNumberFormat: true,
      DisplayUnit: "None",
      ShowDisplayUnitLabel: true,
      ReversePlotOrder: false,
      ScaleType: "Linear",
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: "",
      TickMarkSpacing: 1,
      MajorTickMark: "None",
      MinorTickMark: "None",
      TextOrientation: 0,
      CategoryType: "Automatic",
    }),
    parts: {
      Title: () => ({
        type: "ChartAxisTitle",
        properties: {
          ...unshownProperties(book, `${owner}.title`, { TextOrientation: 0 }),
          Text: titleText(book, made, title),
          Visible: titleVisible(book, made, title),
        },
        parts: { Format: () => chartFormat(book, `${owner}.title`) },
      }),
      MajorGridlines: () => gridlines("major", title === "yTitle"),
      MinorGridlines: () => gridlines("minor", false),
      Format: () => chartFormat(book, owner),
    },
  };
}

/** Fonts, lines and fills of a chart's parts, which the grid draws in its own way. */
export function chartFormat(book: Book, owner: string): HostObject {
  const line = (type: string): HostObject => ({
    ...unshownPart(book, type, owner, { Color: "", LineStyle: "Automatic", Weight: 0.75 }),
    methods: { Clear: () => undefined },
  });
  return {
    type: "ChartFormat",
    properties: unshownProperties(book, `${owner}.format`, {
      RoundedCorners: false,
      ColorScheme: "ColorfulPalette1",
    }),
    parts: {
      Font: () =>
        unshownPart(book, "ChartFont", owner, {
          Bold: false,
          Color: "#000000",
          Italic: false,
          Name: "Calibri",
          Size: 10,
          Underline: "None",
        }),
      Fill: () => ({
        type: "ChartFill",
        methods: { Clear: () => undefined, SetSolidColor: () => undefined },
      }),
      Line: () => line("ChartLineFormat"),
      Border: () => line("ChartBorder"),
    },
  };
}
