import { Dimension, sequenceExecute } from "@univerjs/core";
import type { IMutationInfo, IRange, Worksheet } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SheetInterceptorService,
  getInsertRangeMutations,
  getRemoveRangeMutations,
} from "@univerjs/sheets";
import type { GridRect } from "../../grid/grid";
import { rangeOf } from "./rects";
import { makeRoom, usedRectOf } from "./sheetCells";
import type { Sheets } from "./startUniver";

const commands = {
  down: InsertRangeMoveDownCommand,
  right: InsertRangeMoveRightCommand,
  up: DeleteRangeMoveUpCommand,
  left: DeleteRangeMoveLeftCommand,
} as const;

/**
 * Moves the cells at and beyond `rect` away, or the cells beyond it into its place. What Univer's
 * own commands do, without their undo entry and at once; formulas that point to moved cells are
 * adjusted. Univer adjusts them for the sheet in view, so that sheet is switched meanwhile.
 */
export function shiftCells(
  sheets: Sheets,
  sheet: Worksheet,
  rect: GridRect,
  direction: keyof typeof commands,
): void {
  const workbook = sheets.workbook();
  const shown = workbook.getActiveSheet();
  if (shown !== sheet) workbook.setActiveSheet(sheet);
  try {
    if (direction === "down" || direction === "right") growFor(sheets, sheet, rect, direction);
    const range: IRange = rangeOf(rect);
    const interceptors = sheets.injector.get(SheetInterceptorService);
    const command = { id: commands[direction].id, params: { range } };
    const around = interceptors.onCommandExecute(command);
    const mutations = [
      ...(around.preRedos ?? []),
      ...moves(sheets, sheet, range, direction),
      ...around.redos,
    ];
    sequenceExecute(mutations, sheets.commands);
    sequenceExecute(interceptors.afterCommandExecute(command).redos, sheets.commands);
  } finally {
    if (shown !== sheet) workbook.setActiveSheet(shown);
  }
}

function moves(
  sheets: Sheets,
  sheet: Worksheet,
  range: IRange,
  direction: keyof typeof commands,
): IMutationInfo[] {
  const params = {
    unitId: sheet.getUnitId(),
    subUnitId: sheet.getSheetId(),
    range,
    shiftDimension: direction === "down" || direction === "up" ? Dimension.ROWS : Dimension.COLUMNS,
  };
  return direction === "down" || direction === "right"
    ? getInsertRangeMutations(sheets.injector, params).redo
    : getRemoveRangeMutations(sheets.injector, params).redo;
}

/** Cells that are pushed down or right must find rows and columns to go to. */
function growFor(
  sheets: Sheets,
  sheet: Worksheet,
  rect: GridRect,
  direction: "down" | "right",
): void {
  const used = usedRectOf(sheets, sheet);
  if (!used) return;
  makeRoom(sheets, sheet, {
    row: used.row,
    column: used.column,
    rows: used.rows + (direction === "down" ? rect.rows : 0),
    columns: used.columns + (direction === "right" ? rect.columns : 0),
  });
}
