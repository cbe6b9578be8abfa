import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import type { GridTable } from "../../grid/grid";
import { rangeOf } from "./rects";
import { readValues } from "./sheetCells";
import type { SheetList } from "./sheetOrder";
import type { Sheets } from "./startUniver";

/**
 * Lets formulas name tables and their columns, as in Accounts[ARR]: the formula engine is told where
 * each table stands and what its columns are called, and computes anew what names a table that has
 * changed.
 *
 * @returns to be called when tables or headers may have changed; it does its work a moment later, once
 *   for all changes until then
 */
export function createTableNames(
  sheets: Sheets,
  list: SheetList,
  tables: readonly GridTable[],
): () => void {
  /** What the engine knows of the open workbook, by the table's name. */
  let known = new Map<string, string>();
  let unit = "";
  let isDue = false;

  function tell(): void {
    isDue = false;
    const unitId = sheets.workbook().getUnitId();
    if (unitId !== unit) known = new Map();
    unit = unitId;
    const names = new Set(list.names());
    const present = tables.filter(({ sheet }) => names.has(sheet));
    for (const { name, sheet, rect } of present) {
      const sheetId = list.get(sheet).getSheetId();
      const [headers = []] = readValues(sheets, list.get(sheet), { ...rect, rows: 1 });
      const state = JSON.stringify([sheetId, rect, headers]);
      if (known.get(name) === state) continue;
      known.set(name, state);
      const titleMap = new Map(headers.map((header, column) => [String(header ?? ""), column]));
      const reference = { sheetId, range: rangeOf(rect), titleMap };
      sheets.run(SetSuperTableMutation.id, { unitId, tableName: name, reference }, onlyHere);
    }
    for (const tableName of [...known.keys()]) {
      if (present.some(({ name }) => name === tableName)) continue;
      known.delete(tableName);
      sheets.run(RemoveSuperTableMutation.id, { unitId, tableName }, onlyHere);
    }
  }

  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(tell);
  };
}

/** No history, and nobody else to tell. */
const onlyHere = { onlyLocal: true };
