import assert from "node:assert/strict";
import { contentOf } from "../../../grid/files/contentOf";
import { writeXlsx } from "../../../grid/files/writeXlsx";
import type { GridRect } from "../../../grid/grid";
import { createMemoryGrid } from "../../../grid/memory";
import { rowsUnder, textIn } from "../ownReading";
import type { Cells, WorkbenchPage } from "./workbench";

/** What people do to the workbook while a plan is in the making, and what must be left of it after. */

const owners = ["Ann Lee", "Bob Ray", "Cy Dunn"] as const;
const accountCount = 40;

/** Accounts that Ann Lee has too many of. */
export function uglyAccounts(): Cells {
  const rows = Array.from({ length: accountCount }, (_, n) => {
    const share = ((n * 7) % accountCount) / accountCount;
    const owner = owners[Math.floor(3 * share ** 2)] ?? "";
    return [`A-${n + 1}`, `Company ${n + 1}`, owner, 1000 + ((n * 7919) % 90) * 1000];
  });
  return [["Account ID", "Account", "Owner", "ARR"], ...rows];
}

const csvOf = (cells: Cells): string => cells.map((row) => `${row.join(",")}\n`).join("");

export const team = `Rep,Capacity\n${owners.map((name) => `${name},30\n`).join("")}`;

/** Opens these accounts and reps, on the sheets "accounts" and "reps". */
export async function openUgly(
  { openFile, addFile }: WorkbenchPage,
  accounts: Cells = uglyAccounts(),
  reps = team,
): Promise<void> {
  await openFile("accounts.csv", csvOf(accounts));
  await addFile("reps.csv", reps, "reps");
}

/** As `openUgly`, with merged cells, which a text file doesn't know. */
export async function openMerged(
  { openFile, addFile }: WorkbenchPage,
  cells: Cells,
  merges: readonly GridRect[],
): Promise<void> {
  const grid = createMemoryGrid();
  const [first = ""] = grid.sheetNames();
  grid.renameSheet(first, "accounts");
  const rect = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  grid.setCells("accounts", rect, cells);
  const content = contentOf(grid);
  const sheets = content.sheets.map((sheet) => ({ ...sheet, merges }));
  await openFile("accounts.xlsx", await writeXlsx({ ...content, sheets }));
  await addFile("reps.csv", team, "reps");
}

/** Opens tables, and makes a plan of them. */
export async function planUgly(workbench: WorkbenchPage): Promise<void> {
  await openUgly(workbench);
  await workbench.pane.understood();
  await workbench.pane.carve();
}

export const renameSheet = ({ page }: WorkbenchPage, from: string, to: string): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      window.workbench.grid.renameSheet(from, to);
    },
    [from, to] as const,
  );

export const deleteSheet = ({ page }: WorkbenchPage, sheet: string): Promise<void> =>
  page.evaluate((name) => {
    window.workbench.grid.deleteSheet(name);
  }, sheet);

/** Hides rows, counted from 0. */
export const hideRows = ({ page }: WorkbenchPage, sheet: string, row: number, rows: number) =>
  page.evaluate(
    ([sheet, row, rows]) => {
      window.workbench.grid.setRowsHidden(sheet, row, rows, true);
    },
    [sheet, row, rows] as const,
  );

/** As wide as the pane of a narrow Excel. */
export async function makeNarrow({ page }: WorkbenchPage, pixels: number): Promise<void> {
  await page.evaluate((width) => {
    const frame = document.querySelector<HTMLElement>('iframe[title="Territory Planner"]');
    frame?.style.setProperty("width", `${width}px`);
    frame?.style.setProperty("min-width", `${width}px`);
  }, pixels);
}

/** Nothing of the pane reaches beyond its edge. */
export async function assertNoOverflow({ pane }: WorkbenchPage, what: string): Promise<void> {
  const beyond = await pane.frame.locator("html").evaluate((html) => {
    const main = html.querySelector("main");
    return [
      html.scrollWidth - html.clientWidth,
      (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
    ];
  });
  assert.deepEqual(beyond, [0, 0], `${what} scrolls sideways`);
}

/** How many plans the workbook holds, as Home lists them. */
export async function storedPlans({ pane }: WorkbenchPage): Promise<number> {
  await pane.go("Home");
  const plans = pane.frame.getByTestId("plans");
  await plans.waitFor();
  return plans.getByRole("listitem").count();
}

/** A plan of what stands there now goes to our sheets: every account of the user's has a rep of the team. */
export async function assertHandedOver(
  { pane, values }: WorkbenchPage,
  accounts: readonly string[],
): Promise<void> {
  await pane.write();
  const rows = rowsUnder(await values("TP Assignments")).filter((row) => textIn(row, "Rep") !== "");
  const ids = rows.map((row) => textIn(row, "Account ID"));
  assert.deepEqual([...ids].sort(), [...accounts].sort());
}

export const idsOf = (cells: Cells): string[] => cells.slice(1).map(([id]) => String(id));
