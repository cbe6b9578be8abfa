import { cellAddress } from "../../table/cellAddress";
import type { Cell } from "../../table/cell";
import type { TableRange } from "../../table/readTable";
import { isBlankCell } from "../../table/rows/cellShape";
import { findTables, type FoundTable } from "../../table/rows/findTables";
import { furtherTable } from "../../table/rows/furtherTable";
import { accountFields, repFields } from "../../table/headers/fields";
import { headersOf } from "../tables/columns";
import { rowOfAddress, type Source, type SourcePlace } from "./source";
import { readPlace, type OnProgress, type Rect, type TableState } from "./workbook";
import type { Place, Workbook, WorkbookState } from "./workbook";

export { placeOf, sameSource, sourceName, withHeaderRow } from "./source";
export type { Source, SourceHeaders, SourcePlace } from "./source";
export { suggestSources } from "./suggestSources";

/** Our own result tables, and the sheets that hold them: never offered as input. */
const ourTables = /^TP_/;

/** Rows that are read to find the tables of a sheet; of very wide sheets fewer. */
const rowsToSearch = 2000;
const fewestRows = 40;
const cellsToSearch = 200_000;

/** A table that ends this close to the last row that was read may go on below it. */
const nearBottom = 20;

/** Known headers that stand alone are a table without rows; one may be any word. */
const fewestWaiting = 2;

/** Rows below the headers that tell what columns hold. */
const rowsOfSample = 50;

const fields = [...accountFields, ...repFields];

function searchedRows({ rows, columns }: Rect): number {
  const most = Math.max(fewestRows, Math.floor(cellsToSearch / Math.max(1, columns)));
  return Math.min(rows, rowsToSearch, most);
}

/** A found table as a source; one that reaches the last row read goes on to the last row used. */
function sourceAt(
  sheet: string,
  read: Rect,
  used: Rect,
  cells: readonly (readonly Cell[])[],
  { rect, headers, isDoubleHeader, candidates }: FoundTable,
): Source {
  const end = rect.row + rect.rows;
  const goesOn = read.row + read.rows < used.row + used.rows && read.rows - end < nearBottom;
  const row = read.row + rect.row;
  const column = read.column + rect.column;
  const rows = goesOn ? used.row + used.rows - row : rect.rows;
  return {
    sheet,
    table: "",
    rect: { row, column, rows, columns: rect.columns },
    headers,
    at: cellAddress(row, column),
    ...(isDoubleHeader && { isDoubleHeader }),
    candidates: candidates.map((one) => ({ ...one, row: read.row + one.row })),
    sample: cells
      .slice(rect.row + 1, rect.row + 1 + rowsOfSample)
      .map((line) => line.slice(rect.column, rect.column + rect.columns)),
  };
}

/** The tables among a sheet's plain cells, of which `read` is the part that is looked at. */
function foundIn(
  sheet: string,
  used: Rect,
  read: Rect,
  tables: readonly TableState[],
  cells: Cell[][],
): readonly Source[] {
  for (const { rect } of tables) clear(cells, read, rect);
  const all = findTables(cells, fields);
  const found = all.filter(
    ({ rect, evidence }) =>
      // Beside a table, words that nobody foresaw are more likely notes than headers.
      rect.rows > 1 && (tables.length === 0 || evidence.known > 0),
  );
  const waiting = found.length + tables.length === 0 ? all.filter(isWaiting) : [];
  return [...found, ...waiting].map((one) => sourceAt(sheet, read, used, cells, one));
}

/** Headers that wait for rows: known ones, with nothing else on the sheet. */
function isWaiting({ rect, evidence }: FoundTable): boolean {
  return rect.rows === 1 && evidence.known >= fewestWaiting;
}

/** Blanks the cells that belong to a table of the host, so that it isn't found twice. */
function clear(cells: Cell[][], read: Rect, table: Rect): void {
  const end = table.row + table.rows - read.row;
  for (let row = Math.max(0, table.row - read.row); row < Math.min(end, cells.length); row++) {
    const line = cells[row]!;
    for (let at = 0; at < table.columns; at++) {
      const column = table.column - read.column + at;
      if (column >= 0 && column < line.length) line[column] = "";
    }
  }
}

/** Cells to look at, and what is found in them. */
interface Look {
  readonly place: Place;
  readonly found: (cells: Cell[][]) => readonly Source[];
}

function plainLooks(
  sheet: string,
  used: Rect,
  tables: readonly TableState[],
  remembered: readonly SourcePlace[],
): readonly Look[] {
  const look = (rect: Rect): Look => ({
    place: { sheet, rect },
    found: (cells) => foundIn(sheet, used, rect, tables, cells),
  });
  const top = { ...used, rows: searchedRows(used) };
  // A table that was chosen deeper down is looked for where it stood.
  const deep = remembered.flatMap((place) => {
    const row = place.at === undefined ? 0 : rowOfAddress(place.at);
    const end = used.row + used.rows;
    if (place.sheet !== sheet || row < top.row + top.rows || row >= end) return [];
    return [look({ ...used, row, rows: Math.min(fewestRows * 2, end - row) })];
  });
  return [look(top), ...deep];
}

function tableLook(table: TableState): Look {
  const rows = Math.min(table.rect.rows, rowsOfSample + 1);
  return {
    place: { sheet: table.sheet, rect: { ...table.rect, rows } },
    found: (cells) => [
      {
        sheet: table.sheet,
        table: table.name,
        rect: table.rect,
        headers: headersOf(cells),
        sample: cells.slice(1),
      },
    ],
  };
}

/** Each once: a place that is looked at twice shows the same tables. */
function distinct(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ table, at = "" }) => {
    const key = JSON.stringify([table, at]);
    return seen.size < seen.add(key).size;
  });
}

/**
 * Everything in the workbook that looks like a table, in the order of the sheets.
 *
 * @param remembered - what was chosen before: a table far down a sheet is looked for there
 */
export async function findSources(
  workbook: Workbook,
  { sheets, tables }: WorkbookState,
  remembered: readonly SourcePlace[] = [],
): Promise<readonly Source[]> {
  const looks = sheets.map(({ name, used }): readonly Look[] => {
    const tablesHere = tables.filter((table) => table.sheet === name);
    const own = tablesHere.filter((table) => ourTables.test(table.name));
    const others = tablesHere.filter((table) => !own.includes(table)).map(tableLook);
    if (own.length > 0 || used === undefined) return others;
    return [...others, ...plainLooks(name, used, tablesHere, remembered)];
  });
  const cells = await workbook.read(looks.flat().map(({ place }) => place));
  let next = 0;
  return looks.flatMap((here) => {
    const found = distinct(here.flatMap((look) => look.found(cells[next++] ?? [])));
    return found.length > 1 ? found.map((one) => ({ ...one, hasNeighbours: true })) : found;
  });
}

/** What was read of a source. */
export interface ReadSource {
  readonly range: TableRange;
  /** Tables that begin deeper down, which are not part of this one. */
  readonly further: readonly Source[];
}

function withoutBlankEnd(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let rows = cells.length;
  while (rows > 1 && (cells[rows - 1] ?? []).every(isBlankCell)) rows -= 1;
  return cells.slice(0, rows);
}

/** The tables that begin in the cells below a source's own. */
function tablesBelow(
  source: Source,
  cells: readonly (readonly Cell[])[],
  from: number,
): readonly Source[] {
  const { sheet, rect } = source;
  const read = { ...rect, row: rect.row + from, rows: Math.min(rowsToSearch, cells.length - from) };
  const used = { ...rect, rows: cells.length };
  const rest = cells.slice(from, from + read.rows);
  return findTables(rest, fields)
    .filter(({ isEvident, rect: found }) => isEvident && found.rows > 1)
    .map((found) => ({ ...sourceAt(sheet, read, used, rest, found), hasNeighbours: true }));
}

/**
 * Reads a source whole. Rows below the last one that holds something are left out, and so is a
 * further table that begins below it.
 */
export async function readSource(
  workbook: Workbook,
  source: Source,
  onProgress?: OnProgress,
): Promise<ReadSource> {
  const { sheet, rect } = source;
  const read = withoutBlankEnd(await readPlace(workbook, sheet, rect, onProgress));
  const cut = source.table === "" ? furtherTable(read, fields) : undefined;
  const own = cut === undefined ? read : withoutBlankEnd(read.slice(0, cut));
  const cells = source.isDoubleHeader === true ? [source.headers, ...own.slice(1)] : own;
  return {
    range: { sheet, row: rect.row, column: rect.column, cells },
    further: cut === undefined ? [] : tablesBelow(source, read, cut),
  };
}
