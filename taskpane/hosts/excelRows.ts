import { InputError } from "../../src/errors";
import type { AddRows } from "../../src/plan/workbook/operations";
import { PlaceChanged } from "../../src/plan/workbook/placeChanged";
import type { Cell } from "../../src/table/cell";
import { blockFrom } from "./blocks";
import { checkLength, numberFormats } from "./excelCells";
import { realHeader, type Known, type KnownTable } from "./excelLookUp";
import type { Sending } from "./excelSending";
import { rangeAt } from "./excelSession";
import { literalCell } from "./literalText";

/** Excel's last row plus one. */
const SHEET_ROWS = 1_048_576;

/** Puts some of the new rows at the table's end. */
type Grow = (rows: readonly (readonly Cell[])[], first: number) => void;

/**
 * Adds rows at a table's end; what stands below moves down. Room and values go in one request, so
 * that no row is left blank, and nobody can move the end in between.
 *
 * @returns a check that the table took the rows in, to be made once all is sent
 */
export async function addRows(
  sending: Sending,
  { tables }: Known,
  operation: AddRows,
  onProgress: (done: number) => void,
): Promise<(() => void) | undefined> {
  const { context, session } = sending;
  const known = tables.get(operation.table);
  const rows = rowsOf(operation);
  if (known === undefined || rows.length === 0) return undefined;
  const end = known.rect.row + known.rect.rows;
  checkFits(operation.table, end + rows.length);
  session.own.announce(known.sheet, { ...known.rect, row: end, rows: rows.length });
  const table = context.workbook.tables.getItem(operation.table);
  // A table with totals grows above them, which only added rows do by themselves.
  const grow =
    !session.supports("1.13") || known.showTotals
      ? byAddedRows(table, known, operation)
      : byResizing(table, known, operation, await isUsedBelow(sending, known, rows.length));
  let done = 0;
  while (done < rows.length) {
    const block = blockFrom(rows, done);
    await sending.room(block.bytes);
    grow(rows.slice(done, done + block.rows), done);
    done += block.rows;
    onProgress(done / rows.length);
  }
  const body = table.getDataBodyRange();
  body.load("rowCount");
  const wanted = known.rect.rows - 1 - (known.showTotals ? 1 : 0) + rows.length;
  return () => {
    if (body.rowCount >= wanted) return;
    throw new InputError(
      `Excel did not take all new rows into the table "${operation.table}": it has ${body.rowCount} instead of ${wanted}. Delete what stands below it, then write again.`,
    );
  };
}

function checkFits(table: string, rows: number): void {
  if (rows <= SHEET_ROWS) return;
  throw new InputError(
    `The table "${table}" would need ${rows} rows of its sheet, which has ${SHEET_ROWS}. Move it further up.`,
  );
}

function rowsOf({ table, columns }: AddRows): readonly (readonly Cell[])[] {
  return (columns[0]?.cells ?? []).map((_, row) =>
    columns.map(({ header, cells }) => {
      const cell = cells[row] ?? null;
      checkLength(cell, `new row ${row + 1} of the table "${table}", column "${header}"`);
      return cell;
    }),
  );
}

async function isUsedBelow(
  { context }: Sending,
  { sheet, rect, showTotals }: KnownTable,
  rows: number,
): Promise<boolean> {
  const row = rect.row + rect.rows - (showTotals ? 1 : 0);
  const below = rangeAt(context.workbook.worksheets.getItem(sheet), { ...rect, row, rows });
  const used = below.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return !used.isNullObject;
}

function byResizing(
  table: Excel.Table,
  known: KnownTable,
  operation: AddRows,
  isUsed: boolean,
): Grow {
  return (rows, first) => {
    const whole = table.getRange();
    if (isUsed) {
      const below = whole
        .getLastRow()
        .getOffsetRange(1, 0)
        .getResizedRange(rows.length - 1, 0);
      below.insert("Down");
    }
    table.resize(whole.getResizedRange(rows.length, 0));
    putColumns(table, known, operation, rows, first, true);
  };
}

function byAddedRows(table: Excel.Table, known: KnownTable, operation: AddRows): Grow {
  const places = operation.columns.map(({ header }) => indexOf(known, operation, header));
  return (rows, first) => {
    const values = rows.map((row) => {
      const whole = new Array<Cell>(known.headers.length).fill("");
      row.forEach((cell, at) => (whole[places[at] ?? 0] = literalCell(cell ?? "")));
      return whole as (string | number | boolean)[];
    });
    table.rows.add(undefined, values);
    putColumns(table, known, operation, rows, first, false);
  };
}

function indexOf(known: KnownTable, { table }: AddRows, header: string): number {
  const at = known.headers.indexOf(realHeader(known.headers, header) ?? "");
  if (at >= 0) return at;
  throw new PlaceChanged(
    `The table "${table}" has no column "${header}" any more. Give it its name back, then write again.`,
  );
}

/** Formats of the last rows, and their values where they are not there yet: formats come first. */
function putColumns(
  table: Excel.Table,
  known: KnownTable,
  operation: AddRows,
  rows: readonly (readonly Cell[])[],
  first: number,
  withValues: boolean,
): void {
  operation.columns.forEach(({ header, number }, at) => {
    const name = known.headers[indexOf(known, operation, header)] ?? header;
    const body = table.columns.getItem(name).getDataBodyRange();
    const last = body.getLastCell().getOffsetRange(1 - rows.length, 0);
    const cells = last.getResizedRange(rows.length - 1, 0);
    const numbers = typeof number === "string" ? number : number.slice(first, first + rows.length);
    if (numbers !== "general") cells.numberFormat = numberFormats(numbers);
    if (withValues) cells.values = rows.map((row) => [literalCell(row[at] ?? null)]);
  });
}
