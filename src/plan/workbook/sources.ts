import type { Cell } from "../../table/cell";
import { findHeaderRow } from "../../table/rows/findHeaderRow";
import type { TableRange } from "../../table/readTable";
import { accountRoles, headersOf, matchRoles, repRoles } from "../tables/columns";
import type { Rect, TableState, Workbook } from "./workbook";

/** A place in the workbook that a carve could read: a table, or a sheet's cells under a header row. */
export interface Source {
  readonly sheet: string;
  /** Name of the table; "" where the sheet holds plain cells. */
  readonly table: string;
  /** Header row included. */
  readonly rect: Rect;
  readonly headers: readonly string[];
}

/** Our own result tables: never offered as input. */
const ourTables = /^TP_/;

/** Rows that are read to find the headers of a sheet without tables. */
const rowsToSearch = 40;

async function sheetSource(
  workbook: Workbook,
  sheet: string,
  used: Rect,
): Promise<Source | undefined> {
  const top = await workbook.read(sheet, { ...used, rows: Math.min(used.rows, rowsToSearch) });
  const header = findHeaderRow(top, [...accountRoles, ...repRoles]);
  if (header === undefined) return undefined;
  const rect = { ...used, row: used.row + header, rows: used.rows - header };
  if (rect.rows < 2) return undefined;
  return { sheet, table: "", rect, headers: headersOf(top.slice(header)) };
}

async function tableSource(workbook: Workbook, table: TableState): Promise<Source> {
  const cells = await workbook.read(table.sheet, { ...table.rect, rows: 1 });
  return { sheet: table.sheet, table: table.name, rect: table.rect, headers: headersOf(cells) };
}

/** Everything in the workbook that looks like a table, in the order of the sheets. */
export async function findSources(workbook: Workbook): Promise<readonly Source[]> {
  const tables = await workbook.tables();
  const sources: Source[] = [];
  for (const { name, used } of await workbook.sheets()) {
    const here = tables.filter((table) => table.sheet === name);
    for (const table of here) {
      if (!ourTables.test(table.name)) sources.push(await tableSource(workbook, table));
    }
    if (here.length > 0 || used === undefined) continue;
    const source = await sheetSource(workbook, name, used);
    if (source !== undefined) sources.push(source);
  }
  return sources;
}

/** How much a source looks like one side: how many roles its headers name; -1 if a required one is missing. */
function likeness(source: Source, roles: typeof accountRoles): number {
  const matches = matchRoles(source.headers, roles);
  if (matches.some((m) => m.required && m.column < 0)) return -1;
  return matches.filter((m) => m.column >= 0).length;
}

/** What people call the two: nobody names a list of new accounts so. */
const usualNames = { accounts: /^(all )?accounts$/i, reps: /^(sales ?)?reps$/i };

/**
 * The likeliest accounts and reps: by their usual names, then by their headers; the longer table as
 * accounts where both fit.
 */
export function suggestSources(sources: readonly Source[]): {
  readonly accounts: Source | undefined;
  readonly reps: Source | undefined;
} {
  const best = (open: readonly Source[], side: "accounts" | "reps"): Source | undefined => {
    const roles = side === "accounts" ? accountRoles : repRoles;
    const longer = side === "accounts" ? 1 : -1;
    return open
      .map((source) => ({
        source,
        named: Number(usualNames[side].test(source.table || source.sheet)),
        score: likeness(source, roles),
      }))
      .filter(({ score }) => score >= 0)
      .sort(
        (a, b) =>
          b.named - a.named ||
          b.score - a.score ||
          longer * (b.source.rect.rows - a.source.rect.rows),
      )[0]?.source;
  };
  const accounts = best(sources, "accounts");
  const others = sources.filter((source) => source !== accounts);
  return { accounts, reps: best(others, "reps") };
}

/** The source that was chosen before, as it stands now: the table of that name, else the sheet's cells. */
export function sameSource(
  sources: readonly Source[],
  { sheet, table }: { readonly sheet: string; readonly table: string },
): Source | undefined {
  if (table !== "") return sources.find((s) => s.table === table);
  return sources.find((s) => s.sheet === sheet && s.table === "");
}

/** Reads a source whole. Rows below the last one that holds something are left out. */
export async function readSource(
  workbook: Workbook,
  source: Source,
  onProgress?: (done: number) => void,
): Promise<TableRange> {
  const cells = await workbook.read(source.sheet, source.rect, onProgress);
  let rows = cells.length;
  const blank = (cell: Cell): boolean => cell === "" || cell === null;
  while (rows > 1 && (cells[rows - 1] ?? []).every(blank)) rows -= 1;
  return {
    sheet: source.sheet,
    row: source.rect.row,
    column: source.rect.column,
    cells: cells.slice(0, rows),
  };
}
