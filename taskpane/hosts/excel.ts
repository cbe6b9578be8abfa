import { InputError } from "../../src/errors";
import type { SheetState, Workbook } from "../../src/plan/workbook/workbook";
import { textBytes } from "./blocks";
import { formatRange, readCells, writeCells } from "./excelCells";
import { onCellChange } from "./excelChanges";
import { putChart } from "./excelCharts";
import { hiddenRows } from "./excelHiddenRows";
import type { ExcelSession, OfficeGlobals } from "./excelSession";
import { excelSession, rangeAt, sheetNamed } from "./excelSession";
import { addTableColumn, growTable, listTables } from "./excelTables";

/** Under which our settings are saved with the workbook. */
const SETTINGS_KEY = "TerritoryPlanner";

/** One request carries all settings. */
const SETTINGS_BYTES = 900_000;

/**
 * The open workbook, through Office.js. Needs ExcelApi 1.9; newer members are used where they are
 * supported. Everything that Excel refuses is thrown as an InputError in plain words.
 *
 * @param office - office.js's globals; those of the page if omitted
 */
export function excelWorkbook(office: OfficeGlobals = { Excel, Office }): Workbook {
  const session = excelSession(office);
  const { run, own } = session;
  return {
    sheets: () => run(listSheets),
    tables: () => run(listTables),
    read: (sheet, rect, onProgress) =>
      run((context) => readCells(context, session, sheet, rect, onProgress)),
    hiddenRows: (sheet, rect) => run((context) => hiddenRows(context, sheet, rect)),
    write: (sheet, rect, cells, onProgress) =>
      run((context) => {
        own.announce(sheet, rect);
        return writeCells(context, sheet, rect, cells, onProgress);
      }),
    addSheet: (name) =>
      run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    addTable: (name, sheetName, rect) =>
      run(async (context) => {
        const sheet = await sheetNamed(context, sheetName);
        own.announce(sheetName, rect);
        sheet.tables.add(rangeAt(sheet, rect), true).name = name;
        await context.sync();
      }),
    growTable: (name, addedRows) => run((context) => growTable(context, session, name, addedRows)),
    addTableColumn: (name, header) =>
      run((context) => addTableColumn(context, session, name, header)),
    format: (sheetName, formats) =>
      run(async (context) => {
        const sheet = await sheetNamed(context, sheetName);
        for (const { rect, format } of formats) formatRange(rangeAt(sheet, rect), format);
        await context.sync();
      }),
    freezeRows: (sheetName, rows) =>
      run(async (context) => {
        const { freezePanes } = await sheetNamed(context, sheetName);
        if (rows > 0) freezePanes.freezeRows(rows);
        else freezePanes.unfreeze();
        await context.sync();
      }),
    putChart: (chart) => run((context) => putChart(context, chart)),
    loadSettings: () => run(loadSettings),
    saveSettings: (text) => saveSettings(session, text),
    select: (sheetName, rect) =>
      run(async (context) => {
        const sheet = await sheetNamed(context, sheetName);
        sheet.activate();
        rangeAt(sheet, rect).select();
        await context.sync();
      }),
    onChange: (listener) => onCellChange(session, office, listener),
  };
}

async function listSheets(context: Excel.RequestContext): Promise<SheetState[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const inUse = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex, columnIndex, rowCount, columnCount");
    return range;
  });
  await context.sync();
  return worksheets.items.map(({ name }, index) => {
    const range = inUse[index];
    if (range === undefined || range.isNullObject) return { name };
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { name, used: { row, column, rows, columns } };
  });
}

async function loadSettings(context: Excel.RequestContext): Promise<string | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return undefined;
  const value: unknown = setting.value;
  return typeof value === "string" ? value : undefined;
}

async function saveSettings({ run }: ExcelSession, text: string): Promise<void> {
  if (textBytes(text) > SETTINGS_BYTES) {
    throw new InputError(
      `The settings of this plan are too long to be saved with the workbook: ${text.length} characters. Remove some locks or overrides.`,
    );
  }
  await run(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, text);
    await context.sync();
  });
}
