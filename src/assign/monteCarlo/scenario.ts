import type { Random } from "../../random";
import type { Shared } from "../problem/shared";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";
import { drawn, factorsOf } from "./factors";

/** How far things stray, as standard deviations around what was planned: 0.1 is 10 %. */
export interface Spreads {
  /** Each account's workload and loads. Accounts that stay together stray together. */
  readonly demand: number;
  /** Each rep's capacity. */
  readonly capacity: number;
  /** What a unit of travel costs, what a unit of value is worth, and the price of variance. */
  readonly weights: number;
}

/** What the factors of each kind are drawn from. */
export type Drawer = Readonly<Record<keyof Spreads, Float64Array>>;

export function drawerOf({ demand, capacity, weights }: Spreads): Drawer {
  return {
    demand: factorsOf(demand),
    capacity: factorsOf(capacity),
    weights: factorsOf(weights),
  };
}

/** Weights of the parts of the objective in one run; 1 is as planned. */
export interface Weights {
  readonly travel: number;
  readonly value: number;
}

/** A year that turned out differently: the same units with other loads, rooms and weights. */
export interface Scenario {
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
export function scenarioOf(units: Units, draw: Drawer, random: Random): Scenario {
  const demand = drawn(draw.demand, units.count, random);
  const capacity = drawn(draw.capacity, units.reps, random);
  const [travel, value, variance] = drawn(draw.weights, 3, random) as unknown as [
    number,
    number,
    number,
  ];
  const { count, reps, workload, workloadVaries, leastWorkload, limit, shared } = units;
  const width = workloadVaries ? reps : 1;
  const asked = new Float64Array(count * width);
  const least = new Float64Array(count);
  for (let unit = 0; unit < count; unit++) {
    const factor = demand[unit]!;
    least[unit] = factor * leastWorkload[unit]!;
    for (let i = unit * width; i < (unit + 1) * width; i++) asked[i] = factor * workload[i]!;
  }
  return {
    units: {
      ...units,
      workload: asked,
      leastWorkload: least,
      limit: limit.map((room, rep) => (room === Infinity ? Infinity : room * capacity[rep]!)),
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
    load[unit] = demand[unit]! * shared.load[unit]!;
    before += shared.load[unit]!;
    after += load[unit]!;
  }
  const scale = before > 0 ? after / before : 1;
  return {
    load,
    low: shared.low.map((one) => one * scale - Math.abs(one) * ROUNDING),
    high: shared.high.map((one) => one * scale + Math.abs(one) * ROUNDING),
    part: shared.part.map((one) => one * scale),
    perSquare: 0,
  };
}
