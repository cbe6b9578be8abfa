import type { Rect, SheetState, TableState, WorkbookState } from "../../src/plan/workbook/workbook";

const geometry = "rowIndex, columnIndex, rowCount, columnCount";

function rectOf(range: Excel.Range): Rect {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

/**
 * Sheets, tables that show their headers, and what may be written, in two requests. A row of totals
 * is not part of what is planned with.
 */
export async function workbookState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, tables, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name, items/protection/protected, items/autoFilter/isDataFiltered");
  tables.load(
    "items/name, items/showHeaders, items/showTotals, items/worksheet/name, items/columns/items/name, items/autoFilter/isDataFiltered",
  );
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load(geometry);
    return range;
  });
  const shown = tables.items.filter((table) => table.showHeaders);
  const ranges = shown.map((table) => {
    const range = table.getRange();
    range.load(geometry);
    return range;
  });
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet, index) => sheetState(sheet, used[index])),
    tables: shown.flatMap((table, index) => {
      const range = ranges[index];
      return range === undefined ? [] : [tableState(table, range)];
    }),
    isReadOnly: workbook.readOnly,
    isProtected: protection.protected,
  };
}

function sheetState(sheet: Excel.Worksheet, used: Excel.Range | undefined): SheetState {
  const { name, protection, autoFilter } = sheet;
  return {
    name,
    ...(used !== undefined && !used.isNullObject && { used: rectOf(used) }),
    ...(protection.protected && { isProtected: true }),
    ...(autoFilter.isDataFiltered && { isFiltered: true }),
  };
}

function tableState(table: Excel.Table, range: Excel.Range): TableState {
  const rect = rectOf(range);
  return {
    name: table.name,
    sheet: table.worksheet.name,
    rect: { ...rect, rows: rect.rows - (table.showTotals ? 1 : 0) },
    headers: table.columns.items.map(({ name }) => name),
    ...(table.autoFilter.isDataFiltered && { isFiltered: true }),
  };
}
