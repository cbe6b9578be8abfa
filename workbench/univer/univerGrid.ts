import {
  SetFrozenMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Grid, GridChange, GridRect } from "../../grid/grid";
import { movedTables } from "../../grid/objects";
import {
  addStyle,
  numberFormatsOf,
  pixelsPerPoint,
  setColumnWidths,
  styleAt,
  styleFrom,
} from "./cellStyles";
import { followUser, howOf } from "./followUser";
import type { Direction, IsOurs, Listening } from "./followUser";
import { createObjects, followShift } from "./gridObjects";
import type { OwnedObjects } from "./gridObjects";
import { objectPart } from "./objectPart";
import { rangeOf, rectOf } from "./rects";
import { hiddenRows, setRowsHidden } from "./hiddenRows";
import { readFormulas, readValues, spillRectOf, usedRectOf, writeCells } from "./sheetCells";
import { createSheetList } from "./sheetOrder";
import type { SheetList } from "./sheetOrder";
import { shiftCells } from "./shiftCells";
import type { Sheets } from "./startUniver";
import { createTableNames } from "./tableNames";

const firstCell: GridRect = { row: 0, column: 0, rows: 1, columns: 1 };

/** The grid that people see, and what the page needs of it beyond `Grid`. */
export interface UniverGrid extends Grid {
  /** Forgets tables, charts, names and settings: another workbook has been opened. */
  forgetObjects(): void;
  /** A sheet came with these cells: tells who listens, and has their formulas computed. */
  tellFilled(sheet: string, rect: GridRect): void;
  /** Calls back when cells have moved, whoever moved them. */
  onMove(moved: () => void): void;
}

/**
 * The workbook that Univer shows, as a `Grid`. Reads and writes go to the cell matrix and through
 * mutations in bulk: 20,000 x 15 cells are written in about 0.7 s, and API writes enter no undo
 * history. Tables and charts are kept here, as Univer's open packages have neither; they follow
 * the rows and columns that the user inserts and deletes.
 */
export function createUniverGrid(sheets: Sheets): UniverGrid {
  const list = createSheetList(sheets);
  const objects = createObjects();
  const listeners = new Set<(change: GridChange) => void>();
  const nameTables = createTableNames(sheets, list, objects.tables);
  const announce: Listening["announce"] = (sheet, rect, structure) => {
    nameTables();
    for (const listener of [...listeners]) listener({ sheet, rect: rect ?? firstCell, structure });
  };
  const moveListeners: (() => void)[] = [];
  const moved = (): void => {
    for (const tell of moveListeners) tell();
  };
  const isOurs = { now: false };
  const listening: Listening = { announce, moved };
  followUser(sheets, list, objects, isOurs, listening);
  return {
    sheetNames: list.names,
    addSheet: list.add,
    deleteSheet: list.remove,
    renameSheet: list.rename,
    activeSheet: () => sheets.workbook().getActiveSheet().getName(),
    activate: list.activate,
    ...cellPart(sheets, list, objects, isOurs, listening),
    ...shapePart(sheets, list),
    tables: objects.tables,
    charts: objects.charts,
    ...objectPart(list, objects, announce),
    ...selectionPart(sheets, list),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tellFilled(name, rect) {
      const sheet = list.get(name);
      const target = { unitId: sheet.getUnitId(), sheetId: sheet.getSheetId() };
      sheets.writing.changed({ ...target, range: rangeOf(rect) });
      announce(name, rect, false);
    },
    onMove(listener) {
      moveListeners.push(listener);
    },
  };
}

function cellPart(
  sheets: Sheets,
  list: SheetList,
  objects: OwnedObjects,
  isOurs: IsOurs,
  { announce, moved }: Listening,
) {
  function asOurs(write: () => void): void {
    isOurs.now = true;
    try {
      write();
    } finally {
      isOurs.now = false;
    }
  }
  function shift(name: string, rect: GridRect, direction: Direction): void {
    const how = howOf(rect, direction);
    movedTables(objects, name, how);
    asOurs(() => {
      shiftCells(sheets, list.get(name), rect, direction);
    });
    followShift(objects, name, how);
    moved();
    announce(name, rect, false);
  }
  return {
    usedRange: (name: string) => usedRectOf(sheets, list.get(name)),
    values: (name: string, rect: GridRect) => readValues(sheets, list.get(name), rect),
    formulas: (name: string, rect: GridRect) => readFormulas(sheets, list.get(name), rect),
    spillRange: (name: string, row: number, column: number) =>
      spillRectOf(sheets, list.get(name), row, column),
    setCells(name: string, rect: GridRect, cells: Parameters<Grid["setCells"]>[2]): void {
      asOurs(() => {
        writeCells(sheets, list.get(name), rect, cells);
      });
    },
    insertCells: shift,
    deleteCells: shift,
  };
}

function shapePart(sheets: Sheets, list: SheetList) {
  return {
    numberFormats: (name: string, rect: GridRect) => numberFormatsOf(list.get(name), rect),
    setNumberFormat(name: string, rect: GridRect, format: string): void {
      addStyle(sheets, list.get(name), rect, { n: { pattern: format } });
    },
    setStyle(name: string, rect: GridRect, style: Parameters<Grid["setStyle"]>[2]): void {
      addStyle(sheets, list.get(name), rect, styleFrom(style));
    },
    style: (name: string, row: number, column: number) => styleAt(list.get(name), row, column),
    columnWidth: (name: string, column: number) =>
      list.get(name).getColumnWidth(column) / pixelsPerPoint,
    setColumnWidth(name: string, column: number, columns: number, points: number): void {
      setColumnWidths(sheets, list.get(name), column, columns, points);
    },
    hiddenRows: (name: string, row: number, rows: number) => hiddenRows(list.get(name), row, rows),
    setRowsHidden(name: string, row: number, rows: number, hidden: boolean): void {
      setRowsHidden(sheets, list.get(name), row, rows, hidden);
    },
    freeze(name: string, rows: number, columns: number): void {
      const sheet = list.get(name);
      sheets.run(SetFrozenMutation.id, {
        unitId: sheet.getUnitId(),
        subUnitId: sheet.getSheetId(),
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
        ySplit: rows,
        xSplit: columns,
      });
    },
  };
}

function selectionPart(sheets: Sheets, list: SheetList) {
  return {
    selection() {
      const range = sheets.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      const sheet = sheets.workbook().getActiveSheet().getName();
      return { sheet, rect: range ? rectOf(range) : firstCell };
    },
    select(name: string, rect: GridRect): void {
      list.activate(name);
      const sheet = list.get(name);
      const range = rangeOf(rect);
      sheets.run(SetSelectionsOperation.id, {
        unitId: sheet.getUnitId(),
        subUnitId: sheet.getSheetId(),
        reveal: true,
        selections: [
          {
            range,
            primary: {
              actualRow: rect.row,
              actualColumn: rect.column,
              isMerged: false,
              isMergedMainCell: false,
              ...rangeOf({ ...firstCell, row: rect.row, column: rect.column }),
            },
            style: null,
          },
        ],
      });
    },
  };
}
