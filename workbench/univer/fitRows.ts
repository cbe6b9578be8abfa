import { WrapStrategy } from "@univerjs/core";
import type { ICommandService, Injector, IRange, Workbook, Worksheet } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { GridRect } from "../../grid/grid";

/** Text that wraps stands in headers and notes: further down, measuring each row takes long. */
const mostRows = 200;

/** Gives rows whose text wraps the height that it needs, as Excel does. */
export interface RowFitting {
  /** Cells were written or given another look. */
  look(sheetId: string, rect: GridRect): void;
  /** Fits the rows that were looked at since the last time. */
  fit(): void;
}

export function createRowFitting(
  injector: Injector,
  commands: ICommandService,
  workbook: () => Workbook,
): RowFitting {
  let places: { readonly sheetId: string; readonly rect: GridRect }[] = [];
  return {
    look(sheetId, rect) {
      places.push({ sheetId, rect });
    },
    fit() {
      const unitId = workbook().getUnitId();
      const skeletons = injector.get(IRenderManagerService).getRenderById(unitId);
      for (const { sheetId, rect } of places) {
        const sheet = workbook().getSheetBySheetId(sheetId);
        const range = sheet && wrappedRows(sheet, rect);
        if (!skeletons || !range) continue;
        // Univer measures only in sheets that were drawn before, unless asked to.
        skeletons.with(SheetSkeletonManagerService).ensureSkeleton(sheetId);
        const target = { unitId, subUnitId: sheetId, ranges: [range], id: `fit-${sheetId}` };
        commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, target);
      }
      places = [];
    },
  };
}

/** From the first to the last row with a cell that wraps and holds something. */
function wrappedRows(sheet: Worksheet, rect: GridRect): IRange | undefined {
  let startRow = -1;
  let endRow = -1;
  const end = Math.min(rect.row + Math.min(rect.rows, mostRows), sheet.getRowCount());
  const endColumn = Math.min(rect.column + rect.columns, sheet.getColumnCount()) - 1;
  for (let row = rect.row; row < end; row += 1) {
    for (let column = rect.column; column <= endColumn; column += 1) {
      const cell = sheet.getCellRaw(row, column);
      const style = typeof cell?.s === "string" ? sheet.getStyleDataByHash(cell.s) : cell?.s;
      if (style?.tb !== WrapStrategy.WRAP || cell?.v === undefined || cell.v === null) continue;
      if (startRow < 0) startRow = row;
      endRow = row;
      break;
    }
  }
  return startRow < 0 ? undefined : { startRow, endRow, startColumn: rect.column, endColumn };
}
