import { UNIT_OF_WORK } from "../../work/work";
import type { Work } from "../../work/work";

/** Pieces times thresholds that are looked at per capacity; beyond, some thresholds are left out. */
const MOST_LOOKS = 500_000;

/**
 * Raises a bound on the largest of `bins` sums by dual feasible functions: they give every size a
 * value such that no set of sizes within the capacity is worth more than a whole bin, so that the
 * sizes do not fit where all together they are worth more than the bins. Two families, one function
 * per threshold t up to half the capacity C:
 * - sizes above C - t count as C, sizes below t not at all (S. Martello and P. Toth, "Lower bounds
 *   and reduction procedures for the bin packing problem", Discrete Applied Mathematics 28, 1990);
 * - sizes are counted in steps of t, rounded down where a bin could hold two of them, and what
 *   they leave of C rounded down where it could not (J. Carlier, F. Clautiaux and A. Moukrim, "New
 *   reduction procedures and lower bounds for the two-dimensional bin packing problem with fixed
 *   orientation", Computers & Operations Research 34, 2007).
 * They see what averages don't: that large sizes can't share a bin.
 *
 * @param load - whole numbers above 0
 * @param from - a bound that is known to hold
 * @param to - a capacity that is known to do
 * @returns a whole number from `from` to `to` that no packing stays below
 */
export function* dualBound(
  load: Float64Array,
  bins: number,
  from: number,
  to: number,
): Work<number> {
  const sorted = load.slice().sort();
  let bound = from;
  let open = to;
  let step = 1;
  let capacity = from;
  while (bound < open) {
    if (yield* isTooSmall(sorted, bins, capacity)) bound = capacity + 1;
    else open = capacity;
    capacity = open < to ? Math.floor((bound + open) / 2) : Math.min(open - 1, bound + step - 1);
    step *= 2;
  }
  return bound;
}

/** Whether one of the functions proves that the sizes don't fit. */
function* isTooSmall(sorted: Float64Array, bins: number, capacity: number): Work<boolean> {
  const every = Math.ceil((sorted.length * sorted.length) / MOST_LOOKS);
  let looked = 0;
  for (let at = 0; at < sorted.length; at += every) {
    const size = sorted[at]!;
    if (size > capacity) return true;
    // Values change where a size, or what it leaves, meets the threshold.
    const threshold = size * 2 <= capacity ? size : capacity - size + 1;
    if (threshold * 2 > capacity) continue;
    if (endsAreTooMuch(sorted, bins, capacity, threshold)) return true;
    if (stepsAreTooMuch(sorted, bins, capacity, threshold)) return true;
    looked += 2 * sorted.length;
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield at / sorted.length;
  }
  return false;
}

// Both end as soon as the sum is too much: up to there it is a sum of whole numbers that is exact.

function endsAreTooMuch(sorted: Float64Array, bins: number, capacity: number, t: number): boolean {
  const most = bins * capacity;
  let sum = 0;
  for (let at = sorted.length - 1; at >= 0 && sum <= most; at--) {
    const size = sorted[at]!;
    if (size < t) break;
    sum += size > capacity - t ? capacity : size;
  }
  return sum > most;
}

function stepsAreTooMuch(sorted: Float64Array, bins: number, capacity: number, t: number): boolean {
  const whole = Math.floor(capacity / t);
  const most = 2 * whole * bins;
  let sum = 0;
  for (let at = sorted.length - 1; at >= 0 && sum <= most; at--) {
    const size = sorted[at]!;
    if (size < t) break;
    if (size * 2 > capacity) sum += 2 * (whole - Math.floor((capacity - size) / t));
    else if (size * 2 === capacity) sum += whole;
    else sum += 2 * Math.floor(size / t);
  }
  return sum > most;
}
