import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import type { GridRect, GridValue } from "../../grid/grid";
import { contentFrom, hasContent, valueOf } from "./cellContent";
import { around } from "../../grid/rect";
import { rangeOf, rectOf } from "./rects";
import type { Sheets } from "./startUniver";
import { gridWrite } from "./writing";

type Matrix<T> = IObjectMatrixPrimitiveType<T>;

/** Cells that one formula filled beyond its own cell; Univer keeps them apart from the sheet's. */
function spilled(sheets: Sheets, sheet: Worksheet): Matrix<Nullable<ICellData>> | undefined {
  const cells = sheets.injector.get(FormulaDataModel).getArrayFormulaCellData();
  return cells[sheet.getUnitId()]?.[sheet.getSheetId()] ?? undefined;
}

/** Values of a rectangle, straight from the cell matrix: the facade takes 80 times as long. */
export function readValues(sheets: Sheets, sheet: Worksheet, rect: GridRect): GridValue[][] {
  const stored = sheet.getCellMatrix().getMatrix();
  const spill = spilled(sheets, sheet);
  const rows: GridValue[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    const cells = stored[row];
    const spillCells = spill?.[row];
    const values: GridValue[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const own = valueOf(cells?.[column]);
      values.push(own === null && spillCells ? valueOf(spillCells[column]) : own);
    }
    rows.push(values);
  }
  return rows;
}

/** As `readValues`, with the formula's text where one stands. */
export function readFormulas(sheets: Sheets, sheet: Worksheet, rect: GridRect): GridValue[][] {
  const rows = readValues(sheets, sheet, rect);
  const stored = sheet.getCellMatrix().getMatrix();
  const model = sheets.injector.get(FormulaDataModel);
  rows.forEach((values, i) => {
    const cells = stored[rect.row + i];
    if (!cells) return;
    for (let j = 0; j < values.length; j += 1) {
      const cell = cells[rect.column + j];
      if (!cell?.f && !cell?.si) continue;
      const text = model.getFormulaStringByCell(
        rect.row + i,
        rect.column + j,
        sheet.getSheetId(),
        sheet.getUnitId(),
      );
      values[j] = text ?? cell.f ?? null;
    }
  });
  return rows;
}

/** The cells that the formula in a cell fills, when there are more than its own. */
export function spillRectOf(
  sheets: Sheets,
  sheet: Worksheet,
  row: number,
  column: number,
): GridRect | undefined {
  const ranges = sheets.injector.get(FormulaDataModel).getArrayFormulaRange();
  const range = ranges[sheet.getUnitId()]?.[sheet.getSheetId()]?.[row]?.[column];
  return range ? rectOf(range) : undefined;
}

/** Writes cells at once, growing the sheet where they need more room. Not undoable. */
export function writeCells(
  sheets: Sheets,
  sheet: Worksheet,
  rect: GridRect,
  cells: readonly (readonly (GridValue | undefined)[])[],
): void {
  makeRoom(sheets, sheet, rect);
  const cellValue: Matrix<ICellData> = {};
  for (let i = 0; i < rect.rows; i += 1) {
    const row: Record<number, ICellData> = {};
    const given = cells[i] ?? [];
    for (let j = 0; j < rect.columns; j += 1) {
      const value = given[j];
      if (value !== undefined) row[rect.column + j] = contentFrom(value);
    }
    cellValue[rect.row + i] = row;
  }
  sheets.writing.look(sheet.getSheetId(), rect);
  const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const values = !cells.some((row) => row.some(isFormula)) && isFreeOfFormulas(sheets, sheet, rect);
  // For each write, Univer would search the whole workbook for formulas that share their text.
  const options = values ? { onlyLocal: true } : {};
  sheets.run(SetRangeValuesMutation.id, { ...target, cellValue, trigger: gridWrite }, options);
  if (!values) return;
  sheets.writing.changed({
    unitId: target.unitId,
    sheetId: target.subUnitId,
    range: rangeOf(rect),
  });
}

function isFormula(value: GridValue | undefined): boolean {
  return typeof value === "string" && value.startsWith("=");
}

/** Whether no formula stands in the rectangle, and none of the sheet fills more than its own cell. */
function isFreeOfFormulas(sheets: Sheets, sheet: Worksheet, rect: GridRect): boolean {
  const ranges = sheets.injector.get(FormulaDataModel).getArrayFormulaRange();
  const spills = ranges[sheet.getUnitId()]?.[sheet.getSheetId()] ?? {};
  if (Object.keys(spills).length > 0) return false;
  const stored = sheet.getCellMatrix().getMatrix();
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    const cells = stored[row];
    if (!cells) continue;
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (cells[column]?.f || cells[column]?.si) return false;
    }
  }
  return true;
}

/** Adds rows and columns at the sheet's end until `rect` fits, with some to spare. */
export function makeRoom(sheets: Sheets, sheet: Worksheet, rect: GridRect): void {
  const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const rows = rect.row + rect.rows;
  const columns = rect.column + rect.columns;
  if (rows > sheet.getRowCount()) {
    sheets.run(SetWorksheetRowCountMutation.id, { ...target, rowCount: rows + 100 });
  }
  if (columns > sheet.getColumnCount()) {
    sheets.run(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columns + 5 });
  }
}

/** Smallest rectangle around all cells that hold something, spilled ones included. */
export function usedRectOf(sheets: Sheets, sheet: Worksheet): GridRect | undefined {
  const own = extent(sheet.getCellMatrix().getMatrix());
  const spill = spilled(sheets, sheet);
  const filled = spill && extent(spill);
  return filled ? around(own, filled) : own;
}

function extent(matrix: Matrix<Nullable<ICellData>>): GridRect | undefined {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const rowKey in matrix) {
    const cells = matrix[Number(rowKey)] ?? {};
    let found = false;
    for (const columnKey in cells) {
      if (!hasContent(cells[Number(columnKey)])) continue;
      found = true;
      const column = Number(columnKey);
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (!found) continue;
    const row = Number(rowKey);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
