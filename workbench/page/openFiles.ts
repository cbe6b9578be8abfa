import type { WorkbookContent } from "../../grid/files/content";
import { contentOf } from "../../grid/files/contentOf";
import { joinContents } from "../../grid/files/joinContents";
import { notSaved } from "../../grid/files/notSaved";
import { writeXlsx } from "../../grid/files/writeXlsx";
import type { ReadWorkbook } from "../reader/readBeside";
import { addContent, showContent } from "../univer/showContent";
import type { Sheets } from "../univer/startUniver";
import type { UniverGrid } from "../univer/univerGrid";
import type { AskToSave } from "./askToSave";
import type { Notices } from "./notices";
import { offerFile } from "./offerFile";
import { settledContents } from "./settledContents";
import { fetchShipped, functionExamples, sample } from "./shipped";
import type { Shipped } from "./shipped";
import { createTextFiles } from "./textFiles";
import type { UnsavedChanges } from "./unsavedChanges";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Files {
  /** Opens workbook and CSV files in place of the one that is open, asking nothing. Rejects in plain words. */
  open(files: readonly NamedBytes[]): Promise<void>;
  /** Adds the sheets of workbook and CSV files to the one that is open. Rejects in plain words. */
  add(files: readonly NamedBytes[]): Promise<void>;
  /** As do all below: asks about unsaved changes before they are replaced, and shows what goes wrong. */
  openFiles(files: readonly File[]): Promise<void>;
  addFiles(files: readonly File[]): Promise<void>;
  openSample(): Promise<void>;
  /** Opens the workbook in which every function answers its example. */
  openFunctions(): Promise<void>;
  save(): Promise<void>;
}

export interface FilesParts {
  readonly sheets: Sheets;
  readonly grid: UniverGrid;
  readonly notices: Notices;
  readonly unsaved: UnsavedChanges;
  readonly askToSave: AskToSave;
  readonly read: ReadWorkbook;
}

/**
 * Opens and saves files, one after the other; what goes wrong is shown, and what was open stays.
 *
 * @param before - what has to be over before the first file is opened
 * @param opened - what else has to happen once another workbook is in view
 */
export function createFiles(
  { sheets, grid, notices, unsaved, askToSave, read }: FilesParts,
  before: Promise<void>,
  opened: () => Promise<void>,
): Files {
  let title = "Workbook";
  let turn = before;
  let underWay = 0;

  function inTurn(step: () => Promise<void>): Promise<void> {
    turn = turn.then(step, step);
    return turn;
  }

  const contentsOf = (files: readonly NamedBytes[]): Promise<WorkbookContent[]> =>
    Promise.all(files.map(({ name, bytes }) => read(name, bytes)));

  const textFiles = createTextFiles(grid, notices, read);

  async function open(files: readonly NamedBytes[]): Promise<void> {
    const contents = await settledContents(read, files, await contentsOf(files), () => []);
    const content = joinContents(contents);
    showContent(sheets, grid, content);
    const [first] = files;
    const others = files.length > 1 ? ` and ${String(files.length - 1)} more` : "";
    title = (first?.name ?? "Workbook").replace(/\.[^.]*$/, "");
    document.title = `${first?.name ?? "Workbook"}${others} - Territory Planner`;
    notices.clear();
    textFiles.forget();
    tellDoubts(content);
    textFiles.take(files, contents, content);
    // Before the pane starts anew, which takes a while: what is changed meanwhile counts.
    unsaved.savedAt(unsaved.now());
    await opened();
  }

  async function add(files: readonly NamedBytes[]): Promise<void> {
    const contents = await settledContents(read, files, await contentsOf(files), textFiles.open);
    const names = [...grid.tables.map((table) => table.name), ...grid.names.keys()];
    const content = joinContents(contents, { sheets: grid.sheetNames(), names });
    addContent(sheets, grid, content);
    const added = content.sheets.map(({ name }) => name).join(", ");
    notices.tell(content.sheets.length === 1 ? `Added the sheet ${added}.` : `Added ${added}.`);
    tellDoubts(content);
    await textFiles.meet(content);
    textFiles.take(files, contents, content);
  }

  function tellDoubts({ leftOut, doubts = [] }: WorkbookContent): void {
    if (leftOut.length > 0) notices.tell(`Opened without ${leftOut.join(", ")}.`);
    for (const { message } of doubts.slice(0, mostDoubts)) notices.warn(message);
    const more = doubts.slice(mostDoubts).map(({ row }) => String(row + 1));
    if (more.length === 0) return;
    notices.warn(`The same goes for ${more.length === 1 ? "row" : "rows"} ${more.join(", ")}.`);
  }

  /** Runs a step that the user asked for and shows in words why it failed; whether it did not. */
  async function tried(what: string, step: () => Promise<void>): Promise<boolean> {
    underWay += 1;
    document.body.classList.add("working");
    try {
      await inTurn(step);
      return true;
    } catch (error) {
      notices.warn(error instanceof Error ? error.message : `${what} failed.`);
      return false;
    } finally {
      underWay -= 1;
      if (underWay === 0) document.body.classList.remove("working");
    }
  }

  async function save(): Promise<void> {
    const mark = unsaved.now();
    const content = contentOf(grid);
    offerFile(await writeXlsx(content), `${title}.xlsx`);
    unsaved.savedAt(mark);
    notices.tell(`${title}.xlsx was saved to your downloads.`);
    const missing = notSaved(content);
    for (const sentence of missing.slice(0, mostDoubts)) notices.warn(sentence);
    if (missing.length > mostDoubts) {
      notices.warn(`The same goes for ${String(missing.length - mostDoubts)} more cells.`);
    }
  }

  const saving = (): Promise<boolean> => tried("Saving the workbook", save);

  /** Runs a step that replaces the workbook, unless the user would rather keep what is not saved. */
  async function replacing(what: string, step: () => Promise<void>): Promise<void> {
    if (unsaved.any()) {
      const answer = await askToSave(title);
      if (answer === "cancel" || (answer === "save" && !(await saving()))) return;
    }
    await tried(what, step);
  }

  const openShipped = (shipped: Shipped): Promise<void> =>
    replacing(`Opening the ${shipped.what}`, async () => {
      await open([{ name: shipped.name, bytes: await fetchShipped(shipped) }]);
    });

  return {
    open: (files) => inTurn(() => open(files)),
    add: (files) => inTurn(() => add(files)),
    openFiles: (files) => replacing("Opening the file", async () => open(await bytesOf(files))),
    addFiles: async (files) => {
      await tried("Adding the file", async () => add(await bytesOf(files)));
    },
    openSample: () => openShipped(sample),
    openFunctions: () => openShipped(functionExamples),
    save: async () => {
      await saving();
    },
  };
}

/** Rows in doubt that are told in full. */
const mostDoubts = 3;

function bytesOf(files: readonly File[]): Promise<NamedBytes[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
