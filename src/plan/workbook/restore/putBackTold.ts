import type { Edited } from "./joined";
import type { EditedCell } from "./rowsBack";
import type { Shapes } from "./shape";
import type { Undo } from "./undo";

/** What is to be put back, and what it takes. */
export interface ToPutBack {
  readonly undo: Undo;
  readonly shapes: Shapes;
  readonly edited: Edited;
}

/** Why a sheet stays that a write had added. */
export type WhySheetStays = "theirs" | "edited" | "named";

/** What was left, or could not be put back. */
export interface PutBackTold {
  /** Cells of ours that somebody changed since, and that stay as they are. */
  readonly edited: readonly (EditedCell & { readonly sheet: string })[];
  /** Rows that stay, without our cells, since something of the user's is beside them. */
  readonly keptRows: readonly { readonly sheet: string; readonly row: number }[];
  readonly keptSheets: readonly { readonly sheet: string; readonly why: WhySheetStays }[];
  /** Tables that somebody deleted or renamed since. */
  readonly missingTables: readonly string[];
  /** How many rows of ours somebody deleted since. */
  readonly missingRows: number;
  readonly unfiltered: readonly string[];
}
