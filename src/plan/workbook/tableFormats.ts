import type { ResultTable } from "../results/results";
import type { PlacedFormat, Rect } from "./workbook";

const header = { bold: true, fill: "#0F4C5C", colour: "#FFFFFF" } as const;

/** Where a result table stands: its place, and which of its columns and rows hold ours. */
export interface TablePlace {
  readonly rect: Rect;
  /** For each of our columns its position in the table. */
  readonly columnAt: readonly number[];
  /** For each of our rows its data row in the table. */
  readonly rowAt: ArrayLike<number>;
}

/** Number formats of the data rows from `firstRow` on; earlier ones keep what people gave them. */
export function bodyFormats(
  table: ResultTable,
  place: TablePlace,
  firstRow: number,
): PlacedFormat[] {
  const { rect, columnAt } = place;
  const rows = rect.rows - 1 - firstRow;
  if (rows <= 0) return [];
  const row = rect.row + 1 + firstRow;
  const formats = table.columns.flatMap(({ number }, ours): PlacedFormat[] => {
    if (number === "general") return [];
    const column = rect.column + (columnAt[ours] ?? ours);
    return [{ rect: { row, column, rows, columns: 1 }, format: { number } }];
  });
  return [...formats, ...rowFormats(table, place, firstRow)];
}

/** The "general" columns of each row in the row's own format. */
function rowFormats(table: ResultTable, place: TablePlace, firstRow: number): PlacedFormat[] {
  const { rect, columnAt, rowAt } = place;
  const general = table.columns.flatMap(({ number }, ours) => (number === "general" ? [ours] : []));
  return (table.rowNumbers ?? []).flatMap((number, ours) => {
    const row = rowAt[ours] ?? 0;
    if (row < firstRow) return [];
    return general.map((column) => ({
      rect: {
        row: rect.row + 1 + row,
        column: rect.column + (columnAt[column] ?? column),
        rows: 1,
        columns: 1,
      },
      format: { number },
    }));
  });
}

/** All formats of a table that is new. */
export function newTableFormats(table: ResultTable, place: TablePlace): PlacedFormat[] {
  const { rect } = place;
  const widths = table.columns.map(({ widthChars }, position) => ({
    rect: { ...rect, column: rect.column + position, rows: 1, columns: 1 },
    format: { widthChars },
  }));
  return [
    ...widths,
    { rect: { ...rect, rows: 1 }, format: header },
    ...bodyFormats(table, place, 0),
  ];
}
