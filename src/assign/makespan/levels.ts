import type { Solution } from "../solution/solution";
import { assignUnit } from "../solution/solution";
import { addTo, removeFrom, unitsByLoadOf } from "./unitsByLoad";
import type { UnitsByLoad } from "./unitsByLoad";
import type { Units } from "../problem/units";

/** A solution together with the load of each rep, for evening the loads out. */
export interface Levels {
  readonly units: Units;
  readonly solution: Solution;
  readonly byLoad: UnitsByLoad;
  /** Load per rep. */
  readonly held: Float64Array;
  readonly share: Float64Array;
  /** The level of all reps if the load could be divided freely. */
  readonly mean: number;
}

export function levelsOf(
  units: Units,
  solution: Solution,
  load: Float64Array,
  share: Float64Array,
): Levels {
  const held = heldBy(solution.rep, load, share.length);
  let total = 0;
  let shares = 0;
  for (let rep = 0; rep < share.length; rep++) {
    total += held[rep]!;
    shares += share[rep]!;
  }
  const byLoad = unitsByLoadOf(solution.rep, units.reps, load);
  return { units, solution, byLoad, held, share, mean: total / shares };
}

/** Load per rep, summed in the order of the units. */
export function heldBy(rep: Int32Array, load: Float64Array, reps: number): Float64Array {
  const held = new Float64Array(reps);
  for (let unit = 0; unit < rep.length; unit++) {
    const at = rep[unit]!;
    if (at >= 0) held[at]! += load[unit]!;
  }
  return held;
}

/** Load per unit of share: what is evened out. */
export function levelOf({ held, share }: Levels, rep: number): number {
  return held[rep]! / share[rep]!;
}

export function largestLevel(held: Float64Array, share: Float64Array): number {
  let largest = 0;
  for (let rep = 0; rep < held.length; rep++) largest = Math.max(largest, held[rep]! / share[rep]!);
  return largest;
}

/** Moves a unit that is placed, and keeps loads and lists in step. */
export function shift(levels: Levels, unit: number, to: number): void {
  const from = levels.solution.rep[unit]!;
  const load = levels.byLoad.load[unit]!;
  assignUnit(levels.units, levels.solution, unit, to);
  levels.held[from]! -= load;
  levels.held[to]! += load;
  if (load === 0) return;
  removeFrom(levels.byLoad, from, unit);
  addTo(levels.byLoad, to, unit);
}
