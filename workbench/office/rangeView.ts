import type { GridValue } from "../../grid/grid";
import { addressOf, quotedSheet } from "./address";
import type { Area, Book } from "./book";
import type { HostObject, HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";

/** Rows of an area that aren't shown. */
function hiddenIn(book: Book, { sheet, rect }: Area): readonly number[] {
  return book.grid.hiddenRows(sheet.name, rect.row, rect.rows);
}

/** A hidden column is one without width. */
function isColumnHidden(book: Book, { sheet }: Area, column: number): boolean {
  return book.grid.columnWidth(sheet.name, column) === 0;
}

/** Of so many, all, none (false) or some: null, as in Excel. */
function shareOf(found: number, all: number): boolean | null {
  return found === 0 ? false : found === all ? true : null;
}

/** Whether rows and columns are hidden. Both can be read here; the grid's user hides them. */
export function hiddenProperties(book: Book, area: Area): Record<string, HostProperty> {
  return {
    RowHidden: readOnly(() => shareOf(hiddenIn(book, area).length, area.rect.rows)),
    ColumnHidden: readOnly(() => {
      const { column, columns } = area.rect;
      let hidden = 0;
      for (let i = 0; i < columns; i++) if (isColumnHidden(book, area, column + i)) hidden++;
      return shareOf(hidden, columns);
    }),
  };
}

/** The cells of an area that are shown: none of hidden rows and columns. */
export function rangeView(book: Book, area: Area): HostObject {
  const { sheet, rect } = area;
  const rows = (): number[] => {
    const hidden = new Set(hiddenIn(book, area));
    const all = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
    return all.filter((row) => !hidden.has(row));
  };
  const columns = (): number[] => {
    const all = Array.from({ length: rect.columns }, (_, j) => rect.column + j);
    return all.filter((column) => !isColumnHidden(book, area, column));
  };
  const cells = <T>(of: (row: number, column: number) => T): T[][] => {
    const shown = columns();
    return rows().map((row) => shown.map((column) => of(row, column)));
  };
  return {
    type: "RangeView",
    properties: {
      CellAddresses: readOnly(() =>
        cells((row, column) => {
          const one = addressOf({ row, column, rows: 1, columns: 1 });
          return `${quotedSheet(sheet.name)}!${one}`;
        }),
      ),
      RowCount: readOnly(() => rows().length),
      ColumnCount: readOnly(() => columns().length),
      Values: readOnly(() => {
        const values = book.grid.values(sheet.name, rect);
        return cells<GridValue>(
          (row, column) => values[row - rect.row]?.[column - rect.column] ?? "",
        );
      }),
    },
  };
}
