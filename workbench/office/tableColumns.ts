import type { GridRect, GridTable, GridValue } from "../../grid/grid";
import { rowsArgument, textArgument, wholeNumber } from "./arguments";
import type { Book, Sheet } from "./book";
import { getSheet, sameName } from "./book";
import { columnFilter } from "./filters";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { range } from "./range";
import { moving } from "./rangeMoves";
import { totalRowRange, wholeOf } from "./tableTotals";

/** Header cells are text, and no two of a table are alike: Excel names what is missing. */
export function writeHeaders(book: Book, sheet: Sheet, table: GridRect): void {
  const row = { ...table, rows: 1 };
  const given = book.grid.values(sheet.name, row)[0] ?? [];
  const taken = new Set<string>();
  const headers = given.map((cell, index) => {
    const name = distinct(cell === null ? `Column${index + 1}` : String(cell), taken);
    taken.add(name.toUpperCase());
    return name;
  });
  const changed = headers.map((name, i) => (name === given[i] ? undefined : `'${name}`));
  if (changed.some((cell) => cell !== undefined)) book.grid.setCells(sheet.name, row, [changed]);
}

function distinct(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toUpperCase())) return name;
  for (let number = 2; ; number++) {
    if (!taken.has(`${name}${number}`.toUpperCase())) return `${name}${number}`;
  }
}

function headersOf(book: Book, table: GridTable): readonly GridValue[] {
  return book.grid.values(table.sheet, { ...table.rect, rows: 1 })[0] ?? [];
}

/** A table's columns, by header, by id or in order. */
export function tableColumns(book: Book, table: GridTable): HostObject {
  const count = (): number => table.rect.columns;
  const at = (index: number): HostObject => {
    if (index < 0 || index >= count()) throw itemNotFound(`column ${index} of ${table.name}`);
    return tableColumn(book, table, index);
  };
  const find = (key: unknown): number =>
    headersOf(book, table).findIndex(
      (header, index) =>
        key === index + 1 ||
        (typeof key === "string" && (sameName(String(header), key) || key === String(index + 1))),
    );
  return {
    type: "TableColumnCollection",
    properties: { Count: readOnly(count) },
    items: () => Array.from({ length: count() }, (_, index) => at(index)),
    item: (key) => {
      const index = find(key);
      if (index < 0) throw itemNotFound(`column ${String(key)} of the table ${table.name}`);
      return at(index);
    },
    objects: {
      GetItemAt: (index) => at(wholeNumber(index, "index")),
      GetItemOrNullObject: (key) => {
        const index = find(key);
        return index < 0 ? null : at(index);
      },
      Add: (index, values, name) => at(addColumn(book, table, index, values, name)),
    },
    methods: { GetCount: count },
  };
}

/** Adds a column, moving away what stands right of it. Returns its index. */
function addColumn(
  book: Book,
  table: GridTable,
  index: unknown,
  values: unknown,
  name: unknown,
): number {
  const last = table.rect.columns;
  const at =
    index === undefined || index === null || index === -1 ? last : wholeNumber(index, "index");
  if (at < 0 || at > last) throw invalidArgument(`There is no place ${at} for a column.`);
  const sheet = getSheet(book, table.sheet);
  const { row, rows } = table.rect;
  const cells = { row, rows, column: table.rect.column + at, columns: 1 };
  const whole = { ...cells, rows: wholeOf(table).rows };
  moving(() => book.grid.insertCells(sheet.name, whole, "right"));
  // Cells that are inserted at either edge do not grow a table by themselves.
  const column = at === 0 ? cells.column : table.rect.column;
  table.rect = { row, rows, column, columns: last + 1 };
  if (values !== undefined && values !== null) {
    const body = range(book, sheet, cells).properties?.["Values"];
    body?.set?.(rowsArgument(values, "values"));
  }
  if (name !== undefined && name !== null) {
    const header = `'${textArgument(name, "name")}`;
    book.grid.setCells(sheet.name, { ...cells, rows: 1 }, [[header]]);
  }
  writeHeaders(book, sheet, table.rect);
  book.grid.touch(sheet.name);
  return at;
}

function tableColumn(book: Book, table: GridTable, index: number): HostObject {
  const sheet = getSheet(book, table.sheet);
  const cells = (): GridRect => ({
    ...table.rect,
    column: table.rect.column + index,
    columns: 1,
  });
  const part = (rect: Partial<GridRect>): HostObject => range(book, sheet, { ...cells(), ...rect });
  const header = (): GridRect => ({ ...cells(), rows: 1 });
  return {
    type: "TableColumn",
    id: String(index + 1),
    properties: {
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: {
        get: () => String(headersOf(book, table)[index] ?? ""),
        set: (name) => {
          book.grid.setCells(sheet.name, header(), [[`'${textArgument(name, "name")}`]]);
          writeHeaders(book, sheet, table.rect);
        },
      },
      Values: {
        get: () => part({}).properties?.["Values"]?.get?.(),
        set: (values) => part({}).properties?.["Values"]?.set?.(values),
      },
    },
    parts: { Filter: () => columnFilter(book, table, index) },
    objects: {
      GetRange: () => part({ ...wholeOf(table), column: cells().column, columns: 1 }),
      GetTotalRowRange: () =>
        totalRowRange(book, sheet, table, { column: cells().column, columns: 1 }),
      GetHeaderRowRange: () => part({ rows: 1 }),
      GetDataBodyRange: () => part({ row: table.rect.row + 1, rows: table.rect.rows - 1 }),
    },
    methods: {
      Delete: () => {
        if (table.rect.columns === 1) throw invalidArgument("A table needs one column at least.");
        const whole = { ...cells(), rows: wholeOf(table).rows };
        moving(() => book.grid.deleteCells(sheet.name, whole, "left"));
        book.grid.touch(sheet.name);
      },
    },
  };
}
