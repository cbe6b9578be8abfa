import type { GridValue } from "../../../grid/grid";
import { panePage } from "./pane";
import type { PanePage } from "./pane";
import type { WorkbenchPage } from "./workbench";

/** What Excel, its user and colleagues do besides, while somebody plans. */

/** Filters the cells that stand at A1, as its user does: only rows with this value in the column are left. */
export const filterRows = (
  { paneFrame }: WorkbenchPage,
  {
    sheet,
    column,
    value,
  }: { readonly sheet: string; readonly column: number; readonly value: string },
): Promise<void> =>
  paneFrame().evaluate(
    ([sheet, column, value]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet);
        const cells = found.getUsedRange();
        found.autoFilter.apply(cells, column, { filterOn: "Values", values: [value] });
        await context.sync();
      }),
    [sheet, column, value] as const,
  );

/** Filters our table of accounts by one of its columns. */
export const filterOurs = (
  { paneFrame }: WorkbenchPage,
  column: string,
  value: string,
): Promise<void> =>
  paneFrame().evaluate(
    ([column, value]) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("TP_Assignments");
        table.columns.getItem(column).filter.applyValuesFilter([value]);
        await context.sync();
      }),
    [column, value] as const,
  );

export const removeFilter = ({ paneFrame }: WorkbenchPage, sheet: string): Promise<void> =>
  paneFrame().evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).autoFilter.remove();
        await context.sync();
      }),
    sheet,
  );

/** Protects a sheet or takes its protection away; the structure of the workbook where none is named. */
export const protect = (
  { paneFrame }: WorkbenchPage,
  isProtected: boolean,
  sheet?: string,
): Promise<void> =>
  paneFrame().evaluate(
    ([isProtected, sheet]) =>
      Excel.run(async (context) => {
        const { worksheets, protection: structure } = context.workbook;
        const protection = sheet === undefined ? structure : worksheets.getItem(sheet).protection;
        if (isProtected) protection.protect();
        else protection.unprotect();
        await context.sync();
      }),
    [isProtected, sheet] as const,
  );

/** Opens the workbook as if for reading only, or for editing again. */
export const openForReading = ({ page }: WorkbenchPage, isReadOnly: boolean): Promise<void> =>
  page.evaluate((isReadOnly) => {
    window.workbench.office.switches.readOnly = isReadOnly;
  }, isReadOnly);

/**
 * Opens a cell for editing or closes it, in an Excel where requests wait for that, or in an older one
 * that refuses them.
 */
export const editCell = (
  { page }: WorkbenchPage,
  isOpen: boolean,
  host: "waits" | "refuses" = "waits",
): Promise<void> =>
  page.evaluate(
    ([isOpen, delays]) => {
      const { office } = window.workbench;
      office.switches.delaysForCellEdit = delays;
      office.editCell(isOpen);
    },
    [isOpen, host === "waits"] as const,
  );

/** A colleague's edit of one cell comes in; rows and columns count from 0. */
export const editByColleague = (
  { page }: WorkbenchPage,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  value: GridValue,
): Promise<void> =>
  page.evaluate(
    ([sheet, row, column, value]) => {
      const rect = { row, column, rows: 1, columns: 1 };
      window.workbench.office.editRemotely(sheet, rect, [[value]]);
    },
    [sheet, row, column, value] as const,
  );

const colleagues = "Colleague";

/** A pane of somebody else's over the same workbook, beside the first. */
export async function colleaguesPane({ page }: WorkbenchPage): Promise<PanePage> {
  await page.evaluate((title) => {
    const first = document.querySelector<HTMLIFrameElement>('iframe[title="Territory Planner"]');
    if (first === null) throw new Error("There is no pane yet.");
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.src = first.src;
    Object.assign(frame.style, { position: "fixed", left: "0", top: "0", zIndex: "9" });
    Object.assign(frame.style, { width: "400px", height: "100%", background: "white" });
    document.body.append(frame);
  }, colleagues);
  return panePage(page, colleagues);
}

export const closeColleaguesPane = ({ page }: WorkbenchPage): Promise<void> =>
  page.evaluate((title) => {
    document.querySelector(`iframe[title="${title}"]`)?.remove();
  }, colleagues);
