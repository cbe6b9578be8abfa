import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Sheets } from "./startUniver";
import { recalculation } from "./watchChanges";

/** What changes how a workbook looks and is kept in files; cells that change are told by `watchChanges`. */
const looks: ReadonlySet<string> = new Set([
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetNumfmtMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** Calls back when cells, rows, columns or the order of sheets are given another look. */
export function watchLooks(sheets: Sheets, changed: () => void): void {
  sheets.commands.onCommandExecuted(({ id, params }, options) => {
    if (looks.has(id)) changed();
    if (id !== SetRangeValuesMutation.id || options?.["fromFormula"] === true) return;
    if ((params as { trigger?: string }).trigger !== recalculation) changed();
  });
}
