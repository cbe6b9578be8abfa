import type { Problem } from "../../model";
import { ROUNDING } from "../problem/rounding";
import { unitsOf, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** What reps hold today and need not give away, whatever their capacity. */
export interface Held {
  readonly units: Units;
  /** Rep with whom each unit stays rather than waits; -1 where it waits. */
  readonly stayer: Int32Array;
  /** Workload per rep that is there by lock or group. */
  readonly locked: Float64Array;
  /** Workload per rep of the units that stay with it, the locked ones included. */
  readonly staying: Float64Array;
}

/** O(n + k). A group stays where the fewest of its accounts change hands, if one of them stays. */
export function heldOf(problem: Problem): Held {
  const units = unitsOf(problem);
  const stayer = new Int32Array(units.count).fill(-1);
  const locked = new Float64Array(units.reps);
  const staying = new Float64Array(units.reps);
  for (let unit = 0; unit < units.count; unit++) {
    const lock = units.lockedTo[unit]!;
    const rep = lock >= 0 ? lock : units.home[unit]!;
    if (rep < 0) continue;
    if (lock >= 0) locked[rep]! += workloadOf(units, unit, rep);
    else if (!isFlagged(problem, units, unit)) continue;
    stayer[unit] = rep;
    staying[rep]! += workloadOf(units, unit, rep);
  }
  return { units, stayer, locked, staying };
}

/** The accounts of a unit. */
export function membersOf({ units }: Pick<Held, "units">, unit: number): Int32Array {
  return units.member.subarray(units.memberStart[unit], units.memberStart[unit + 1]);
}

function isFlagged({ stays }: Problem, units: Units, unit: number): boolean {
  return membersOf({ units }, unit).some((account) => (stays?.[account] ?? 0) !== 0);
}

/** Reps who hold more than they have capacity for, and need not give it away. */
export function overfull({ units, staying }: Held): number[] {
  const reps: number[] = [];
  for (let rep = 0; rep < units.reps; rep++) if (staying[rep]! > units.limit[rep]!) reps.push(rep);
  return reps;
}

/**
 * Per rep, whether it holds nothing but what stays with it: then it may be above its capacity.
 *
 * @param rep - rep of each account, -1 = none
 */
export function holdOnlyTheirs(held: Held, rep: ArrayLike<number>): Uint8Array {
  const { units, stayer } = held;
  const only = new Uint8Array(units.reps).fill(1);
  for (let unit = 0; unit < units.count; unit++) {
    const at = rep[units.member[units.memberStart[unit]!]!]!;
    if (at >= 0 && stayer[unit] !== at) only[at] = 0;
  }
  return only;
}

/** The problem with room for all that stays: what holds under these capacities holds under `stays`. */
export function withRoomToStay(problem: Problem): Problem {
  if (!problem.stays) return problem;
  const { stays: _, ...rest } = problem;
  const { staying } = heldOf(problem);
  const capacity = problem.capacity.map((room, rep) => Math.max(room, staying[rep]!));
  return { ...rest, capacity };
}

/** Workload per rep above its capacity; 0 where there is none. */
export function excessOf(capacity: Float64Array, loads: ArrayLike<number>): Float64Array {
  return capacity.map((room, rep) => {
    const over = loads[rep]! - room;
    return over > ROUNDING * room ? over : 0;
  });
}
