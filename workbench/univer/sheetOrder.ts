import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Worksheet } from "@univerjs/core";
import { emptySheet } from "./startUniver";
import type { Sheets } from "./startUniver";

/** The sheets of the open workbook, by name. */
export interface SheetList {
  readonly names: () => string[];
  readonly get: (name: string) => Worksheet;
  /** The sheet's name by Univer's id, or undefined when it is gone. */
  readonly nameOf: (id: string) => string | undefined;
  readonly add: (name: string) => void;
  readonly remove: (name: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly activate: (name: string) => void;
}

export function createSheetList(sheets: Sheets): SheetList {
  const inOrder = (): Worksheet[] => sheets.workbook().getSheets();

  function get(name: string): Worksheet {
    const found = sheets.workbook().getSheetBySheetName(name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  }

  function freeName(name: string): void {
    if (inOrder().some((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())) {
      throw new Error(`There is a sheet ${name} already.`);
    }
  }

  function activate(name: string): void {
    const sheet = get(name);
    sheets.run(SetWorksheetActiveOperation.id, {
      unitId: sheet.getUnitId(),
      subUnitId: sheet.getSheetId(),
    });
  }

  return {
    names: () => inOrder().map((sheet) => sheet.getName()),
    get,
    nameOf: (id) => sheets.workbook().getSheetBySheetId(id)?.getName(),
    add(name) {
      freeName(name);
      const unitId = sheets.workbook().getUnitId();
      const sheet = emptySheet(name);
      // As if someone else had added it: the sheet in view stays in view, as in Excel.
      const options = { fromCollab: true };
      sheets.run(InsertSheetMutation.id, { unitId, index: inOrder().length, sheet }, options);
    },
    remove(name) {
      const sheet = get(name);
      const all = inOrder();
      if (all.length === 1) throw new Error("A workbook needs one sheet at least.");
      const position = all.indexOf(sheet);
      const next = all[position === 0 ? 1 : position - 1];
      const wasActive = sheets.workbook().getActiveSheet() === sheet;
      if (wasActive && next) activate(next.getName());
      sheets.run(RemoveSheetMutation.id, {
        unitId: sheet.getUnitId(),
        subUnitId: sheet.getSheetId(),
        subUnitName: name,
      });
    },
    rename(from, to) {
      const sheet = get(from);
      if (from.toLowerCase() !== to.toLowerCase()) freeName(to);
      sheets.run(SetWorksheetNameMutation.id, {
        unitId: sheet.getUnitId(),
        subUnitId: sheet.getSheetId(),
        name: to,
      });
    },
    activate,
  };
}
