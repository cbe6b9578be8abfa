import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { flagArgument, oneOf, textArgument, wholeNumber } from "./arguments";
import type { Book, Sheet } from "./book";
import { checkSheetName, getSheet, sameName } from "./book";
import { chartCollection } from "./charts";
import { commentCollection } from "./comments";
import { customProperties } from "./customXml";
import { registering } from "./events";
import { sheetAutoFilter } from "./filters";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostObject, HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";
import { sheetProtection } from "./protection";
import { areaArgument, range, rangeAt, usedWithin } from "./range";
import { tableCollection } from "./tables";
import { unshownProperties } from "./unshown";

const WHOLE_SHEET = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function visible(book: Book): readonly Sheet[] {
  return book.sheets.all().filter((sheet) => visibilityOf(book, sheet) === "Visible");
}

function visibilityOf(book: Book, sheet: Sheet): unknown {
  return book.unshown.get(`${sheet.id}.Visibility`) ?? "Visible";
}

/** The sheets of the workbook. */
export function worksheetCollection(book: Book): HostObject {
  const { grid, sheets } = book;
  const made = (sheet: Sheet): HostObject => worksheet(book, sheet);
  const counted = (visibleOnly: unknown): readonly Sheet[] =>
    visibleOnly === true ? visible(book) : sheets.all();
  const one = (sheet: Sheet | undefined): HostObject => {
    if (sheet === undefined) throw itemNotFound("no sheet is visible");
    return made(sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => sheets.all().map(made),
    item: (key) => made(getSheet(book, key)),
    objects: {
      Add: (name) => {
        const wanted = name === undefined || name === null ? freeName(book) : name;
        const checked = checkSheetName(book, textArgument(wanted, "name"));
        grid.addSheet(checked);
        return made(getSheet(book, checked));
      },
      GetActiveWorksheet: () => made(getSheet(book, grid.activeSheet())),
      GetItemOrNullObject: (key) => {
        const sheet = typeof key === "string" ? sheets.find(key) : undefined;
        return sheet === undefined ? null : made(sheet);
      },
      GetFirst: (visibleOnly) => one(counted(visibleOnly)[0]),
      GetLast: (visibleOnly) => one(counted(visibleOnly).at(-1)),
    },
    methods: {
      GetCount: (visibleOnly) => counted(visibleOnly).length,
      ...registering(book, "Workbook", [
        "Activated",
        "Added",
        "DataChanged",
        "Deactivated",
        "Deleted",
        "SelectionChanged",
      ]),
    },
  };
}

function freeName(book: Book): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (book.sheets.all().every((sheet) => !sameName(sheet.name, name))) return name;
  }
}

/** One sheet. */
export function worksheet(book: Book, sheet: Sheet): HostObject {
  return {
    type: "Worksheet",
    id: sheet.id,
    properties: sheetProperties(book, sheet),
    parts: {
      AutoFilter: () => sheetAutoFilter(book, sheet),
      Charts: () => chartCollection(book, sheet),
      Comments: () => commentCollection(book, sheet),
      CustomProperties: () => customProperties(book, sheet),
      Tables: () => tableCollection(book, sheet),
      FreezePanes: () => freezePanes(book, sheet),
      Protection: () => sheetProtection(book, sheet),
    },
    objects: sheetRanges(book, sheet),
    methods: {
      Activate: () => book.grid.activate(sheet.name),
      Delete: () => {
        if (visible(book).length === 1 && visibilityOf(book, sheet) === "Visible") {
          throw new HostError("InvalidOperation", "A workbook needs one visible sheet at least.");
        }
        book.before({ of: "sheets" });
        book.undo.unsupported("Worksheet.delete");
        book.grid.deleteSheet(sheet.name);
      },
      Calculate: () => undefined,
      ...registering(book, sheet.id, [
        "Activated",
        "DataChanged",
        "Deactivated",
        "SelectionChanged",
      ]),
    },
  };
}

function sheetProperties(book: Book, sheet: Sheet): Record<string, HostProperty> {
  const position = (): number => book.sheets.all().indexOf(sheet);
  return {
    ...unshownProperties(book, sheet.id, {
      TabColor: "",
      ShowGridlines: true,
      ShowHeadings: true,
      StandardWidth: 8.43,
      EnableCalculation: true,
    }),
    Id: readOnly(() => sheet.id),
    Name: {
      get: () => sheet.name,
      set: (name) => {
        const checked = checkSheetName(book, textArgument(name, "name"), sheet);
        book.before({ of: "sheets" });
        book.undo.unsupported("Worksheet.name");
        book.sheets.rename(sheet, checked);
      },
    },
    Position: {
      get: position,
      set: (value) => {
        if (wholeNumber(value, "position") === position()) return;
        throw new HostError("NotImplemented", "Sheets can't be put in another order here.");
      },
    },
    StandardHeight: readOnly(() => 15),
    Visibility: {
      get: () => visibilityOf(book, sheet),
      set: (value) => {
        const wanted = oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
        const last = visible(book);
        if (wanted !== "Visible" && last.length === 1 && last[0] === sheet) {
          throw new HostError("InvalidOperation", "A workbook needs one visible sheet at least.");
        }
        book.before({ of: "sheets" });
        book.undo.unsupported("Worksheet.visibility");
        book.unshown.set(`${sheet.id}.Visibility`, wanted);
      },
    },
  };
}

function sheetRanges(book: Book, sheet: Sheet): NonNullable<HostObject["objects"]> {
  const used = (valuesOnly: unknown): HostObject | null => {
    if (valuesOnly !== undefined && valuesOnly !== null) flagArgument(valuesOnly, "valuesOnly");
    const rect = usedWithin(book, sheet, WHOLE_SHEET);
    return rect === undefined ? null : range(book, sheet, rect);
  };
  const byIndexes = (...indexes: readonly unknown[]): HostObject => {
    const names = ["startRow", "startColumn", "rowCount", "columnCount"];
    const [row = 0, column = 0, rows = 1, columns = 1] = names.map((name, i) =>
      wholeNumber(indexes[i], name),
    );
    if (rows < 1 || columns < 1) throw invalidArgument("A range has one row and column at least.");
    return range(book, sheet, { row, column, rows, columns });
  };
  return {
    GetRange: (address) => rangeAt(book, sheet, address),
    GetRangeByIndexes: byIndexes,
    GetCell: (row, column) => byIndexes(row, column, 1, 1),
    GetUsedRange: (valuesOnly) =>
      used(valuesOnly) ?? range(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
  };
}

function freezePanes(book: Book, sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    book.grid.freeze(sheet.name, rows, columns);
    book.unshown.set(`${sheet.id}.frozen`, { row: 0, column: 0, rows, columns });
  };
  const counted = (count: unknown): number =>
    count === undefined || count === null ? 1 : wholeNumber(count, "count");
  return {
    type: "WorksheetFreezePanes",
    objects: {
      GetLocationOrNullObject: () => {
        const frozen = book.unshown.get(`${sheet.id}.frozen`);
        return isFrozen(frozen)
          ? range(book, sheet, {
              row: 0,
              column: 0,
              rows: frozen.rows === 0 ? MAX_ROWS : frozen.rows,
              columns: frozen.columns === 0 ? MAX_COLUMNS : frozen.columns,
            })
          : null;
      },
    },
    methods: {
      FreezeRows: (count) => freeze(counted(count), 0),
      FreezeColumns: (count) => freeze(0, counted(count)),
      FreezeAt: (value) => {
        const { rect } = areaArgument(book, sheet, value, "frozenRange");
        freeze(
          rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows,
          rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns,
        );
      },
      Unfreeze: () => freeze(0, 0),
    },
  };
}

function isFrozen(value: unknown): value is { readonly rows: number; readonly columns: number } {
  if (typeof value !== "object" || value === null) return false;
  if (!("rows" in value) || !("columns" in value)) return false;
  return (
    typeof value.rows === "number" &&
    typeof value.columns === "number" &&
    value.rows + value.columns > 0
  );
}
