import { mayGo, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { lockedSolution } from "../solution/initialSolution";
import { largestFirst } from "../problem/order";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/**
 * A first plan for even loads: locks first, then the largest loads first, each with the rep whose
 * level is lowest with it (longest processing time first; R. L. Graham, "Bounds on multiprocessing
 * timing anomalies", SIAM Journal on Applied Mathematics 17, 1969). Units without load stay with
 * their owner or go where the least workload is. O(n k).
 */
export function* lpt(units: Units, load: Float64Array, share: Float64Array): Work<Solution> {
  const solution = lockedSolution(units);
  const held = new Float64Array(units.reps);
  const served = new Int32Array(units.reps);
  const filling: Filling = { units, solution, load, share, held, served };
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep < 0) continue;
    held[rep]! += load[unit]!;
    served[rep]!++;
  }
  const order = largestFirst(load);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  for (let o = 0; o < order.length; o++) {
    const unit = order[o]!;
    if (solution.rep[unit] === -1) {
      const rep = load[unit]! > 0 ? lowestWith(filling, unit) : leastUsed(filling, unit);
      if (rep >= 0) {
        assignUnit(units, solution, unit, rep);
        held[rep]! += load[unit]!;
        served[rep]!++;
      }
    }
    if (o % perStep === perStep - 1) yield o / order.length;
  }
  return solution;
}

/** A solution that is filled, and what each rep holds by now. */
interface Filling {
  readonly units: Units;
  readonly solution: Solution;
  readonly load: Float64Array;
  readonly share: Float64Array;
  readonly held: Float64Array;
  /** How many units. */
  readonly served: Int32Array;
}

function lowestWith({ units, solution, load, share, held }: Filling, unit: number): number {
  const home = units.home[unit]!;
  let best = -1;
  let lowest = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    const level = (held[rep]! + load[unit]!) / share[rep]!;
    if (level > lowest || (level === lowest && rep !== home)) continue;
    if (!mayGo(units, solution, unit, rep)) continue;
    best = rep;
    lowest = level;
  }
  return best;
}

function leastUsed({ units, solution, share, served }: Filling, unit: number): number {
  const home = units.home[unit]!;
  if (home >= 0 && mayGo(units, solution, unit, home)) return home;
  let best = -1;
  let least = Infinity;
  let fewest = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    const used = (solution.used[rep]! + workloadOf(units, unit, rep)) / share[rep]!;
    const number = served[rep]! / share[rep]!;
    if (used > least || (used === least && number >= fewest)) continue;
    if (!mayGo(units, solution, unit, rep)) continue;
    best = rep;
    least = used;
    fewest = number;
  }
  return best;
}
