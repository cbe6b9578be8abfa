import { addMonths } from "../table/numbers/calendar";

/** Sales, one per row. */
export interface Sales {
  /** Number of the product or rep, from 0; -1 for one that isn't asked for. */
  readonly name: Int32Array;
  /** Serials, NaN for none. */
  readonly date: Float64Array;
  readonly amount: Float64Array;
}

/** Products or reps, one per row. */
export interface Starts {
  /** Serial, NaN for none. */
  readonly start: Float64Array;
  /** Full amount per month; NaN: the mean of the last three months shown. */
  readonly full: Float64Array;
}

export interface Ramp {
  /** Full amount per month, NaN where there is none. */
  readonly full: Float64Array;
  /** First month, from 1, that reaches the wanted part of it; NaN: none so far. */
  readonly months: Float64Array;
  /** Parts of the full amount, month by month; NaN for months that had not begun. */
  readonly parts: readonly Float64Array[];
}

/** Start of each month after the start of a product or rep; one more than there are months. */
function monthsFrom(start: number, months: number): Float64Array {
  const day = Math.floor(start);
  return Float64Array.from({ length: months + 1 }, (_, month) => addMonths(day, month));
}

function latestOf(moments: Float64Array): number {
  let latest = -Infinity;
  for (const moment of moments) if (moment > latest) latest = moment;
  return latest;
}

/** Amounts per name and month since its start, name by name. */
function amountsOf(
  { name, date, amount }: Sales,
  bounds: readonly Float64Array[],
  months: number,
): Float64Array {
  const amounts = new Float64Array(bounds.length * months);
  for (let row = 0; row < name.length; row++) {
    const one = name[row] as number;
    if (one < 0) continue;
    const bound = bounds[one] as Float64Array;
    const moment = date[row] as number;
    if (!(moment >= (bound[0] as number) && moment < (bound[months] as number))) continue;
    let month = Math.min(months - 1, Math.floor((moment - (bound[0] as number)) / 30.5));
    while (moment < (bound[month] as number)) month--;
    while (moment >= (bound[month + 1] as number)) month++;
    (amounts[one * months + month] as number) += amount[row] as number;
  }
  return amounts;
}

/** Mean of the last three months that have begun. */
function lastMean(amounts: Float64Array, begun: number): number {
  const last = amounts.subarray(Math.max(0, begun - 3), begun);
  return last.reduce((sum, one) => sum + one, 0) / last.length;
}

/**
 * How fast new products or reps reach their full sales: amounts per month since the start, as parts of
 * the full amount. A month is shown once it has begun by the date of the latest sale of all.
 * O(sales + names x months).
 *
 * @param share - part of the full amount from which they count as ramped, > 0
 * @param months - how many to show, 1 or more
 */
export function ramp(sales: Sales, { start, full }: Starts, share: number, months: number): Ramp {
  const bounds = Array.from(start, (one) => monthsFrom(one, months));
  const amounts = amountsOf(sales, bounds, months);
  const latest = latestOf(sales.date);
  const parts = Array.from({ length: months }, () => new Float64Array(start.length).fill(NaN));
  const reached = new Float64Array(start.length).fill(NaN);
  const fulls = full.slice();
  bounds.forEach((bound, one) => {
    let begun = 0;
    while (begun < months && (bound[begun] as number) <= latest) begun++;
    const own = amounts.subarray(one * months, (one + 1) * months);
    if (Number.isNaN(fulls[one])) fulls[one] = lastMean(own, begun);
    const whole = fulls[one] as number;
    if (!(whole > 0)) return;
    for (let month = 0; month < begun; month++) {
      const part = (own[month] as number) / whole;
      (parts[month] as Float64Array)[one] = part;
      if (part >= share - 1e-12 && Number.isNaN(reached[one])) reached[one] = month + 1;
    }
  });
  return { full: fulls.map((one) => (one > 0 ? one : NaN)), months: reached, parts };
}
