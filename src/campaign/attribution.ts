import { groupRows } from "../table/numbers/groupRows";
import { momentOrder } from "../table/numbers/momentOrder";
import { touchCredit, type AttributionModel } from "./touchCredit";
import { filled } from "../table/numbers/byRow";

/** Touches, one per row. */
export interface Touches {
  /** Number of the opportunity or account, from 0; -1 for none that counts. */
  readonly key: Int32Array;
  /** Serial; NaN: the touch does not count. */
  readonly moment: Float64Array;
  /** Channel or other group, from 0. */
  readonly group: Int32Array;
}

/** Opportunities whose amounts are credited, one per row. */
export interface Credited {
  /** As in the touches. */
  readonly key: Int32Array;
  readonly amount: Float64Array;
  /** Serial; NaN where it is open: then all touches count. */
  readonly closed: Float64Array;
}

export interface AttributionOptions {
  /** How many numbers of opportunities or accounts there are. */
  readonly keys: number;
  readonly groups: number;
  readonly model: AttributionModel;
  /** Days, > 0. */
  readonly halfLife: number;
}

export interface Attribution {
  /** Touches per group that had a part in an opportunity. */
  readonly touches: Float64Array;
  /** Opportunities per group, as parts of 1 each. */
  readonly opportunities: Float64Array;
  readonly amount: Float64Array;
  /** Opportunities without a touch, and their amount. */
  readonly untouched: number;
  readonly untouchedAmount: number;
}

/** Touches of the key up to the close: all of that day where the close has no time of day. */
function countUntil(moment: Float64Array, start: number, end: number, closed: number): number {
  if (Number.isNaN(closed)) return end - start;
  const isDay = closed === Math.floor(closed);
  const limit = isDay ? closed + 1 : closed;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = moment[middle] as number;
    if (at < limit || (!isDay && at === limit)) low = middle + 1;
    else high = middle;
  }
  return low - start;
}

/**
 * Credit of touches for opportunities, by channel or any other group. O(n log n) for the order of the
 * touches, O(n) where they are in order already.
 *
 * @example attribution(touches, deals, { keys: 1, groups: 2, model: "linear", halfLife: 7 })
 */
export function attribution(
  touches: Touches,
  { key, amount, closed }: Credited,
  { keys, groups, model, halfLife }: AttributionOptions,
): Attribution {
  const order = momentOrder(touches.moment);
  const keyOf = touches.key.map((key, row) => (Number.isNaN(touches.moment[row]) ? -1 : key));
  const { start, rows } = groupRows(keyOf, keys, order);
  const moment = filled(
    new Float64Array(rows.length),
    (at) => touches.moment[rows[at] as number] as number,
  );
  const first = new Int32Array(rows.length);
  for (let one = 0; one < keys; one++) first.fill(start[one] as number, start[one], start[one + 1]);
  const counts = touchCredit(moment, first, model, halfLife);
  const amounts = touchCredit(moment, first, model, halfLife);
  const reached = start.slice();
  let untouched = 0;
  let untouchedAmount = 0;
  for (let row = 0; row < key.length; row++) {
    const one = key[row] as number;
    const worth = amount[row] as number;
    const from = one < 0 ? 0 : (start[one] as number);
    const end = one < 0 ? 0 : (start[one + 1] as number);
    const count = countUntil(moment, from, end, closed[row] as number);
    if (count === 0) {
      untouched++;
      untouchedAmount += worth;
      continue;
    }
    counts.add(from, count, 1);
    amounts.add(from, count, worth);
    if (from + count > (reached[one] as number)) reached[one] = from + count;
  }
  const result = {
    touches: new Float64Array(groups),
    opportunities: new Float64Array(groups),
    amount: new Float64Array(groups),
  };
  const countOf = counts.total();
  const amountOf = amounts.total();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const group = touches.group[row] as number;
    if (at < (reached[touches.key[row] as number] as number)) (result.touches[group] as number)++;
    (result.opportunities[group] as number) += countOf[at] as number;
    (result.amount[group] as number) += amountOf[at] as number;
  }
  return { ...result, untouched, untouchedAmount };
}
