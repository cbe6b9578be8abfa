import { monthOf } from "../table/numbers/calendar";
import type { Groups } from "../table/numbers/groups";

/** Companies with the days on which they became customers and left; serial days, NaN for none. */
export interface DatedCustomers {
  readonly groups: Groups;
  /** 1 for a company that counts in the base; undefined: all do. */
  readonly icp: Uint8Array | undefined;
  readonly since: Float64Array;
  readonly until: Float64Array;
}

/**
 * Penetration at the end of each of so many months: customers among the companies of the base / the base,
 * by group. The base is today's, so that a month's figure moves by customers alone. Who leaves in a month
 * is none at its end. O(n + months x groups).
 *
 * Source: D4 (004_6a1a8531c6462d9e.txt), market penetration over 12 months; customers over ICP companies as in
 * D3 (003_7c1925b50ab7e91f.txt).
 *
 * @param last - the last month, as `monthOf` counts them
 * @returns month x groups + group, the oldest month first; NaN for a group without a base
 * @example penetrationByMonth(customers, monthOf(46112), 12)
 */
export function penetrationByMonth(
  { groups, icp, since, until }: DatedCustomers,
  last: number,
  months: number,
): Float64Array {
  const width = groups.names.length;
  const base = new Float64Array(width);
  // Customers who come in a month, less those who leave in it.
  const change = new Float64Array(months * width);
  const first = last - months + 1;
  const count = (day: number, group: number, by: number): void => {
    const month = Math.max(0, monthOf(day) - first);
    if (month < months) change[month * width + group]! += by;
  };
  for (let row = 0; row < groups.of.length; row++) {
    const group = groups.of[row]!;
    if (group < 0 || icp?.[row] === 0) continue;
    base[group]!++;
    if (Number.isNaN(since[row]!)) continue;
    count(since[row]!, group, 1);
    if (until[row]! >= since[row]!) count(until[row]!, group, -1);
  }
  for (let at = width; at < change.length; at++) change[at]! += change[at - width]!;
  return change.map((customers, at) => {
    const whole = base[at % width]!;
    return whole > 0 ? customers / whole : NaN;
  });
}
