import type { Cell } from "../../table/cell";
import type { Operation, Rect } from "./operations";

export type {
  CellFormat,
  Chart,
  ChartSeries,
  NumberKind,
  Operation,
  PlacedFormat,
  Rect,
} from "./operations";

/**
 * The port through which a carve reaches a workbook. Excel, Google Sheets and files each carry it
 * out; everything above it is the same on every host. Rows and columns count from 0.
 */

export interface SheetState {
  readonly name: string;
  /** Smallest rectangle around all cells that hold something; absent on an empty sheet. */
  readonly used?: Rect;
  /** Nothing can be written on it. */
  readonly isProtected?: boolean;
  /** A filter over plain cells hides some of its rows. */
  readonly isFiltered?: boolean;
}

export interface TableState {
  /** Unique in the workbook, as in Excel: `Accounts`, `TP_Assignments`. */
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly rect: Rect;
  /** As the host has them, blanks around them and all. */
  readonly headers: readonly string[];
  /** A filter hides some of its rows. */
  readonly isFiltered?: boolean;
}

/** What stands in a workbook, and what may be done with it. */
export interface WorkbookState {
  /** In their order. */
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  /** Opened to be looked at: nothing can be written at all. */
  readonly isReadOnly?: boolean;
  /** Its structure is protected: no sheet can be added. */
  readonly isProtected?: boolean;
}

/** Cells that were edited, inserted or deleted. */
export interface CellChange {
  /** Undefined where the host can't say: any. */
  readonly sheet: string | undefined;
  /** Undefined where cells may have moved, or the host can't say. */
  readonly rect: Rect | undefined;
}

/** Cells of one sheet. */
export interface Place {
  readonly sheet: string;
  readonly rect: Rect;
}

/** The data rows of a table's column, wherever they stand by now. */
export interface TableColumn {
  readonly table: string;
  /** As the host has it. */
  readonly header: string;
}

/** A formula, in the cell that it stands in: what it spills belongs to no other. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** With its "=". */
  readonly formula: string;
  /** The cell's format is text: a formula that is entered there becomes text. */
  readonly isText?: boolean;
}

/** Whose rule says what may be entered into a cell. */
export type RuleOwner = "nobody" | "ours" | "theirs";

export interface CellComment {
  readonly row: number;
  readonly column: number;
  /** Without what tells ours from others. */
  readonly text: string;
  readonly isOurs: boolean;
}

export type OnProgress = (done: number) => void;

export interface Changed {
  /**
   * Rows moved while they were filled, so that some cells may stand beside another key than their
   * own, or not everything was carried out; or formulas that were to be entered again are no longer
   * what they were read as. Whoever asked reads again and asks once more.
   */
  readonly moved: boolean;
}

/** A text that is stored with the workbook, unseen. */
export interface StoredPart {
  readonly name: string;
  /** Counts from 1, one more with each writing. */
  readonly version: number;
}

/**
 * Texts of a few megabytes that travel with the workbook: plans, what a restore puts back. Several
 * people may work on it, so whoever writes says which version was read.
 */
export interface StoredParts {
  list(): Promise<readonly StoredPart[]>;
  read(name: string): Promise<(StoredPart & { readonly text: string }) | undefined>;
  /**
   * @param after - the version that was read; 0 where there was none
   * @returns the new version
   * @throws InputError where somebody else has written it since, or the text is too long
   */
  write(name: string, text: string, after: number): Promise<number>;
  remove(name: string): Promise<void>;
}

/** Reads one place. */
export async function readPlace(
  workbook: Pick<Workbook, "read">,
  sheet: string,
  rect: Rect,
  onProgress?: OnProgress,
): Promise<Cell[][]> {
  const [cells = []] = await workbook.read([{ sheet, rect }], onProgress);
  return cells;
}

export interface Workbook {
  state(): Promise<WorkbookState>;
  /**
   * The cells of each place, as the host shows them to code: dates as serial numbers, errors as
   * "#N/A", blanks as "". Many small places cost little more than one.
   */
  read(places: readonly (Place | TableColumn)[], onProgress?: OnProgress): Promise<Cell[][][]>;
  /**
   * Formulas of all sheets that show one of these texts, such as "#NAME?", there or where they
   * spill. Each comes once.
   */
  formulasShowing(texts: ReadonlySet<string>): Promise<readonly FormulaCell[]>;
  /** Those of these names, of sheets or tables, that a formula outside of `except` speaks of. */
  namedInFormulas(
    names: readonly string[],
    except: ReadonlySet<string>,
  ): Promise<readonly string[]>;
  /** Whose rules stand in the cells of each place. */
  ruleOwners(places: readonly Place[]): Promise<readonly (readonly (readonly RuleOwner[])[])[]>;
  /**
   * The comments on a sheet.
   *
   * @throws InputError if the host is too old for comments
   */
  comments(sheet: string): Promise<readonly CellComment[]>;
  /**
   * Rows of `rect` that are hidden or filtered out, from 0 on the sheet, in their order. Undefined
   * where the host can't tell, or not without much work.
   */
  hiddenRows(sheet: string, rect: Rect): Promise<readonly number[] | undefined>;
  /**
   * Carries out operations in their order: in few requests, and as one step to undo where the host
   * can; sheets are deleted last, in a step of their own. Where it fails, the sheets that it added are
   * taken away again; what earlier operations did elsewhere stays.
   *
   * @param onProgress - told how many operations are carried out, with the part of the next
   * @throws InputError if the host refuses an operation; PlaceChanged where what the operations were
   *   made for is not there any more
   */
  change(operations: readonly Operation[], onProgress?: OnProgress): Promise<Changed>;
  /** The text saved with the workbook under our key, or undefined. */
  loadSettings(): Promise<string | undefined>;
  saveSettings(text: string): Promise<void>;
  readonly parts: StoredParts;
  /**
   * Opens another workbook from an .xlsx file, beside this one; absent where the host can't.
   *
   * @throws InputError if the host refuses, as where a browser keeps new windows from opening
   */
  readonly openWorkbook?: (xlsx: Uint8Array) => Promise<void>;
  /** Brings the cells into view and selects them. */
  select(sheet: string, rect: Rect): Promise<void>;
  /** Where the user is; undefined where several areas are selected, or none. */
  selection(): Promise<Place | undefined>;
  /**
   * Calls back when anybody but this add-in changes cells, also while it writes; returns the way to
   * stop it. Hosts don't tell of formulas that have new results.
   */
  onChange(listener: (change: CellChange) => void): Promise<() => Promise<void>>;
  /**
   * Calls back when the user selects something else; returns the way to stop it. Absent where the
   * host doesn't tell: whoever wants to know asks for the selection now and then.
   */
  onSelect?(listener: () => void): Promise<() => Promise<void>>;
}
