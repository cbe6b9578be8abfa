import type { Cell } from "../../table/cell";
import type { NumberKind, Rect } from "../workbook/workbook";

/**
 * The result sheets as data: which tables a carve writes, where, in which columns and formats.
 * Every host writes what stands here; nobody else decides what a result looks like.
 */

export interface ResultColumn {
  readonly header: string;
  readonly number: NumberKind;
  readonly widthChars: number;
  /** Whole sentences, to be read where they stand: more lines rather than a cut one. */
  readonly wrap?: true;
}

export interface ResultTable {
  /** Name of the table in the workbook, by which a later run finds it. */
  readonly name: string;
  readonly sheet: string;
  /** Cell of the first header when the table is made; later it stays where it is. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ResultColumn[];
  /** One row per key; the first column is the key and every key is distinct. */
  readonly rows: readonly (readonly Cell[])[];
  /**
   * What to put into our columns of a row whose key is no longer among `rows`: the row stays, since
   * people may have written beside it. One cell per column; null leaves a cell as it is.
   */
  readonly gone: readonly Cell[];
  /** Format of the "general" columns in each row, for tables whose rows measure different things. */
  readonly rowNumbers?: readonly NumberKind[];
  /** Keep the header row in view. */
  readonly freeze?: boolean;
  /** Line above the table when it is made and each time after; absent for none. */
  readonly title?: string;
}

/** A column of a result table, by names, for charts that are drawn before cells are known. */
export interface ColumnRef {
  readonly table: string;
  readonly header: string;
}

export interface ResultSeries {
  readonly name: string;
  readonly colour: string;
  readonly x: ColumnRef;
  readonly values: ColumnRef;
}

export interface ResultChart {
  readonly name: string;
  readonly sheet: string;
  readonly kind: "columns" | "lines";
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly ResultSeries[];
  readonly place: Rect;
}

export interface Results {
  readonly tables: readonly ResultTable[];
  readonly charts: readonly ResultChart[];
}
