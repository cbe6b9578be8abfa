import { REPS } from "./reps";

/** First and last row of the territories on Start, as Excel counts them. */
export const FIRST_TERRITORY = 23;
export const LAST_TERRITORY = FIRST_TERRITORY + REPS.length - 1;

/** The territories' cells in one column of Start. */
export function territoryCells(column: string): string {
  return `${column}${FIRST_TERRITORY}:${column}${LAST_TERRITORY}`;
}

/** A range that stays put when its formula is copied. */
export function pinned(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
