import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/**
 * What scarce things are worth, in cost; all 0 or more. One number per rep: the price of a unit of
 * workload there. Then one for each account that moves, and one for each unit of workload that
 * waits. 0 where there is no limit.
 */
export type Prices = Float64Array;

/** The limits that the prices belong to, in the same order; Infinity where there is none. */
export type Limits = Float64Array;

export function limitsOf(capacity: Float64Array, maxMoved: number, waiting: number): Limits {
  const limits = new Float64Array(capacity.length + 2);
  limits.set(capacity);
  limits[capacity.length] = maxMoved;
  limits[capacity.length + 1] = waiting;
  return limits;
}

export function movePrice(prices: Prices): number {
  return prices[prices.length - 2] as number;
}

export function waitingPrice(prices: Prices): number {
  return prices[prices.length - 1] as number;
}

/** Whether units may wait at all: only where some have to. A locked unit never waits. */
export function mayWait(units: Units, limits: Limits, unit: number): boolean {
  return (limits[limits.length - 1] as number) > 0 && (units.lockedTo[unit] as number) < 0;
}

/** Cost and prices together: what a unit with a free choice looks at. */
export function reducedCost(
  units: Units,
  prices: Prices,
  unit: number,
  rep: number,
  cost: number,
): number {
  const reduced = cost + (prices[rep] as number) * workloadOf(units, unit, rep);
  const perMove = movePrice(prices);
  return perMove === 0 ? reduced : reduced + perMove * movesTo(units, unit, rep);
}

/** What the limits themselves are worth at the prices. */
export function pricedLimits(prices: Prices, limits: Limits): number {
  let worth = 0;
  for (let i = 0; i < prices.length; i++)
    if (prices[i] !== 0) worth += (prices[i] as number) * (limits[i] as number);
  return worth;
}
