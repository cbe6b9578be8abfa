import type { Rect } from "./operations";

/** Operations on what belongs to a cell besides its value. */

/**
 * Enters formulas, each in the cell where one stands already, which is what it was read as. Where it
 * isn't any more the cell stays as it is, and the host answers `moved`.
 */
export interface EnterFormulas {
  readonly kind: "enter formulas";
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    /** The formula as it was read. */
    readonly stands: string;
    /** The formula as it is entered. */
    readonly typed: string;
  }[];
}

/**
 * Offers what may be chosen in cells. A list of ours that stands there is replaced, cells with a rule
 * of anybody else's are left. Something else may be typed all the same, after a warning.
 */
export interface OfferChoices {
  readonly kind: "offer choices";
  readonly sheet: string;
  readonly rect: Rect;
  /** Texts, or cells that hold them; with no texts our lists are taken away. */
  readonly choices: readonly string[] | { readonly sheet: string; readonly rect: Rect };
}

/**
 * Puts comments on cells. One of ours gets the new text, or goes where that is blank; a cell with
 * anybody else's comment is left.
 */
export interface CommentCells {
  readonly kind: "comment";
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}
