import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Random } from "../../random";

/** Equally likely values that stand for a distribution. */
const VALUES = 4096;

/**
 * Factors around 1 to draw from: the middles of 4096 equally likely slices of the lognormal
 * distribution of mean 1 and the given standard deviation. Working them out once makes a draw as
 * cheap as a random number.
 *
 * @returns no values where nothing strays
 */
export function factorsOf(deviation: number): Float64Array {
  if (deviation === 0) return new Float64Array(0);
  const sigma = Math.sqrt(ln(1 + deviation * deviation));
  const factors = new Float64Array(VALUES);
  let sum = 0;
  for (let i = 0; i < VALUES; i++) {
    factors[i] = exp(sigma * normalQuantile((i + 0.5) / VALUES));
    sum += factors[i]!;
  }
  for (let i = 0; i < VALUES; i++) factors[i]! *= VALUES / sum;
  return factors;
}

/** Draws factors, one after the other; all 1 where nothing strays. */
export function drawn(factors: Float64Array, count: number, random: Random): Float64Array {
  const all = new Float64Array(count);
  if (factors.length === 0) return all.fill(1);
  for (let i = 0; i < count; i++) all[i] = factors[Math.floor(random() * VALUES)]!;
  return all;
}

/**
 * Quantile of the standard normal distribution, to about 7 digits (PPND7: M. J. Wichura,
 * "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988).
 *
 * @param share - above 0 and below 1
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const tail = Math.sqrt(-ln(q < 0 ? share : 1 - share));
  let size: number;
  if (tail <= 5) {
    const r = tail - 1.6;
    size =
      (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) /
      ((0.12021132975 * r + 0.7370016425) * r + 1);
  } else {
    const r = tail - 5;
    size =
      (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) /
      ((0.012258202635 * r + 0.24197894225) * r + 1);
  }
  return q < 0 ? -size : size;
}
