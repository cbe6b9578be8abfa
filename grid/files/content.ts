import type { GridRect, GridStyle, GridValue } from "../grid";
import type { TextEncoding } from "./encodings";

/**
 * What a workbook file holds, free of any file format and of any host. Readers produce it, writers
 * take it, and `fill` and `contentOf` carry it into and out of a `Grid`. Rows and columns count
 * from 0; widths and heights are points.
 */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly tables: readonly TableContent[];
  /** Workbook-level names: name to "=Sheet1!$A$1:$B$3". */
  readonly names: ReadonlyMap<string, string>;
  readonly charts: readonly ChartContent[];
  /** What add-ins saved with the workbook: values that JSON can hold, by key. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** XML that our add-in keeps with the workbook, each a part of its own. */
  readonly customXml?: readonly string[];
  /** What the file held that this content can't carry, in words for its user. */
  readonly leftOut: readonly string[];
  /** Rows that may have been read wrongly, each said to its user when the file is opened. */
  readonly doubts?: readonly RowDoubt[];
  /** How sheets that come from text files were decoded. */
  readonly decoded?: readonly DecodedSheet[];
}

export interface RowDoubt {
  readonly sheet: string;
  readonly row: number;
  /** Names the row, and what to do. */
  readonly message: string;
}

/** How the text of a sheet was read from a file that may not say how it is encoded. */
export interface DecodedSheet {
  readonly sheet: string;
  readonly encoding: TextEncoding;
  /** Whether nothing else is likely: the file says so itself, or only one reading makes sense. */
  readonly sure: boolean;
  /** Readings that differ, the likelier first; empty where the bytes allow one only. */
  readonly choices: readonly EncodingChoice[];
}

export interface EncodingChoice {
  readonly encoding: TextEncoding;
  /** In words: "Central European (Windows-1250)". */
  readonly name: string;
  /** A cell of the file, read so. */
  readonly shows: string;
}

export interface SheetContent {
  readonly name: string;
  /**
   * Rows of values; a row may be shorter than others. Blanks are null, errors their text ("#N/A"),
   * dates serial numbers with a date format. Where a formula stands: its last computed value.
   */
  readonly cells: readonly (readonly GridValue[])[];
  readonly formulas: readonly FormulaContent[];
  /** Number formats other than "General". */
  readonly formats: readonly FormatRun[];
  readonly styles: readonly StyleRun[];
  /** By column; undefined is the standard width. */
  readonly columnWidths: readonly (number | undefined)[];
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Rows hidden by hand or by a filter. */
  readonly hiddenRows?: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Cells shown as one; the value stands in the top left cell. */
  readonly merges: readonly GridRect[];
  /** "very" can't be shown again from the program's menu. */
  readonly hidden?: "hidden" | "very";
  readonly gridlines?: boolean;
  /** #RRGGBB */
  readonly tabColour?: string;
}

export interface FormulaContent {
  readonly row: number;
  readonly column: number;
  /** As typed in Excel in English: "=TP.SCORE(A2:C9,Weights)". */
  readonly formula: string;
  /** Cells that the result fills, the formula's own included; `cells` holds their last values. */
  readonly spill?: GridRect;
}

export interface FormatRun {
  readonly rect: GridRect;
  readonly format: string;
}

/** `GridStyle` and what only files can keep. */
export interface CellStyle extends GridStyle {
  readonly italic?: boolean;
  /** Font size in points. */
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly indent?: number;
  /** Colour of a thin line below the cell, #RRGGBB. */
  readonly underline?: string;
}

export interface StyleRun {
  readonly rect: GridRect;
  readonly style: CellStyle;
}

export interface TableContent {
  readonly name: string;
  readonly sheet: string;
  /** Header row included, a totals row not. */
  readonly rect: GridRect;
  readonly style?: string;
}

/** A chart as `GridChart` describes it, without the id that a grid gives. */
export interface ChartContent {
  readonly name: string;
  readonly sheet: string;
  readonly kind: string;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly ChartSeriesContent[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartSeriesContent {
  readonly name: string;
  /** As #RRGGBB; our own choice when absent. */
  readonly colour?: string;
  readonly values: { readonly sheet: string; readonly rect: GridRect };
  readonly x?: { readonly sheet: string; readonly rect: GridRect };
}

/** Width of a column that nobody set, in points. */
export const STANDARD_COLUMN_POINTS = 48;
/** Height of a row that nobody set, in points. */
export const STANDARD_ROW_POINTS = 15;
