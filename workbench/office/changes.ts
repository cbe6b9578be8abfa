import type { Grid } from "../../grid/grid";
import type { Book, Sheet } from "./book";
import { HostError } from "./hostError";

/** What is about to change: a sheet and what lies on it, which sheets there are, or anything else. */
export type Change =
  | { readonly of: "sheet"; readonly sheet: string }
  | { readonly of: "sheets" }
  | { readonly of: "workbook" };

/** Told before anything changes, so that it can refuse: it throws then. */
export type BeforeChange = (change: Change) => void;

/**
 * The grid for what office.js asks for: each change is told of before it happens. Where a sheet is
 * turned to and which cells are selected is no change.
 */
export function watchedGrid(grid: Grid, before: BeforeChange): Grid {
  const onSheet = <A extends readonly unknown[], R>(change: (sheet: string, ...rest: A) => R) => {
    return (sheet: string, ...rest: A): R => {
      before({ of: "sheet", sheet });
      return change(sheet, ...rest);
    };
  };
  const ofSheets = <A extends readonly unknown[]>(change: (...args: A) => void) => {
    return (...args: A): void => {
      before({ of: "sheets" });
      change(...args);
    };
  };
  const removing = (objects: () => readonly { id: string; sheet: string }[], remove: Removal) => {
    return (id: string): void => {
      const found = objects().find((object) => object.id === id);
      if (found !== undefined) before({ of: "sheet", sheet: found.sheet });
      remove(id);
    };
  };
  return {
    ...grid,
    addSheet: ofSheets(grid.addSheet),
    deleteSheet: ofSheets(grid.deleteSheet),
    renameSheet: ofSheets(grid.renameSheet),
    setCells: onSheet(grid.setCells),
    setNumberFormat: onSheet(grid.setNumberFormat),
    setStyle: onSheet(grid.setStyle),
    setColumnWidth: onSheet(grid.setColumnWidth),
    setRowsHidden: onSheet(grid.setRowsHidden),
    freeze: onSheet(grid.freeze),
    insertCells: onSheet(grid.insertCells),
    deleteCells: onSheet(grid.deleteCells),
    addTable(table) {
      before({ of: "sheet", sheet: table.sheet });
      return grid.addTable(table);
    },
    removeTable: removing(() => grid.tables, grid.removeTable),
    addChart(chart) {
      before({ of: "sheet", sheet: chart.sheet });
      return grid.addChart(chart);
    },
    removeChart: removing(() => grid.charts, grid.removeChart),
  };
}

type Removal = (id: string) => void;

/** Changes a table or chart in place: nothing happens where the sheet refuses. */
export function alter(book: Book, sheet: string, how: () => void): void {
  book.before({ of: "sheet", sheet });
  how();
  book.grid.touch(sheet);
}

/** What is protected from changes, by the ids of sheets and for the workbook's list of sheets. */
export interface Protections {
  readonly sheets: Set<string>;
  workbook: boolean;
}

/**
 * Refuses what Excel refuses. In a protected sheet all cells are taken for locked, as they are
 * unless somebody unlocked them.
 *
 * @throws HostError with code AccessDenied
 */
export function checkProtection(book: Book, change: Change): void {
  if (book.switches.readOnly) throw denied("The workbook is open for viewing only.");
  if (change.of === "sheets" && book.protections.workbook) {
    throw denied("The structure of the workbook is protected.");
  }
  if (change.of !== "sheet") return;
  const sheet = book.sheets.find(change.sheet);
  if (sheet !== undefined && book.protections.sheets.has(sheet.id)) {
    throw denied(`The sheet ${sheet.name} is protected.`);
  }
}

function denied(message: string): HostError {
  return new HostError("AccessDenied", message);
}

/** The sheet that settings of an owner such as `<id>!A1.format` belong to. */
export function sheetOfOwner(book: Book, owner: string): Sheet | undefined {
  return book.sheets.all().find(({ id }) => owner.startsWith(id));
}
