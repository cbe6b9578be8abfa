import { flagArgument, textArgument } from "./arguments";
import type { Book } from "./book";
import { getSheet } from "./book";
import { commentCollection } from "./comments";
import { customXmlParts } from "./customXml";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { nameCollection } from "./names";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { settingCollection } from "./settings";
import { tableCollection } from "./tables";
import { unshownProperties } from "./unshown";
import { worksheetCollection } from "./worksheet";

/** The workbook, from which every path begins. */
export function workbook(book: Book): HostObject {
  return {
    type: "Workbook",
    properties: {
      Name: readOnly(() => "Workbook"),
      ReadOnly: readOnly(() => book.switches.readOnly),
      AutoSave: readOnly(() => false),
      PreviouslySaved: readOnly(() => false),
    },
    parts: {
      Application: () => application(book),
      Worksheets: () => worksheetCollection(book),
      Tables: () => tableCollection(book),
      Names: () => nameCollection(book),
      Protection: () => workbookProtection(book),
      Comments: () => commentCollection(book),
      CustomXmlParts: () => customXmlParts(book),
      Settings: () => settingCollection(book),
      _Runtime: () => runtime(book),
    },
    objects: {
      GetSelectedRange: () => {
        const { sheet, rect } = book.grid.selection();
        return range(book, getSheet(book, sheet), rect);
      },
      GetActiveCell: () => {
        const { sheet, rect } = book.grid.selection();
        return range(book, getSheet(book, sheet), { ...rect, rows: 1, columns: 1 });
      },
      GetActiveChartOrNullObject: () => null,
    },
    methods: {
      _RemoveReference: (referenceId) => void book.kept.delete(String(referenceId)),
      _RemoveAllReferences: () => book.kept.clear(),
      _GetReferenceCount: () => book.kept.size,
    },
  };
}

function application(book: Book): HostObject {
  return {
    type: "Application",
    properties: {
      ...unshownProperties(book, "application", { CalculationMode: "Automatic" }),
      CalculationEngineVersion: readOnly(() => 191_029),
      CalculationState: readOnly(() => "Done"),
      DecimalSeparator: readOnly(() => separators(book).decimal),
      ThousandsSeparator: readOnly(() => separators(book).thousands),
      UseSystemSeparators: readOnly(() => true),
    },
    parts: { CultureInfo: () => cultureInfo(book) },
    objects: { CreateWorkbook: (file) => workbookCreated(book, textArgument(file, "base64File")) },
    methods: {
      // The grid computes and draws by itself: there is nothing to hold back or to start. In Excel
      // the screen flickers where drawing is held back again and again: that is counted.
      Calculate: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => book.meter.suspended(),
    },
  };
}

/** Another workbook, which is opened once it is told to (ExcelApi 1.8). */
function workbookCreated(book: Book, file: string): HostObject {
  const id = String(book.nextId());
  return {
    type: "WorkbookCreated",
    id,
    properties: { Id: readOnly(() => id) },
    methods: { Open: () => book.opens(file) },
  };
}

function separators({ switches }: Book): { readonly decimal: string; readonly thousands: string } {
  return switches.language === "de-DE"
    ? { decimal: ",", thousands: "." }
    : { decimal: ".", thousands: "," };
}

/** Of the user's country (ExcelApi 1.11). */
function cultureInfo(book: Book): HostObject {
  const isGerman = (): boolean => book.switches.language === "de-DE";
  return {
    type: "CultureInfo",
    properties: { Name: readOnly(() => book.switches.language) },
    parts: {
      NumberFormat: () => ({
        type: "NumberFormatInfo",
        properties: {
          NumberDecimalSeparator: readOnly(() => separators(book).decimal),
          NumberGroupSeparator: readOnly(() => separators(book).thousands),
        },
      }),
      DatetimeFormat: () => ({
        type: "DatetimeFormatInfo",
        properties: {
          DateSeparator: readOnly(() => (isGerman() ? "." : "/")),
          ShortDatePattern: readOnly(() => (isGerman() ? "dd.MM.yyyy" : "M/d/yyyy")),
          LongTimePattern: readOnly(() => (isGerman() ? "HH:mm:ss" : "h:mm:ss tt")),
          TimeSeparator: readOnly(() => ":"),
        },
      }),
    },
  };
}

function runtime(book: Book): HostObject {
  return {
    type: "Runtime",
    properties: {
      EnableEvents: {
        get: () => book.events.enabled,
        set: (value) => {
          book.events.enabled = flagArgument(value, "enableEvents");
        },
      },
    },
  };
}
