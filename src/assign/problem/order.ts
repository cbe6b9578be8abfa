/** Below so many figures a plain sort is as fast. */
const FEW = 512;
/** Bits that one round of the distribution looks at. */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Positions of the figures, the smallest figure first; equal figures in the order of their positions. */
export function smallestFirst(figures: Float64Array): Int32Array {
  if (figures.length < FEW)
    return positions(figures.length).sort((a, b) => figures[a]! - figures[b]! || a - b);
  return distributed(figures, 1);
}

/** Positions of the figures, the largest figure first; equal figures in the order of their positions. */
export function largestFirst(figures: Float64Array): Int32Array {
  if (figures.length < FEW)
    return positions(figures.length).sort((a, b) => figures[b]! - figures[a]! || a - b);
  return distributed(figures, -1);
}

function positions(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

/**
 * Radix sort of positions by the bits of their figures, last digit first (Knuth, The Art of
 * Computer Programming 3, 5.2.5): O(n), where a sort with a comparison costs a million accounts
 * most of a second. Turning the sign bit, and all bits of negative numbers, makes the bits of
 * Float64 numbers grow with the numbers (NaN has no place here).
 *
 * @param sign - 1 for ascending, -1 for descending; the sort is stable either way
 */
function distributed(figures: Float64Array, sign: 1 | -1): Int32Array {
  const count = figures.length;
  // Adding 0 turns -0 into 0, which has to sort as its equal.
  const turned = new Float64Array(count);
  for (let i = 0; i < count; i++) turned[i] = sign * figures[i]! + 0;
  const halves = new Uint32Array(turned.buffer);
  for (let i = 0; i < count; i++) {
    const high = halves[2 * i + 1]!;
    const isNegative = high >>> 31 === 1;
    halves[2 * i + 1] = isNegative ? ~high : high ^ 0x80000000;
    if (isNegative) halves[2 * i] = ~halves[2 * i]!;
  }
  let from: Int32Array = positions(count);
  let to: Int32Array = new Int32Array(count);
  const ends = new Int32Array(BUCKETS);
  for (let digit = 0; digit < 6; digit++) {
    const half = digit < 3 ? 0 : 1;
    const shift = (digit % 3) * DIGIT;
    ends.fill(0);
    for (let i = half; i < 2 * count; i += 2) ends[(halves[i]! >>> shift) & (BUCKETS - 1)]!++;
    // Whole numbers leave most digits equal: nothing to do for those.
    if (ends.includes(count)) continue;
    let end = 0;
    for (let b = 0; b < BUCKETS; b++) {
      const size = ends[b]!;
      ends[b] = end;
      end += size;
    }
    for (let i = 0; i < count; i++) {
      const at = from[i]!;
      const bucket = (halves[2 * at + half]! >>> shift) & (BUCKETS - 1);
      to[ends[bucket]!++] = at;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** So many of them, those first for whom the figure is least; by number where it is the same. */
export function leastBy(
  all: readonly number[],
  most: number,
  figure: (one: number) => number,
): number[] {
  const ranked = all.map((one) => ({ one, by: figure(one) }));
  ranked.sort((a, b) => a.by - b.by || a.one - b.one);
  return ranked.slice(0, most).map(({ one }) => one);
}
