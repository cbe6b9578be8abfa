import { ROUNDING } from "../problem/rounding";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/** The units with one of them locked to a rep, who may hold as much of each shared load as it brings. */
export function heldAt(units: Units, unit: number, rep: number): Units {
  const withUnit = <T extends Int32Array | Float64Array>(all: T, at: number, one: number): T => {
    const changed = all.slice() as T;
    changed[at] = one;
    return changed;
  };
  const moves = movesTo(units, unit, rep);
  return {
    ...units,
    lockedTo: withUnit(units.lockedTo, unit, rep),
    choices: withUnit(units.choices, unit, 1),
    leastWorkload: withUnit(units.leastWorkload, unit, workloadOf(units, unit, rep)),
    home: withUnit(units.home, unit, moves < units.owned[unit]! ? rep : -1),
    fewestMoves: withUnit(units.fewestMoves, unit, moves),
    shared: units.shared.map((one) => {
      const needed = one.load[unit]! + ROUNDING * one.part[rep]!;
      return { ...one, high: withUnit(one.high, rep, Math.max(one.high[rep]!, needed)) };
    }),
  };
}
