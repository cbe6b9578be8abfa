import type { Cell } from "../../table/cell";
import { textOf } from "../../table/parse/readTexts";
import type { ResultTable } from "../results/results";
import { writeTitle, type Placed } from "./createTable";
import { mergeInto, type Merge } from "./merge";
import { bodyFormats } from "./tableFormats";
import type { OnProgress, Rect, TableState, Workbook } from "./workbook";

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

/** Every data row's cells in our columns: undefined where the row is to stay as it is. */
function bodyOf(table: ResultTable, merge: Merge, rows: number): (readonly Cell[] | undefined)[] {
  // Filled, as a row that nobody writes to must still be a row.
  const body = new Array<readonly Cell[] | undefined>(rows).fill(undefined);
  for (const row of merge.goneRows) body[row] = table.gone;
  for (const [row, ours] of merge.twins) body[row] = table.rows[ours];
  table.rows.forEach((cells, ours) => {
    body[merge.rowAt[ours] ?? 0] = cells;
  });
  return body;
}

const isBlank = (cell: Cell): boolean => textOf(cell) === "";

/**
 * How many rows at the table's end are blank in all its columns: a write that failed once it had
 * made room leaves such rows, and the next one fills them.
 */
async function blankTailOf(
  workbook: Workbook,
  { sheet, rect }: TableState,
  keys: readonly Cell[],
): Promise<number> {
  const last = keys.findLastIndex((key) => !isBlank(key));
  const rows = keys.length - 1 - last;
  if (rows === 0) return 0;
  const end = await workbook.read(sheet, { ...rect, row: rect.row + rect.rows - rows, rows });
  return rows - 1 - end.findLastIndex((row) => !row.every(isBlank));
}

/** Writes a result over that of an earlier run; what people added to the table stays. */
export async function updateTable(
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
  const read = dataRows > 0 ? await workbook.read(sheet, keyRect) : [];
  const keys = read.map((row) => row[0] ?? "");
  const merge = mergeInto(headers, keys, table, await blankTailOf(workbook, state, keys));
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
  return {
    table,
    sheet,
    rect: grown,
    columnAt,
    rows: span(rowAt),
    goneRows: merge.goneRows.length,
    strayRows: merge.strayRows.map((row) => rect.row + 1 + row),
  };
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
