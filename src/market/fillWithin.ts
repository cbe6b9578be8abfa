/** Limits of one rep each; floor <= ceiling. */
export interface Bands {
  /** >= 0. */
  readonly floor: ArrayLike<number>;
  /** Infinity for none. */
  readonly ceiling: ArrayLike<number>;
}

/** Where each rep leaves the floor and reaches the ceiling as all amounts rise in proportion. */
interface Bends {
  /** Amounts per unit of weight, rising. */
  readonly at: Float64Array;
  /** Twice the position of the rep, plus 1 where it is the ceiling. */
  readonly of: Int32Array;
}

function bendsOf(weights: ArrayLike<number>, { floor, ceiling }: Bands): Bends {
  const all = new Float64Array(2 * weights.length);
  let count = 0;
  const known = new Int32Array(2 * weights.length);
  for (let rep = 0; rep < weights.length; rep++) {
    const weight = weights[rep]!;
    if (!(weight > 0)) continue;
    all[2 * rep] = floor[rep]! / weight;
    all[2 * rep + 1] = ceiling[rep]! / weight;
    known[count++] = 2 * rep;
    if (ceiling[rep]! < Infinity) known[count++] = 2 * rep + 1;
  }
  const of = known.subarray(0, count).sort((a, b) => all[a]! - all[b]! || a - b);
  return { at: Float64Array.from(of, (bend) => all[bend]!), of };
}

/** The amount per unit of weight at which all amounts, within their limits, sum to the total. */
function levelFor(weights: ArrayLike<number>, bands: Bands, total: number): number {
  const { at, of } = bendsOf(weights, bands);
  let fixed = 0;
  for (let rep = 0; rep < weights.length; rep++) fixed += bands.floor[rep]!;
  let rising = 0;
  let slope = 0;
  for (let next = 0; next < of.length; next++) {
    if (rising > 0 && fixed + slope * at[next]! >= total) break;
    const rep = of[next]! >> 1;
    const weight = weights[rep]!;
    if (of[next]! % 2 === 0) {
      fixed -= bands.floor[rep]!;
      slope += weight;
      rising++;
    } else {
      fixed += bands.ceiling[rep]!;
      slope -= weight;
      rising--;
    }
  }
  return rising > 0 ? Math.max(0, (total - fixed) / slope) : (at.at(-1) ?? 0);
}

/**
 * Shares a total in proportion to weights, each share within its limits: those whose proportional
 * share would break a limit get the limit, and the others share the rest in proportion, exactly
 * (water-filling: one level for all, found by going through the points where a share meets a
 * limit). Who has no weight gets the floor. O(n log n).
 *
 * Source: the continuous resource allocation problem; M. Patriksson, A survey on the continuous
 * nonlinear resource allocation problem, European Journal of Operational Research 185 (2008), 1-46.
 *
 * @param weights - one per rep, >= 0
 * @param total - no less than all floors, no more than the ceilings of those with a weight and the
 *   floors of the others
 * @example fillWithin([3, 1], { floor: [0, 0], ceiling: [60, Infinity] }, 100) // => [60, 40]
 */
export function fillWithin(weights: ArrayLike<number>, bands: Bands, total: number): Float64Array {
  const level = levelFor(weights, bands, total);
  const amounts = new Float64Array(weights.length);
  let left = total;
  let free = 0;
  for (let rep = 0; rep < weights.length; rep++) {
    const weight = weights[rep]!;
    const wanted = weight * level;
    const low = bands.floor[rep]!;
    const high = bands.ceiling[rep]!;
    if (weight > 0 && wanted > low && wanted < high) {
      amounts[rep] = NaN;
      free += weight;
      continue;
    }
    amounts[rep] = weight > 0 && wanted >= high ? high : low;
    left -= amounts[rep]!;
  }
  // Once more from what the limits leave, since the level carries the rounding of many steps.
  for (let rep = 0; rep < weights.length; rep++) {
    if (!Number.isNaN(amounts[rep]!)) continue;
    const share = left * (weights[rep]! / free);
    amounts[rep] = Math.min(bands.ceiling[rep]!, Math.max(bands.floor[rep]!, share));
  }
  return amounts;
}
