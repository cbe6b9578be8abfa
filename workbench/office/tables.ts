import type { GridRect, GridTable } from "../../grid/grid";
import { intersection, readAddress, sameRect } from "./address";
import { flagArgument, textArgument, wholeNumber } from "./arguments";
import { fillNewRows } from "./autoCorrect";
import type { Book, Sheet } from "./book";
import { getSheet, sameName } from "./book";
import { alter } from "./changes";
import { registering } from "./events";
import { clearCriteria, tableAutoFilter, tableFilter } from "./filters";
import { HostError, invalidArgument, invalidName, itemNotFound } from "./hostError";
import type { HostObject, HostProperty } from "./hostObject";
import { readOnly } from "./hostObject";
import { checkName } from "./names";
import { areaArgument, range } from "./range";
import { moving } from "./rangeMoves";
import { tableColumns, writeHeaders } from "./tableColumns";
import { tableRows } from "./tableRows";
import { moveTotals, showTotals, totalRowRange, wholeOf } from "./tableTotals";
import { unshownProperties } from "./unshown";
import { worksheet } from "./worksheet";

const DEFAULT_STYLE = "TableStyleMedium2";

/** The tables of a sheet, or of the workbook. */
export function tableCollection(book: Book, sheet?: Sheet): HostObject {
  const all = (): readonly GridTable[] =>
    book.grid.tables.filter((table) => sheet === undefined || table.sheet === sheet.name);
  const find = (key: unknown): GridTable | undefined =>
    typeof key === "string"
      ? all().find(({ id, name }) => id === key || sameName(name, key))
      : undefined;
  return {
    type: "TableCollection",
    properties: { Count: readOnly(() => all().length) },
    items: () => all().map((found) => table(book, found)),
    item: (key) => {
      const found = find(key);
      if (found === undefined) throw itemNotFound(`table ${String(key)}`);
      return table(book, found);
    },
    objects: {
      Add: (address, hasHeaders) => {
        const here = sheet ?? getSheet(book, book.grid.activeSheet());
        const area = areaArgument(book, here, address, "address");
        return table(book, addTable(book, area.sheet, area.rect, hasHeaders));
      },
      GetItemOrNullObject: (key) => {
        const found = find(key);
        return found === undefined ? null : table(book, found);
      },
      GetItemAt: (index) => {
        const found = all()[wholeNumber(index, "index")];
        if (found === undefined) throw itemNotFound(`table at ${String(index)}`);
        return table(book, found);
      },
    },
    methods: { GetCount: () => all().length },
  };
}

function addTable(book: Book, sheet: Sheet, rect: GridRect, hasHeaders: unknown): GridTable {
  checkFree(book, sheet, rect);
  let whole = rect;
  if (!flagArgument(hasHeaders, "hasHeaders")) {
    // Excel makes room for a header row and names the columns itself.
    moving(() => book.grid.insertCells(sheet.name, { ...rect, rows: 1 }, "down"));
    whole = { ...rect, rows: rect.rows + 1 };
  } else if (rect.rows === 1) {
    whole = { ...rect, rows: 2 };
  }
  writeHeaders(book, sheet, whole);
  return book.grid.addTable({
    name: freeTableName(book),
    sheet: sheet.name,
    rect: whole,
    style: DEFAULT_STYLE,
  });
}

function checkFree(book: Book, sheet: Sheet, rect: GridRect, except?: GridTable): void {
  const other = book.grid.tables.find(
    (table) =>
      table !== except &&
      table.sheet === sheet.name &&
      intersection(wholeOf(table), rect) !== undefined,
  );
  if (other !== undefined) {
    // Excel's text is in the user's language, and names no table.
    throw invalidArgument("A table can't overlap another table.");
  }
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (book.grid.tables.every((table) => !sameName(table.name, name))) return name;
  }
}

function rename(book: Book, renamed: GridTable, value: unknown): void {
  const name = checkName(textArgument(value, "name"));
  const taken =
    book.grid.tables.some((table) => table !== renamed && sameName(table.name, name)) ||
    [...book.grid.names.keys()].some((key) => sameName(key, name));
  if (taken) throw invalidName();
  alter(book, renamed.sheet, () => {
    renamed.name = name;
  });
}

/** One table. */
export function table(book: Book, made: GridTable): HostObject {
  const sheet = getSheet(book, made.sheet);
  const part = (rect: Partial<GridRect>): HostObject =>
    range(book, sheet, { ...made.rect, ...rect });
  return {
    type: "Table",
    id: made.id,
    properties: tableProperties(book, made),
    parts: {
      AutoFilter: () => tableAutoFilter(book, made),
      Columns: () => tableColumns(book, made),
      Rows: () => tableRows(book, made),
      Worksheet: () => worksheet(book, sheet),
    },
    objects: {
      GetRange: () => part(wholeOf(made)),
      GetHeaderRowRange: () => part({ rows: 1 }),
      GetTotalRowRange: () => totalRowRange(book, sheet, made, {}),
      GetDataBodyRange: () => part({ row: made.rect.row + 1, rows: made.rect.rows - 1 }),
      ConvertToRange: () => {
        const cells = part(wholeOf(made));
        book.grid.removeTable(made.id);
        return cells;
      },
    },
    methods: {
      Delete: () => deleteTable(book, made),
      Resize: (newRange) => resize(book, made, sheet, newRange),
      ClearFilters: () => clearCriteria(book, tableFilter(book, made)),
      ReapplyFilters: () => tableAutoFilter(book, made).methods?.["Reapply"]?.(),
      ...registering(book, made.id, ["DataChanged"]),
    },
  };
}

function tableProperties(book: Book, made: GridTable): Record<string, HostProperty> {
  return {
    ...unshownProperties(book, `table ${made.id}`, {
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
      ShowBandedRows: true,
      ShowBandedColumns: false,
      ShowFilterButton: true,
    }),
    Id: readOnly(() => made.id),
    LegacyId: readOnly(() => made.id),
    Name: { get: () => made.name, set: (value) => rename(book, made, value) },
    Style: {
      get: () => made.style ?? "",
      set: (value) => {
        const style = textArgument(value, "style");
        alter(book, made.sheet, () => {
          made.style = style;
        });
      },
    },
    ShowHeaders: {
      get: () => true,
      set: (value) => {
        if (value === true) return;
        throw new HostError("NotImplemented", "Tables have a header row here, always.");
      },
    },
    ShowTotals: {
      get: () => made.totals === true,
      set: (value) =>
        showTotals(book, getSheet(book, made.sheet), made, flagArgument(value, "showTotals")),
    },
  };
}

/** Deletes the table with its cells, as Excel does; what stands below moves up. */
function deleteTable(book: Book, made: GridTable): void {
  const { sheet } = made;
  moving(() => book.grid.deleteCells(sheet, wholeOf(made), "up"));
  book.grid.removeTable(made.id);
}

function resize(book: Book, made: GridTable, sheet: Sheet, newRange: unknown): void {
  const inTable = typeof newRange === "string" ? readAddress(newRange) : undefined;
  const area =
    inTable === undefined
      ? areaArgument(book, sheet, newRange, "newRange")
      : { sheet, rect: inTable };
  const totals = made.totals === true ? 1 : 0;
  const rect = { ...area.rect, rows: area.rect.rows - totals };
  if (area.sheet !== sheet || rect.row !== made.rect.row || rect.rows < 2) {
    throw invalidArgument("The new range must keep the table's header row and a row below it.");
  }
  if (intersection(rect, made.rect) === undefined) {
    throw invalidArgument("The new range must overlap the table.");
  }
  if (sameRect(rect, made.rect)) return;
  checkFree(book, sheet, area.rect, made);
  moveTotals(book, made, rect.rows);
  writeHeaders(book, sheet, rect);
  const end = made.rect.row + made.rect.rows;
  alter(book, made.sheet, () => {
    made.rect = rect;
  });
  if (rect.row + rect.rows > end) fillNewRows(book, made, end);
}
