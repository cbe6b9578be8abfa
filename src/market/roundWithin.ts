import type { Bands } from "./fillWithin";

/** Adds what rounding left between the amounts' sum and the total to the largest that has room. */
function closed(amounts: Float64Array, { floor, ceiling }: Bands, total: number): Float64Array {
  // Each addition rounds again; after a few the sum is the total, or as near as numbers go.
  for (let pass = 0; pass < 4; pass++) {
    let sum = 0;
    let largest = -1;
    for (let rep = 0; rep < amounts.length; rep++) {
      const amount = amounts[rep]!;
      sum += amount;
      const isFree = amount > floor[rep]! && amount < ceiling[rep]!;
      if (isFree && (largest < 0 || amount > amounts[largest]!)) largest = rep;
    }
    if (sum === total || largest < 0) break;
    const moved = amounts[largest]! + (total - sum);
    amounts[largest] = Math.min(ceiling[largest]!, Math.max(floor[largest]!, moved));
  }
  return amounts;
}

/**
 * Rounds amounts to multiples of a step so that they still sum to the total and keep their limits:
 * all are rounded down, and what that leaves goes, a step each, to those who lost most (the method
 * of largest remainders). An amount that is held by a limit stays there, multiple or not; where the
 * total or a limit is no multiple, one amount more takes the odd rest. O(n log n).
 *
 * Source: Hamilton's method; M. L. Balinski and H. P. Young, Fair Representation (1982).
 *
 * @param amounts - within their limits, summing to the total but for rounding
 * @param step - > 0, or 0 for amounts as they are
 * @example roundWithin([33.3, 66.7], { floor: [0, 0], ceiling: [100, 100] }, 100, 10) // => [30, 70]
 */
export function roundWithin(
  amounts: ArrayLike<number>,
  bands: Bands,
  total: number,
  step: number,
): Float64Array {
  if (!(step > 0)) return closed(Float64Array.from(amounts), bands, total);
  const { floor, ceiling } = bands;
  const count = amounts.length;
  const rounded = new Float64Array(count);
  const lost = new Float64Array(count);
  let left = total;
  for (let rep = 0; rep < count; rep++) {
    const amount = amounts[rep]!;
    const down = Math.floor(amount / step) * step;
    const isHeld = amount === ceiling[rep] || amount === floor[rep];
    rounded[rep] = isHeld ? amount : Math.max(floor[rep]!, down);
    lost[rep] = amount - rounded[rep]!;
    left -= rounded[rep]!;
  }
  const order = Int32Array.from(rounded.keys()).sort((a, b) => lost[b]! - lost[a]! || a - b);
  for (const rep of order) {
    if (!(left > 0)) break;
    const next = Math.floor(amounts[rep]! / step) * step + step;
    const room = Math.min(next, ceiling[rep]!) - rounded[rep]!;
    const more = Math.min(left, room);
    rounded[rep]! += more;
    left -= more;
  }
  return rounded;
}
