import type { ResultTable } from "../results/results";
import type { AddRows, NumberKind, Operation, Rect } from "./operations";
import { newTableFormats } from "./tableFormats";

/** A result table and where it will stand, once its operations are carried out. */
export interface Planned {
  readonly table: ResultTable;
  readonly sheet: string;
  readonly operations: readonly Operation[];
  /** Data rows that hold the result's rows, where they stand together; for charts. */
  readonly rows: { readonly first: number; readonly count: number };
  readonly goneRows: number;
  /** Rows of the sheet, from 0, that hold something but no key. */
  readonly strayRows: readonly number[];
}

/** A result where none of its name stands yet, as a table. */
export function newTable(table: ResultTable, sheet: string): Planned {
  const { row, column, columns, name } = table;
  const rect: Rect = { row, column, rows: table.rows.length + 1, columns: columns.length };
  const headers = columns.map((c) => c.header);
  // Excel may refuse the table, so it comes before the many cells. Formats come before values, so
  // that an id such as 0012 meets a column that is text already.
  const operations: Operation[] = [
    { kind: "write", sheet, rect: { ...rect, rows: 1 }, cells: [headers] },
    { kind: "add table", table: name, sheet, rect },
    { kind: "format", sheet, formats: newTableFormats(table, rect) },
  ];
  if (table.title !== undefined) operations.push({ kind: "title", table: name, text: table.title });
  if (table.freeze) operations.push({ kind: "freeze", sheet, rows: row + 1 });
  if (table.rows.length > 0) {
    const body = { ...rect, row: row + 1, rows: table.rows.length };
    operations.push({ kind: "write", sheet, rect: body, cells: table.rows });
  }
  const rows = { first: 0, count: table.rows.length };
  return { table, sheet, operations, rows, goneRows: 0, strayRows: [] };
}

/**
 * Rows of a result at the end of its table, with the number formats of new rows.
 *
 * @param added - positions among the result's rows
 */
export function tableRowsAdded(table: ResultTable, added: readonly number[]): AddRows {
  const numberOf = (number: NumberKind): NumberKind | NumberKind[] =>
    number === "general" && table.rowNumbers !== undefined
      ? added.map((ours) => table.rowNumbers?.[ours] ?? "general")
      : number;
  const columns = table.columns.map(({ header, number }, at) => ({
    header,
    number: numberOf(number),
    cells: added.map((ours) => table.rows[ours]?.[at] ?? null),
  }));
  return { kind: "add rows", table: table.name, columns };
}
