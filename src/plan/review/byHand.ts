/** What people decide of a plan once it is made. */

/** One account that somebody gave to a rep, or back to its owner, whatever the search had found. */
export interface HandChange {
  /** Position of the account. */
  readonly account: number;
  /** Position of the rep; -1 for the house, or for nobody. */
  readonly rep: number;
  /** Position of the rep that the search had found, -1 for nobody. */
  readonly found: number;
  /** Why, in the words of whoever decided; "" where nothing was said. */
  readonly note: string;
}

/** Changes by the position of their account, each account once. */
export type ByHand = ReadonlyMap<number, HandChange>;

export const nothingByHand: ByHand = new Map();

/** What people said of accounts that are where the search had them, by position: kept, or put there before it. */
export type SaidOf = ReadonlyMap<number, string>;

export const nothingSaid: SaidOf = new Map();
