import { createMemoryGrid } from "../../grid/memory";
import { fill } from "../../grid/files/fill";
import { joinContents } from "../../grid/files/joinContents";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import type { Decision } from "../../src/table/decision";
import type { CarveReport } from "../../src/plan/results/report";
import { openPane, type OpenPane } from "../taskpane/openPane";

/** Text is written as UTF-8; bytes as they are. */
export type FileContent = string | Uint8Array;

/** The pane over files opened together, as a person opens them: it has read them, nobody has clicked. */
export async function openedFiles(files: Readonly<Record<string, FileContent>>): Promise<OpenPane> {
  const contents = await Promise.all(
    Object.entries(files).map(([name, content]) =>
      readWorkbookFile(
        name,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ),
    ),
  );
  const grid = createMemoryGrid();
  fill(grid, joinContents(contents));
  const pane = openPane(grid);
  await pane.session.start();
  return pane;
}

/** Header of the column in each role, for the roles that have one. */
export function columnsOf(
  pane: OpenPane,
  side: "accounts" | "reps",
): Readonly<Record<string, string>> {
  const roles = pane.state().inspection?.[side].roles ?? [];
  return Object.fromEntries(
    roles.filter(({ column }) => column >= 0).map(({ key, header }) => [key, header]),
  );
}

/** Questions that nobody has answered. */
export function asked(pane: OpenPane): readonly Decision[] {
  return (pane.state().inspection?.decisions ?? []).filter(({ state }) => state === "asked");
}

/** Carves and gives the result. @throws if it is refused */
export async function carvedReport(pane: OpenPane): Promise<CarveReport> {
  await pane.session.carve();
  const { report, run, notice } = pane.state();
  if (report === undefined) throw new Error(JSON.stringify(notice ?? run));
  return report;
}

/** Sum of the load over all reps. */
export function totalLoad({ reps }: CarveReport): number {
  return reps.reduce((sum, { load }) => sum + load, 0);
}
