import type { Units } from "../problem/units";
import type { Candidates } from "./candidates";

/** The scale of costs and loads, so that prices and temperatures suit any currency. */
export interface Scale {
  /** Mean loss per unit of workload from the first choice to the second... */
  readonly regret: number;
  /** ...and to the last one that is listed. */
  readonly reach: number;
  /** Mean workload of a unit. */
  readonly workload: number;
  /** What a unit uses on average of the thing that each price is for. */
  readonly perBlock: Float64Array;
}

export function scaleOf(units: Units, { width, cost, rep }: Candidates): Scale {
  let second = 0;
  let last = 0;
  let workload = 0;
  for (let unit = 0; unit < units.count; unit++) {
    workload += units.leastWorkload[unit]!;
    let listed = 0;
    let least = Infinity;
    let next = Infinity;
    let most = -Infinity;
    for (let c = unit * width; listed < width && rep[c]! >= 0; c++, listed++) {
      const one = cost[c]!;
      next = Math.min(next, Math.max(least, one));
      least = Math.min(least, one);
      most = Math.max(most, one);
    }
    if (listed < 2) continue;
    second += next - least;
    last += most - least;
  }
  const all = workload > 0 ? workload : 1;
  const mean = all / Math.max(1, units.count);
  return {
    regret: (second > 0 ? second : last > 0 ? last : 1) / all,
    reach: (last > 0 ? last : 1) / all,
    workload: mean,
    perBlock: perBlockOf(units, mean),
  };
}

function perBlockOf({ reps, shared, count }: Units, workload: number): Float64Array {
  const perBlock = new Float64Array((1 + shared.length) * reps + 2).fill(workload);
  shared.forEach(({ load }, s) => {
    let sum = 0;
    for (const one of load) sum += Math.abs(one);
    const mean = sum > 0 ? sum / count : 1;
    perBlock.fill(mean, (s + 1) * reps, (s + 2) * reps);
  });
  perBlock[perBlock.length - 2] = 1;
  return perBlock;
}

/**
 * How much a unit weighs in the market, in units of workload: its workload, or its largest part of
 * a shared load where that is more. A unit that moves much at once has to be softened as much.
 */
export function weightOf(
  { reps, shared, leastWorkload }: Units,
  { workload, perBlock }: Scale,
  unit: number,
): number {
  let weight = Math.max(leastWorkload[unit]!, workload / 10);
  for (let s = 0; s < shared.length; s++) {
    const load = Math.abs(shared[s]!.load[unit]!);
    weight = Math.max(weight, (load * workload) / perBlock[(s + 1) * reps]!);
  }
  return weight;
}
