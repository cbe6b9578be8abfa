import { InputError } from "../../src/errors";
import { toBase64 } from "../../src/plan/stored/base64";
import type { Place, Workbook } from "../../src/plan/workbook/workbook";
import { textBytes } from "./blocks";
import { change } from "./excelChange";
import { onCellChange, onSelect } from "./excelChanges";
import { ruleOwners } from "./excelChoices";
import { commentsOn } from "./excelComments";
import { formulasShowing } from "./excelFormulas";
import { hiddenRows } from "./excelHiddenRows";
import { namedInFormulas } from "./excelNamed";
import { storedParts } from "./excelParts";
import { readPlaces } from "./excelRead";
import { sendingTo } from "./excelSending";
import type { ExcelSession, OfficeGlobals, SessionOptions } from "./excelSession";
import { excelSession, rangeAt, sheetNamed } from "./excelSession";
import { workbookState } from "./excelState";
import { officeCode, officeMessage } from "./officeMessage";

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
export function excelWorkbook(
  office: OfficeGlobals = { Excel, Office },
  options: SessionOptions = {},
): Workbook {
  const session = excelSession(office, options);
  const { run } = session;
  return {
    state: () => run(workbookState),
    read: (places, onProgress) =>
      run((context) => readPlaces(context, session, places, onProgress)),
    formulasShowing: (texts) => run((context) => formulasShowing(context, session, texts)),
    namedInFormulas: (names, except) => run((context) => namedInFormulas(context, names, except)),
    ruleOwners: (places) => run((context) => ruleOwners(sendingTo(context, session), places)),
    comments: (name) =>
      run(async (context) => {
        const found = await commentsOn(sendingTo(context, session), name);
        return found.map(({ row, column, text, isOurs }) => ({ row, column, text, isOurs }));
      }),
    hiddenRows: (sheet, rect) => run((context) => hiddenRows(context, sheet, rect)),
    change: (operations, onProgress) => change(session, operations, onProgress),
    loadSettings: () => run(loadSettings),
    saveSettings: (text) => saveSettings(session, text),
    parts: storedParts(session),
    ...(session.supports("1.8") && { openWorkbook: (xlsx) => openWorkbook(office, xlsx) }),
    select: (sheetName, rect) =>
      run(async (context) => {
        const sheet = await sheetNamed(context, sheetName);
        sheet.activate();
        rangeAt(sheet, rect).select();
        await context.sync();
      }),
    selection: () => run(selection),
    onChange: (listener) => onCellChange(session, office, listener),
    onSelect: (listener) => onSelect(session, office, listener),
  };
}

/** Excel has a context of its own for it. */
async function openWorkbook({ Excel }: OfficeGlobals, xlsx: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(xlsx));
  } catch (error) {
    const message = officeMessage(error);
    throw message === undefined ? error : new InputError(message, { cause: error });
  }
}

/** Excel refuses to tell of several areas at a time, and of a chart. */
const UNTOLD = new Set(["InvalidSelection", "InvalidOperation", "InvalidReference"]);

async function selection(context: Excel.RequestContext): Promise<Place | undefined> {
  const range = context.workbook.getSelectedRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount, worksheet/name");
  try {
    await context.sync();
  } catch (error) {
    if (UNTOLD.has(officeCode(error) ?? "")) return undefined;
    throw error;
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet: range.worksheet.name, rect: { row, column, rows, columns } };
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
