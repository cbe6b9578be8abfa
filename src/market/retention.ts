import type { Groups } from "../table/numbers/groups";

/** One number per group. */
export interface Retention {
  /** ARR at the start of the period. */
  readonly start: Float64Array;
  /** ARR of customers who have none at the end. */
  readonly churned: Float64Array;
  /** What others have less. */
  readonly contraction: Float64Array;
  /** What customers of the start have more; those who are new do not count. */
  readonly expansion: Float64Array;
  /** (start - churned - contraction + expansion) / start; NaN where the start is 0. */
  readonly net: Float64Array;
  /** The same without expansion. */
  readonly gross: Float64Array;
}

/**
 * Net and gross revenue retention of the customers who were there at the start of a period, by group.
 * O(n).
 *
 * @param before - ARR of each customer at the start, >= 0; 0 for who was no customer then
 * @param after - ARR of each customer at the end, >= 0
 * @example retention(Float64Array.of(100, 50), Float64Array.of(120, 0), oneGroup).net // => [0.8]
 */
export function retention(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { names, of }: Groups,
): Retention {
  const column = (): Float64Array => new Float64Array(names.length);
  const start = column();
  const churned = column();
  const contraction = column();
  const expansion = column();
  for (let row = 0; row < of.length; row++) {
    const group = of[row]!;
    const was = before[row]!;
    if (group < 0 || was === 0) continue;
    const is = after[row]!;
    start[group]! += was;
    if (is === 0) churned[group]! += was;
    else if (is < was) contraction[group]! += was - is;
    else expansion[group]! += is - was;
  }
  const gross = start.map((sum, group) => (sum - churned[group]! - contraction[group]!) / sum);
  const net = start.map(
    (sum, group) => (sum - churned[group]! - contraction[group]! + expansion[group]!) / sum,
  );
  return { start, churned, contraction, expansion, net, gross };
}
