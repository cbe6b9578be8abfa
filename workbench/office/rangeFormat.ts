import type { GridStyle } from "../../grid/grid";
import { addressOf, intersection } from "./address";
import { flagArgument, numberArgument, textArgument } from "./arguments";
import type { Area, Book } from "./book";
import { invalidArgument } from "./hostError";
import type { HostObject, HostProperty } from "./hostObject";
import { nearUse } from "./nearUse";
import { shownText } from "./shownText";
import { unshownPart, unshownProperties } from "./unshown";

/** "#4472C4" from Excel's spellings: "#4472c4", "4472C4". Named colours go through as they are. */
function colourArgument(value: unknown, name: string): string {
  const text = textArgument(value, name);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex?.[1] !== undefined) return `#${hex[1].toUpperCase()}`;
  if (!/^[a-z]+$/i.test(text)) throw invalidArgument(`"${text}" is no colour: use #RRGGBB.`);
  return text;
}

/** A style's value where the whole area agrees on it; null where it differs, as in Excel. */
function common<T>(book: Book, area: Area, of: (style: GridStyle) => T): T | null {
  const { row, column, rows, columns } = area.rect;
  const first = of(book.grid.style(area.sheet.name, row, column));
  const corners = [
    of(book.grid.style(area.sheet.name, row + rows - 1, column)),
    of(book.grid.style(area.sheet.name, row, column + columns - 1)),
    of(book.grid.style(area.sheet.name, row + rows - 1, column + columns - 1)),
  ];
  return corners.every((corner) => corner === first) ? first : null;
}

function styleProperty<K extends keyof GridStyle>(
  book: Book,
  area: Area,
  key: K,
  initial: Required<GridStyle>[K],
  read: (value: unknown) => Required<GridStyle>[K],
): HostProperty {
  return {
    get: () => common(book, area, (style) => style[key] || initial),
    set: (value) =>
      book.grid.setStyle(area.sheet.name, nearUse(book, area.sheet, area.rect), {
        [key]: read(value),
      }),
  };
}

/** Fonts, fills, widths and alignment of an area's cells. */
export function rangeFormat(book: Book, area: Area): HostObject {
  const owner = `${area.sheet.id}!${addressOf(area.rect)}`;
  return {
    type: "RangeFormat",
    properties: {
      ...unshownProperties(book, `${owner}.format`, {
        HorizontalAlignment: "General",
        VerticalAlignment: "Bottom",
        RowHeight: 15,
        IndentLevel: 0,
        ShrinkToFit: false,
        TextOrientation: 0,
        ReadingOrder: "Context",
      }),
      WrapText: styleProperty(book, area, "wrap", false, (value) =>
        flagArgument(value, "wrapText"),
      ),
      ColumnWidth: columnWidth(book, area),
    },
    parts: {
      Font: () => font(book, area, owner),
      Fill: () => fill(book, area),
      Borders: () => borders(book, owner),
      Protection: () =>
        unshownPart(book, "FormatProtection", owner, { Locked: true, FormulaHidden: false }),
    },
    methods: {
      AutofitColumns: () => autofitColumns(book, area),
      AutofitRows: () => undefined,
    },
  };
}

function columnWidth(book: Book, area: Area): HostProperty {
  const { grid } = book;
  return {
    get: () => {
      const { column, columns } = area.rect;
      const first = grid.columnWidth(area.sheet.name, column);
      for (let i = 1; i < columns; i++) {
        if (grid.columnWidth(area.sheet.name, column + i) !== first) return null;
      }
      return first;
    },
    set: (value) => {
      const points = numberArgument(value, "columnWidth");
      if (points < 0) throw invalidArgument("columnWidth can't be negative.");
      grid.setColumnWidth(area.sheet.name, area.rect.column, area.rect.columns, points);
    },
  };
}

function font(book: Book, area: Area, owner: string): HostObject {
  const colour = (value: unknown): string => colourArgument(value, "font.color");
  return {
    type: "RangeFont",
    properties: {
      ...unshownProperties(book, `${owner}.font`, {
        Name: "Calibri",
        Size: 11,
        Italic: false,
        Underline: "None",
        Strikethrough: false,
        Subscript: false,
        Superscript: false,
        TintAndShade: 0,
      }),
      Bold: styleProperty(book, area, "bold", false, (value) => flagArgument(value, "font.bold")),
      Color: styleProperty(book, area, "colour", "#000000", colour),
    },
  };
}

function fill(book: Book, area: Area): HostObject {
  const colour = (value: unknown): string => colourArgument(value, "fill.color");
  return {
    type: "RangeFill",
    properties: { Color: styleProperty(book, area, "fill", "#FFFFFF", colour) },
    methods: {
      Clear: () =>
        book.grid.setStyle(area.sheet.name, nearUse(book, area.sheet, area.rect), { fill: "" }),
    },
  };
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

function borders(book: Book, owner: string): HostObject {
  const border = (edge: string): HostObject => ({
    type: "RangeBorder",
    id: edge,
    properties: {
      ...unshownProperties(book, `${owner}.border.${edge}`, {
        Style: "None",
        Weight: "Thin",
        Color: "#000000",
        TintAndShade: 0,
      }),
      SideIndex: { get: () => edge },
    },
  });
  return {
    type: "RangeBorderCollection",
    properties: { Count: { get: () => EDGES.length } },
    items: () => EDGES.map(border),
    item: (key) => {
      const edge = EDGES.find((name) => name === key);
      if (edge === undefined) throw invalidArgument(`There is no border ${String(key)}.`);
      return border(edge);
    },
  };
}

/** Points of a column that shows `characters` of the default font: 7 pixels each and 5 of padding. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

const WIDEST_CHARACTERS = 60;

function autofitColumns(book: Book, area: Area): void {
  const { grid } = book;
  const used = grid.usedRange(area.sheet.name);
  const rect = used === undefined ? undefined : intersection(area.rect, used);
  if (rect === undefined) return;
  const values = grid.values(area.sheet.name, rect);
  const formats = grid.numberFormats(area.sheet.name, rect);
  for (let j = 0; j < rect.columns; j++) {
    let widest = 0;
    for (const [i, row] of values.entries()) {
      const text = shownText(row[j] ?? null, formats[i]?.[j] ?? "General");
      widest = Math.max(widest, text.length);
    }
    if (widest === 0) continue;
    const characters = Math.min(widest, WIDEST_CHARACTERS);
    grid.setColumnWidth(area.sheet.name, rect.column + j, 1, pointsOf(characters));
  }
}
