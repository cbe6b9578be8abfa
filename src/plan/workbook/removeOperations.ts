import type { Cell } from "../../table/cell";
import type { ColumnsPlace } from "./operations";

/**
 * Operations that take away what an earlier write put there. They are made for cells of ours alone;
 * who makes them has seen that nothing of the user's goes with them.
 */

/**
 * Takes data rows out of a table; what stands below moves up. Where a key is not what it was when the
 * operation was made, nothing is taken out, and the host answers `moved`.
 */
export interface RemoveRows {
  readonly kind: "remove rows";
  readonly table: string;
  /** The key column as it was read, one cell per data row. */
  readonly key: { readonly header: string; readonly cells: readonly Cell[] };
  /** Positions of the data rows, rising. One row of the table stays at least. */
  readonly rows: readonly number[];
}

/** Takes columns out of a table, or empties them in plain cells. A column that is gone already is none. */
export interface RemoveColumns {
  readonly kind: "remove columns";
  readonly place: ColumnsPlace;
  readonly headers: readonly string[];
}

/** Empties a table's cells and makes plain ones of them; nothing moves. */
export interface RemoveTable {
  readonly kind: "remove table";
  readonly table: string;
}

export interface RemoveChart {
  readonly kind: "remove chart";
  readonly sheet: string;
  readonly chart: string;
}

/**
 * Deletes a sheet that holds these tables and charts and nothing else. Where it has other charts by
 * now, or cells in use beyond these, the host refuses with `PlaceChanged`.
 */
export interface RemoveSheet {
  readonly kind: "remove sheet";
  readonly sheet: string;
  /** Names of the charts that are ours. */
  readonly charts: readonly string[];
  /** Cells that hold something, as they were read. */
  readonly used: { readonly rows: number; readonly columns: number };
}

export type RemoveOperation = RemoveRows | RemoveColumns | RemoveTable | RemoveChart | RemoveSheet;
