import { SheetsSelectionsService } from "@univerjs/sheets";
import { a1ToRect } from "../grid/files/a1";
import type { GridRect } from "../grid/grid";
import { createChartOverlay, onceAFrame } from "./charts/chartOverlay";
import { chartsShow } from "./charts/chartsShow";
import { loadMetadata } from "./functions/metadata";
import { registerFunctions } from "./functions/registerFunctions";
import type { CellFunctions } from "./functions/registerFunctions";
import { createOfficeHost } from "./office";
import { createPaneSession } from "./paneSession";
import { createPage } from "./page/createPage";
import type { Pane } from "./page/pane";
import { createErrorNote } from "./page/errorNote";
import { createFiles } from "./page/openFiles";
import type { Files } from "./page/openFiles";
import { watchUnsaved } from "./page/unsavedChanges";
import { createReadBeside } from "./reader/readBeside";
import { redrawSheet } from "./univer/geometry";
import { startUniver } from "./univer/startUniver";
import { offerFile } from "./page/offerFile";
import type { Sheets } from "./univer/startUniver";
import { showTables } from "./univer/tableLook";
import { createUniverGrid } from "./univer/univerGrid";
import type { UniverGrid } from "./univer/univerGrid";
import { untilCalculated } from "./untilCalculated";
import type { Workbench } from "./workbenchWindow";

/** The namespace that the manifest gives the functions: `=TP.SCORE(...)`. */
const namespace = "TP";

/**
 * Builds the page: the sheet with the sample workbook, the cell functions, the charts, and the task
 * pane beside it.
 */
export function createWorkbench(element: HTMLElement): Workbench {
  const page = createPage(element);
  const sheets = startUniver(page.sheet);
  const grid = createUniverGrid(sheets);
  const host = createOfficeHost(grid, {
    // A page has one workbook: another one goes to the downloads.
    opens: (file) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      offerFile(bytes, "Territory Planner.xlsx");
      page.notices.tell("Territory Planner.xlsx was saved to your downloads.");
    },
  });
  const redrawCharts = createChartOverlay(page.sheetArea, sheets, grid);
  showTables(sheets, grid);
  sheets.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
    host.selectionChanged();
  });
  const functions = live(sheets, grid, page.sheetArea, redrawCharts);
  const session = createPaneSession(host, functions);
  // Formulas of a workbook that is opened without the functions would not know their names.
  const registered = functions.then(
    () => undefined,
    () => undefined,
  );
  let pane: Pane | undefined;
  const { notices, askToSave } = page;
  const unsaved = watchUnsaved(sheets, grid);
  const parts = { sheets, grid, notices, unsaved, askToSave, read: createReadBeside() };
  const files = createFiles(parts, registered, async () => {
    host.forgetWorkbook();
    // The first workbook comes before the pane, which is loaded only once then.
    if (!pane) return;
    (await functions).disconnect();
    const connected = session.nextConnection();
    pane.reload();
    await connected;
  });
  page.connect(files);
  const opened = files.openSample();
  const calculated = async (): Promise<void> => untilCalculated(sheets, await functions);
  async function start(): Promise<void> {
    await opened;
    functions.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "Load the page again.";
      notices.warn(`The TP functions are not available. ${reason}`);
    });
    const connected = session.nextConnection();
    pane = page.openPane(session.frameLoaded);
    await Promise.all([functions, connected]);
    await calculated();
  }
  const ready = start();
  // Users have read why by then; whoever waits for it hears of it.
  ready.catch(() => undefined);
  return {
    ...forTests(grid, sheets, files, functions),
    ready,
    calculated,
    office: host,
    connectPane: session.connect,
  };
}

async function live(
  sheets: Sheets,
  grid: UniverGrid,
  area: HTMLElement,
  redrawCharts: () => void,
): Promise<CellFunctions> {
  const functions = registerFunctions(sheets, namespace, await loadMetadata("../functions.json"));
  createErrorNote(area, sheets, functions.messages);
  grid.onChange((change) => {
    functions.cellsChanged();
    if (change.structure) redrawTables();
    if (chartsShow(grid.charts, change)) redrawCharts();
  });
  grid.onMove(() => {
    functions.cellsMoved();
  });
  const redrawTables = onceAFrame(() => {
    redrawSheet(sheets);
  });
  sheets.calculations.onResults(redrawCharts);
  return functions;
}

function forTests(
  grid: UniverGrid,
  sheets: Sheets,
  files: Files,
  functions: Promise<CellFunctions>,
): Pick<Workbench, "grid" | "setFormula" | "value" | "open" | "add" | "errorMessage"> {
  let messages: CellFunctions["messages"] | undefined;
  functions.then(
    (made) => {
      messages = made.messages;
    },
    () => undefined,
  );
  return {
    grid,
    setFormula(sheet, a1, formula) {
      grid.setCells(sheet, cell(a1), [[formula]]);
    },
    value: (sheet, a1) => grid.values(sheet, cell(a1))[0]?.[0] ?? null,
    open: (name, bytes) => files.open([{ name, bytes }]),
    add: (name, bytes) => files.add([{ name, bytes }]),
    errorMessage(sheet, a1) {
      const { row, column } = cell(a1);
      const found = sheets.workbook().getSheetBySheetName(sheet);
      return found ? messages?.get({ sheetId: found.getSheetId(), row, column }) : undefined;
    },
  };
}

function cell(a1: string): GridRect {
  const rect = a1ToRect(a1);
  if (!rect) throw new Error(`"${a1}" is not the name of a cell, such as B2.`);
  return rect;
}
