import { nearestSizeWording, wordsBeforeNumber } from "../conditions/comparisons";
import type { Limits } from "../conditions/limitsText";
import { limitsInText } from "../conditions/limitsText";
import { sizeOf } from "../conditions/sizes";
import { InputError } from "../errors";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";

export type { Limits };

const none: Limits = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };

/** The limits of one cell, of which the column tells the end where the cell says a number alone. */
function limitsOfCell(cell: Cell, column: "from" | "to", place: string): Limits {
  if (cell === null || cell === "") return none;
  const text = cleanText(String(cell));
  const said = typeof cell === "string" ? limitsInText(text) : undefined;
  if (said !== undefined) return said;
  const value = typeof cell === "number" ? cell : sizeOf(text)?.size;
  if (value !== undefined && typeof cell !== "boolean")
    return column === "from" ? { ...none, low: value } : { ...none, high: value };
  const words = wordsBeforeNumber(text);
  const nearest = words === "" ? undefined : nearestSizeWording(words);
  const advice = nearest === undefined ? "" : ` The nearest is "${nearest}".`;
  throw new InputError(
    `${place} holds "${String(cell)}". Write a number, or one with its sign or in words such as <0.02, at least 90 %, between 0.8 and 1.2.${advice}`,
  );
}

/** How messages name the two cells, and their row. */
export interface LimitPlaces {
  readonly from: string;
  readonly to: string;
  readonly both: string;
}

/**
 * The limits that two cells give, From and To: a number is the end of its column and part of the
 * stretch, and a blank is no limit. A text says its limits itself, in the wordings of conditions:
 * "<0.02", "at least 90 %", "between 0.8 and 1.2".
 *
 * @param place - "Row 3 of targets", for messages
 * @throws InputError if a cell holds no limit, both say the same end, or From is above To
 */
export function limitsOf(from: Cell, to: Cell, place: string | LimitPlaces): Limits {
  const places =
    typeof place === "string"
      ? { from: `${place} (From)`, to: `${place} (To)`, both: place }
      : place;
  const one = limitsOfCell(from, "from", places.from);
  const other = limitsOfCell(to, "to", places.to);
  const twice =
    one.low > -Infinity && other.low > -Infinity
      ? "lower"
      : one.high < Infinity && other.high < Infinity
        ? "upper"
        : undefined;
  if (twice !== undefined) {
    throw new InputError(`${places.both} says the ${twice} limit twice: clear one of the cells.`);
  }
  const low = one.low > -Infinity ? one : other;
  const high = one.high < Infinity ? one : other;
  if (low.low > high.high) {
    throw new InputError(`${places.both} goes from ${low.low} to ${high.high}: exchange the two.`);
  }
  return { low: low.low, high: high.high, lowOpen: low.lowOpen, highOpen: high.highOpen };
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

/** What to say of a limit that no share reaches, after "Row 2 of targets (From) holds ". */
export function beyondShares(limit: number): string {
  const percent = 100 * limit;
  if (!Number.isFinite(percent))
    return `${limit}, which no share is. Write one such as 95% or 0.95.`;
  return `${limit}, which would be ${percent} %. Write ${limit}% or ${limit / 100}.`;
}
