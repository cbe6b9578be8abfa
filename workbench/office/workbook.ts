import { flagArgument } from "./arguments";
import type { Book } from "./book";
import { getSheet } from "./book";
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
      DecimalSeparator: readOnly(() => "."),
      ThousandsSeparator: readOnly(() => ","),
      UseSystemSeparators: readOnly(() => true),
    },
    methods: {
      // The grid computes and draws by itself: there is nothing to hold back or to start. In Excel
      // the screen flickers where drawing is held back again and again: that is counted.
      Calculate: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => book.meter.suspended(),
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
