/** Up to so many pairs of a number of loads and a number of bins are looked at. */
const MOST_PAIRS = 2_000_000;

/**
 * A bound on the largest of `bins` sums that needs no search. Of the m largest loads, the j bins
 * that hold most of them hold at least j floor(m / k) + min(j, m mod k), so that their average is
 * no less than that many of the smallest of the m, divided by j and rounded up. With j = k and all
 * loads this is the average, with j = 1 the pigeonhole bound (M. Haouari, A. Gharbi and M. Jemmali,
 * "Tight bounds for the identical parallel machine scheduling problem", International Transactions
 * in Operational Research 13, 2006). O(n k), for very many loads O(n log n) with j = 1 and k only.
 *
 * @param load - whole numbers
 */
export function simpleBound(load: Float64Array, bins: number): number {
  const sorted = load.slice().sort().reverse();
  const sumOfFirst = new Float64Array(sorted.length + 1);
  for (let at = 0; at < sorted.length; at++) sumOfFirst[at + 1] = sumOfFirst[at]! + sorted[at]!;
  let bound = Math.ceil(sumOfFirst[sorted.length]! / bins);
  const mostTogether = sorted.length * bins <= MOST_PAIRS ? bins : 1;
  for (let m = 1; m <= sorted.length; m++) {
    const each = Math.floor(m / bins);
    const rest = m - each * bins;
    for (let j = 1; j <= mostTogether; j++) {
      const together = j * each + Math.min(j, rest);
      const sum = sumOfFirst[m]! - sumOfFirst[m - together]!;
      if (sum > bound * j) bound = Math.ceil(sum / j);
    }
  }
  return bound;
}
