import type { WorkbookContent } from "../../grid/files/content";
import { contentOf } from "../../grid/files/contentOf";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import type { Sheets } from "../univer/startUniver";
import type { UniverGrid } from "../univer/univerGrid";
import { workbookDataFrom } from "../univer/workbookData";
import type { Notices } from "./notices";

/** Where the build puts the sample workbook, seen from the page. */
const sampleAddress = "../templates/sample.xlsx";

export interface Files {
  /** Opens a workbook or CSV file in place of the one that is open. Rejects in plain words. */
  open(name: string, bytes: Uint8Array): Promise<void>;
  openFile(file: File): Promise<void>;
  openSample(): Promise<void>;
  save(): Promise<void>;
}

/**
 * Opens and saves files; what goes wrong is shown, and what was open stays.
 *
 * @param opened - what else has to happen once another workbook is in view
 */
export function createFiles(
  sheets: Sheets,
  grid: UniverGrid,
  notices: Notices,
  opened: () => Promise<void>,
): Files {
  let title = "Workbook";

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    const content = await readWorkbookFile(name, bytes);
    show(sheets, grid, content);
    title = name.replace(/\.[^.]*$/, "");
    document.title = `${name} - Territory Planner`;
    notices.clear();
    if (content.leftOut.length > 0) {
      notices.tell(`Opened without ${content.leftOut.join(", ")}.`);
    }
    await opened();
  }

  /** Runs a step that the user asked for and shows in words why it failed. */
  async function tried(what: string, step: () => Promise<void>): Promise<void> {
    document.body.classList.add("working");
    try {
      await step();
    } catch (error) {
      notices.warn(error instanceof Error ? error.message : `${what} failed.`);
    } finally {
      document.body.classList.remove("working");
    }
  }

  return {
    open,
    openFile: (file) =>
      tried("Opening the file", async () => {
        await open(file.name, new Uint8Array(await file.arrayBuffer()));
      }),
    openSample: () =>
      tried("Opening the sample workbook", async () => {
        const answer = await fetch(sampleAddress);
        if (!answer.ok) throw new Error("The sample workbook is missing: run the build again.");
        await open("Sample.xlsx", new Uint8Array(await answer.arrayBuffer()));
      }),
    save: () =>
      tried("Saving the workbook", async () => {
        const bytes = await writeXlsx(contentOf(grid));
        offer(bytes, `${title}.xlsx`);
        notices.tell(`${title}.xlsx was saved to your downloads.`);
      }),
  };
}

/** Shows a workbook's content in place of what is open, its tables, charts and settings included. */
function show(sheets: Sheets, grid: UniverGrid, content: WorkbookContent): void {
  grid.forgetObjects();
  sheets.replaceWorkbook(workbookDataFrom(content));
  for (const [name, range] of content.names) grid.names.set(name, range);
  for (const [key, value] of content.settings) grid.settings.set(key, value);
  for (const table of content.tables) grid.addTable(table);
  for (const chart of content.charts) {
    grid.addChart({ ...chart, series: chart.series.map((series) => ({ ...series })) });
  }
  const first = content.sheets.find((sheet) => sheet.hidden === undefined) ?? content.sheets[0];
  if (first) grid.select(first.name, { row: 0, column: 0, rows: 1, columns: 1 });
}

function offer(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
