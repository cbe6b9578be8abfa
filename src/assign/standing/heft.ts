import type { Problem } from "../../model";
import { membersOf } from "./held";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";

/** How much of a figure leaves its owners if a rep has a unit; 0 for a unit that waits. */
export interface Heft {
  readonly to: (unit: number, rep: number) => number;
  /** The least that leaves whoever of those that may have the unit gets it: 0 unless it is forced. */
  readonly least: (unit: number) => number;
  /** The most that can leave. */
  readonly most: (unit: number) => number;
}

/** Whether it counts that an account goes from its owner to a rep. */
export function isAway(groupOf: Int32Array | undefined, owner: number, rep: number): boolean {
  return groupOf ? groupOf[owner] !== groupOf[rep] : owner !== rep;
}

/**
 * @param figure - n numbers >= 0: what it weighs that an account leaves its owner
 * @param groupOf - group of each rep, where only moves to another group weigh anything
 */
export function heftOf(
  { owner }: Problem,
  units: Units,
  figure: Float64Array,
  groupOf?: Int32Array,
): Heft {
  // Aligned with the owners of each unit: how much of the figure is theirs.
  const theirs = new Float64Array(units.ownerRep.length);
  const all = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    if (units.owned[unit] === 0) continue;
    const end = units.ownerStart[unit + 1]!;
    for (const account of membersOf({ units }, unit)) {
      const rep = owner?.[account] ?? -1;
      if (rep < 0) continue;
      all[unit]! += figure[account]!;
      for (let o = units.ownerStart[unit]!; o < end; o++)
        if (units.ownerRep[o] === rep) theirs[o]! += figure[account]!;
    }
  }
  const to = (unit: number, rep: number): number => {
    if (rep < 0 || units.owned[unit] === 0) return 0;
    let leaving = all[unit]!;
    const end = units.ownerStart[unit + 1]!;
    for (let o = units.ownerStart[unit]!; o < end; o++)
      if (!isAway(groupOf, units.ownerRep[o]!, rep)) leaving -= theirs[o]!;
    return Math.max(0, leaving);
  };
  return {
    to,
    least: (unit) => leastOf(units, to, unit),
    most: (unit) => all[unit]!,
  };
}

/** With its home nothing more than has to; without one, with whoever of those that may have it. */
function leastOf(units: Units, to: Heft["to"], unit: number): number {
  const home = units.home[unit]!;
  if (home >= 0) return to(unit, home);
  let least = Infinity;
  for (let rep = 0; rep < units.reps && least > 0; rep++)
    if (mayServe(units, unit, rep)) least = Math.min(least, to(unit, rep));
  return least === Infinity ? 0 : least;
}
