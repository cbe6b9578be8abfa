import type { Grid, GridRect } from "../../grid/grid";
import { checkProtection, watchedGrid } from "./changes";
import type { BeforeChange, Protections } from "./changes";
import type { CellValue } from "./dataTypes";
import type { Comment } from "./comments";
import type { Validation } from "./dataValidation";
import type { Filter } from "./filters";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { createMeter } from "./meter";
import type { Meter } from "./meter";
import type { HostSwitches } from "./strictness";
import { createUndo } from "./undo";
import type { UndoLog } from "./undo";

/** A sheet as Excel knows it: the id stays when the name changes. */
export interface Sheet {
  readonly id: string;
  name: string;
}

/** Cells that objects of a batch speak of; they follow cells that are inserted or deleted. */
export interface Area {
  readonly sheet: Sheet;
  rect: GridRect;
}

/** A range that office.js asked to keep beyond the batch that made it. */
export interface Kept {
  readonly object: HostObject;
  readonly area: Area;
}

/** The workbook behind the host: the grid, and what Excel knows that a grid does not. */
export interface Book {
  /** Tells of each change before it happens, so that it can be refused. */
  readonly grid: Grid;
  /** To be called before something changes that isn't the grid's. */
  readonly before: BeforeChange;
  readonly switches: HostSwitches;
  readonly protections: Protections;
  readonly undo: UndoLog;
  readonly meter: Meter;
  readonly sheets: Sheets;
  /** Every area that an object of this batch, or a kept object, stands for. */
  readonly areas: Set<Area>;
  /** Areas that stay as long as the workbook: those of filters. */
  readonly fixedAreas: Set<Area>;
  /** Filters by the id of their sheet or table. */
  readonly filters: Map<string, Filter>;
  /** After a batch: its areas are gone, but for those of kept objects. */
  forgetAreas(): void;
  /** Another workbook is in the grid: what only the host knew of the one before is gone. */
  forgetWorkbook(): void;
  readonly kept: Map<string, Kept>;
  /** Settings that the grid doesn't show, by object and property: given back as they were set. */
  readonly unshown: Map<string, unknown>;
  /** What may be typed where; of a cell's rules the latest counts. */
  readonly validations: Validation[];
  readonly comments: Comment[];
  /** Custom XML parts by their ids. */
  readonly customXml: Map<string, string>;
  /** Custom properties of sheets, by the sheet's id and the key in capitals. */
  readonly sheetProperties: Map<string, { readonly key: string; readonly value: string }>;
  /** Data types in cells, by sheet and place. */
  readonly dataTypes: Map<string, CellValue>;
  readonly events: Registrations;
  /** Opens another workbook, an .xlsx file in base64, beside this one. */
  readonly opens: (file: string) => void;
  /** Gives the next number for an object that has to be found again. */
  nextId(): number;
}

export interface Sheets {
  all(): readonly Sheet[];
  /** By name, in any case, or by id. */
  find(key: string): Sheet | undefined;
  rename(sheet: Sheet, name: string): void;
}

/** Which events office.js asked for: `Changed` of the workbook, or of one sheet or table by its id. */
export interface Registrations {
  enabled: boolean;
  readonly counts: Map<string, number>;
}

export function getSheet(book: Book, key: unknown): Sheet {
  const sheet = typeof key === "string" ? book.sheets.find(key) : undefined;
  if (sheet === undefined) throw itemNotFound(`worksheet ${String(key)}`);
  return sheet;
}

/** @throws HostError with code InvalidArgument where Excel refuses a sheet's name */
export function checkSheetName(book: Book, name: string, renamed?: Sheet): string {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" can't be a sheet's name.`);
  }
  const taken = book.sheets.all().find((sheet) => sameName(sheet.name, name));
  if (taken !== undefined && taken !== renamed) {
    throw new HostError("ItemAlreadyExists", `There is a sheet named ${name} already.`);
  }
  return name;
}

/** Excel's names differ by more than case. */
export function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/**
 * Ids for the grid's sheets, which only have names. A sheet that its user renamed is recognised by
 * its place, so that it keeps its id.
 */
export function createSheets(grid: Grid, nextId: () => number): Sheets {
  let known: Sheet[] = [];

  function all(): readonly Sheet[] {
    const names = grid.sheetNames();
    if (names.length === known.length && names.every((name, i) => known[i]?.name === name)) {
      return known;
    }
    const vanished = known.filter((sheet) => !names.includes(sheet.name));
    const appeared = names.filter((name) => !known.some((sheet) => sheet.name === name));
    const [onlyVanished] = vanished;
    const [onlyAppeared] = appeared;
    const renamed = vanished.length === 1 && appeared.length === 1 && names.length === known.length;
    if (renamed && onlyVanished !== undefined && onlyAppeared !== undefined) {
      onlyVanished.name = onlyAppeared;
    }
    known = names.map(
      (name) => known.find((sheet) => sheet.name === name) ?? { id: sheetId(nextId()), name },
    );
    return known;
  }

  return {
    all,
    find: (key) => all().find((sheet) => sheet.id === key || sameName(sheet.name, key)),
    rename(sheet, name) {
      grid.renameSheet(sheet.name, name);
      sheet.name = name;
    },
  };
}

/** In the shape of Excel's sheet ids, which are GUIDs in braces. */
function sheetId(number: number): string {
  return `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

export function createBook(
  shown: Grid,
  switches: HostSwitches,
  opens: Book["opens"] = () => undefined,
): Book {
  let id = 0;
  const nextId = (): number => ++id;
  const areas = new Set<Area>();
  const kept = new Map<string, Kept>();
  const before: BeforeChange = (change) => {
    checkProtection(book, change);
    book.undo.changed();
  };
  const grid = watchedGrid(shown, before);
  const book: Book = {
    grid,
    before,
    opens,
    switches,
    protections: { sheets: new Set(), workbook: false },
    undo: createUndo(),
    meter: createMeter(),
    sheets: createSheets(grid, nextId),
    areas,
    kept,
    fixedAreas: new Set(),
    filters: new Map(),
    forgetAreas() {
      areas.clear();
      for (const { area } of kept.values()) areas.add(area);
    },
    forgetWorkbook() {
      const { unshown, dataTypes, sheetProperties, filters, fixedAreas } = book;
      for (const known of [unshown, dataTypes, sheetProperties, filters, fixedAreas]) {
        known.clear();
      }
      book.validations.length = 0;
      book.comments.length = 0;
      book.protections.sheets.clear();
      book.protections.workbook = false;
      book.undo.reset();
    },
    unshown: new Map(),
    validations: [],
    comments: [],
    customXml: grid.customXml,
    sheetProperties: new Map(),
    dataTypes: new Map(),
    events: { enabled: true, counts: new Map() },
    nextId,
  };
  return book;
}
