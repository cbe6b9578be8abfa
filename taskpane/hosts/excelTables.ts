import { InputError } from "../../src/errors";
import type { TableState } from "../../src/plan/workbook/workbook";
import { BLOCK_BYTES } from "./blocks";
import type { ExcelSession } from "./excelSession";
import { pause } from "./excelSession";

/** Excel's last row plus one. */
const SHEET_ROWS = 1_048_576;

/** All tables that show their headers; a row of totals is not part of what is planned with. */
export async function listTables(context: Excel.RequestContext): Promise<TableState[]> {
  const { tables } = context.workbook;
  tables.load("items/name, items/showHeaders, items/showTotals, items/worksheet/name");
  await context.sync();
  const shown = tables.items.filter((table) => table.showHeaders);
  const ranges = shown.map((table) => {
    const range = table.getRange();
    range.load("rowIndex, columnIndex, rowCount, columnCount");
    return range;
  });
  await context.sync();
  return shown.flatMap((table, index) => {
    const range = ranges[index];
    if (range === undefined) return [];
    const rows = range.rowCount - (table.showTotals ? 1 : 0);
    const { rowIndex: row, columnIndex: column, columnCount: columns } = range;
    return [
      { name: table.name, sheet: table.worksheet.name, rect: { row, column, rows, columns } },
    ];
  });
}

/** @throws InputError if there is no table of this name */
export async function tableNamed(
  context: Excel.RequestContext,
  name: string,
): Promise<Excel.Table> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name, showTotals, worksheet/name");
  await context.sync();
  if (table.isNullObject) {
    throw new InputError(
      `There is no table "${name}" in this workbook any more. Press Refresh on the Data step to choose again.`,
    );
  }
  return table;
}

/** Adds an empty column at a table's right end; what stands there moves further right. */
export async function addTableColumn(
  context: Excel.RequestContext,
  { own }: ExcelSession,
  name: string,
  header: string,
): Promise<void> {
  const table = await tableNamed(context, name);
  const range = table.getRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  const { rowIndex: row, columnIndex, rowCount: rows, columnCount } = range;
  own.announce(table.worksheet.name, { row, column: columnIndex + columnCount, rows, columns: 1 });
  table.columns.add(undefined, undefined, header);
  await context.sync();
}

/** Adds blank rows at a table's end; what stands below moves down. */
export async function growTable(
  context: Excel.RequestContext,
  session: ExcelSession,
  name: string,
  addedRows: number,
): Promise<void> {
  if (addedRows <= 0) return;
  const table = await tableNamed(context, name);
  const range = table.getRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  const end = range.rowIndex + range.rowCount;
  if (end + addedRows > SHEET_ROWS) {
    throw new InputError(
      `The table "${name}" would need ${end + addedRows} rows of its sheet, which has ${SHEET_ROWS}. Move it further up.`,
    );
  }
  const added = { row: end, column: range.columnIndex, rows: addedRows };
  session.own.announce(table.worksheet.name, { ...added, columns: range.columnCount });
  // A table with totals grows above them, which only added rows do by themselves.
  if (!session.supports("1.13") || table.showTotals) {
    await addBlankRows(context, table, addedRows, range.columnCount);
    return;
  }
  const { worksheet } = table;
  const below = worksheet.getRangeByIndexes(end, range.columnIndex, addedRows, range.columnCount);
  const inUse = below.getUsedRangeOrNullObject(true);
  inUse.load("address");
  await context.sync();
  if (!inUse.isNullObject) below.insert("Down");
  table.resize(range.getResizedRange(addedRows, 0));
  await context.sync();
}

async function addBlankRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  addedRows: number,
  columns: number,
): Promise<void> {
  const blankRow = new Array<string>(columns).fill("");
  const perBlock = Math.max(1, Math.floor(BLOCK_BYTES / (columns * 6)));
  for (let done = 0; done < addedRows; done += perBlock) {
    const rows = Math.min(perBlock, addedRows - done);
    const blank = Array.from({ length: rows }, () => blankRow);
    table.rows.add(undefined, blank);
    await context.sync();
    await pause();
  }
}
