import type { PlanPrices } from "../../model";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/**
 * What scarce things are worth, in cost. A block of one price per rep for a unit of workload there,
 * then one such block for each shared load; then the price of an account that moves, and that of a
 * unit of workload that waits.
 */
export type Prices = Float64Array;

/**
 * How much of each thing may be used, in the order of the prices. A price is above 0 only where
 * there is a most, below 0 only where there is a least; 0 where neither binds.
 */
export interface Limits {
  readonly reps: number;
  /** Number of blocks of one price per rep: workload and the shared loads. */
  readonly blocks: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * Where use beyond its limits is not forbidden but dearer the farther it goes: how far it goes per
   * price. Without room between them, limits are what use is to be near.
   */
  readonly bend: Float64Array;
}

export function limitsOf(units: Units, capacity: Float64Array, waiting: number): Limits {
  const { reps, shared } = units;
  const blocks = 1 + shared.length;
  const size = blocks * reps + 2;
  const low = new Float64Array(size).fill(-Infinity);
  const high = new Float64Array(size).fill(Infinity);
  const bend = new Float64Array(size);
  high.set(capacity);
  shared.forEach((one, s) => {
    const start = (s + 1) * reps;
    low.set(one.low, start);
    high.set(one.high, start);
    if (one.perSquare === 0) return;
    // The convex conjugate of perSquare x (load - mean)^2 is price x mean + price^2 / (4 perSquare).
    let total = 0;
    for (let unit = 0; unit < units.count; unit++)
      if (units.choices[unit] !== 0) total += one.load[unit]!;
    low.fill(total / reps, start, start + reps);
    high.fill(total / reps, start, start + reps);
    bend.fill(1 / (2 * one.perSquare), start, start + reps);
  });
  high[size - 2] = units.maxMoved;
  high[size - 1] = waiting;
  return { reps, blocks, low, high, bend };
}

export function movePrice(prices: Prices): number {
  return prices[prices.length - 2]!;
}

export function waitingPrice(prices: Prices): number {
  return prices[prices.length - 1]!;
}

/** Whether units may wait at all: only where some have to. A locked unit never waits. */
export function mayWait(units: Units, { high }: Limits, unit: number): boolean {
  return high[high.length - 1]! > 0 && units.lockedTo[unit]! < 0;
}

/** What the rep's workload and shared loads are worth to the unit: the price part of its reduced cost. */
export function priceOf(units: Units, prices: Prices, unit: number, rep: number): number {
  const { reps, shared } = units;
  let price = prices[rep]! * workloadOf(units, unit, rep);
  for (let s = 0; s < shared.length; s++)
    price += prices[(s + 1) * reps + rep]! * (shared[s] as { load: Float64Array }).load[unit]!;
  return price;
}

/** Cost and prices together: what a unit with a free choice looks at. */
export function reducedCost(
  units: Units,
  prices: Prices,
  unit: number,
  rep: number,
  cost: number,
): number {
  const reduced = cost + priceOf(units, prices, unit, rep);
  const perMove = movePrice(prices);
  return perMove === 0 ? reduced : reduced + perMove * movesTo(units, unit, rep);
}

/** What the limits themselves are worth at the prices: the part of the relaxation that is taken off. */
export function pricedLimits(prices: Prices, { low, high, bend }: Limits): number {
  let worth = 0;
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i]!;
    if (price === 0) continue;
    const limit = (price > 0 ? high[i] : low[i]) as number;
    worth += price * (limit + (bend[i]! * price) / 2);
  }
  return worth;
}

/** Whether a price keeps its sign: where it is 0, use may lie between a least and a most. */
export function keepsSign({ low, high, bend }: Limits, i: number): boolean {
  return bend[i] === 0 || low[i] !== high[i];
}

/** The price with its sign where a limit allows none on the other side; never past 0 in one step. */
export function allowedPrice(limits: Limits, i: number, from: number, to: number): number {
  const { low, high } = limits;
  if (!keepsSign(limits, i)) return to;
  if (to > 0 && (high[i] === Infinity || from < 0)) return 0;
  if (to < 0 && (low[i] === -Infinity || from > 0)) return 0;
  return to;
}

export function publishedPrices(prices: Prices, { reps, blocks }: Limits): PlanPrices {
  return {
    workload: prices.slice(0, reps),
    measures: Array.from({ length: blocks - 1 }, (_, b) =>
      prices.slice((b + 1) * reps, (b + 2) * reps),
    ),
    move: movePrice(prices),
    waiting: waitingPrice(prices),
  };
}

/** Prices to begin with: those of an earlier plan where they fit the problem, else 0. */
export function startingPrices(given: PlanPrices | undefined, limits: Limits): Prices {
  return earlierPrices(given, limits) ?? new Float64Array(limits.high.length);
}

/** The prices of an earlier plan; undefined where they are not of what is limited here. */
export function earlierPrices(given: PlanPrices | undefined, limits: Limits): Prices | undefined {
  const { reps, blocks, high } = limits;
  if (given?.workload.length !== reps || given.measures.length !== blocks - 1) return undefined;
  const asked = new Float64Array(high.length);
  asked.set(given.workload);
  given.measures.forEach((block, b) => asked.set(block.subarray(0, reps), (b + 1) * reps));
  asked[high.length - 2] = given.move;
  asked[high.length - 1] = given.waiting;
  return asked.map((one, i) => (Number.isFinite(one) ? allowedPrice(limits, i, 0, one) : 0));
}
