import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { looksLikeOurs, mergeInto, type Merge } from "./merge";
import type { ColumnRef, ResultChart, Results, ResultTable } from "../results/results";
import { bodyFormats, newTableFormats } from "./tableFormats";
import type { OnProgress, Rect, TableState, Workbook } from "./workbook";

/** Where one of our tables stands after writing. */
interface Placed {
  readonly table: ResultTable;
  readonly sheet: string;
  readonly rect: Rect;
  readonly columnAt: readonly number[];
  /** Data rows that hold the result's rows, where they stand together; for charts. */
  readonly rows: { readonly first: number; readonly count: number };
}

export interface Written {
  /** Sheets that hold the results, by the names they got. */
  readonly sheets: readonly string[];
  /** Rows kept for accounts that are no longer in the user's table. */
  readonly goneRows: number;
}

/** A sheet for our tables: ours by name if it is empty or holds one of our tables, else a free name. */
async function sheetFor(
  workbook: Workbook,
  wanted: string,
  ours: ReadonlySet<string>,
): Promise<string> {
  const sheets = await workbook.sheets();
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const sheet = sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) {
      await workbook.addSheet(name);
      return name;
    }
    if (sheet.used === undefined || ours.has(sheet.name)) return sheet.name;
  }
}

async function createTable(
  workbook: Workbook,
  table: ResultTable,
  sheet: string,
  onProgress: OnProgress,
): Promise<Placed> {
  const { row, column, columns } = table;
  const rect: Rect = { row, column, rows: table.rows.length + 1, columns: columns.length };
  const columnAt = columns.map((_, position) => position);
  const rowAt = table.rows.map((_, position) => position);
  await writeTitle(workbook, table, sheet, rect);
  // Formats come first, so that an id such as 0012 meets a column that is text already.
  await workbook.format(sheet, newTableFormats(table, { rect, columnAt, rowAt }));
  await workbook.write(sheet, rect, [columns.map((c) => c.header), ...table.rows], onProgress);
  await workbook.addTable(table.name, sheet, rect);
  if (table.freeze) await workbook.freezeRows(sheet, row + 1);
  return { table, sheet, rect, columnAt, rows: { first: 0, count: table.rows.length } };
}

async function writeTitle(
  workbook: Workbook,
  { title }: ResultTable,
  sheet: string,
  rect: Rect,
): Promise<void> {
  if (title === undefined || rect.row === 0) return;
  const place: Rect = { row: rect.row - 1, column: rect.column, rows: 1, columns: 1 };
  await workbook.write(sheet, place, [[title]]);
  await workbook.format(sheet, [{ rect: place, format: { bold: true } }]);
}

/** Our columns as runs that stand side by side, so that each run is one rectangle to write. */
function runsOf(columnAt: readonly number[]): { readonly at: number; readonly ours: number[] }[] {
  const order = columnAt
    .map((_, ours) => ours)
    .sort((a, b) => (columnAt[a] ?? 0) - (columnAt[b] ?? 0));
  const runs: { at: number; ours: number[] }[] = [];
  for (const ours of order) {
    const at = columnAt[ours] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.ours.length === at) last.ours.push(ours);
    else runs.push({ at, ours: [ours] });
  }
  return runs;
}

/** Every data row's cells in our columns: null where the cell is to stay as it is. */
function bodyOf(table: ResultTable, merge: Merge, rows: number): (readonly Cell[] | undefined)[] {
  const body = new Array<readonly Cell[] | undefined>(rows);
  for (const row of merge.goneRows) body[row] = table.gone;
  table.rows.forEach((cells, ours) => {
    body[merge.rowAt[ours] ?? 0] = cells;
  });
  return body;
}

async function updateTable(
  workbook: Workbook,
  table: ResultTable,
  state: TableState,
  headers: readonly Cell[],
  onProgress: OnProgress,
): Promise<Placed> {
  const { sheet, rect } = state;
  const dataRows = rect.rows - 1;
  const keyColumn = headers.findIndex((h) => h === table.columns[0]?.header);
  const keyRect: Rect = {
    row: rect.row + 1,
    column: rect.column + Math.max(0, keyColumn),
    rows: dataRows,
    columns: 1,
  };
  const keys = dataRows > 0 ? await workbook.read(sheet, keyRect) : [];
  const merge = mergeInto(
    headers,
    keys.map((row) => row[0] ?? ""),
    table,
  );
  for (const header of merge.newHeaders) await workbook.addTableColumn(table.name, header);
  if (merge.addedRows > 0) await workbook.growTable(table.name, merge.addedRows);
  const rows = dataRows + merge.addedRows;
  const body = bodyOf(table, merge, rows);
  await writeTitle(workbook, table, sheet, rect);
  const runs = runsOf(merge.columnAt);
  for (const [number, { at, ours }] of runs.entries()) {
    const cells = body.map((row) => ours.map((column) => row?.[column] ?? null));
    const run: Rect = { row: rect.row + 1, column: rect.column + at, rows, columns: ours.length };
    await workbook.write(sheet, run, cells, (done) => {
      onProgress((number + done) / runs.length);
    });
  }
  const grown = { ...rect, rows: rows + 1, columns: rect.columns + merge.newHeaders.length };
  const { columnAt, rowAt } = merge;
  const formats = bodyFormats(table, { rect: grown, columnAt, rowAt }, dataRows);
  if (formats.length > 0) await workbook.format(sheet, formats);
  return { table, sheet, rect: grown, columnAt, rows: span(rowAt) };
}

function span(rowAt: Int32Array): Placed["rows"] {
  let first = Infinity;
  let last = -1;
  for (const row of rowAt) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return last < 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
}

function cellsOfColumn(
  placed: ReadonlyMap<string, Placed>,
  ref: ColumnRef,
): { sheet: string; rect: Rect } {
  const at = placed.get(ref.table);
  const ours = at?.table.columns.findIndex((c) => c.header === ref.header) ?? -1;
  if (at === undefined || ours < 0) throw new Error(`no column ${ref.header} in ${ref.table}`);
  return {
    sheet: at.sheet,
    rect: {
      row: at.rect.row + 1 + at.rows.first,
      column: at.rect.column + (at.columnAt[ours] ?? ours),
      rows: at.rows.count,
      columns: 1,
    },
  };
}

async function putCharts(
  workbook: Workbook,
  charts: readonly ResultChart[],
  placed: ReadonlyMap<string, Placed>,
  sheetNamed: ReadonlyMap<string, string>,
): Promise<void> {
  for (const chart of charts) {
    await workbook.putChart({
      ...chart,
      sheet: sheetNamed.get(chart.sheet) ?? chart.sheet,
      series: chart.series.map(({ name, colour, x, values }) => ({
        name,
        colour,
        x: cellsOfColumn(placed, x),
        values: cellsOfColumn(placed, values),
      })),
    });
  }
}

/**
 * Writes results into the workbook. Tables of an earlier run are updated in place; columns, notes
 * and formulas that people added stay. Nothing that is not ours is changed.
 *
 * @throws InputError if a table of ours was changed so that its key column is gone
 */
export async function writeResults(
  workbook: Workbook,
  results: Results,
  onProgress: OnProgress = () => undefined,
): Promise<Written> {
  const states = new Map((await workbook.tables()).map((state) => [state.name, state]));
  const ourSheets = new Set(results.tables.flatMap(({ name }) => states.get(name)?.sheet ?? []));
  const placed = new Map<string, Placed>();
  const sheetNamed = new Map<string, string>();
  const weights = results.tables.map((table) => 1 + table.rows.length * table.columns.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (const [number, table] of results.tables.entries()) {
    const report: OnProgress = (done) => {
      onProgress((before + done * (weights[number] ?? 0)) / total);
    };
    const state = states.get(table.name);
    const now =
      state === undefined
        ? await createOn(workbook, table, ourSheets, sheetNamed, report)
        : await updateTable(
            workbook,
            table,
            state,
            await ourHeaders(workbook, table, state),
            report,
          );
    placed.set(table.name, now);
    sheetNamed.set(table.sheet, now.sheet);
    ourSheets.add(now.sheet);
    before += weights[number] ?? 0;
  }
  await putCharts(workbook, results.charts, placed, sheetNamed);
  onProgress(1);
  return { sheets: [...new Set(sheetNamed.values())], goneRows: countGone(results, placed) };
}

async function createOn(
  workbook: Workbook,
  table: ResultTable,
  ourSheets: ReadonlySet<string>,
  sheetNamed: ReadonlyMap<string, string>,
  onProgress: OnProgress,
): Promise<Placed> {
  const sheet = sheetNamed.get(table.sheet) ?? (await sheetFor(workbook, table.sheet, ourSheets));
  return createTable(workbook, table, sheet, onProgress);
}

async function ourHeaders(
  workbook: Workbook,
  table: ResultTable,
  state: TableState,
): Promise<readonly Cell[]> {
  const headers = (await workbook.read(state.sheet, { ...state.rect, rows: 1 }))[0] ?? [];
  if (looksLikeOurs(headers, table)) return headers;
  throw new InputError(
    `The table ${table.name} on sheet "${state.sheet}" has no column "${table.columns[0]?.header ?? ""}" any more, so its rows can't be told apart. Give the column its name back, or rename or delete the table; a new one will be written then.`,
  );
}

function countGone(results: Results, placed: ReadonlyMap<string, Placed>): number {
  const accounts = results.tables[0];
  const at = accounts && placed.get(accounts.name);
  return at === undefined ? 0 : Math.max(0, at.rect.rows - 1 - (accounts?.rows.length ?? 0));
}
