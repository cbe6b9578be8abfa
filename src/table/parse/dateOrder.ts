import type { DecisionState } from "../decision";
import type { DateOrder, DateText } from "./dateText";

/** Kinds of cells that tell something, of which one is shown. */
export type OrderExample = "day" | "month" | "open" | "year";

/** What the texts of a column say about the order of day, month and year. */
export interface OrderEvidence {
  /** How many texts there are whose order matters, 3/4/2026 among them and 2026-03-31 not. */
  readonly ordered: number;
  /** How many can be read with the day first only; likewise with the month first only. */
  readonly day: number;
  readonly month: number;
  /** How many are other days with each order. */
  readonly open: number;
  /** How many can be read with the year first, and how many in no other way. */
  readonly mayLead: number;
  readonly year: number;
  /** How many have points between the numbers. */
  readonly points: number;
  /** Days from the first to the last, where the year comes first, and where it comes last. */
  readonly spread: { readonly yearFirst: number; readonly yearLast: number };
  readonly examples: ReadonlyMap<OrderExample, number>;
}

function spreadOf(days: readonly number[]): number {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return Math.max(0, last - first);
}

function kindOf({ dayFirst, monthFirst }: DateText): OrderExample | "same" {
  if (dayFirst === monthFirst) return "same";
  if (Number.isNaN(dayFirst)) return Number.isNaN(monthFirst) ? "year" : "month";
  return Number.isNaN(monthFirst) ? "day" : "open";
}

/** The evidence of dates whose order matters, at their rows. */
export function orderEvidence(dates: readonly DateText[], rows: readonly number[]): OrderEvidence {
  const count = { day: 0, month: 0, open: 0, year: 0, same: 0, mayLead: 0, points: 0 };
  const examples = new Map<OrderExample, number>();
  dates.forEach((date, at) => {
    const kind = kindOf(date);
    count[kind]++;
    if (!Number.isNaN(date.yearFirst)) count.mayLead++;
    if (date.separator === ".") count.points++;
    if (kind !== "same" && !examples.has(kind)) examples.set(kind, rows[at] ?? 0);
  });
  const last = dates.map(({ dayFirst, monthFirst }) =>
    Number.isNaN(dayFirst) ? monthFirst : dayFirst,
  );
  const yearFirst = count.mayLead > 0 ? spreadOf(dates.map((date) => date.yearFirst)) : 0;
  const spread = { yearFirst, yearLast: spreadOf(last) };
  return { ordered: dates.length, ...count, spread, examples };
}

/** The order that is taken, and how that came about. */
export interface OrderDecision {
  readonly order: DateOrder;
  readonly reason:
    | "chosen"
    | "evidence"
    | "points"
    | "spread"
    | "contradiction"
    | "other columns"
    | "assumed"
    | "none";
  readonly state: DecisionState;
}

/** One cell of another kind among so many is a slip; more of them leave the others in doubt. */
const CELLS_PER_SLIP = 20;

/** Dates of a table lie near each other: a reading that scatters them so many times as far is wrong. */
const TIMES_AS_FAR = 4;

/** Whether the year comes first, as in 26-03-31; undefined where that is no question. */
function yearLed({ ordered, mayLead, year, spread }: OrderEvidence): OrderDecision | undefined {
  if (ordered === 0 || mayLead < ordered) return undefined;
  if (year > 0) return { order: "year first", reason: "evidence", state: "evident" };
  if (spread.yearFirst > 0 && spread.yearLast >= TIMES_AS_FAR * spread.yearFirst) {
    return { order: "year first", reason: "spread", state: "guessed" };
  }
  if (spread.yearLast > 0 && spread.yearFirst >= TIMES_AS_FAR * spread.yearLast) return undefined;
  return { order: "year first", reason: "assumed", state: "asked" };
}

function contradicted({ day, month, open }: OrderEvidence): OrderDecision {
  const isSlip = Math.min(day, month) * CELLS_PER_SLIP <= Math.max(day, month);
  return {
    order: month > day ? "month first" : "day first",
    reason: "contradiction",
    state: open > 0 && !isSlip ? "asked" : "evident",
  };
}

/**
 * Decides whether day or month comes first in a column's dates: by those that can be read in one way
 * only, else as in the table's other columns. Dates with points have the day first, which is said.
 * If nothing tells, it must be asked.
 *
 * @param fallback - the order in the table's other columns, if they agree
 * @param chosen - the user's word, which ends the matter
 */
export function decideOrder(
  evidence: OrderEvidence,
  fallback?: DateOrder,
  chosen?: DateOrder,
): OrderDecision {
  if (chosen !== undefined) return { order: chosen, reason: "chosen", state: "chosen" };
  const led = yearLed(evidence);
  if (led) return led;
  const { ordered, day, month, open, points } = evidence;
  if (day > 0 && month > 0) return contradicted(evidence);
  if (day + month > 0) {
    const order = day > 0 ? "day first" : "month first";
    return { order, reason: "evidence", state: "evident" };
  }
  if (open === 0) return { order: fallback ?? "day first", reason: "none", state: "evident" };
  if (points === ordered) return { order: "day first", reason: "points", state: "guessed" };
  if (fallback !== undefined) {
    return { order: fallback, reason: "other columns", state: "guessed" };
  }
  return { order: "month first", reason: "assumed", state: "asked" };
}

/** The day of a date in an order; NaN where it has none. */
export function dayIn(date: DateText, order: DateOrder): number {
  if (order === "day first") return date.dayFirst;
  return order === "month first" ? date.monthFirst : date.yearFirst;
}

/** The day of a date that stands alone; NaN where it may be one of two. */
export function onlyDay({ dayFirst, monthFirst, yearFirst }: DateText): number {
  const days = [dayFirst, monthFirst, yearFirst].filter((day) => !Number.isNaN(day));
  return days.every((day) => day === days[0]) ? (days[0] ?? NaN) : NaN;
}
