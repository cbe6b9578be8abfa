import { patternPricing } from "./patternPricing";
import type { Pattern } from "./patternPricing";
import type { Sizes } from "./sizes";
import { UNIT_OF_WORK } from "../../work/work";
import type { Work } from "../../work/work";

/** How sizes go into bins if bins may be used in part: patterns and how often each is used. */
export interface Relaxation {
  /**
   * "no": proven that the sizes don't fit into the bins. "perhaps": they fit in parts. "unknown":
   * the search was cut short.
   */
  readonly fits: "no" | "perhaps" | "unknown";
  /** Where a search for a larger capacity can begin. */
  readonly master: Master;
}

/** Whole values per size are this many times the prices. */
const PRICE_STEPS = 1_073_741_824;

/** The weight of the best prices so far against those of the present basis. */
const STEADINESS = 0.5;

/** A proof is tried at every so many exchanges. */
const PROOF_EVERY = 16;

/** Exchanges of patterns per size after which a search gives up. */
const MOST_EXCHANGES = 60;

/**
 * Whether sizes fit into `bins` bins of a capacity if bins may be cut into parts: the linear
 * relaxation of P. C. Gilmore and R. E. Gomory ("A linear programming approach to the
 * cutting-stock problem", Operations Research 9, 1961), whose value rounded up is nearly always
 * the number of bins needed. Patterns are made as they are asked for.
 *
 * "No" rests on whole numbers alone: at values per size such that no bin can hold more than V, all
 * sizes together are worth more than bins x V.
 *
 * @param budget - elementary operations after which the search gives up
 * @param from - the master of a smaller capacity
 */
export function* columnGeneration(
  { size, number }: Sizes,
  capacity: number,
  bins: number,
  budget: number,
  from?: Master,
): Work<Relaxation> {
  const rows = size.length;
  const master = from ? copyOf(from) : firstMaster(size, number, capacity);
  const value = new Float64Array(rows);
  const steady = new Float64Array(rows);
  let best = 0;
  const mostExchanges = MOST_EXCHANGES * (rows + 1);
  let work = 0;
  let nextYield = UNIT_OF_WORK;
  for (let exchange = 0; exchange < mostExchanges && work < budget; exchange++) {
    let used = 0;
    for (const times of master.used) used += times;
    if (used <= bins * (1 + 1e-12) + 1e-9) return { fits: "perhaps", master };

    // Prices near the best ones so far swing less than those of the present basis and need fewer
    // patterns (P. Wentges, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer
    // programming", International Transactions in Operational Research 4, 1997).
    let pattern: Pattern | undefined;
    for (const weight of best > 0 ? [STEADINESS, 0] : [0]) {
      let all = 0;
      for (let row = 0; row < rows; row++) {
        const price = weight * steady[row]! + (1 - weight) * master.price[row]!;
        value[row] = Math.max(0, Math.floor(price * PRICE_STEPS));
        all += value[row]! * number[row]!;
      }
      // For a proof the pattern has to be the best one, for an exchange a good one will do.
      const enough = exchange % PROOF_EVERY === 0 ? Infinity : PRICE_STEPS * 1.001;
      pattern = patternPricing({ size, most: number, value, capacity }, enough);
      work += pattern.looked;
      if (pattern.best && all > bins * pattern.value) return { fits: "no", master };
      if (pattern.best && all / pattern.value > best) {
        best = all / pattern.value;
        for (let row = 0; row < rows; row++) steady[row] = value[row]! / pattern.value;
      }
      if (worthOf(master, pattern.count) > 1 + 1e-9) break;
      pattern = undefined;
    }
    if (!pattern || !takeIn(master, pattern.count)) break;
    work += rows * rows;
    if (work < nextYield) continue;
    nextYield = work + UNIT_OF_WORK;
    yield work / budget;
  }
  return { fits: "unknown", master };
}

/** The patterns in the basis, how often each is used, the inverse of their matrix and the prices. */
export interface Master {
  /** Each a number per size. */
  readonly patterns: Int32Array[];
  readonly used: Float64Array;
  /** Row by row. */
  readonly inverse: Float64Array;
  readonly price: Float64Array;
}

/** Each size on its own, as often as it fits. */
function firstMaster(size: Float64Array, number: Int32Array, capacity: number): Master {
  const rows = size.length;
  const inverse = new Float64Array(rows * rows);
  const used = new Float64Array(rows);
  const price = new Float64Array(rows);
  const patterns: Int32Array[] = [];
  for (let row = 0; row < rows; row++) {
    const fit = Math.min(number[row]!, Math.floor(capacity / size[row]!));
    const pattern = new Int32Array(rows);
    pattern[row] = fit;
    patterns.push(pattern);
    inverse[row * rows + row] = price[row] = 1 / fit;
    used[row] = number[row]! / fit;
  }
  return { patterns, used, inverse, price };
}

/** Exchanges a pattern of the basis for a better one: a step of the revised simplex method. */
function takeIn(master: Master, entering: Int32Array): boolean {
  const { patterns, used, inverse, price } = master;
  const rows = used.length;
  const column = new Float64Array(rows);
  for (let at = 0; at < rows; at++) {
    const count = entering[at]!;
    if (count === 0) continue;
    for (let row = 0; row < rows; row++) column[row]! += count * inverse[row * rows + at]!;
  }
  let leaving = -1;
  let step = Infinity;
  for (let row = 0; row < rows; row++) {
    const pivot = column[row]!;
    if (pivot < 1e-9) continue;
    const most = used[row]! / pivot;
    if (most > step + 1e-12) continue;
    // Of equal steps the one with the largest pivot keeps the inverse sound.
    if (most > step - 1e-12 && leaving >= 0 && pivot <= column[leaving]!) continue;
    step = Math.min(step, most);
    leaving = row;
  }
  if (leaving < 0) return false;
  const pivot = column[leaving]!;
  const saving = worthOf(master, entering) - 1;
  const start = leaving * rows;
  for (let at = 0; at < rows; at++) inverse[start + at]! /= pivot;
  for (let row = 0; row < rows; row++) {
    const factor = column[row]!;
    if (row === leaving || factor === 0) continue;
    used[row] = Math.max(0, used[row]! - step * factor);
    for (let at = 0; at < rows; at++) inverse[row * rows + at]! -= factor * inverse[start + at]!;
  }
  used[leaving] = step;
  patterns[leaving] = entering;
  for (let at = 0; at < rows; at++) price[at]! -= saving * inverse[start + at]!;
  return true;
}

/** What a pattern is worth at the prices of the basis: above 1, it saves bins. */
function worthOf({ price }: Master, pattern: Int32Array): number {
  let worth = 0;
  for (let row = 0; row < pattern.length; row++) worth += price[row]! * pattern[row]!;
  return worth;
}

function copyOf({ patterns, used, inverse, price }: Master): Master {
  return {
    patterns: patterns.slice(),
    used: used.slice(),
    inverse: inverse.slice(),
    price: price.slice(),
  };
}
