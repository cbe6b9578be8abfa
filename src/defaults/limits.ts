import { InputError } from "../errors";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";

/** A stretch of values; an end that is open does not belong to it. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

interface End {
  readonly value: number;
  readonly open: boolean;
}

const form = /^(<=|>=|<|>|≤|≥)?\s*(-?\d+(?:\.\d+)?)\s*(%)?$/;

function endOf(cell: Cell, missing: number, place: string): End {
  if (cell === null || cell === "") return { value: missing, open: false };
  if (typeof cell === "number") return { value: cell, open: false };
  const match = form.exec(cleanText(String(cell)));
  if (!match) {
    throw new InputError(
      `${place} holds "${String(cell)}". Write a number, or one with its sign such as <0.02.`,
    );
  }
  const [, sign = "", digits, percent] = match;
  const value = Number(digits) / (percent ? 100 : 1);
  return { value, open: sign === "<" || sign === ">" };
}

/** How messages name the two cells, and their row. */
export interface LimitPlaces {
  readonly from: string;
  readonly to: string;
  readonly both: string;
}

/**
 * The limits that two cells give, From and To: numbers are part of the stretch, a number behind < or
 * > is not, and a blank is no limit.
 *
 * @param place - "Row 3 of targets", for messages
 * @throws InputError if a cell holds no number, or From is above To
 */
export function limitsOf(from: Cell, to: Cell, place: string | LimitPlaces): Limits {
  const places =
    typeof place === "string"
      ? { from: `${place} (From)`, to: `${place} (To)`, both: place }
      : place;
  const low = endOf(from, -Infinity, places.from);
  const high = endOf(to, Infinity, places.to);
  if (low.value > high.value) {
    throw new InputError(
      `${places.both} goes from ${low.value} to ${high.value}: exchange the two.`,
    );
  }
  return { low: low.value, high: high.value, lowOpen: low.open, highOpen: high.open };
}

/** Whether a value keeps the limits. Sums that should be equal may differ in their last digit. */
export function isWithin({ low, high, lowOpen, highOpen }: Limits, value: number): boolean {
  const rounding = 1e-12 * Math.max(1, Math.abs(value));
  const above = lowOpen ? value > low : value >= low - rounding;
  const below = highOpen ? value < high : value <= high + rounding;
  return above && below;
}

/** What limits are numbers of: shares, ratios of two decimals, or plain numbers such as money. */
export type LimitNumber = "percent" | "ratio" | "decimal";

/** More digits than these are rounding. */
const mostDigits = 6;

/** With at least so many digits, and as many more as it takes to tell the number from its neighbours. */
function exactText(value: number, digits: number): string {
  let text = value.toFixed(digits);
  for (let more = digits + 1; more <= mostDigits && Math.abs(Number(text) - value) > 1e-9; more++) {
    text = value.toFixed(more);
  }
  const [whole = "", part] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/**
 * Limits for people, the same in a cell, in the pane and on a written sheet: "85 to 95 %", "at least
 * 95 %", "under 0.20", "at most 1,200"; "" where there is no limit.
 */
export function limitsInWords(
  { low, high, lowOpen, highOpen }: Limits,
  number: LimitNumber = "decimal",
): string {
  const isPercent = number === "percent";
  const text = (limit: number): string =>
    exactText(isPercent ? 100 * limit : limit, number === "ratio" ? 2 : 0);
  const unit = isPercent ? " %" : "";
  if (low > -Infinity && high < Infinity) return `${text(low)} to ${text(high)}${unit}`;
  if (low > -Infinity) return `${lowOpen ? "over" : "at least"} ${text(low)}${unit}`;
  if (high < Infinity) return `${highOpen ? "under" : "at most"} ${text(high)}${unit}`;
  return "";
}
