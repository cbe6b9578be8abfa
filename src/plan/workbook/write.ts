import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { createTable, type Placed } from "./createTable";
import { looksLikeOurs } from "./merge";
import type { ColumnRef, ResultChart, Results, ResultTable } from "../results/results";
import { updateTable } from "./updateTable";
import type { OnProgress, Rect, TableState, Workbook } from "./workbook";

/** A row inside one of our tables that is not ours: it has no key to know it by. */
export interface StrayRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

export interface Written {
  /** Sheets that hold the results, by the names they got. */
  readonly sheets: readonly string[];
  /** Rows kept for accounts that are no longer in the user's table. */
  readonly goneRows: number;
  /** Rows in our tables whose key is blank, an error or a total: left as they are. */
  readonly strayRows: readonly StrayRow[];
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
  return {
    sheets: [...new Set(sheetNamed.values())],
    goneRows: placed.get(results.tables[0]?.name ?? "")?.goneRows ?? 0,
    strayRows: [...placed.values()].flatMap(({ sheet, strayRows }) =>
      strayRows.map((row) => ({ sheet, row })),
    ),
  };
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
