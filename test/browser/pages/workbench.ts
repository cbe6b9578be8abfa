import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { a1ToRect, rectToA1 } from "../../../grid/files/a1";
import type { GridRect, GridValue } from "../../../grid/grid";
import type { OfflinePage } from "../../support/browser";
import type { Meter } from "../../../workbench/office";
import type {} from "../../../workbench/workbenchWindow";
import { panePage } from "./pane";
import type { PanePage } from "./pane";

export type Cells = GridValue[][];

/** The workbench as a person sees it, with a view into its cells. */
export interface WorkbenchPage extends OfflinePage {
  readonly pane: PanePage;
  /** Presses "Sample workbook" and waits until it is there. */
  openSample(): Promise<void>;
  /** Presses "Functions workbook" and waits until it is there. */
  openFunctions(): Promise<void>;
  /** Chooses a file in the "Open file…" dialogue and waits until it is there. */
  openFile(name: string, bytes: Uint8Array | string): Promise<void>;
  /** Chooses a file in the "Add file…" dialogue and waits until its sheet is there. */
  addFile(name: string, bytes: Uint8Array | string, sheet: string): Promise<void>;
  /** Values of a range such as "B2:D9", or of all that a sheet holds. */
  values(sheet: string, a1?: string): Promise<Cells>;
  /** As `values`, but formulas where they stand. */
  formulas(sheet: string, a1?: string): Promise<Cells>;
  /** Puts cells in place, the first at `a1`; text that begins with "=" is a formula. */
  put(sheet: string, a1: string, cells: Cells): Promise<void>;
  addSheet(sheet: string, cells?: Cells): Promise<void>;
  /** Clicks the sheet's tab. */
  show(sheet: string): Promise<void>;
  calculated(): Promise<void>;
  errorMessage(sheet: string, a1: string): Promise<string | undefined>;
  /** Sheet and address of the selected range. */
  selection(): Promise<{ readonly sheet: string; readonly a1: string }>;
  sheetNames(): Promise<readonly string[]>;
  /** What office.js and the host said to each other since the last reset. */
  meter(): Promise<Omit<Meter, "count" | "reset">>;
  resetMeter(): Promise<void>;
  /** The frame that the pane runs in. */
  paneFrame(): Frame;
}

export function workbenchPage(opened: OfflinePage): WorkbenchPage {
  const { page } = opened;
  return {
    ...opened,
    pane: panePage(page),
    ...filePart(page),
    ...cellPart(page),
    ...officePart(page),
  };
}

function filePart(
  page: Page,
): Pick<WorkbenchPage, "openSample" | "openFunctions" | "openFile" | "addFile"> {
  const chosen = (name: string, bytes: Uint8Array | string) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  });
  /** Tests leave behind what they changed. */
  async function discardChanges(): Promise<void> {
    const discard = page.getByRole("button", { name: "Discard changes" });
    if (await discard.isVisible()) await discard.click();
  }
  async function untilOpen(name: string): Promise<void> {
    await discardChanges();
    await page.waitForFunction(
      (begin) => document.title.startsWith(begin) && !document.body.classList.contains("working"),
      `${name} `,
    );
    await page.evaluate(() => window.workbench.calculated());
    const busy = await page.evaluate(() => {
      const { grid } = window.workbench;
      return grid.sheetNames().filter((sheet) => {
        const used = grid.usedRange(sheet);
        return used !== undefined && grid.values(sheet, used).flat().includes("#BUSY!");
      });
    });
    if (busy.length > 0) throw new Error(`${name} is open, but busy on ${busy.join(", ")}.`);
  }
  return {
    async openSample() {
      await page.getByRole("button", { name: "Sample workbook" }).click();
      await untilOpen("Sample.xlsx");
    },
    async openFunctions() {
      await page.getByRole("button", { name: "Functions workbook" }).click();
      await untilOpen("Functions.xlsx");
    },
    async openFile(name, bytes) {
      await page.getByLabel("Workbook or CSV file").setInputFiles(chosen(name, bytes));
      await untilOpen(name);
    },
    async addFile(name, bytes, sheet) {
      await page.getByLabel("File to add").setInputFiles(chosen(name, bytes));
      await page.waitForFunction(
        (wanted) =>
          window.workbench.grid.sheetNames().includes(wanted) &&
          !document.body.classList.contains("working"),
        sheet,
      );
    },
  };
}

function rectOf(a1: string): GridRect {
  const rect = a1ToRect(a1);
  if (rect === undefined) throw new Error(`"${a1}" is not a range.`);
  return rect;
}

type CellPart = Pick<
  WorkbenchPage,
  | "values"
  | "formulas"
  | "put"
  | "addSheet"
  | "show"
  | "calculated"
  | "errorMessage"
  | "selection"
  | "sheetNames"
>;

function cellPart(page: Page): CellPart {
  const read = (what: "values" | "formulas", sheet: string, a1?: string): Promise<Cells> =>
    page.evaluate(
      ([what, sheet, rect]) => {
        const { grid } = window.workbench;
        const place = rect ?? grid.usedRange(sheet);
        return place === undefined ? [] : grid[what](sheet, place);
      },
      [what, sheet, a1 === undefined ? undefined : rectOf(a1)] as const,
    );
  const put = async (sheet: string, a1: string, cells: Cells): Promise<void> => {
    const rect = { ...rectOf(a1), rows: cells.length, columns: cells[0]?.length ?? 0 };
    await page.evaluate(
      ([sheet, rect, cells]) => {
        window.workbench.grid.setCells(sheet, rect, cells);
      },
      [sheet, rect, cells] as const,
    );
  };
  return {
    values: (sheet, a1) => read("values", sheet, a1),
    formulas: (sheet, a1) => read("formulas", sheet, a1),
    put,
    async addSheet(sheet, cells) {
      await page.evaluate((name) => {
        window.workbench.grid.addSheet(name);
        window.workbench.grid.activate(name);
      }, sheet);
      if (cells !== undefined) await put(sheet, "A1", cells);
    },
    async show(sheet) {
      await page.getByText(sheet, { exact: true }).first().click();
      await page.waitForFunction((name) => window.workbench.grid.activeSheet() === name, sheet);
    },
    calculated: () => page.evaluate(() => window.workbench.calculated()),
    errorMessage: (sheet, a1) =>
      page.evaluate(([sheet, a1]) => window.workbench.errorMessage(sheet, a1), [
        sheet,
        a1,
      ] as const),
    async selection() {
      const { sheet, rect } = await page.evaluate(() => window.workbench.grid.selection());
      return { sheet, a1: rectToA1(rect) };
    },
    sheetNames: () => page.evaluate(() => window.workbench.grid.sheetNames()),
  };
}

function officePart(page: Page): Pick<WorkbenchPage, "meter" | "resetMeter" | "paneFrame"> {
  return {
    meter: () =>
      page.evaluate(() => {
        const { count: _count, reset: _reset, ...numbers } = window.workbench.office.meter;
        return numbers;
      }),
    resetMeter: () =>
      page.evaluate(() => {
        window.workbench.office.meter.reset();
      }),
    paneFrame() {
      const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
      if (frame === undefined) throw new Error("The pane is not loaded.");
      return frame;
    },
  };
}

/** A file from test/fixtures/files. */
export function fixture(name: string): Promise<Buffer> {
  return readFile(join(import.meta.dirname, "../../fixtures/files", name));
}
