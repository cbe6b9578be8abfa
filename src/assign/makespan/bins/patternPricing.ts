/** The sizes that one bin holds: how many of each. */
export interface Pattern {
  readonly count: Int32Array;
  /** Sum of the values of what it holds. */
  readonly value: number;
  /** False where the search was cut short, so that a better pattern may exist. */
  readonly best: boolean;
  /** Steps of the search. */
  readonly looked: number;
}

/** What may go into a bin: whole sizes, most of each, and whole values; sizes without value stay out. */
export interface Choice {
  readonly size: Float64Array;
  readonly most: Int32Array;
  readonly value: Float64Array;
  readonly capacity: number;
}

/** Steps after which the search depth first gives up. */
const MOST_LOOKS = 20_000;

/** The largest table, capacity times pieces, that then takes its place: some milliseconds. */
const MOST_CELLS = 3_000_000;

/**
 * The most valuable pattern for a bin: a bounded knapsack, solved depth first in order of value per
 * size, where a branch ends once its fractional bound does not beat the best (P. C. Gilmore and
 * R. E. Gomory, "A linear programming approach to the cutting stock problem, part II", Operations
 * Research 11, 1963). Where that takes too long and the capacity is small enough, a table
 * over all capacities takes its place. Values are whole numbers, so that the result is exact.
 *
 * @param enough - a pattern worth more than this will do where the search is cut short
 */
export function patternPricing(choice: Choice, enough = Infinity): Pattern {
  const found = depthFirst(choice);
  if (found.best || found.value > enough) return found;
  return byTable(choice, found.looked) ?? found;
}

function depthFirst({ size, most, value, capacity }: Choice): Pattern {
  const order: number[] = [];
  for (let i = 0; i < size.length; i++)
    if (value[i]! > 0 && most[i]! > 0 && size[i]! <= capacity) order.push(i);
  order.sort((a, b) => value[b]! * size[a]! - value[a]! * size[b]! || size[b]! - size[a]! || a - b);
  const length = order.length;
  const s = Float64Array.from(order, (i) => size[i]!);
  const v = Float64Array.from(order, (i) => value[i]!);
  const m = Int32Array.from(order, (i) => most[i]!);
  // The smallest size from here on: less room than that ends a branch.
  const smallest = new Float64Array(length + 1).fill(Infinity);
  const worth = new Float64Array(length + 1);
  for (let i = length - 1; i >= 0; i--) {
    smallest[i] = Math.min(smallest[i + 1]!, s[i]!);
    worth[i] = v[i]! / s[i]!;
  }

  const held = new Int32Array(length);
  const kept = new Int32Array(length);
  let room = capacity;
  let sum = 0;
  let bestSum = 0;
  let looked = 0;
  let i = 0;
  for (;;) {
    while (i < length && room >= smallest[i]!) {
      looked++;
      if (sum + room * worth[i]! * (1 + 1e-12) < bestSum + 1) break;
      if (s[i]! <= room) {
        const number = Math.min(m[i]!, Math.floor(room / s[i]!));
        held[i] = number;
        room -= number * s[i]!;
        sum += number * v[i]!;
      }
      i++;
    }
    if (sum > bestSum) {
      bestSum = sum;
      kept.set(held);
    }
    // One less of the last size that is held, if what could take its place may be worth more.
    i--;
    for (; i >= 0; i--) {
      if (held[i] === 0) continue;
      looked++;
      held[i]!--;
      room += s[i]!;
      sum -= v[i]!;
      if (sum + room * worth[i + 1]! * (1 + 1e-12) >= bestSum + 1) break;
      room += held[i]! * s[i]!;
      sum -= held[i]! * v[i]!;
      held[i] = 0;
    }
    if (i < 0 || looked > MOST_LOOKS) break;
    i++;
  }
  const count = new Int32Array(size.length);
  for (let o = 0; o < length; o++) count[order[o]!] = kept[o]!;
  return { count, value: bestSum, best: i < 0, looked };
}

/** The same by dynamic programming over the room in the bin; undefined if the table is too large. */
function byTable({ size, most, value, capacity }: Choice, looked: number): Pattern | undefined {
  const pieces: number[] = [];
  size.forEach((one, i) => {
    const fit = Math.min(most[i]!, Math.floor(capacity / one));
    if (value[i]! > 0) for (let copy = 0; copy < fit; copy++) pieces.push(i);
  });
  const width = capacity + 1;
  if (width * pieces.length > MOST_CELLS) return undefined;
  const worth = new Float64Array(width);
  const taken = new Uint8Array(width * pieces.length);
  pieces.forEach((i, p) => {
    const room = size[i]!;
    const gain = value[i]!;
    for (let c = capacity; c >= room; c--) {
      const withIt = worth[c - room]! + gain;
      if (withIt <= worth[c]!) continue;
      worth[c] = withIt;
      taken[p * width + c] = 1;
    }
  });
  const count = new Int32Array(size.length);
  let left = capacity;
  for (let p = pieces.length - 1; p >= 0; p--) {
    if (taken[p * width + left] === 0) continue;
    const i = pieces[p]!;
    count[i]!++;
    left -= size[i]!;
  }
  const cells = width * pieces.length;
  return { count, value: worth[capacity]!, best: true, looked: looked + cells };
}
