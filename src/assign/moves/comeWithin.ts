import { mayGo, swapFits } from "../solution/solution";
import { levelsOf, shift } from "../makespan/levels";
import type { Levels } from "../makespan/levels";
import { smallestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Arena } from "./arena";
import { keepsLimits, near, rise, riseOf } from "./exchange";
import type { Moving } from "./exchange";
import { movedBy } from "./limits";
import type { UnitLimit } from "./limits";

/** Units on either side in order of load that are tried in exchange for one that goes home. */
const REACH = 20;
const MOST_SWEEPS = 8;

interface Returning extends Arena, Moving {
  readonly levels: Levels;
}

/** A unit that goes home, alone or in exchange for another one. */
interface Return {
  readonly unit: number;
  /** -1 where it goes alone. */
  readonly back: number;
  readonly costs: number;
  /** What less leaves its owners of the figure that is brought down. */
  readonly spares: number;
}

/**
 * Brings what a plan moves within limits that it passes by a little: units go back to their owners, alone
 * or in exchange for one of about the same load, those first that cost least for what they spare. All
 * rules are kept, reps stay within the limits of their shared loads, and no other limit is passed.
 *
 * @param limits - all of them, the cap on moves among them
 * @returns by how much the cost has risen; the solution is changed in place, and may still pass a limit
 */
export function* comeWithin(asked: Arena, limits: readonly UnitLimit[]): Work<number> {
  // The cap is one of the limits: the plan may pass it on the way.
  const arena = { ...asked, units: { ...asked.units, maxMoved: Infinity } };
  const { units, solution, load } = arena;
  const moved = Float64Array.from(limits, ({ heft }) => movedBy(solution, heft));
  const levels = levelsOf(units, solution, load, new Float64Array(units.reps).fill(1));
  const search: Returning = { ...arena, limits, moved, levels };
  let risen = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const passed = limits.findIndex(({ most }, l) => moved[l]! > most);
    if (passed < 0) break;
    const before = moved[passed]!;
    risen += yield* bringDown(search, passed);
    if (moved[passed] === before) break;
  }
  return risen;
}

/** @returns by how much the cost has risen */
function* bringDown(search: Returning, l: number): Work<number> {
  const { units, solution, moved, limits } = search;
  const { most, heft } = limits[l]!;
  const returns: Return[] = [];
  let looked = 0;
  for (let unit = 0; unit < units.count; unit++) {
    looked++;
    if (heft.to(unit, solution.rep[unit]!) > heft.least(unit)) {
      looked += 8 * REACH;
      const found = bestReturn(search, l, unit);
      if (found) returns.push(found);
    }
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield unit / units.count;
  }
  const excess = moved[l]! - most;
  const perSpared = Float64Array.from(returns, (one) => dearness(one, excess));
  let risen = 0;
  for (const at of smallestFirst(perSpared)) {
    if (moved[l]! <= most) break;
    const { unit, back } = returns[at]!;
    // Others may have gone since it was looked at.
    const now = returnOf(search, l, unit, back);
    if (!now) continue;
    const from = solution.rep[unit]!;
    const home = units.home[unit]!;
    limits.forEach(({ heft: one }, other) => {
      moved[other]! += riseOf(one, unit, back < 0 ? [] : [back], from, home);
    });
    shift(search.levels, unit, home);
    if (back >= 0) shift(search.levels, back, from);
    risen += now.costs;
  }
  return risen;
}

/** What is spared beyond the excess is of no use. */
function dearness({ costs, spares }: Return, excess: number): number {
  return costs / (costs > 0 ? Math.min(spares, excess) : spares);
}

function bestReturn(search: Returning, l: number, unit: number): Return | undefined {
  const { units, solution, load, levels, limits, moved } = search;
  const home = units.home[unit]!;
  if (home < 0 || home === solution.rep[unit] || units.lockedTo[unit]! >= 0) return undefined;
  const excess = moved[l]! - limits[l]!.most;
  let best = returnOf(search, l, unit, -1);
  for (const back of near(levels.byLoad, home, load[unit]!, REACH)) {
    const one = returnOf(search, l, unit, back);
    if (one && (!best || dearness(one, excess) < dearness(best, excess))) best = one;
  }
  return best;
}

/** What it does that a unit goes home and another one, or none, the other way; undefined where that may not be. */
function returnOf(search: Returning, l: number, unit: number, back: number): Return | undefined {
  const { units, solution, limits } = search;
  const from = solution.rep[unit]!;
  const home = units.home[unit]!;
  if (from === home || (back >= 0 && solution.rep[back] !== home)) return undefined;
  const others = back < 0 ? [] : [back];
  const spares = -riseOf(limits[l]!.heft, unit, others, from, home);
  if (!(spares > 0)) return undefined;
  const fits =
    back < 0
      ? mayGo(units, solution, unit, home)
      : units.lockedTo[back]! < 0 && swapFits(units, solution, unit, back);
  if (!fits || !keepsLimits(search, unit, others, from, home)) return undefined;
  return { unit, back, costs: rise(search, unit, back, from, home), spares };
}
