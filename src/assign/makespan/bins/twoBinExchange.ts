import type { Random } from "../../../random";
import { UNIT_OF_WORK } from "../../work/work";
import type { Work } from "../../work/work";

/** Pieces of two bins that are shared out anew at a time: all 2^11 ways of it are looked at. */
const MOST_PIECES = 11;

/** What drawing pieces and putting them back costs, in ways. */
const TO_DRAW = 48;

/** How often two bins are mixed of which neither holds too much. */
const MIXING = 0.5;

/** Pieces in bins. */
export interface Packing {
  /** The bin of each piece, and its size. */
  readonly bin: Int32Array;
  readonly size: Float64Array;
  /** How many bins there are. */
  readonly bins: number;
}

/**
 * Brings every bin down to `target` by sharing out the pieces of two bins anew, again and again:
 * a bin that holds too much with any other, in the way that leaves least too much; of equal ways
 * now the one that fills one bin most, now any, so that room gathers and the search never stands
 * still (a multi-exchange neighbourhood as in A. Frangioni, E. Necciari and M. G. Scutellà, "A
 * multi-exchange neighborhood for minimum makespan parallel machine scheduling problems", Journal
 * of Combinatorial Optimization 8, 2004, drawn at random).
 *
 * @param packing - replaced by the best that is found
 * @param budget - ways to look at
 * @returns whether every bin is within the target
 */
export function* twoBinExchange(
  packing: Packing,
  target: number,
  budget: number,
  random: Random,
): Work<boolean> {
  const state = stateOf(packing, target);
  let least = state.excess;
  let looked = 0;
  let nextYield = UNIT_OF_WORK;
  while (state.over.length > 0 && looked < budget && packing.bins > 1) {
    looked += shareOut(state, random);
    if (state.excess < least) {
      least = state.excess;
      keep(state, packing.bin);
    }
    if (looked < nextYield) continue;
    nextYield = looked + UNIT_OF_WORK;
    yield looked / budget;
  }
  return state.over.length === 0;
}

interface State {
  readonly size: Float64Array;
  readonly target: number;
  /** Pieces of each bin, in no order. */
  readonly pieces: number[][];
  readonly held: Float64Array;
  /** The bins that hold more than the target, in no order... */
  readonly over: number[];
  /** ...and where each bin stands among them, -1 for the others. */
  readonly placeInOver: Int32Array;
  /** How much they hold too much, all together. */
  excess: number;
}

function stateOf({ bin, size, bins }: Packing, target: number): State {
  const pieces: number[][] = Array.from({ length: bins }, () => []);
  const held = new Float64Array(bins);
  bin.forEach((at, piece) => {
    pieces[at]?.push(piece);
    held[at]! += size[piece]!;
  });
  const state = { size, target, pieces, held, over: [], excess: 0 };
  const whole: State = { ...state, placeInOver: new Int32Array(bins).fill(-1) };
  held.forEach((load, at) => {
    note(whole, at);
    whole.excess += Math.max(0, load - target);
  });
  return whole;
}

function keep({ pieces }: State, bin: Int32Array): void {
  pieces.forEach((own, at) => {
    for (const piece of own) bin[piece] = at;
  });
}

/** Shares out the pieces of two bins anew; the number of ways that were looked at. */
function shareOut(state: State, random: Random): number {
  const { held, target, over, pieces, size } = state;
  const bins = held.length;
  const a =
    random() < MIXING ? Math.floor(random() * bins) : over[Math.floor(random() * over.length)]!;
  let b = Math.floor(random() * (bins - 1));
  if (b >= a) b++;
  const ofA = pieces[a]!;
  const ofB = pieces[b]!;
  // Half of what is drawn comes from either bin, unless one has too little for that.
  const drawnFromB = Math.min(ofB.length, Math.max(MOST_PIECES >> 1, MOST_PIECES - ofA.length));
  const drawnFromA = Math.min(ofA.length, MOST_PIECES - drawnFromB);
  const free = [...draw(ofA, drawnFromA, random), ...draw(ofB, drawnFromB, random)];

  const heldA = held[a]!;
  const together = heldA + held[b]!;
  const before = Math.max(0, heldA - target) + Math.max(0, together - heldA - target);
  const fills = random() < 0.5;
  let least = before;
  let fullest = -1;
  let ties = 0;
  let chosen = 0;
  let flipped = 0;
  let load = heldA;
  // All ways but the present one, each a piece away from the one before (a Gray code). The last
  // piece stays where it is: if all pieces changed places, nothing would be different.
  const ways = 1 << Math.max(0, free.length - 1);
  for (let way = 1; way < ways; way++) {
    const piece = 31 - Math.clz32(way & -way);
    flipped ^= 1 << piece;
    const leavesA = piece < drawnFromA === ((flipped >> piece) & 1) > 0;
    const amount = size[free[piece]!]!;
    load += leavesA ? -amount : amount;
    const excess = Math.max(0, load - target) + Math.max(0, together - load - target);
    if (excess > least) continue;
    const full = fills ? Math.max(load, together - load) : 0;
    if (excess < least || full > fullest) {
      least = excess;
      fullest = full;
      ties = 1;
      chosen = flipped;
    } else if (full === fullest && random() * ++ties < 1) chosen = flipped;
  }

  for (let p = 0; p < free.length; p++) {
    const piece = free[p]!;
    const goesToA = p < drawnFromA === (((chosen >> p) & 1) === 0);
    (goesToA ? ofA : ofB).push(piece);
    if (p < drawnFromA && !goesToA) held[a]! -= size[piece]!;
    if (p >= drawnFromA && goesToA) held[a]! += size[piece]!;
  }
  held[b] = together - held[a]!;
  state.excess += least - before;
  note(state, a);
  note(state, b);
  return ways + TO_DRAW;
}

/** Takes pieces out of a bin by lot. */
function draw(own: number[], count: number, random: Random): number[] {
  const drawn: number[] = [];
  for (let d = 0; d < count; d++) {
    const at = Math.floor(random() * own.length);
    drawn.push(own[at]!);
    own[at] = own[own.length - 1]!;
    own.pop();
  }
  return drawn;
}

/** Keeps the list of bins that hold too much in step. */
function note({ held, target, over, placeInOver }: State, bin: number): void {
  const at = placeInOver[bin]!;
  if (held[bin]! > target) {
    if (at >= 0) return;
    placeInOver[bin] = over.length;
    over.push(bin);
  } else if (at >= 0) {
    const last = over[over.length - 1]!;
    over[at] = last;
    placeInOver[last] = at;
    over.pop();
    placeInOver[bin] = -1;
  }
}
