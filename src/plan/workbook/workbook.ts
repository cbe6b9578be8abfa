import type { Cell } from "../../table/cell";

/**
 * The port through which a carve reaches a workbook. Excel, Google Sheets and files each carry it
 * out; everything above it is the same on every host. Rows and columns count from 0.
 */

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetState {
  readonly name: string;
  /** Smallest rectangle around all cells that hold something; absent on an empty sheet. */
  readonly used?: Rect;
}

export interface TableState {
  /** Unique in the workbook, as in Excel: `Accounts`, `TP_Assignments`. */
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly rect: Rect;
}

/** `ratio` and `fine percent` show three decimals: a Gini of 0.005, a gap of 0.012 %. */
export type NumberKind =
  "text" | "integer" | "decimal" | "ratio" | "percent" | "fine percent" | "general";

export interface CellFormat {
  readonly number?: NumberKind;
  readonly bold?: boolean;
  /** Colours as #RRGGBB. */
  readonly fill?: string;
  readonly colour?: string;
  readonly wrap?: boolean;
  /** In characters of the default font. */
  readonly widthChars?: number;
}

export interface PlacedFormat {
  readonly rect: Rect;
  readonly format: CellFormat;
}

export interface ChartSeries {
  readonly name: string;
  /** As #RRGGBB, when the series is made; later it keeps what its user gave it. */
  readonly colour: string;
  /** Cells that hold the values, on `sheet`. */
  readonly values: { readonly sheet: string; readonly rect: Rect };
  /** Cells that hold the categories (columns) or the x values (lines). */
  readonly x: { readonly sheet: string; readonly rect: Rect };
}

export interface Chart {
  /** By which a later run finds and updates it: `TP Lorenz`. */
  readonly name: string;
  readonly sheet: string;
  /** `columns`: clustered columns over categories. `lines`: straight lines through x, y points. */
  readonly kind: "columns" | "lines";
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly ChartSeries[];
  /** Cells that the chart covers when it is made; a chart that exists stays where its user put it. */
  readonly place: Rect;
}

/** Cells that were edited, inserted or deleted. */
export interface CellChange {
  /** Undefined where the host can't say: any. */
  readonly sheet: string | undefined;
  /** Undefined where cells may have moved, or the host can't say. */
  readonly rect: Rect | undefined;
}

export type OnProgress = (done: number) => void;

export interface Workbook {
  sheets(): Promise<readonly SheetState[]>;
  tables(): Promise<readonly TableState[]>;
  /** Values as the host shows them to code: dates as serial numbers, errors as "#N/A", blanks as "". */
  read(sheet: string, rect: Rect, onProgress?: OnProgress): Promise<Cell[][]>;
  /**
   * Rows of `rect` that are hidden or filtered out, from 0 on the sheet, in their order. Undefined
   * where the host can't tell, or not without much work.
   */
  hiddenRows(sheet: string, rect: Rect): Promise<readonly number[] | undefined>;
  /**
   * Writes values literally: text stays text ("0012", "=cmd"), `null` leaves the cell as it is,
   * "" empties it. Nothing outside `rect` changes.
   */
  write(
    sheet: string,
    rect: Rect,
    cells: readonly (readonly Cell[])[],
    onProgress?: OnProgress,
  ): Promise<void>;
  /** Adds an empty sheet after the last one. */
  addSheet(name: string): Promise<void>;
  /** Turns cells that hold a header row and data into a table. */
  addTable(name: string, sheet: string, rect: Rect): Promise<void>;
  /** Adds empty rows at the table's end, moving down whatever stands below it. */
  growTable(name: string, addedRows: number): Promise<void>;
  /** Adds an empty column at the table's right end, moving what stands there further right. */
  addTableColumn(name: string, header: string): Promise<void>;
  format(sheet: string, formats: readonly PlacedFormat[]): Promise<void>;
  freezeRows(sheet: string, rows: number): Promise<void>;
  /** Makes the chart, or gives the one of this name on this sheet its new ranges. */
  putChart(chart: Chart): Promise<void>;
  /** The text saved with the workbook under our key, or undefined. */
  loadSettings(): Promise<string | undefined>;
  saveSettings(text: string): Promise<void>;
  /** Brings the cells into view and selects them. */
  select(sheet: string, rect: Rect): Promise<void>;
  /**
   * Calls back when anybody but this add-in changes cells, also while it writes; returns the way to
   * stop it. Hosts don't tell of formulas that have new results.
   */
  onChange(listener: (change: CellChange) => void): Promise<() => Promise<void>>;
}
