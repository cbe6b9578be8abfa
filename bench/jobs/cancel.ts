import { assignSteps } from "../../src/assign";
import { planar } from "../instances";
import type { PlanarProblem, Shape } from "../instances";

export interface CancelOrder extends Shape {
  /** How many stops, spread evenly over the search. */
  readonly stops: number;
}

export interface Cancelled {
  readonly units: number;
  /** Length of a unit of work, after which a host can breathe. */
  readonly medianUnitMs: number;
  readonly longestUnitMs: number;
  /** From asking to stop until the plan is back. */
  readonly medianStopMs: number;
  readonly longestStopMs: number;
}

export function cancelJob({ stops, ...shape }: CancelOrder): Cancelled {
  const problem = planar(shape);
  const unitsMs = timesOfUnits(problem);
  const stopsMs = Array.from({ length: stops }, (_, stop) =>
    timeToStop(problem, Math.floor((unitsMs.length * stop) / stops)),
  );
  return {
    units: unitsMs.length,
    medianUnitMs: median(unitsMs),
    longestUnitMs: longest(unitsMs),
    medianStopMs: median(stopsMs),
    longestStopMs: longest(stopsMs),
  };
}

function timesOfUnits(problem: PlanarProblem): number[] {
  const times: number[] = [];
  const steps = assignSteps(problem);
  let step;
  do {
    const before = performance.now();
    step = steps.next();
    times.push(performance.now() - before);
  } while (step.done !== true);
  return times;
}

function timeToStop(problem: PlanarProblem, after: number): number {
  const stop = { aborted: false };
  const steps = assignSteps(problem, { stop });
  for (let unit = 0; unit < after; unit++) steps.next();
  stop.aborted = true;
  const asked = performance.now();
  while (steps.next().done !== true);
  return performance.now() - asked;
}

/** A million units of work are too many to spread into the arguments of Math.max. */
function longest(times: readonly number[]): number {
  return times.reduce((most, one) => Math.max(most, one), 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
