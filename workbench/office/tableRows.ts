import type { GridRect, GridTable } from "../../grid/grid";
import { MAX_ROWS } from "./address";
import { rowsArgument, wholeNumber } from "./arguments";
import { fillNewRows } from "./autoCorrect";
import type { Book } from "./book";
import { getSheet } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { range } from "./range";
import { moving } from "./rangeMoves";

/** A table's data rows. */
export function tableRows(book: Book, table: GridTable): HostObject {
  const count = (): number => table.rect.rows - 1;
  const at = (index: number): HostObject => {
    if (index < 0 || index >= count()) throw itemNotFound(`row ${index} of ${table.name}`);
    return tableRow(book, table, index);
  };
  return {
    type: "TableRowCollection",
    properties: { Count: readOnly(count) },
    items: () => Array.from({ length: count() }, (_, index) => at(index)),
    objects: {
      GetItemAt: (index) => at(wholeNumber(index, "index")),
      Add: (index, values) => at(addRows(book, table, index, values)),
    },
    methods: { GetCount: count },
  };
}

function isBlankRow(book: Book, table: GridTable, index: number): boolean {
  const row = { ...table.rect, row: table.rect.row + 1 + index, rows: 1 };
  const cells = book.grid.formulas(table.sheet, row)[0] ?? [];
  return cells.every((cell) => cell === null);
}

/** Adds rows, moving down what stands below the table. Returns the first one's index. */
function addRows(book: Book, table: GridTable, index: unknown, values: unknown): number {
  const rows = table.rect.rows - 1;
  const given = rowsArgument(values ?? [new Array(table.rect.columns).fill(null)], "values");
  if (given.length === 0 || given.some((row) => row.length !== table.rect.columns)) {
    throw invalidArgument(`values must have ${table.rect.columns} columns, as ${table.name} has.`);
  }
  const at =
    index === undefined || index === null || index === -1 ? rows : wholeNumber(index, "index");
  if (at < 0 || at > rows) throw invalidArgument(`There is no place ${at} for a row.`);
  const sheet = getSheet(book, table.sheet);
  const { row, column, columns } = table.rect;
  // A table without data shows one blank row, which the first row that is added fills.
  const fills = rows === 1 && at === 1 && isBlankRow(book, table, 0) ? 1 : 0;
  const first = at - fills;
  const cells: GridRect = { row: row + 1 + first, column, rows: given.length, columns };
  const inserted = { ...cells, row: cells.row + fills, rows: cells.rows - fills };
  if (inserted.rows > 0) insertRows(book, table, inserted);
  range(book, sheet, cells).properties?.["Values"]?.set?.(given);
  fillNewRows(book, table, cells.row);
  book.grid.touch(sheet.name);
  return first;
}

function insertRows(book: Book, table: GridTable, cells: GridRect): void {
  const { rect } = table;
  if (rect.row + rect.rows + cells.rows > MAX_ROWS) {
    throw invalidArgument("The table would leave the sheet.");
  }
  moving(() => book.grid.insertCells(table.sheet, cells, "down"));
  // Cells that are inserted below the last row do not grow a table by themselves.
  table.rect = { ...rect, rows: rect.rows + cells.rows };
}

function tableRow(book: Book, table: GridTable, index: number): HostObject {
  const sheet = getSheet(book, table.sheet);
  const cells = (): GridRect => ({ ...table.rect, row: table.rect.row + 1 + index, rows: 1 });
  const values = () => range(book, sheet, cells()).properties?.["Values"];
  return {
    type: "TableRow",
    properties: {
      Index: readOnly(() => index),
      Values: { get: () => values()?.get?.(), set: (given) => values()?.set?.(given) },
    },
    objects: { GetRange: () => range(book, sheet, cells()) },
    methods: {
      Delete: () => {
        if (table.rect.rows > 2) moving(() => book.grid.deleteCells(sheet.name, cells(), "up"));
        else values()?.set?.([new Array(table.rect.columns).fill("")]);
        book.grid.touch(sheet.name);
      },
    },
  };
}
