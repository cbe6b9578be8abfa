import { InsertSheetMutation } from "@univerjs/sheets";
import type { WorkbookContent } from "../../grid/files/content";
import { keepXml } from "../../grid/files/fill";
import type { GridRect } from "../../grid/grid";
import type { Sheets } from "./startUniver";
import type { UniverGrid } from "./univerGrid";
import { createStyles, sheetDataFrom, workbookDataFrom } from "./workbookData";

/** Shows a workbook's content in place of what is open, its tables, charts and settings included. */
export function showContent(sheets: Sheets, grid: UniverGrid, content: WorkbookContent): void {
  grid.forgetObjects();
  sheets.replaceWorkbook(workbookDataFrom(content));
  for (const [key, value] of content.settings) grid.settings.set(key, value);
  keepXml(grid, content);
  addObjects(grid, content);
  showFirst(grid, content);
}

/**
 * Adds a content's sheets behind those of the open workbook, whose own settings stay.
 *
 * @param content - its names must be free: see `joinContents`
 */
export function addContent(sheets: Sheets, grid: UniverGrid, content: WorkbookContent): void {
  const workbook = sheets.workbook();
  const known = workbook.getStyles();
  const styles = createStyles((style) => known.setValue(style) ?? undefined);
  for (const sheet of content.sheets) {
    const target = { unitId: workbook.getUnitId(), index: workbook.getSheetSize() };
    // As if someone else had added it: otherwise each sheet would be drawn in turn.
    const options = { fromCollab: true };
    sheets.run(InsertSheetMutation.id, { ...target, sheet: sheetDataFrom(sheet, styles) }, options);
  }
  addObjects(grid, content);
  showFirst(grid, content);
  for (const { name, cells } of content.sheets) {
    const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
    if (columns > 0) grid.tellFilled(name, { row: 0, column: 0, rows: cells.length, columns });
  }
}

function addObjects(grid: UniverGrid, content: WorkbookContent): void {
  for (const [name, range] of content.names) grid.names.set(name, range);
  for (const table of content.tables) grid.addTable(table);
  for (const chart of content.charts) {
    grid.addChart({ ...chart, series: chart.series.map((series) => ({ ...series })) });
  }
}

const firstCell: GridRect = { row: 0, column: 0, rows: 1, columns: 1 };

function showFirst(grid: UniverGrid, { sheets }: WorkbookContent): void {
  const first = sheets.find((sheet) => sheet.hidden === undefined) ?? sheets[0];
  if (first) grid.select(first.name, firstCell);
}
