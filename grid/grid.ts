/**
 * A workbook without a spreadsheet program: what the office host, the command line and file
 * readers need of one. Implemented in memory (`memory.ts`) and by the workbench's visible grid.
 * Rows and columns count from 0. Everything is synchronous.
 */

export type GridValue = number | string | boolean | null;

export interface GridRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Colours as #RRGGBB; an empty text takes a colour away again. */
export interface GridStyle {
  readonly bold?: boolean;
  readonly fill?: string;
  readonly colour?: string;
  readonly wrap?: boolean;
}

export interface GridTable {
  /** Never changes, even when the table is renamed. */
  readonly id: string;
  name: string;
  readonly sheet: string;
  /** Header row included. Follows inserted and deleted rows and columns. */
  rect: GridRect;
  style?: string;
  /** Whether a row of totals, which `rect` leaves out, stands right below. */
  totals?: boolean;
}

export interface GridSeries {
  name: string;
  /** As #RRGGBB; the drawing program's own choice when absent. */
  colour?: string;
  values: { readonly sheet: string; readonly rect: GridRect };
  x?: { readonly sheet: string; readonly rect: GridRect };
}

export interface GridChart {
  readonly id: string;
  name: string;
  readonly sheet: string;
  /** Office's name of the kind: "ColumnClustered", "XYScatterLinesNoMarkers" ... */
  kind: string;
  title: string;
  xTitle: string;
  yTitle: string;
  series: GridSeries[];
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface GridChange {
  readonly sheet: string;
  readonly rect: GridRect;
  /** Charts, tables or sheets changed rather than cells. */
  readonly structure: boolean;
}

export interface Grid {
  sheetNames(): readonly string[];
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  activeSheet(): string;
  activate(sheet: string): void;

  /** Smallest rectangle around all cells that hold a value or formula. */
  usedRange(sheet: string): GridRect | undefined;
  /** Values, computed where a formula stands; blanks are null, errors their text ("#N/A"). */
  values(sheet: string, rect: GridRect): GridValue[][];
  /** Formulas (with "=") where one stands, values elsewhere. */
  formulas(sheet: string, rect: GridRect): GridValue[][];
  /** Cells that the formula in this cell fills, its own included; undefined where it fills one or none. */
  spillRange?(sheet: string, row: number, column: number): GridRect | undefined;
  /**
   * `undefined` leaves a cell as it is, null empties it, a string that begins with "=" is a
   * formula; a leading apostrophe makes any other text literal and is not part of the value.
   */
  setCells(
    sheet: string,
    rect: GridRect,
    cells: readonly (readonly (GridValue | undefined)[])[],
  ): void;
  numberFormats(sheet: string, rect: GridRect): string[][];
  setNumberFormat(sheet: string, rect: GridRect, format: string): void;
  setStyle(sheet: string, rect: GridRect, style: GridStyle): void;
  style(sheet: string, row: number, column: number): GridStyle;
  /** In points, as Office counts them. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, points: number): void;
  /** Of `rows` rows from `row` on, those hidden by hand or by a filter. */
  hiddenRows(sheet: string, row: number, rows: number): number[];
  setRowsHidden(sheet: string, row: number, rows: number, hidden: boolean): void;
  freeze(sheet: string, rows: number, columns: number): void;
  /** Moves the cells at and below (or at and right of) `rect` away by its size, tables and charts too. */
  insertCells(sheet: string, rect: GridRect, shift: "down" | "right"): void;
  deleteCells(sheet: string, rect: GridRect, shift: "up" | "left"): void;

  readonly tables: readonly GridTable[];
  addTable(table: Omit<GridTable, "id">): GridTable;
  removeTable(id: string): void;
  readonly charts: readonly GridChart[];
  addChart(chart: Omit<GridChart, "id">): GridChart;
  removeChart(id: string): void;
  /** Tell the grid that a chart or table object was changed in place. */
  touch(sheet: string): void;
  /** Workbook-level names: name to "=Sheet1!$A$1:$B$3". */
  readonly names: Map<string, string>;
  /** What add-ins save with the workbook. */
  readonly settings: Map<string, unknown>;
  /** XML that add-ins keep with the workbook, by ids that mean nothing elsewhere. */
  readonly customXml: Map<string, string>;

  selection(): { readonly sheet: string; readonly rect: GridRect };
  select(sheet: string, rect: GridRect): void;
  onChange(listener: (change: GridChange) => void): () => void;
}
