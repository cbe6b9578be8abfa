import { greatCircleKm } from "../src/geo/distance";
import type { EngineOptions, GeographicCost, Plan, Problem, Steps } from "../src/model";

export type Engine = (problem: Problem, options?: EngineOptions) => Steps;

export interface Measured {
  readonly plan: Plan;
  readonly seconds: number;
  /** Length of each unit of work in ms, the last one included. */
  readonly unitsMs: readonly number[];
}

/**
 * The shortest of several runs, as a whole and unit by unit: the engine does the same work each
 * time, so what differs is the machine being busy with something else.
 */
export function shortest(engine: Engine, problem: Problem, runs: number): Measured {
  const all = Array.from({ length: runs }, () => measure(engine, problem));
  const [first] = all;
  if (!first) throw new Error("At least one run is needed.");
  return {
    plan: first.plan,
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    unitsMs: first.unitsMs.map((_, u) => Math.min(...all.map(({ unitsMs }) => unitsMs[u] ?? NaN))),
  };
}

/** One run, timed as a whole and per unit of work. */
function measure(engine: Engine, problem: Problem): Measured {
  const unitsMs: number[] = [];
  const start = performance.now();
  const steps = engine(problem);
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    unitsMs.push(performance.now() - before);
    if (step.done === true)
      return { plan: step.value, seconds: (performance.now() - start) / 1000, unitsMs };
  }
}

/**
 * How long from `aborted = true` until the plan is back, in ms: stopped after each of `samples`
 * unit numbers spread evenly over the search; the shortest of `runs` each.
 */
export function timesToCancel(
  engine: Engine,
  problem: Problem,
  units: number,
  samples: number,
  runs: number,
): number[] {
  return Array.from({ length: samples }, (_, sample) => {
    const after = Math.floor((units * sample) / samples);
    return Math.min(...Array.from({ length: runs }, () => timeToCancel(engine, problem, after)));
  });
}

function timeToCancel(engine: Engine, problem: Problem, after: number): number {
  const stop = { aborted: false };
  const steps = engine(problem, { stop });
  for (let unit = 0; unit < after; unit++) steps.next();
  stop.aborted = true;
  const asked = performance.now();
  while (steps.next().done !== true);
  return performance.now() - asked;
}

/** Seconds for every distance worked out once and the nearest rep kept: the scale of all times. */
export function densePass(cost: GeographicCost): number {
  const { accountLatitude, accountLongitude, repLatitude, repLongitude } = cost;
  const start = performance.now();
  let sum = 0;
  for (let account = 0; account < accountLatitude.length; account++) {
    const latitude = accountLatitude[account] ?? NaN;
    const longitude = accountLongitude[account] ?? NaN;
    let nearest = Infinity;
    for (let rep = 0; rep < repLatitude.length; rep++)
      nearest = Math.min(
        nearest,
        greatCircleKm(latitude, longitude, repLatitude[rep] ?? NaN, repLongitude[rep] ?? NaN),
      );
    sum += nearest;
  }
  if (!(sum > 0)) throw new Error("The instance has no distances.");
  return (performance.now() - start) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
