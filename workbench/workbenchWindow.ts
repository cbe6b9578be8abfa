import type { Grid, GridValue } from "../grid/grid";
import type { OfficeHost } from "./office";

/** What the page offers to browser tests and to a curious user's console, as `window.workbench`. */
export interface Workbench {
  /** Resolves when the sample is in view, the task pane is connected, and all cells are computed. */
  readonly ready: Promise<void>;
  /** The workbook in view. */
  readonly grid: Grid;
  /** Writes a formula ("=TP.GINI(A1:A9)") or a value into a cell such as "B2". */
  setFormula(sheet: string, a1: string, formula: GridValue): void;
  /** A cell's computed value. */
  value(sheet: string, a1: string): GridValue;
  /**
   * Opens a file in place of the workbook in view, and resolves when the task pane has started anew
   * with it. Rejects in plain words.
   */
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** Adds a file's sheets to the workbook in view; the task pane goes on. Rejects in plain words. */
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Resolves when no formula is waiting to be computed, asynchronous ones included. */
  calculated(): Promise<void>;
  /** Why a cell shows an error, in words. */
  errorMessage(sheet: string, a1: string): string | undefined;
  /** The host that answers office.js: what was said to it, and how awkward it is. */
  readonly office: Pick<OfficeHost, "meter" | "switches" | "editCell" | "editRemotely">;
  /** Called by the task pane's page before office.js loads: the server puts that call there. */
  connectPane(pane: Window): void;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
