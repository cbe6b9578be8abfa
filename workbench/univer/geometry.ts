import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Sheets } from "./startUniver";

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the sheet in view is drawn. */
export interface SheetView {
  /** The cells' part of the page, without row and column headers, in the page's coordinates. */
  readonly cells: Box;
  readonly zoom: number;
  /** How far the sheet is scrolled, in its own pixels at 100 %. */
  readonly scrollX: number;
  readonly scrollY: number;
  /** A cell's box in the sheet's own pixels at 100 %, from the sheet's corner. */
  cell(row: number, column: number): Box;
}

function render(sheets: Sheets) {
  const manager = sheets.injector.get(IRenderManagerService);
  return manager.getRenderById(sheets.workbook().getUnitId());
}

/** Undefined while nothing is drawn yet. */
export function sheetView(sheets: Sheets): SheetView | undefined {
  const unit = render(sheets);
  // Until then Univer has not registered what draws the sheet.
  if (sheets.injector.get(LifecycleService).stage < LifecycleStages.Steady) return undefined;
  const skeleton = unit?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = unit?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!unit || !skeleton || !viewport) return undefined;
  const zoom = unit.scene.scaleX;
  const canvas = unit.engine.getCanvasElement().getBoundingClientRect();
  const left = skeleton.rowHeaderWidth * zoom;
  const top = skeleton.columnHeaderHeight * zoom;
  return {
    cells: {
      left: canvas.left + left,
      top: canvas.top + top,
      width: canvas.width - left,
      height: canvas.height - top,
    },
    zoom,
    scrollX: viewport.viewportScrollX,
    scrollY: viewport.viewportScrollY,
    cell(row, column) {
      const right = skeleton.columnWidthAccumulation[column] ?? 0;
      const bottom = skeleton.rowHeightAccumulation[row] ?? 0;
      const before = column > 0 ? (skeleton.columnWidthAccumulation[column - 1] ?? 0) : 0;
      const above = row > 0 ? (skeleton.rowHeightAccumulation[row - 1] ?? 0) : 0;
      return { left: before, top: above, width: right - before, height: bottom - above };
    },
  };
}

/** Calls back whenever the sheet in view may lie elsewhere: scrolled, zoomed, switched, resized. */
export function watchView(sheets: Sheets, moved: () => void): void {
  // Univer scrolls by an operation, too.
  sheets.commands.onCommandExecuted(moved);
  void sheets.injector.get(LifecycleService).onStage(LifecycleStages.Steady).then(moved);
}

/** Draws the sheet in view anew: its looks have changed in a way that Univer does not see. */
export function redrawSheet(sheets: Sheets): void {
  if (sheets.injector.get(LifecycleService).stage < LifecycleStages.Steady) return;
  const unit = render(sheets);
  unit?.with(SheetSkeletonManagerService).reCalculate();
  unit?.mainComponent?.makeForceDirty();
}
