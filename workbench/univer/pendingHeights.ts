import type { ICommandService } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/sheets";
import type { IMarkDirtyRowAutoHeightOperationParams } from "@univerjs/sheets";

type Marked = Pick<IMarkDirtyRowAutoHeightOperationParams, "unitId" | "subUnitId" | "id">;

/** Rows that Univer was asked to measure: it does so whenever the page is idle. */
export interface PendingHeights {
  /** Calls off what is still to be measured in this workbook, which is about to be closed. */
  callOff(unitId: string): void;
}

/**
 * Univer goes on measuring rows of a sheet that is gone, and throws. So what was asked for is
 * remembered, and called off before its workbook is closed or its sheet is removed.
 */
export function watchPendingHeights(commands: ICommandService): PendingHeights {
  let marked: readonly Marked[] = [];

  function callOff(gone: (mark: Marked) => boolean): void {
    const ended = marked.filter(gone);
    marked = marked.filter((mark) => !gone(mark));
    // One for each time it was asked for: several may wait under the same id.
    for (const { unitId, subUnitId, id } of ended) {
      const target = { unitId, subUnitId, id };
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, target);
    }
  }

  commands.onCommandExecuted(({ id, params }) => {
    if (id !== MarkDirtyRowAutoHeightOperation.id) return;
    marked = [...marked, params as IMarkDirtyRowAutoHeightOperationParams];
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = params as { unitId: string; subUnitId: string };
    callOff((mark) => mark.unitId === unitId && mark.subUnitId === subUnitId);
  });
  return {
    callOff: (unitId) => {
      callOff((mark) => mark.unitId === unitId);
    },
  };
}
