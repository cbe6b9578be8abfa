import type { ResultTable } from "../results/results";
import type { PlacedFormat, Rect } from "./operations";

const header = { bold: true, fill: "#0F4C5C", colour: "#FFFFFF" } as const;

/** All formats of a result table that is new, its columns in their own order. */
export function newTableFormats(table: ResultTable, rect: Rect): PlacedFormat[] {
  const at = (position: number, row: number, rows: number): Rect => ({
    row,
    column: rect.column + position,
    rows,
    columns: 1,
  });
  const rows = table.rows.length;
  const widths = table.columns.map(({ widthChars }, position) => ({
    rect: at(position, rect.row, 1),
    format: { widthChars },
  }));
  const columns = table.columns.flatMap(({ number, wrap }, position): PlacedFormat[] =>
    number === "general" || rows === 0
      ? []
      : [
          {
            rect: at(position, rect.row + 1, rows),
            format: { number, ...(wrap !== undefined && { wrap }) },
          },
        ],
  );
  // The "general" columns of each row in the row's own format.
  const general = table.columns.flatMap(({ number }, position) =>
    number === "general" ? [position] : [],
  );
  const own = (table.rowNumbers ?? []).flatMap((number, row) =>
    general.map((position) => ({
      rect: at(position, rect.row + 1 + row, 1),
      format: { number },
    })),
  );
  return [...widths, { rect: { ...rect, rows: 1 }, format: header }, ...columns, ...own];
}
