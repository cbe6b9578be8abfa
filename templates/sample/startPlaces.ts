import { REPS } from "./reps";

/** First and last row of the territories on Start, as Excel counts them. */
export const FIRST_TERRITORY = 23;
export const LAST_TERRITORY = FIRST_TERRITORY + REPS.length - 1;

/** Where Start shows what about each territory; the sheet's first column numbers the steps. */
export const START_COLUMNS = {
  rep: "B",
  accounts: "C",
  projectedArr: "D",
  arrPerCapacity: "E",
  averageScore: "F",
  index: "G",
  utilisation: "H",
  room: "I",
} as const;

/** The territories' cells in one column of Start. */
export function territoryCells(column: string): string {
  return `${column}${FIRST_TERRITORY}:${column}${LAST_TERRITORY}`;
}

/** A range that stays put when its formula is copied. */
export function pinned(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
