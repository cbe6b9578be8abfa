import { around } from "../../grid/rect";
import type { GridRect } from "../../grid/grid";
import {
  addressOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  onSheet,
  quotedSheet,
  readAddress,
  splitAddress,
} from "./address";
import { oneOf, textArgument, wholeNumber } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { getSheet } from "./book";
import { dataValidation } from "./dataValidation";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject, HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";
import { cellProperties } from "./rangeCells";
import { rangeFormat } from "./rangeFormat";
import { hiddenProperties, rangeView } from "./rangeView";
import { clearRange, deleteRange, insertRange } from "./rangeMoves";
import { hasSpill, spillParent } from "./spills";
import { worksheet } from "./worksheet";

/** The object behind an area, for arguments that are ranges. */
const areas = new WeakMap<HostObject, Area>();

/** The cells that a range argument stands for: a range object, or an address. */
export function areaArgument(book: Book, sheet: Sheet, value: unknown, name: string): Area {
  if (typeof value === "string") return areaOfAddress(book, sheet, value);
  const area =
    typeof value === "object" && value !== null ? areas.get(value as HostObject) : undefined;
  if (area === undefined) throw invalidArgument(`${name} must be a range or its address.`);
  return area;
}

/** Reads an address, which may name another sheet, a table or a workbook name. */
export function areaOfAddress(book: Book, sheet: Sheet, address: string): Area {
  const parts = splitAddress(address);
  const owner = parts.sheet === undefined ? sheet : getSheet(book, parts.sheet);
  const rect = readAddress(parts.cells);
  if (rect !== undefined) return { sheet: owner, rect };
  const table = book.grid.tables.find(
    ({ name }) => name.toUpperCase() === parts.cells.toUpperCase(),
  );
  if (table !== undefined) {
    const { row, rows, ...columns } = table.rect;
    return {
      sheet: getSheet(book, table.sheet),
      rect: { ...columns, row: row + 1, rows: Math.max(1, rows - 1) },
    };
  }
  throw invalidArgument(`"${address}" is no range of cells.`);
}

/** The smallest rectangle of cells in use inside `rect`, or undefined. */
export function usedWithin(book: Book, sheet: Sheet, rect: GridRect): GridRect | undefined {
  const used = book.grid.usedRange(sheet.name);
  const common = used === undefined ? undefined : intersection(used, rect);
  if (common === undefined || (used !== undefined && sameAs(common, used))) return common;
  return shrunkToValues(book, sheet, common);
}

function sameAs(a: GridRect, b: GridRect): boolean {
  return a.rows === b.rows && a.columns === b.columns && a.row === b.row && a.column === b.column;
}

function shrunkToValues(book: Book, sheet: Sheet, rect: GridRect): GridRect | undefined {
  const cells = book.grid.formulas(sheet.name, rect);
  let found: GridRect | undefined;
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (cell === null) continue;
      const here = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      found = around(found, here);
    }
  }
  return found;
}

/** A range of one sheet's cells. */
export function range(book: Book, sheet: Sheet, rect: GridRect): HostObject {
  const area: Area = { sheet, rect: onSheet(rect) };
  book.areas.add(area);
  const object: HostObject = {
    type: "Range",
    properties: {
      ...placeProperties(area),
      ...cellProperties(book, area),
      ...hiddenProperties(book, area),
      HasSpill: readOnly(() => hasSpill(book, area)),
    },
    parts: {
      Format: () => rangeFormat(book, area),
      DataValidation: () => dataValidation(book, area),
      Worksheet: () => worksheet(book, sheet),
    },
    objects: { ...relatives(book, area), ...usedRanges(book, area), ...meetings(book, area) },
    methods: {
      Select: () => book.grid.select(sheet.name, area.rect),
      Clear: (applyTo) => clearRange(book, area, applyTo),
      Delete: (shift) => deleteRange(book, area, shift),
      // office.js checks large writes first; any size that fits the sheet is fine here.
      _ValidateArraySize: () => undefined,
      Calculate: () => undefined,
      _KeepReference: () => object.keep?.(),
    },
    keep() {
      object.referenceId ??= `range${book.nextId()}`;
      book.kept.set(object.referenceId, { object, area });
    },
  };
  areas.set(object, area);
  return object;
}

function placeProperties(area: Area): Record<string, HostProperty> {
  const { sheet } = area;
  const address = (): string => `${quotedSheet(sheet.name)}!${addressOf(area.rect)}`;
  return {
    Address: readOnly(address),
    AddressLocal: readOnly(address),
    RowIndex: readOnly(() => area.rect.row),
    ColumnIndex: readOnly(() => area.rect.column),
    RowCount: readOnly(() => area.rect.rows),
    ColumnCount: readOnly(() => area.rect.columns),
    CellCount: readOnly(() => {
      const cells = area.rect.rows * area.rect.columns;
      // Excel's count is a 32-bit number and gives -1 beyond it.
      return cells > 2_147_483_647 ? -1 : cells;
    }),
    IsEntireColumn: readOnly(() => isWholeColumns(area.rect)),
    IsEntireRow: readOnly(() => isWholeRows(area.rect)),
  };
}

type Makers = NonNullable<HostObject["objects"]>;

function relatives(book: Book, area: Area): Makers {
  const { sheet } = area;
  const made = (rect: GridRect): HostObject => range(book, sheet, rect);
  const at = (rect: Partial<GridRect>): HostObject => made({ ...area.rect, ...rect });
  const lastRow = (): number => area.rect.row + area.rect.rows - 1;
  const lastColumn = (): number => area.rect.column + area.rect.columns - 1;
  return {
    GetCell: (row, column) =>
      made({
        row: area.rect.row + wholeNumber(row, "row"),
        column: area.rect.column + wholeNumber(column, "column"),
        rows: 1,
        columns: 1,
      }),
    GetRow: (row) => at({ row: area.rect.row + wholeNumber(row, "row"), rows: 1 }),
    GetColumn: (column) =>
      at({ column: area.rect.column + wholeNumber(column, "column"), columns: 1 }),
    GetOffsetRange: (rows, columns) =>
      at({
        row: area.rect.row + wholeNumber(rows, "rowOffset"),
        column: area.rect.column + wholeNumber(columns, "columnOffset"),
      }),
    GetResizedRange: (rows, columns) =>
      at({
        rows: area.rect.rows + wholeNumber(rows, "deltaRows"),
        columns: area.rect.columns + wholeNumber(columns, "deltaColumns"),
      }),
    GetAbsoluteResizedRange: (rows, columns) =>
      at({ rows: wholeNumber(rows, "numRows"), columns: wholeNumber(columns, "numColumns") }),
    GetRowsBelow: (count) => at(beyond(lastRow() + 1, area.rect.row, count, "row")),
    GetRowsAbove: (count) => at(before(area.rect.row, lastRow() + 1, count, "row")),
    GetColumnsAfter: (count) => at(beyond(lastColumn() + 1, area.rect.column, count, "column")),
    GetColumnsBefore: (count) => at(before(area.rect.column, lastColumn() + 1, count, "column")),
    GetEntireColumn: () => at({ row: 0, rows: MAX_ROWS }),
    GetEntireRow: () => at({ column: 0, columns: MAX_COLUMNS }),
    GetLastCell: () => at({ row: lastRow(), column: lastColumn(), rows: 1, columns: 1 }),
    GetLastRow: () => at({ row: lastRow(), rows: 1 }),
    GetLastColumn: () => at({ column: lastColumn(), columns: 1 }),
  };
}

type Axis = "row" | "column";

function strip(axis: Axis, start: number, size: number): Partial<GridRect> {
  return axis === "row" ? { row: start, rows: size } : { column: start, columns: size };
}

/** `count` rows or columns behind `end`; a negative count means those before `start`. */
function beyond(end: number, start: number, count: unknown, axis: Axis): Partial<GridRect> {
  const size = countArgument(count);
  return size > 0 ? strip(axis, end, size) : strip(axis, start + size, -size);
}

function before(start: number, end: number, count: unknown, axis: Axis): Partial<GridRect> {
  const size = countArgument(count);
  return size > 0 ? strip(axis, start - size, size) : strip(axis, end, -size);
}

function countArgument(count: unknown): number {
  const size = count === undefined || count === null ? 1 : wholeNumber(count, "count");
  if (size === 0) throw invalidArgument("count must not be 0.");
  return size;
}

function usedRanges(book: Book, area: Area): Makers {
  const { sheet } = area;
  const used = (): HostObject | null => {
    const rect = usedWithin(book, sheet, area.rect);
    return rect === undefined ? null : range(book, sheet, rect);
  };
  return {
    // Of a blank range Excel gives the first cell.
    GetUsedRange: () => used() ?? range(book, sheet, { ...area.rect, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
    GetSpillParentOrNullObject: () => {
      const parent = spillParent(book, area);
      return parent === undefined ? null : range(book, sheet, parent);
    },
    GetVisibleView: () => rangeView(book, area),
    Insert: (shift) => insertRange(book, area, oneOf(shift, ["Down", "Right"], "shift"), range),
  };
}

function meetings(book: Book, area: Area): Makers {
  const { sheet } = area;
  const other = (value: unknown): Area => areaArgument(book, sheet, value, "anotherRange");
  const common = (value: unknown): HostObject | null => {
    const { sheet: otherSheet, rect } = other(value);
    const shared = otherSheet === sheet ? intersection(area.rect, rect) : undefined;
    return shared === undefined ? null : range(book, sheet, shared);
  };
  return {
    GetBoundingRect: (value) => {
      const { sheet: otherSheet, rect } = other(value);
      if (otherSheet !== sheet) throw invalidArgument("Both ranges must be on one sheet.");
      return range(book, sheet, around(area.rect, rect));
    },
    GetIntersectionOrNullObject: common,
    GetIntersection: (value) => {
      const shared = common(value);
      if (shared === null) throw itemNotFound("the ranges don't meet");
      return shared;
    },
  };
}

/** A range by its address on `sheet`; without one the whole sheet. */
export function rangeAt(book: Book, sheet: Sheet, address: unknown): HostObject {
  if (address === undefined || address === null || address === "") {
    return range(book, sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  }
  const area = areaOfAddress(book, sheet, textArgument(address, "address"));
  return range(book, area.sheet, area.rect);
}
