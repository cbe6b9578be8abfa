/** Loads as whole numbers, so that sums and levels are exact. */
export interface WholeLoads {
  /** One whole number per unit; all together below 2^53. */
  readonly load: Float64Array;
  readonly total: number;
  /** What the loads are in terms of the whole numbers: `whole * times / over`. */
  readonly times: number;
  readonly over: number;
  /** Whether the whole numbers say exactly what the loads are; else they are rounded down. */
  readonly exact: boolean;
}

/** Loads of up to so many decimals count as exact multiples of their last place. */
const MOST_DECIMALS = 6;

/** Whole numbers up to here can be added up without rounding, with a margin. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER / 2;

/** Loads without a common last place are cut into at least so many steps of their total. */
const STEPS = 1e13;

/**
 * Whole numbers of loads with up to six decimals (cents, say), freed from their common divisor;
 * of all other loads, the whole steps that they contain, each step a tiny part of the total.
 *
 * @param load - n numbers >= 0
 * @returns undefined if there is no load at all, or so much that sums are not exact
 */
export function wholeLoads(load: Float64Array): WholeLoads | undefined {
  let sum = 0;
  for (const one of load) sum += one;
  if (!(sum > 0 && sum < Infinity)) return undefined;
  for (let decimals = 0, over = 1; decimals <= MOST_DECIMALS; decimals++, over *= 10) {
    if (sum * over >= MOST_EXACT) break;
    const found = multiplesOf(load, over);
    if (found) return found;
  }
  return wholeSteps(load, sum);
}

/** The loads in units of 1 / `over`, if every load is the number nearest to such a multiple. */
function multiplesOf(load: Float64Array, over: number): WholeLoads | undefined {
  const whole = new Float64Array(load.length);
  let divisor = 0;
  for (let unit = 0; unit < load.length; unit++) {
    const multiple = Math.round(load[unit]! * over);
    if (multiple / over !== load[unit]) return undefined;
    whole[unit] = multiple;
    if (divisor !== 1) divisor = commonDivisor(divisor, multiple);
  }
  let total = 0;
  for (let unit = 0; unit < whole.length; unit++) {
    whole[unit]! /= divisor;
    total += whole[unit]!;
  }
  return { load: whole, total, times: divisor, over, exact: true };
}

function wholeSteps(load: Float64Array, sum: number): WholeLoads | undefined {
  // A power of two changes no digit of a load.
  let over = 1;
  while (sum * over < STEPS && over < 1e300) over *= 2;
  while (sum * over > STEPS * 2 && over > 1e-300) over /= 2;
  const whole = load.map((one) => Math.floor(one * over));
  let total = 0;
  for (const one of whole) total += one;
  return total > 0 && total < MOST_EXACT
    ? { load: whole, total, times: 1, over, exact: false }
    : undefined;
}

function commonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** The load that a whole number stands for. */
export function loadOf({ times, over }: WholeLoads, whole: number): number {
  return (whole * times) / over;
}
