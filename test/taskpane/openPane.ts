import assert from "node:assert/strict";
import { createMemoryGrid } from "../../grid/memory";
import type { Grid, GridValue } from "../../grid/grid";
import type { CarveTables } from "../../src/plan/tables/tables";
import { offerOwners } from "../../src/plan/workbook/offerOwners";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { createPlanner } from "../../taskpane/createPlanner";
import { excelWorkbook } from "../../taskpane/hosts/excel";
import type { Patience } from "../../taskpane/hosts/patience";
import { officeMessage } from "../../taskpane/hosts/officeMessage";
import type { RemotePlanner } from "../../taskpane/planner";
import { createComparing } from "../../taskpane/session/comparing";
import { createReviewing } from "../../taskpane/session/reviewSession";
import * as repairWork from "../../taskpane/session/repairWork";
import { readWorkbook } from "../../taskpane/session/readWorkbook";
import type { FileRead } from "../../taskpane/files/sheetsOfFile";
import { addSheets, tablesOn, type PickedFile } from "../../taskpane/session/addFileWork";
import { readable } from "../../taskpane/files/filesBeside";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { workbookOf } from "../../taskpane/files/workbookOf";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import * as crmWork from "../../taskpane/session/crmWork";
import { createSignOff } from "../../taskpane/session/signOffWork";
import { createSession, type Session } from "../../taskpane/session/session";
import type { Event, State } from "../../taskpane/state/state";
import { createStore } from "../../taskpane/store";
import type { Visibility } from "../../taskpane/session/visibility";
import * as restoring from "../../taskpane/session/restoring";
import { accountsOfPlan, besidePlace, writePlan } from "../../taskpane/session/writePlan";
import { rect } from "../support/bookCalls";
import { english } from "../../taskpane/words/english";
import { learn } from "../../taskpane/words/say";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { acrossMessages, breathe, loadPlaces } from "./acrossMessages";

// In node no place loads them.
learn(english);

export { rect };

/** Puts a table's cells on a sheet of its own. */
export function put(grid: Grid, { sheet, cells }: CarveTables["accounts"]): void {
  if (!grid.sheetNames().includes(sheet)) grid.addSheet(sheet);
  grid.setCells(sheet, rect(0, 0, cells.length, cells[0]?.length ?? 0), cells);
}

export function gridWith(tables: CarveTables): Grid {
  const grid = createMemoryGrid();
  put(grid, tables.accounts);
  put(grid, tables.reps);
  return grid;
}

/** All cells of a sheet that hold something. */
export function cellsOf(grid: Grid, sheet: string): GridValue[][] {
  const used = grid.usedRange(sheet);
  return used === undefined ? [] : grid.values(sheet, used);
}

/** The column with this header on a sheet, by the sheet's first column. */
export function column(
  grid: Grid,
  sheet: string,
  header: string,
): ReadonlyMap<GridValue, GridValue> {
  const [headers = [], ...rows] = cellsOf(grid, sheet);
  const at = headers.indexOf(header);
  assert.ok(at >= 0, `no column ${header} on ${sheet}`);
  return new Map(rows.map((row) => [row[0] ?? null, row[at] ?? null]));
}

export interface OpenPane {
  readonly grid: Grid;
  readonly session: Session;
  readonly state: () => State;
  /** Tells the store of something that comes from neither session nor workbook. */
  readonly dispatch: (event: Event) => void;
  /** All events so far. */
  readonly events: readonly Event[];
  /** Names of the calls that the planner got, in their order. */
  readonly calls: readonly string[];
  /** From now on a carve's answer waits until the returned function is called. */
  readonly holdCarves: () => () => void;
  /** Calls back at each event from now on. */
  readonly onEvent: (listener: (event: Event) => void) => void;
}

export interface PaneChanges {
  /** The Excel that it runs in. */
  readonly office?: (grid: Grid) => OfficeInNode;
  readonly visibility?: Visibility;
  readonly patience?: Patience;
  readonly workbook?: (book: Workbook) => Workbook;
  readonly planner?: (planner: RemotePlanner) => RemotePlanner;
}

async function readPicked({ name, arrayBuffer }: PickedFile): Promise<FileRead> {
  try {
    return { name, content: await readWorkbookFile(name, new Uint8Array(await arrayBuffer())) };
  } catch (error) {
    throw readable(error);
  }
}

/** The pane without its page: session, store and planner over the real office.js and a grid. */
export function openPane(grid: Grid, changes: PaneChanges = {}): OpenPane {
  const store = createStore();
  const events: Event[] = [];
  const calls: string[] = [];
  const listeners: ((event: Event) => void)[] = [];
  let held = Promise.resolve();
  const planner = acrossMessages(createPlanner(breathe, loadPlaces));
  const watched: RemotePlanner = {
    ...planner,
    take: (side, range) => {
      calls.push(`take ${side}`);
      return planner.take(side, range);
    },
    async carve(...given) {
      calls.push("carve");
      const outcome = await planner.carve(...given);
      await held;
      return outcome;
    },
    results: () => {
      calls.push("results");
      return planner.results();
    },
  };
  const { visibility, patience } = changes;
  const book = excelWorkbook(changes.office?.(grid) ?? officeOver(grid), {
    ...(visibility !== undefined && { isShown: visibility.isShown }),
    ...(patience !== undefined && { patience }),
  });
  const session = createSession({
    ...(visibility !== undefined && { visibility }),
    workbook: changes.workbook?.(book) ?? book,
    planner: changes.planner?.(watched) ?? watched,
    state: store.state,
    dispatch(event) {
      events.push(event);
      store.dispatch(event);
      for (const listener of listeners) listener(event);
    },
    messageOf: (error) => officeMessage(error) ?? `Not expected: ${String(error)}`,
    // At once: a module that a test imports later is not the same one, and its errors are others.
    modules: {
      reading: () => Promise.resolve({ readWorkbook }),
      writing: () => Promise.resolve({ writePlan, besidePlace, accountsOfPlan }),
      restoring: () => Promise.resolve(restoring),
      offering: () => Promise.resolve({ offerOwners }),
      repairing: () => Promise.resolve(repairWork),
      comparing: () => Promise.resolve({ createComparing }),
      reviewing: () => Promise.resolve({ createReviewing }),
      crm: () => Promise.resolve(crmWork),
      // In node there is no worker to read in.
      files: () =>
        Promise.resolve({
          addSheets,
          readPicked,
          tablesOn,
          xlsxOf: (sheets) => writeXlsx(workbookOf(sheets)),
        }),
      signing: () => Promise.resolve({ createSignOff }),
    },
    editPauseMs: 5,
  });
  return {
    grid,
    session,
    state: store.state,
    dispatch: store.dispatch,
    events,
    calls,
    holdCarves() {
      let release = (): void => assert.fail("released too early");
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    onEvent: (listener) => listeners.push(listener),
  };
}

/** Waits for what comes by itself, such as what follows from an edit. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!holds()) {
    assert.ok(performance.now() < end, `waited in vain until ${what}`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Waits until the pane was told of an edit; where reading takes a moment it reads by itself then. */
export async function untilEdited({ events }: OpenPane): Promise<void> {
  await until("the edit is noticed", () => events.some(({ type }) => type === "edited"));
}
