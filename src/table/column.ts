/** What a table becomes at the door: typed columns, and what was wrong with its cells. */
import type { RowNaming } from "./cellPlace";
import type { Decision } from "./decision";

/** Which currency each row of a column is in, as its cells say. */
export interface RowCurrencies {
  /** Codes such as "EUR"; the first is "", for the rows that name none. */
  readonly codes: readonly string[];
  /** One per row: the position of its code. */
  readonly of: Uint8Array;
}

export interface NumberColumn {
  readonly kind: "number";
  readonly header: string;
  /** Position on the sheet, from 0. */
  readonly column: number;
  /** One per row; NaN where the cell is blank or can't be read. */
  readonly values: Float64Array;
  /** The sign that was taken as the decimal sign in numbers stored as text. */
  readonly decimalSign: DecimalSign;
  /** Absent where no cell names a currency. Amounts in several of them can't be added up. */
  readonly currencies?: RowCurrencies;
  /** How its amounts came to be in one currency; absent where they stand as they are. */
  readonly conversion?: Conversion;
  /** What was decided before its cells meant anything; absent where nothing had to be. */
  readonly decisions?: readonly Decision[];
}

/** How amounts in several currencies were made one. */
export interface Conversion {
  /** What one unit of each currency is worth in the plan's own, by its code. */
  readonly rates: ReadonlyMap<string, number>;
  /** The currency that the header names for cells that name none; "" where it names none. */
  readonly ofHeader: string;
  /** Position on the sheet of the column that names each row's currency; absent where none counts. */
  readonly byRow?: number;
}

export interface TextColumn {
  readonly kind: "text";
  readonly header: string;
  readonly column: number;
  /** One per row; "" where the cell is blank or can't be read. */
  readonly values: readonly string[];
  readonly decisions?: readonly Decision[];
}

export interface FlagColumn {
  readonly kind: "flag";
  readonly header: string;
  readonly column: number;
  /** One per row: 1 = yes, 0 = no, blank or unreadable. */
  readonly values: Uint8Array;
}

export interface DateColumn {
  readonly kind: "date";
  readonly header: string;
  readonly column: number;
  /** One per row, days as spreadsheets count them (1 March 1900 = 61); NaN where blank or unreadable. */
  readonly values: Float64Array;
  readonly decisions?: readonly Decision[];
}

export type Column = NumberColumn | TextColumn | FlagColumn | DateColumn;

export type DecimalSign = "." | ",";

/** A cell that couldn't be read, or was read with a doubt. */
export interface CellProblem {
  readonly sheet: string;
  /** "row 2 of accounts" where the table is a function's argument; absent for a table of a sheet. */
  readonly rowName?: string;
  /** Position on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** What stands in the cell. */
  readonly text: string;
  readonly message: string;
  /**
   * What is wrong, as it is said of many rows that have it in common: "have no Account ID and are left
   * out. Write one in each." Absent where one problem speaks for all of its kind.
   */
  readonly ofMany?: string;
  /** `error`: the cell (or its row, as the message says) isn't used. `warning`: used, or read as blank. */
  readonly severity: "error" | "warning";
}

/** Something that people should know about how a column or the table was read. */
export interface TableNote {
  /** Absent where the note is about the whole table. */
  readonly header?: string;
  /** Position on the sheet, from 0. */
  readonly column?: number;
  readonly message: string;
}

/** Where a column's cells stand. */
export interface ColumnPlace extends RowNaming {
  readonly sheet: string;
  /** Position on the sheet, from 0. */
  readonly column: number;
  readonly header: string;
  /** What the column is called in questions, where another one has the same header. */
  readonly name?: string;
  /** Position on the sheet of each cell's row, from 0. */
  readonly rows: ArrayLike<number>;
}

export interface ReadColumn {
  readonly column: Column;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
  readonly decisions: readonly Decision[];
}
