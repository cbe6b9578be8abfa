import type { Random } from "../../../random";
import { binCompletion } from "./binCompletion";
import { dualBound } from "./dualBound";
import { packingBound } from "./packingBound";
import { twoBinExchange } from "./twoBinExchange";
import { simpleBound } from "./simpleBound";
import type { WholeLoads } from "./wholeLoads";
import type { Work } from "../../work/work";

/** What is known about whole loads in bins. */
export interface Packed {
  /** No packing has a smaller largest sum. */
  readonly bound: number;
  /** The largest sum of the packing that was found. */
  readonly largest: number;
}

/** Up to so many loads, and so many per bin, patterns raise the bound and bins are completed. */
const MOST_TO_PROVE = 500;
const MOST_PER_BIN = 15;

/** Elementary operations for the proof at one capacity. */
const PROOF = 8e8;

/** Ways of sharing out two bins that are looked at first. */
const FIRST_LOOK = 1e7;

/** The same for a thorough look: so many per load, up to a limit. */
const THOROUGH = { perLoad: 1e6, most: 1.6e8 };

/** The part of it for a target above the bound, and for loads that are not whole by themselves. */
const LESS_THOROUGH = 0.2;

/** A packing this near to the bound, as a share of it, may well be brought down to it. */
const WITHIN_REACH = 1e-3;

/** Pieces that are looked at to fill bins one by one. */
const EXACT = 1e7;

/** Loads that are not whole numbers by themselves: how near to the bound is near enough. */
const NEAR = 1e-5;

export interface PackOptions {
  readonly random: Random;
  readonly effort: number;
  /** Whether loads may go anywhere; else only the bound is looked for. */
  readonly free: boolean;
  /** Told of every better packing: the bin of each load. */
  readonly onBetter: (bin: Int32Array) => void;
}

/**
 * Packs loads into bins so that the largest sum is as small as can be, and proves how small that
 * is: search for a packing within the bound, then a better bound, then search again, then by
 * halves for what lies between.
 *
 * @param whole - loads above 0
 * @param start - the bin of each load to begin with
 */
export function* pack(
  whole: WholeLoads,
  start: Int32Array,
  bins: number,
  { random, effort, free, onBetter }: PackOptions,
): Work<Packed> {
  const { load } = whole;
  const pieces = load.length;
  // Loads that are not whole by themselves never meet the bound exactly: less is spent on them.
  const part = whole.exact ? effort : effort * LESS_THOROUGH;
  let bin = start;
  let bound = simpleBound(load, bins);
  yield 0;
  const precision = whole.exact ? 1 : Math.max(1, Math.floor(bound * NEAR));
  let largest = largestSum(load, bin, bins);
  const isDone = (): boolean => largest - bound < precision;

  const take = (found: Int32Array): void => {
    const reached = largestSum(load, found, bins);
    // Less too much in all may still be more in one.
    if (reached >= largest) return;
    largest = reached;
    bin = found;
    onBetter(bin);
  };
  const search = function* (target: number, budget: number): Work<void> {
    const tried = bin.slice();
    yield* twoBinExchange({ bin: tried, size: load, bins }, target, budget, random);
    take(tried);
  };

  if (free && !isDone()) yield* search(bound, effort * FIRST_LOOK);
  if (!isDone() && pieces <= MOST_PER_BIN * bins) {
    bound = yield* dualBound(load, bins, bound, largest);
    const limits = { precision, budget: part * PROOF };
    if (!isDone() && pieces <= MOST_TO_PROVE)
      bound = yield* packingBound(load, bins, bound, largest, limits);
  }
  if (!free) return { bound, largest };

  const thorough = part * Math.min(THOROUGH.most, THOROUGH.perLoad * pieces);
  // Everything up to `below` was tried in vain or is proven too low.
  let below = bound - 1;
  // The bound itself is a target once: where it is proven too low, the next whole number is as well.
  const first = bound;
  while (largest - below > precision) {
    const isWithinReach = below < first && largest - bound <= WITHIN_REACH * bound;
    const target = isWithinReach ? bound : Math.floor((below + largest) / 2);
    yield 0;
    if (pieces <= MOST_TO_PROVE) {
      const found = yield* binCompletion(load, bins, target, part * EXACT);
      if (found === "no") {
        below = target;
        bound = target + 1;
        continue;
      }
      if (found !== "unknown") {
        take(found);
        continue;
      }
    }
    yield* search(target, thorough * (target === bound ? 1 : LESS_THOROUGH));
    if (largest > target) below = target;
  }
  return { bound, largest };
}

function largestSum(load: Float64Array, bin: Int32Array, bins: number): number {
  const held = new Float64Array(bins);
  for (let piece = 0; piece < load.length; piece++) held[bin[piece]!]! += load[piece]!;
  let largest = 0;
  for (const sum of held) largest = Math.max(largest, sum);
  return largest;
}
