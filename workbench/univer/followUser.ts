import { SheetsSelectionsService } from "@univerjs/sheets";
import type { GridRect } from "../../grid/grid";
import { afterDelete, afterInsert } from "../../grid/shift";
import type { Shifted } from "../../grid/shift";
import { followShift, removeSheetObjects, renameSheetIn } from "./gridObjects";
import type { OwnedObjects } from "./gridObjects";
import { growTables } from "../../grid/growTables";
import { readValues } from "./sheetCells";
import type { SheetList } from "./sheetOrder";
import type { Sheets } from "./startUniver";
import { createTableUndo } from "./tableUndo";
import { watchChanges } from "./watchChanges";

export type Direction = "down" | "right" | "up" | "left";

/** Whether cells are being written through the grid: tables grow under people's hands alone. */
export type IsOurs = { now: boolean };

/** Who has to hear of what happens in the workbook. */
export interface Listening {
  /** Cells of a sheet changed; without a rectangle, something else of it. */
  announce(sheet: string, rect: GridRect | undefined, structure: boolean): void;
  /** Cells have moved to other places. */
  moved(): void;
}

export function howOf(rect: GridRect, direction: Direction): (other: GridRect) => Shifted {
  return direction === "down" || direction === "right"
    ? (other) => afterInsert(other, rect, direction)
    : (other) => afterDelete(other, rect, direction);
}

/** Keeps tables, charts and listeners up to date with what happens in Univer. */
export function followUser(
  sheets: Sheets,
  list: SheetList,
  objects: OwnedObjects,
  isOurs: Readonly<IsOurs>,
  { announce, moved }: Listening,
): void {
  const isFilled = (name: string, rect: GridRect): boolean =>
    readValues(sheets, list.get(name), rect).some((row) => row.some((value) => value !== null));
  const names = new Map<string, string>();
  const learnNames = (): void => {
    names.clear();
    for (const sheet of sheets.workbook().getSheets()) {
      names.set(sheet.getSheetId(), sheet.getName());
    }
  };
  learnNames();
  const tablesWillFollow = createTableUndo(sheets, objects, (sheet) => {
    announce(sheet, undefined, true);
  });
  watchChanges(sheets, {
    cells(id, rect) {
      const name = list.nameOf(id);
      if (name === undefined) return;
      if (!isOurs.now) tablesWillFollow();
      const grew =
        !isOurs.now &&
        isAtSelection(sheets, name, rect) &&
        growTables(objects.tables, name, rect, (added) => isFilled(name, added));
      announce(name, rect, false);
      if (grew) announce(name, undefined, true);
    },
    shifted(id, rect, direction) {
      const name = list.nameOf(id);
      if (name === undefined) return;
      if (!isOurs.now) tablesWillFollow();
      followShift(objects, name, howOf(rect, direction));
      moved();
      announce(name, undefined, true);
    },
    sheetAdded(id) {
      learnNames();
      announce(names.get(id) ?? "", undefined, true);
    },
    sheetRemoved(id) {
      const name = names.get(id);
      learnNames();
      if (name === undefined) return;
      removeSheetObjects(objects, name);
      announce(name, undefined, true);
    },
    sheetRenamed(id, name) {
      const before = names.get(id);
      learnNames();
      if (before !== undefined) renameSheetIn(objects, before, name);
      announce(name, undefined, true);
    },
  });
}

/** People type and paste where the selection is; formulas that follow moved cells change elsewhere. */
function isAtSelection(sheets: Sheets, sheet: string, { row, column }: GridRect): boolean {
  const range = sheets.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const shown = sheets.workbook().getActiveSheet().getName();
  return shown === sheet && range?.startRow === row && range.startColumn === column;
}
