import { createMemoryGrid } from "../../../grid/memory";
import type { Grid, GridValue } from "../../../grid/grid";
import { runSteps } from "../../../src/assign";
import { carveSteps } from "../../../src/plan/carve";
import { repByAccount, resultsOf } from "../../../src/plan/results/resultsOf";
import type { Results } from "../../../src/plan/results/results";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { placeOf, suggestSources, findSources } from "../../../src/plan/workbook/sources";
import type { Workbook } from "../../../src/plan/workbook/workbook";
import type { Written } from "../../../src/plan/workbook/write";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { writePlan, type CarvedAccounts } from "../../../taskpane/session/writePlan";
import type { RemotePlanner } from "../../../taskpane/planner";
import { madeUp } from "../../plan/carvedTables";
import { faultyOffice, type FaultyOffice } from "./faultyOffice";

/** How the accounts of the user's workbook stand. */
export type Kind = "table" | "list";

const accounts = 30;
const reps = 4;
const tables = madeUp(accounts, reps);

export interface MadePlan {
  readonly results: Results;
  readonly repByAccount: ReadonlyMap<string, string>;
}

function planned(maxMovedPercent: number): MadePlan {
  const carve = runSteps(carveSteps(tables, { ...defaultSettings, maxMovedPercent }));
  return { results: resultsOf(carve), repByAccount: repByAccount(carve) };
}

/** Two plans of the same accounts: the second differs from the first. */
export const plans = { first: planned(10), second: planned(60) } as const;

/** Nothing is waited for long here; a loaded machine still answers within this. */
const patience = { toTell: 400, toGiveUp: 1_500 };

export interface FaultyBook {
  readonly grid: Grid;
  readonly office: FaultyOffice;
  readonly book: Workbook;
  readonly carved: CarvedAccounts;
  /** Writes sheets and TP Rep, as the pane does. */
  readonly write: (plan: MadePlan) => Promise<Written>;
}

/** The user's notes beside the accounts and, later, in our table. */
export function noteOf(id: GridValue): string {
  return `about ${String(id)}`;
}

/** Whether a note or a key column says so. */
export const noteHeader = "Note";

/** A workbook as a user has it: accounts with notes and a formula, reps, and a sheet of their own. */
export async function faultyBook(kind: Kind): Promise<FaultyBook> {
  const grid = createMemoryGrid();
  for (const { sheet, cells } of [tables.accounts, tables.reps]) {
    grid.addSheet(sheet);
    const columns = cells[0]?.length ?? 0;
    grid.setCells(sheet, { row: 0, column: 0, rows: cells.length, columns }, cells);
  }
  const width = tables.accounts.cells[0]?.length ?? 0;
  const notes = tables.accounts.cells.map(([id], row) => [
    row === 0 ? noteHeader : noteOf(id ?? ""),
  ]);
  const { sheet } = tables.accounts;
  grid.setCells(sheet, { row: 0, column: width, rows: notes.length, columns: 1 }, notes);
  const rect = { row: 0, column: 0, rows: accounts + 1, columns: width + 1 };
  if (kind === "table") grid.addTable({ name: "Accounts", sheet, rect });
  grid.addSheet("Mine");
  grid.setCells("Mine", { row: 2, column: 1, rows: 1, columns: 2 }, [
    ["Sum", "=SUM(Accounts!D2:D31)"],
  ]);
  const office = faultyOffice(grid);
  const book = excelWorkbook(office, { patience });
  const sources = suggestSources(await findSources(book, await book.state()));
  if (sources.accounts === undefined) throw new Error("no accounts found");
  const carved = { source: sources.accounts, idHeader: "Account ID" };
  const planner = (plan: MadePlan): RemotePlanner =>
    ({ results: () => Promise.resolve(plan) }) as unknown as RemotePlanner;
  const write = (plan: MadePlan): Promise<Written> =>
    writePlan(book, planner(plan), carved);
  return { grid, office, book, carved, write };
}

/** Notes beside our keys, as a person writes them after the first plan. */
export function addNotes(grid: Grid): void {
  const table = grid.tables.find(({ name }) => name === "TP_Assignments");
  if (table === undefined) throw new Error("nothing is written yet");
  const { row, column, rows, columns } = table.rect;
  const keys = grid.values(table.sheet, { row, column, rows, columns: 1 });
  const cells = keys.map(([id], at) => [at === 0 ? noteHeader : noteOf(id ?? "")]);
  grid.setCells(table.sheet, { row, column: column + columns, rows, columns: 1 }, cells);
  table.rect = { ...table.rect, columns: columns + 1 };
  grid.touch(table.sheet);
}

export { placeOf };
