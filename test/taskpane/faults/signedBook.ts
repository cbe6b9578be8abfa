import assert from "node:assert/strict";
import { contentOf } from "../../../grid/files/contentOf";
import type { WorkbookContent } from "../../../grid/files/content";
import { fill } from "../../../grid/files/fill";
import type { Grid } from "../../../grid/grid";
import { createMemoryGrid } from "../../../grid/memory";
import { signOffPage } from "../../../src/plan/signOff/page";
import type { StoredHead } from "../../../src/plan/stored/head";
import { plansIn } from "../../../src/plan/stored/plans";
import { signingOf } from "../../../src/plan/stored/status";
import type { CellChange, Workbook } from "../../../src/plan/workbook/workbook";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import type { Signature } from "../../../taskpane/session/signingSession";
import type { ToSign } from "../../../taskpane/state/signingState";
import { changesText } from "../../../taskpane/words/changesText";
import { madeUp } from "../../plan/carvedTables";
import { cellsOf, gridWith, openPane, rect, until, type OpenPane } from "../openPane";
import { theirs } from "./acts";
import { patience } from "./faultyBook";
import { faultyOffice, type FaultyOffice } from "./faultyOffice";

export const signature: Signature = {
  ...{ by: "Ana Ruiz", approvedBy: "Kim Lee" },
  ...{ knowsBroken: true, knowsChanged: true },
};

/** What a user writes beside our page. */
export const myNote = "my note";

/** A workbook with plans in it, of which one is to be signed. */
export interface PlansStored {
  readonly content: WorkbookContent;
  /** Id of the plan that is to be signed... */
  readonly plan: string;
  /** ...and of the one that was signed before, whose page stands there; undefined where none was. */
  readonly earlier: string | undefined;
}

async function planned(pane: OpenPane): Promise<string> {
  const before = pane.state().plans.current;
  await pane.session.carve();
  await until("the plan is stored", () => {
    const { current } = pane.state().plans;
    return current !== undefined && current !== before;
  });
  return pane.state().plans.current ?? "";
}

/** @param which - whether it is the first plan that is signed, or takes the place of another */
export async function plansStored(which: "first" | "second"): Promise<PlansStored> {
  const grid = gridWith(madeUp(30, 4));
  const pane = openPane(grid);
  await pane.session.start();
  await pane.session.set("effort", 0.1);
  let earlier: string | undefined;
  if (which === "second") {
    earlier = await planned(pane);
    await pane.session.prepareSignOff();
    await pane.session.signOff({ ...signature, by: "Ben Ito" });
    grid.setCells("TP Sign-off", rect(2, 3, 1, 1), [[myNote]]);
  }
  await pane.session.set("maxMovedPercent", 40);
  return { plan: await planned(pane), earlier, content: contentOf(grid) };
}

export interface SignedBook extends PlansStored {
  readonly grid: Grid;
  readonly office: FaultyOffice;
  readonly pane: OpenPane;
  /** Tells the pane that somebody has changed something. */
  readonly tell: () => void;
  /** What was looked at last to be signed. */
  looked?: ToSign | undefined;
}

/** That workbook. */
export function workbookOf({ content }: PlansStored): Pick<SignedBook, "grid" | "office"> {
  const grid = createMemoryGrid();
  fill(grid, content);
  return { grid, office: faultyOffice(grid) };
}

/** That workbook, and a pane that has the plan at hand. */
export async function signedBook(stored: PlansStored): Promise<SignedBook> {
  const { grid, office } = workbookOf(stored);
  let hear: (change: CellChange) => void = () => undefined;
  // All panes of a test share one office.js, which would ask for each of them what has changed: they are told here.
  const told = (book: Workbook): Workbook => ({
    ...book,
    onChange: (listener) => {
      hear = listener;
      return Promise.resolve(() => Promise.resolve());
    },
    onSelect: () => Promise.resolve(() => Promise.resolve()),
  });
  const pane = openPane(grid, { office: () => office, patience, workbook: told });
  await pane.session.start();
  await until("the plans are listed", () => pane.state().plans.list.length > 0);
  await pane.session.openPlan(stored.plan);
  assert.equal(pane.state().plans.current, stored.plan);
  return { ...stored, grid, office, pane, tell: () => hear({ sheet: undefined, rect: undefined }) };
}

/** The heads as the workbook has them. */
export async function headsOf({ office }: SignedBook): Promise<ReadonlyMap<string, StoredHead>> {
  office.expect(undefined);
  const { parts } = excelWorkbook(office);
  const { plans, unread } = await plansIn(parts, { newId: () => "", timeText: String }).list();
  assert.deepEqual(unread, []);
  return new Map(plans.map(({ head }) => [head.id, head]));
}

/** The cells of our page, whatever its sheet is called by now, without those of others beside it. */
function columnsOf(grid: Grid, sheet: string): string[][] {
  const used = grid.usedRange(sheet);
  if (used === undefined) return [];
  const { row, rows } = used;
  return grid
    .values(sheet, { row: 0, column: 0, rows: row + rows, columns: 2 })
    .map((cells) => cells.map((cell) => String(cell ?? "")));
}

/** Sheets on which the page of a sign-off stands as it is to be. */
export function pagesOf({ grid, looked }: SignedBook, head: StoredHead): readonly string[] {
  const step = signingOf(head);
  if (step === undefined || looked === undefined) return [];
  const { signOff, since } = looked;
  const page = signOffPage({ name: head.name, step, signOff, cellsSince: changesText(since) });
  const lines = page.map(({ label, text }) => [label, text]);
  return grid.sheetNames().filter((sheet) => {
    const found = columnsOf(grid, sheet);
    const isNotOurs = (row: string[]): boolean => row.every((one) => one === "" || one === theirs);
    return (
      JSON.stringify(found.slice(0, lines.length)) === JSON.stringify(lines) &&
      found.slice(lines.length).every(isNotOurs)
    );
  });
}

/** All sheets of pages, with what is beside them. */
export function pagesNow(grid: Grid): unknown {
  return grid
    .sheetNames()
    .filter((name) => name.startsWith("TP Sign-off"))
    .map((name) => [name, cellsOf(grid, name)]);
}
