import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetWorksheetColWidthMutation } from "@univerjs/sheets";
import type { GridRect, GridStyle } from "../../grid/grid";
import type { Sheets } from "./startUniver";

/** Univer counts in CSS pixels, Office in points. */
export const pixelsPerPoint = 96 / 72;

const general = "General";

export function styleFrom(style: GridStyle): IStyleData {
  return {
    ...(style.bold !== undefined && { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.colour !== undefined && { cl: { rgb: style.colour } }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  };
}

export function styleAt(sheet: Worksheet, row: number, column: number): GridStyle {
  const style = sheet.getCellStyle(row, column);
  if (!style) return {};
  return {
    ...(style.bl !== undefined && { bold: style.bl === BooleanNumber.TRUE }),
    ...(typeof style.bg?.rgb === "string" && { fill: style.bg.rgb }),
    ...(typeof style.cl?.rgb === "string" && { colour: style.cl.rgb }),
    ...(style.tb !== undefined && { wrap: style.tb === WrapStrategy.WRAP }),
  };
}

/** Adds `style` to what the cells of a rectangle have. Cells that hold nothing are styled too. */
export function addStyle(
  sheets: Sheets,
  sheet: Worksheet,
  rect: GridRect,
  style: IStyleData,
): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  const lastRow = Math.min(rect.row + rect.rows, sheet.getRowCount());
  const lastColumn = Math.min(rect.column + rect.columns, sheet.getColumnCount());
  for (let row = rect.row; row < lastRow; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = rect.column; column < lastColumn; column += 1) cells[column] = { s: style };
    cellValue[row] = cells;
  }
  sheets.run(SetRangeValuesMutation.id, {
    unitId: sheet.getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
  });
}

export function numberFormatsOf(sheet: Worksheet, rect: GridRect): string[][] {
  return Array.from({ length: rect.rows }, (_row, i) =>
    Array.from({ length: rect.columns }, (_column, j) =>
      patternOf(sheet.getCellStyle(rect.row + i, rect.column + j)),
    ),
  );
}

function patternOf(style: Nullable<IStyleData>): string {
  const pattern = style?.n?.pattern;
  return pattern === undefined || pattern === "" ? general : pattern;
}

export function setColumnWidths(
  sheets: Sheets,
  sheet: Worksheet,
  column: number,
  columns: number,
  points: number,
): void {
  sheets.run(SetWorksheetColWidthMutation.id, {
    unitId: sheet.getUnitId(),
    subUnitId: sheet.getSheetId(),
    ranges: [
      {
        startRow: 0,
        endRow: sheet.getRowCount() - 1,
        startColumn: column,
        endColumn: column + columns - 1,
      },
    ],
    colWidth: Math.round(points * pixelsPerPoint),
  });
}
