import type { Cell } from "../../table/cell";
import type { CommentCells, EnterFormulas, OfferChoices } from "./cellOperations";
import type { RemoveOperation } from "./removeOperations";

/**
 * What can be changed in a workbook, as data: a host carries out a whole list of operations at a
 * time, in few requests and as one step to undo. Everything here is JSON. Rows and columns count
 * from 0.
 */

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `ratio` and `fine percent` show three decimals: a Gini of 0.005, a gap of 0.012 %. */
export type NumberKind =
  "text" | "integer" | "decimal" | "ratio" | "percent" | "fine percent" | "date" | "general";

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

/** Data rows of a table's column: they are found by name when the operation is carried out. */
export interface TableCells {
  readonly table: string;
  readonly header: string;
  /** First data row. */
  readonly first: number;
  readonly rows: number;
}

export interface ChartSeries {
  readonly name: string;
  /** As #RRGGBB, when the series is made; later it keeps what its user gave it. */
  readonly colour: string;
  readonly values: TableCells;
  /** The categories (columns) or the x values (lines). */
  readonly x: TableCells;
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

/** Rows with headers above them: a table of the host, or plain cells whose header row is named. */
export type ColumnsPlace =
  | { readonly table: string }
  | {
      readonly sheet: string;
      /** Header row included. */
      readonly rect: Rect;
    };

/** Adds an empty sheet after the last one. Refused where something has the name already. */
export interface AddSheet {
  readonly kind: "add sheet";
  readonly sheet: string;
}

/**
 * Writes values literally: text stays text ("0012", "=cmd"), `null` leaves a cell as it is, ""
 * empties it. Nothing outside `rect` changes.
 */
export interface WriteCells {
  readonly kind: "write";
  readonly sheet: string;
  readonly rect: Rect;
  readonly cells: readonly (readonly Cell[])[];
  /**
   * What it is written over, as texts, "" for blanks. Where something else stands there by then, that is put back,
   * nothing of what follows is done, and the change is told as moved. Whatever stands there is written over if omitted.
   */
  readonly over?: readonly (readonly string[])[];
}

export interface FormatCells {
  readonly kind: "format";
  readonly sheet: string;
  readonly formats: readonly PlacedFormat[];
}

/** Keeps that many rows in view; none for 0. */
export interface FreezeRows {
  readonly kind: "freeze";
  readonly sheet: string;
  readonly rows: number;
}

/** Turns a header row and the rows below it into a table. */
export interface AddTable {
  readonly kind: "add table";
  readonly table: string;
  readonly sheet: string;
  readonly rect: Rect;
}

/** The bold line above a table; none where the table begins in the first row. */
export interface TitleTable {
  readonly kind: "title";
  readonly table: string;
  readonly text: string;
}

/** Shows the rows of a table that a filter hides: values written across hidden rows go astray. */
export interface ShowAllRows {
  readonly kind: "show all rows";
  readonly table: string;
}

/**
 * Fills columns that are found by their headers. Other people may move cells meanwhile: what stands
 * in the key column tells whether each cell came to stand beside its own key.
 */
export interface FillColumns {
  readonly kind: "fill";
  readonly place: ColumnsPlace;
  readonly key: {
    readonly header: string;
    /** What stands there once all is written. */
    readonly cells: readonly Cell[];
  };
  readonly columns: readonly {
    readonly header: string;
    /** One per data row; `null` leaves a cell as it is. */
    readonly cells: readonly Cell[];
  }[];
  /** Headers of columns to be made first, in this order, at the right end. */
  readonly added: readonly string[];
}

/** Adds rows at a table's end, moving down whatever stands below it. */
export interface AddRows {
  readonly kind: "add rows";
  readonly table: string;
  readonly columns: readonly {
    readonly header: string;
    /** One for all rows, or one for each. */
    readonly number: NumberKind | readonly NumberKind[];
    readonly cells: readonly Cell[];
  }[];
}

/** Makes the chart, or gives the one of this name on this sheet its new ranges. */
export interface PutChart {
  readonly kind: "chart";
  readonly chart: Chart;
}

export type Operation =
  | AddSheet
  | WriteCells
  | FormatCells
  | FreezeRows
  | AddTable
  | TitleTable
  | ShowAllRows
  | FillColumns
  | AddRows
  | PutChart
  | EnterFormulas
  | OfferChoices
  | CommentCells
  | RemoveOperation;
