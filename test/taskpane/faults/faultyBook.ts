import { createMemoryGrid } from "../../../grid/memory";
import type { Grid, GridValue } from "../../../grid/grid";
import { InputError } from "../../../src/errors";
import { runSteps } from "../../../src/assign";
import { carveSteps } from "../../../src/plan/carve";
import { repByAccount, resultsOf } from "../../../src/plan/results/resultsOf";
import type { Results } from "../../../src/plan/results/results";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { packed, unpacked } from "../../../src/plan/stored/pack";
import { suggestSources, findSources } from "../../../src/plan/workbook/sources";
import type { PutBackDone } from "../../../src/plan/workbook/restore/carryBack";
import type { Workbook } from "../../../src/plan/workbook/workbook";
import type { Written } from "../../../src/plan/workbook/write";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { keepPoint, listPoints, putBackTo } from "../../../taskpane/session/restoring";
import { besidePlace, writePlan, type CarvedAccounts } from "../../../taskpane/session/writePlan";
import type { RemotePlanner } from "../../../taskpane/planner";
import { madeUp } from "../../plan/carvedTables";
import { faultyOffice, type Deed, type FaultyOffice } from "./faultyOffice";

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
export const patience = { toTell: 400, toGiveUp: 1_500 };

export interface FaultyBook {
  readonly grid: Grid;
  readonly office: FaultyOffice;
  readonly book: Workbook;
  readonly carved: CarvedAccounts;
  /** Writes sheets and TP Rep with a restore point, as the pane does. */
  readonly write: (plan: MadePlan) => Promise<Written>;
  /** Puts the workbook back to how it was before the latest change, as the pane does. */
  readonly putBack: () => Promise<PutBackDone>;
}

/** The user's notes beside the accounts and, later, in our table. */
export function noteOf(id: GridValue): string {
  return `about ${String(id)}`;
}

/** Whether a note or a key column says so. */
export const noteHeader = "Note";

/** A workbook as a user has it: accounts with notes and a formula, reps, and a sheet of their own. */
function gridOf(kind: Kind): Grid {
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
  return grid;
}

/** What leads to a workbook: all that was done to it, and where its accounts were found. */
interface Way {
  readonly deeds: readonly Deed[];
  readonly carved: CarvedAccounts;
}

async function accountsIn(book: Workbook): Promise<CarvedAccounts> {
  const { accounts } = suggestSources(await findSources(book, await book.state()));
  if (accounts === undefined) throw new Error("no accounts found");
  return { source: accounts, idHeader: "Account ID" };
}

/**
 * Gives such a workbook each time, after some work: it is done once, and what was asked of Excel for it is
 * asked again each time. Whoever opens it knows nothing of that, as the next day.
 */
export function reopened(
  kind: Kind,
  work: (made: FaultyBook) => Promise<void>,
): () => Promise<FaultyBook> {
  let way: Way | undefined;
  return async () => {
    if (way === undefined) {
      const made = await faultyBook(kind);
      await work(made);
      way = { deeds: made.office.deeds(), carved: made.carved };
    }
    return faultyBook(kind, way);
  };
}

async function faultyBook(kind: Kind, way?: Way): Promise<FaultyBook> {
  const grid = gridOf(kind);
  const office = faultyOffice(grid, way?.deeds);
  const book = excelWorkbook(office, { patience });
  const carved = way?.carved ?? (await accountsIn(book));
  const planner = (plan?: MadePlan): RemotePlanner =>
    ({
      results: () => Promise.resolve(plan),
      pack: (text: string) => Promise.resolve(packed(text)),
      unpack: (pieces: readonly string[], what: string) => Promise.resolve(unpacked(pieces, what)),
    }) as unknown as RemotePlanner;
  const facts = { at: "2026-11-30T13:05:00Z", by: "", plan: "North", fingerprint: "ab" } as const;
  const write = (plan: MadePlan): Promise<Written> => {
    const hosts = { workbook: book, planner: planner(plan) };
    return writePlan(book, hosts.planner, carved, {
      async onPlanned({ undo, shapes }) {
        const body = { undo, shapes, beside: besidePlace(carved) };
        await keepPoint(hosts, body, { ...facts, kind: "plan" });
      },
    });
  };
  const putBack = async (): Promise<PutBackDone> => {
    const hosts = { workbook: book, planner: planner() };
    const { points, unread } = await listPoints(hosts);
    const latest = points.find(({ kind }) => kind === "plan");
    if (latest === undefined) throw new InputError(unread[0] ?? "There is no restore point.");
    const { at, by } = facts;
    const given = { at, by, onProgress: () => undefined, logged: undefined };
    return (await putBackTo(hosts, latest.id, "keep", given)).told;
  };
  return { grid, office, book, carved, write, putBack };
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
