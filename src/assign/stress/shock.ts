import cos from "@stdlib/math-base-special-cos";
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import sin from "@stdlib/math-base-special-sin";
import type { Random } from "../../random";
import type { Shared } from "../problem/shared";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";

/** How far things stray, as standard deviations around what was planned: 0.1 is 10 %. */
export interface Spreads {
  /** Each account's workload and loads. Accounts that stay together stray together. */
  readonly demand: number;
  /** Each rep's capacity. */
  readonly capacity: number;
  /** What a unit of travel costs, what a unit of value is worth, and the price of variance. */
  readonly weights: number;
}

/** Weights of the parts of the objective in one run; 1 is as planned. */
export interface Weights {
  readonly travel: number;
  readonly value: number;
}

/** A year that turned out differently: the same units with other loads, rooms and weights. */
export interface Shocked {
  readonly units: Units;
  readonly weights: Weights;
  /** Per unit, what its loads were multiplied by. */
  readonly demand: Float64Array;
  /** Per rep, what its capacity was multiplied by. */
  readonly capacity: Float64Array;
}

/**
 * Draws one run. All factors are lognormal with mean 1, so that nothing turns negative and the
 * expected total stays as planned. Measures keep their tolerances, around the fair shares of the
 * new loads.
 */
export function shocked(units: Units, spreads: Spreads, random: Random): Shocked {
  const demand = factors(units.count, spreads.demand, random);
  const capacity = factors(units.reps, spreads.capacity, random);
  const [travel, value, variance] = factors(3, spreads.weights, random) as unknown as [
    number,
    number,
    number,
  ];
  const { count, reps, workload, workloadVaries, leastWorkload, limit, shared } = units;
  const width = workloadVaries ? reps : 1;
  const asked = new Float64Array(count * width);
  const least = new Float64Array(count);
  for (let unit = 0; unit < count; unit++) {
    const factor = demand[unit] as number;
    least[unit] = factor * (leastWorkload[unit] as number);
    for (let i = unit * width; i < (unit + 1) * width; i++)
      asked[i] = factor * (workload[i] as number);
  }
  return {
    units: {
      ...units,
      workload: asked,
      leastWorkload: least,
      limit: limit.map((room, rep) =>
        room === Infinity ? Infinity : room * (capacity[rep] as number),
      ),
      shared: shared.map((one) => shockedLoad(one, demand, variance)),
    },
    weights: { travel, value },
    demand,
    capacity,
  };
}

/** Loads with limits follow demand, and so do their fair shares; the load whose variance has a price does not. */
function shockedLoad(shared: Shared, demand: Float64Array, variance: number): Shared {
  if (shared.perSquare > 0) return { ...shared, perSquare: shared.perSquare * variance };
  let before = 0;
  let after = 0;
  const load = new Float64Array(demand.length);
  for (let unit = 0; unit < load.length; unit++) {
    load[unit] = (demand[unit] as number) * (shared.load[unit] as number);
    before += shared.load[unit] as number;
    after += load[unit] as number;
  }
  const scale = before > 0 ? after / before : 1;
  return {
    load,
    low: shared.low.map((one) => one * scale - Math.abs(one) * ROUNDING),
    high: shared.high.map((one) => one * scale + Math.abs(one) * ROUNDING),
    perSquare: 0,
  };
}

/** Lognormal factors of mean 1 and the given standard deviation. Nothing is drawn where nothing strays. */
function factors(count: number, deviation: number, random: Random): Float64Array {
  const drawn = new Float64Array(count).fill(1);
  if (deviation === 0) return drawn;
  const variance = ln(1 + deviation * deviation);
  const sigma = Math.sqrt(variance);
  for (let i = 0; i < count; i += 2) {
    // Two standard normals from two numbers: G. E. P. Box, M. E. Muller, Annals of Mathematical
    // Statistics 29 (1958). 1 - random is above 0, where the logarithm ends.
    const radius = Math.sqrt(-2 * ln(1 - random()));
    const angle = 6.283185307179586 * random();
    drawn[i] = exp(sigma * radius * cos(angle) - variance / 2);
    if (i + 1 < count) drawn[i + 1] = exp(sigma * radius * sin(angle) - variance / 2);
  }
  return drawn;
}
