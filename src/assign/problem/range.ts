/**
 * Numbers further from 0 are refused, and amounts nearer to it: products of several such numbers,
 * their squares and sums stay within what a Float64 can hold (1e308), and so do prices, which are
 * one divided by another. A plan's figures and its proof are then always numbers.
 */
const LARGEST = 1e30;
const SMALLEST = 1e-30;
/** For numbers of any sign, which may be what a difference leaves of larger ones. */
const SMALLEST_FIGURE = 1e-100;
/** Trips x distance, summed over a million accounts, per unit of the smallest workload stays below. */
const LARGEST_PRICE = 1e100;

/** Whether it can be a workload, a load, a share: 0 or more. */
export function isAmount(value: number): boolean {
  return value === 0 || (value >= SMALLEST && value <= LARGEST);
}

/** Whether it can be a cost, a value, a coordinate: of any sign. */
export function isFigure(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= SMALLEST_FIGURE && size <= LARGEST);
}

/** Whether it can be a price: cost per unit of something. */
export function isPrice(value: number): boolean {
  return Math.abs(value) <= LARGEST_PRICE;
}

/** What to do about a number that can't be used. */
export function adviceFor(value: number, otherwise: string): string {
  const size = Math.abs(value);
  const isOutOfRange = size > LARGEST || (size > 0 && size < SMALLEST);
  return Number.isFinite(value) && isOutOfRange
    ? `choose a unit in which such numbers lie between ${SMALLEST} and ${LARGEST}`
    : otherwise;
}
