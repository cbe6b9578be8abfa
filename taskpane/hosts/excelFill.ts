import type { FillColumns, Rect } from "../../src/plan/workbook/operations";
import { PlaceChanged } from "../../src/plan/workbook/placeChanged";
import type { Cell } from "../../src/table/cell";
import { textOf } from "../../src/table/parse/readTexts";
import { blockFrom } from "./blocks";
import { checkLength } from "./excelCells";
import { realHeader, type Known } from "./excelLookUp";
import { readPlaces } from "./excelRead";
import type { Sending } from "./excelSending";
import { rangeAt } from "./excelSession";
import { literalCell } from "./literalText";

/** Columns that are being filled, as ranges that follow their cells wherever those are moved. */
export interface Filling {
  readonly operation: FillColumns;
  readonly key: Excel.Range;
  readonly columns: readonly Excel.Range[];
}

/** Finds the columns, and adds those that are to be made. */
export async function openFilling(
  sending: Sending,
  known: Known,
  operation: FillColumns,
): Promise<Filling> {
  return "table" in operation.place
    ? inTable(sending, known, operation, operation.place.table)
    : inCells(sending, operation, operation.place);
}

function missing(header: string, where: string): PlaceChanged {
  return new PlaceChanged(
    `${where} has no column "${header}" any more. Give it its name back, or press Refresh under Data and carve again.`,
  );
}

function inTable(
  { context, session }: Sending,
  { tables }: Known,
  operation: FillColumns,
  name: string,
): Filling {
  const table = context.workbook.tables.getItem(name);
  const known = tables.get(name);
  const headers = known?.headers ?? operation.columns.map(({ header }) => header);
  // Somebody may have added it meanwhile, or the reader may have missed it as columns moved.
  const added = operation.added.filter((header) => realHeader(headers, header) === undefined);
  for (const [index, header] of added.entries()) {
    if (known !== undefined) {
      const { sheet, rect } = known;
      const column = rect.column + rect.columns + index;
      session.own.announce(sheet, { ...rect, column, columns: 1 });
    }
    table.columns.add(undefined, undefined, header);
  }
  const all = [...headers, ...added];
  const columnOf = (header: string): Excel.Range => {
    const real = realHeader(all, header);
    if (real === undefined) throw missing(header, `The table "${name}"`);
    const at = all.indexOf(real);
    if (known !== undefined) {
      const { sheet, rect } = known;
      session.own.announce(sheet, { ...rect, column: rect.column + at, columns: 1 });
    }
    return table.columns.getItem(real).getDataBodyRange();
  };
  return {
    operation,
    key: columnOf(operation.key.header),
    columns: operation.columns.map(({ header }) => columnOf(header)),
  };
}

/** Plain cells have no names: their headers are read in the request that gets hold of the columns. */
async function inCells(
  { context, session, send }: Sending,
  operation: FillColumns,
  { sheet: name, rect }: { readonly sheet: string; readonly rect: Rect },
): Promise<Filling> {
  const sheet = context.workbook.worksheets.getItem(name);
  const columns = rect.columns + operation.added.length;
  const top = rangeAt(sheet, { ...rect, columns, rows: 1 });
  const ranges = Array.from({ length: columns }, (_, at) =>
    rangeAt(sheet, {
      row: rect.row + 1,
      column: rect.column + at,
      rows: rect.rows - 1,
      columns: 1,
    }),
  );
  // Each cell to be made is held by itself: a range grows where columns are inserted within it.
  const heads = operation.added.map((_, index) => {
    const column = rect.column + rect.columns + index;
    return rangeAt(sheet, { row: rect.row, column, rows: 1, columns: 1 });
  });
  top.load("values");
  for (const range of [...ranges, ...heads]) range.load("rowIndex");
  await send();
  const headers = ((top.values[0] ?? []) as Cell[]).map(textOf);
  for (const [index, header] of operation.added.entries()) {
    const at = rect.columns + index;
    if (headers.includes(header)) continue;
    if (headers[at] !== "") {
      throw new PlaceChanged(
        `Somebody filled the column right of the list on "${name}" meanwhile, so ${header} was not written there.`,
      );
    }
    const cell = { row: rect.row, column: rect.column + at, rows: 1, columns: 1 };
    session.own.announce(name, cell);
    const made = heads[index]!;
    made.values = [[literalCell(header)]];
    made.format.font.bold = true;
    headers[at] = header;
  }
  const columnOf = (header: string): Excel.Range => {
    const at = headers.indexOf(header);
    const range = ranges[at];
    if (range === undefined) throw missing(header, `The list on "${name}"`);
    session.own.announce(name, { ...rect, column: rect.column + at, columns: 1 });
    return range;
  };
  return {
    operation,
    key: columnOf(operation.key.header),
    columns: operation.columns.map(({ header }) => columnOf(header)),
  };
}

/** Writes the columns side by side in blocks of rows. */
export async function fill(
  sending: Sending,
  { operation, columns }: Filling,
  onProgress: (done: number) => void,
): Promise<void> {
  const parts = operation.columns.map(({ cells }, at) => ({ cells, range: columns[at] }));
  const rows = operation.key.cells.map((_, row) => parts.map(({ cells }) => cells[row] ?? null));
  for (const [at, row] of rows.entries()) {
    for (const cell of row) checkLength(cell, `data row ${at + 1} of ${nameOf(operation)}`);
  }
  let done = 0;
  while (done < rows.length) {
    const block = blockFrom(rows, done);
    await sending.room(block.bytes);
    for (const { cells, range } of parts) {
      const own = cells.slice(done, done + block.rows);
      if (range === undefined || own.every((cell) => cell === null)) continue;
      // Sized from the column's own size: where rows were added or deleted meanwhile, the values
      // don't fit, and Excel refuses them before anything is written beside it.
      const target = range.getOffsetRange(done, 0).getResizedRange(block.rows - rows.length, 0);
      target.values = own.map((cell) => [literalCell(cell)]);
      target.untrack();
    }
    done += block.rows;
    onProgress(done / rows.length);
  }
}

/** Whether any key stands elsewhere than where its cells were written. Asked once all is sent. */
export async function haveMoved(
  { context, session }: Sending,
  fillings: readonly Filling[],
): Promise<boolean> {
  const asked = fillings.filter(({ operation }) => operation.key.cells.length > 0);
  if (asked.length === 0) return false;
  for (const { key } of asked) key.load("rowIndex, columnIndex, rowCount, worksheet/name");
  await context.sync();
  if (asked.some(({ operation, key }) => key.rowCount < operation.key.cells.length)) return true;
  const places = asked.map(({ operation, key }) => {
    const { rowIndex: row, columnIndex: column, worksheet } = key;
    const rect = { row, column, rows: operation.key.cells.length, columns: 1 };
    return { sheet: worksheet.name, rect };
  });
  const now = await readPlaces(context, session, places);
  return asked.some(({ operation }, at) =>
    operation.key.cells.some((cell, row) => textOf(cell) !== textOf(now[at]?.[row]?.[0] ?? null)),
  );
}

function nameOf({ place }: FillColumns): string {
  return "table" in place ? `the table "${place.table}"` : `the list on "${place.sheet}"`;
}
