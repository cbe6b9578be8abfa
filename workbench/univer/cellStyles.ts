import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import type { IColorStyle, ICellData, IStyleData, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
} from "@univerjs/sheets";
import type { GridRect, GridStyle } from "../../grid/grid";
import type { Sheets } from "./startUniver";

/** Univer counts in CSS pixels, Office in points. */
export const pixelsPerPoint = 96 / 72;

const general = "General";

export function styleFrom(style: GridStyle): IStyleData {
  return {
    ...(style.bold !== undefined && { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.fill !== undefined && { bg: colourOf(style.fill) }),
    ...(style.colour !== undefined && { cl: colourOf(style.colour) }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  };
}

/** An empty text takes a colour away again, which Univer knows as null. */
function colourOf(colour: string): IColorStyle | null {
  return colour === "" ? null : { rgb: colour };
}

/**
 * What the cell, its row or its column was given, without the look that a table adds. Univer's own
 * way asks everything that may change how a cell is drawn, which takes ten times as long.
 */
function ownStyle(sheet: Worksheet, row: number, column: number): IStyleData {
  const cell = sheet.getCellRaw(row, column);
  return sheet.getComposedCellStyleByCellData(row, column, cell);
}

export function styleAt(sheet: Worksheet, row: number, column: number): GridStyle {
  const style = ownStyle(sheet, row, column);
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
  if (style.tb !== undefined) sheets.writing.look(sheet.getSheetId(), rect);
  sheets.run(SetRangeValuesMutation.id, {
    unitId: sheet.getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
    // Known as a change of looks: otherwise Univer searches the workbook for formulas each time.
    trigger: SetStyleCommand.id,
  });
}

export function numberFormatsOf(sheet: Worksheet, rect: GridRect): string[][] {
  return Array.from({ length: rect.rows }, (_row, i) =>
    Array.from({ length: rect.columns }, (_column, j) =>
      patternOf(ownStyle(sheet, rect.row + i, rect.column + j)),
    ),
  );
}

function patternOf(style: IStyleData): string {
  const pattern = style.n?.pattern;
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
