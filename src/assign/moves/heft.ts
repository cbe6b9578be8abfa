import type { Problem } from "../../model";
import { membersOf } from "../stays/held";
import type { Units } from "../problem/units";

/** How much of a figure leaves its owners if a rep has a unit; 0 for a unit that waits. */
export interface Heft {
  readonly to: (unit: number, rep: number) => number;
  /** The least that leaves whoever of those that may have the unit gets it: 0 unless it is forced. */
  readonly least: (unit: number) => number;
  /** The most that can leave. */
  readonly most: (unit: number) => number;
}

/**
 * @param figure - n numbers >= 0: what it weighs that an account leaves its owner
 */
export function heftOf({ owner }: Problem, units: Units, figure: Float64Array): Heft {
  // Aligned with the owners of each unit: how much of the figure is theirs.
  const theirs = new Float64Array(units.ownerRep.length);
  const all = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    if (units.owned[unit] === 0) continue;
    const end = units.ownerStart[unit + 1] as number;
    for (const account of membersOf({ units }, unit)) {
      const rep = owner?.[account] ?? -1;
      if (rep < 0) continue;
      (all[unit] as number) += figure[account] as number;
      for (let o = units.ownerStart[unit] as number; o < end; o++)
        if (units.ownerRep[o] === rep) (theirs[o] as number) += figure[account] as number;
    }
  }
  const to = (unit: number, rep: number): number => {
    if (rep < 0 || units.owned[unit] === 0) return 0;
    let leaving = all[unit] as number;
    const end = units.ownerStart[unit + 1] as number;
    for (let o = units.ownerStart[unit] as number; o < end; o++)
      if (units.ownerRep[o] === rep) leaving -= theirs[o] as number;
    return Math.max(0, leaving);
  };
  return {
    to,
    least: (unit) => to(unit, units.home[unit] as number) || forcedHeft(units, all, unit),
    most: (unit) => all[unit] as number,
  };
}

/** All of it, where no owner may keep the unit and somebody else may have it. */
function forcedHeft(units: Units, all: Float64Array, unit: number): number {
  const mustMove = (units.home[unit] as number) < 0 && (units.choices[unit] as number) > 0;
  return mustMove ? (all[unit] as number) : 0;
}
