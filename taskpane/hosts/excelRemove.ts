import type {
  RemoveChart,
  RemoveColumns,
  RemoveRows,
  RemoveSheet,
} from "../../src/plan/workbook/removeOperations";
import { PlaceChanged } from "../../src/plan/workbook/placeChanged";
import { textOf } from "../../src/table/parse/readTexts";
import { realHeader, type Known } from "./excelLookUp";
import type { Sending } from "./excelSending";
import { rangeAt, type ExcelSession } from "./excelSession";

/** Rows that stand one below the other, as the first and how many. */
function runsOfRows(rows: readonly number[]): readonly (readonly [first: number, rows: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

/** About what a range that is held weighs in a request, in bytes. */
const HELD_BYTES = 600;

/**
 * Takes rows out of a table. They are held, and follow their cells, from the request that reads their
 * keys on: so those go whose keys were seen, wherever they stand by then.
 *
 * @returns whether keys were others than expected, so that nothing was taken out
 */
export async function removeRows(
  sending: Sending,
  { tables }: Known,
  { table: name, key, rows }: RemoveRows,
): Promise<boolean> {
  const table = sending.context.workbook.tables.getItem(name);
  const known = tables.get(name);
  const header = realHeader(known?.headers ?? [], key.header);
  if (header === undefined)
    throw new PlaceChanged(
      `The table "${name}" has no column "${key.header}" any more. Give it its name back, then try again.`,
    );
  const at = known?.headers.indexOf(header) ?? 0;
  const body = table.getDataBodyRange();
  const held: {
    readonly range: Excel.Range;
    readonly keys: Excel.Range;
    readonly first: number;
  }[] = [];
  for (const [first, count] of runsOfRows(rows)) {
    await sending.room(HELD_BYTES);
    const range = body.getRow(first).getResizedRange(count - 1, 0);
    const keys = range.getColumn(at);
    range.load("rowIndex");
    keys.load("values");
    held.push({ range, keys, first });
  }
  await sending.send();
  const isOther = held.some(({ keys, first }) =>
    keys.values.some(
      ([cell], row) => textOf(cell as string) !== textOf(key.cells[first + row] ?? null),
    ),
  );
  if (isOther) return true;
  if (known !== undefined) sending.session.own.forget(known.sheet);
  // From the last to the first, as those below move up.
  for (const { range } of [...held].reverse()) {
    await sending.room(HELD_BYTES);
    range.delete("Up");
  }
  return false;
}

/** Takes columns out of a table, or empties them where they stand in plain cells. */
export async function removeColumns(
  sending: Sending,
  { tables }: Known,
  { place, headers }: RemoveColumns,
): Promise<void> {
  const { workbook } = sending.context;
  if ("table" in place) {
    const known = tables.get(place.table);
    for (const header of headers) {
      const real = realHeader(known?.headers ?? [], header);
      if (real === undefined) continue;
      if (known !== undefined) sending.session.own.forget(known.sheet);
      workbook.tables.getItem(place.table).columns.getItem(real).delete();
    }
    return;
  }
  const { sheet, rect } = place;
  const top = rangeAt(workbook.worksheets.getItem(sheet), { ...rect, rows: 1 });
  const whole = rangeAt(workbook.worksheets.getItem(sheet), rect);
  const columns = Array.from({ length: rect.columns }, (_, at) => whole.getColumn(at));
  // Where rows were put in, the last of the column are beyond what is known of it.
  const below = rangeAt(workbook.worksheets.getItem(sheet), {
    ...rect,
    row: rect.row + rect.rows,
    rows: 1,
  });
  top.load("values");
  below.load("values");
  for (const column of columns) column.load("rowIndex");
  await sending.send();
  const now = (top.values[0] ?? []).map((cell) => textOf(cell as string));
  for (const header of headers) {
    const at = now.indexOf(header);
    const column = columns[at];
    const next = textOf((below.values[0]?.[at] ?? "") as string);
    if (column === undefined || next !== "") throw columnMoved(sheet, header);
    sending.session.own.announce(sheet, { ...rect, column: rect.column + at, columns: 1 });
    column.clear("All");
  }
}

function columnMoved(sheet: string, header: string): PlaceChanged {
  return new PlaceChanged(
    `The column "${header}" on "${sheet}" is not where it was: somebody moved cells meanwhile. Try again.`,
  );
}

/** Makes plain cells of a table, and empties them. */
export function removeTable({ context, session }: Sending, { tables }: Known, name: string): void {
  const known = tables.get(name);
  if (known !== undefined) session.own.announce(known.sheet, known.rect);
  context.workbook.tables.getItem(name).convertToRange().clear("All");
}

export async function removeChart(
  { context }: Sending,
  { sheet, chart: name }: RemoveChart,
): Promise<void> {
  const chart = context.workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name);
  chart.load("name");
  await context.sync();
  if (!chart.isNullObject) chart.delete();
}

function notOnlyOurs(sheet: string): PlaceChanged {
  return new PlaceChanged(
    `There is something on "${sheet}" that is not of the plan, so the sheet was not deleted. Move it elsewhere, then try again.`,
  );
}

/**
 * Deletes sheets, in a run of its own: Excel deletes none within a step that is to be undone as one.
 *
 * @throws PlaceChanged where one holds something else by now; none is deleted then
 */
export async function removeSheets(
  { run }: ExcelSession,
  operations: readonly RemoveSheet[],
): Promise<void> {
  if (operations.length === 0) return;
  await run(async (context) => {
    const held = operations.map((operation) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
      const used = sheet.getUsedRangeOrNullObject(true);
      sheet.load("name, charts/items/name");
      used.load("rowCount, columnCount");
      return { operation, sheet, used };
    });
    await context.sync();
    const there = held.filter(({ sheet }) => !sheet.isNullObject);
    for (const { operation, sheet, used } of there) {
      const ours = new Set(operation.charts);
      const { rows, columns } = operation.used;
      const isUsed = used.isNullObject ? false : used.rowCount > rows || used.columnCount > columns;
      if (isUsed || sheet.charts.items.some(({ name }) => !ours.has(name)))
        throw notOnlyOurs(operation.sheet);
    }
    for (const { sheet } of there) sheet.delete();
    await context.sync();
  });
}
