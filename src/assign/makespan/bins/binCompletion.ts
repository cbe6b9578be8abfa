import type { Work } from "../../work/work";

/** Ways to complete one bin that are kept, and pieces that are looked at to find them. */
const MOST_WAYS = 1000;
const MOST_LOOKS = 400_000;

/** Looks between two yields: each is a comparison or two. */
const LOOKS_PER_UNIT = 1_000_000;

/**
 * Packs pieces into bins of a capacity exactly: bin after bin, each begun with the largest piece
 * left and completed in every way that wastes no more room than all bins may, the fullest first.
 * Ways that another is at least as good as are left out (bin completion: R. E. Korf, "A new
 * algorithm for optimal bin packing", AAAI 2002; dominance: S. Martello and P. Toth, "Knapsack
 * Problems", 1990).
 *
 * @param size - whole numbers above 0, all up to `capacity`
 * @param budget - pieces to look at
 * @returns the bin of each piece; "no" if there is none, proven; "unknown" if the budget is spent
 */
export function* binCompletion(
  size: Float64Array,
  bins: number,
  capacity: number,
  budget: number,
): Work<Int32Array | "no" | "unknown"> {
  let total = 0;
  for (const one of size) total += one;
  const order = Int32Array.from(size.keys()).sort((a, b) => size[b]! - size[a]! || a - b);
  const state: State = {
    sorted: Float64Array.from(order, (piece) => size[piece]!),
    bin: new Int32Array(size.length).fill(-1),
    capacity,
    bins,
    budget,
    looked: 0,
    nextYield: LOOKS_PER_UNIT,
    allWays: true,
  };
  const waste = bins * capacity - total;
  if (waste < 0) return "no";
  if (!(yield* fillFrom(state, 0, waste))) return state.allWays ? "no" : "unknown";
  const found = new Int32Array(size.length);
  order.forEach((piece, at) => (found[piece] = state.bin[at]!));
  return found;
}

interface State {
  /** Sizes, the largest first. */
  readonly sorted: Float64Array;
  /** Bin of each piece in that order, -1 = not packed. */
  readonly bin: Int32Array;
  readonly capacity: number;
  readonly bins: number;
  readonly budget: number;
  looked: number;
  nextYield: number;
  /** False once a way was left out for want of budget. */
  allWays: boolean;
}

/** Fills this bin and all that follow, wasting at most so much room; whether that worked. */
function* fillFrom(state: State, at: number, waste: number): Work<boolean> {
  const { bin, bins, sorted, capacity } = state;
  const first = bin.indexOf(-1);
  if (first < 0) return true;
  if (at === bins) return false;
  bin[first] = at;
  const ways = completions(state, first, capacity - sorted[first]!, waste);
  if (state.looked >= state.nextYield) {
    state.nextYield = state.looked + LOOKS_PER_UNIT;
    yield state.looked / state.budget;
  }
  for (const { pieces, room } of ways) {
    if (state.looked >= state.budget) {
      state.allWays = false;
      break;
    }
    for (const piece of pieces) bin[piece] = at;
    if (yield* fillFrom(state, at + 1, waste - room)) return true;
    for (const piece of pieces) bin[piece] = -1;
  }
  bin[first] = -1;
  return false;
}

interface Way {
  readonly pieces: readonly number[];
  /** Room that stays empty. */
  readonly room: number;
}

/** The ways to fill the room of a bin with pieces that are not packed yet, the fullest first. */
function completions(state: State, first: number, room: number, waste: number): Way[] {
  const { sorted, bin } = state;
  const free: number[] = [];
  for (let at = first + 1; at < sorted.length; at++) if (bin[at] === -1) free.push(at);
  state.looked += sorted.length;
  const after = new Float64Array(free.length + 1);
  for (let f = free.length - 1; f >= 0; f--) after[f] = after[f + 1]! + sorted[free[f]!]!;

  const lastLook = Math.min(state.budget, state.looked + MOST_LOOKS);
  const ways: Way[] = [];
  const taken: number[] = [];
  const choose = (from: number, left: number): void => {
    let f = from;
    while (f < free.length && sorted[free[f]!]! > left) f++;
    state.looked += 1 + f - from;
    if (left - after[f]! > waste) return;
    if (f === free.length) {
      state.looked += free.length;
      if (isDominated(sorted, free, taken, left)) return;
      ways.push({ pieces: taken.map((t) => free[t]!), room: left });
      return;
    }
    if (ways.length >= MOST_WAYS || state.looked >= lastLook) {
      state.allWays = false;
      return;
    }
    const one = sorted[free[f]!]!;
    taken.push(f);
    choose(f + 1, left - one);
    taken.pop();
    // Without this piece: pieces of the same size then stay out as well.
    const skipped = f;
    while (f < free.length && sorted[free[f]!] === one) f++;
    state.looked += f - skipped;
    choose(f, left);
  };
  choose(0, room);
  return ways.sort((a, b) => a.room - b.room);
}

/** Whether a piece that was left out fits, as it is or in the place of a smaller one. */
function isDominated(
  sorted: Float64Array,
  free: readonly number[],
  taken: readonly number[],
  room: number,
): boolean {
  let t = 0;
  for (let f = 0; f < free.length; f++) {
    if (taken[t] === f) {
      t++;
      continue;
    }
    const out = sorted[free[f]!]!;
    if (out <= room) return true;
    for (let s = t; s < taken.length; s++) {
      const inside = sorted[free[taken[s]!]!]!;
      if (inside < out && out <= inside + room) return true;
    }
  }
  return false;
}
