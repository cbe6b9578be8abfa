import type { Work } from "../../work/work";

/** Capacities that are tried. */
const MOST_TRIES = 40;

/** With more pairs of a piece and a bin, one try takes too long for what it brings. */
const MOST_PAIRS = 2_000_000;

/**
 * A packing with a small largest sum, by trying capacities: each piece, the largest first, goes
 * where least room is left after it (best fit decreasing, under the bisection of MULTIFIT: E. G.
 * Coffman, M. R. Garey and D. S. Johnson, "An application of bin-packing to multiprocessor
 * scheduling", SIAM Journal on Computing 7, 1978). Good where bins hold two or three pieces.
 * O(n k) per capacity.
 *
 * @param size - whole numbers above 0
 * @param from - no packing has a largest sum below this
 * @param to - a capacity that need not be tried
 * @returns the bin of each piece; undefined if no capacity below `to` was found to do
 */
export function* bestFitDecreasing(
  size: Float64Array,
  bins: number,
  from: number,
  to: number,
): Work<Int32Array | undefined> {
  if (size.length * bins > MOST_PAIRS) return undefined;
  const order = Int32Array.from(size.keys()).sort((a, b) => size[b]! - size[a]! || a - b);
  let best: Int32Array | undefined;
  let low = from;
  let high = to;
  for (let tries = 0; low < high && tries < MOST_TRIES; tries++) {
    const capacity = Math.floor((low + high) / 2);
    const packed = bestFit(size, order, bins, capacity);
    if (packed) {
      best = packed;
      high = capacity;
    } else low = capacity + 1;
    yield tries / MOST_TRIES;
  }
  return best;
}

function bestFit(
  size: Float64Array,
  order: Int32Array,
  bins: number,
  capacity: number,
): Int32Array | undefined {
  const room = new Float64Array(bins).fill(capacity);
  const bin = new Int32Array(size.length);
  for (const piece of order) {
    const one = size[piece]!;
    let best = -1;
    let least = Infinity;
    for (let at = 0; at < bins; at++) {
      const left = room[at]! - one;
      if (left < 0 || left >= least) continue;
      best = at;
      least = left;
    }
    if (best < 0) return undefined;
    room[best] = least;
    bin[piece] = best;
  }
  return bin;
}
