import { ALL_REPS } from "./repColumns";
import { REPS } from "./reps";

/** First and last row of the territories on Start, as Excel counts them. */
export const FIRST_TERRITORY = 24;
export const LAST_TERRITORY = FIRST_TERRITORY + REPS.length - 1;

/** Where Start shows what about each territory; the sheet's first column numbers the steps. */
export const START_COLUMNS = {
  rep: "B",
  peers: "C",
  accounts: "D",
  projectedArr: "E",
  arrPerCapacity: "F",
  averageScore: "G",
  index: "H",
  utilisation: "I",
  room: "J",
  overQuota: "K",
} as const;

/** The territories' cells in one column of Start, of all reps or of one peer group. */
export function territoryCells(column: string, { first, last } = ALL_REPS): string {
  return `${column}${FIRST_TERRITORY + first}:${column}${FIRST_TERRITORY + last}`;
}

/** A range that stays put when its formula is copied. */
export function pinned(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
