import { extraMoves, mayGo, assignUnit, swapFits } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { levelsOf, shift } from "../makespan/levels";
import type { Levels } from "../makespan/levels";
import { firstFrom } from "../makespan/unitsByLoad";
import { largestFirst } from "../problem/order";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Arena } from "./arena";
import { keepsLimits, near, rise, riseOf } from "./exchange";
import type { Moving } from "./exchange";
import type { Heft } from "../standing/heft";
import { movedBy } from "./limits";
import type { UnitLimit } from "./limits";

/** Units on either side in order of load that are tried in exchange for one that goes home. */
const REACH = 40;
/** Units that are tried as the first of two. */
const FIRSTS = 24;
const MOST_SWEEPS = 4;

/** A search for lighter moves: where it stands. */
interface Lightening extends Arena, Moving {
  /** What it weighs that units leave their owners. */
  readonly heft: Heft;
  readonly levels: Levels;
  /** By how much the cost may still rise. */
  budget: number;
}

/**
 * Makes moves lighter: a unit goes back to its owner, alone or in exchange for lighter ones that go
 * the other way, the heaviest first. All rules are kept, reps stay within the limits of their shared
 * loads, and the moves within the cap and the limits.
 *
 * @returns how much lighter the moves are; the solution is changed in place
 */
export function* lighten(arena: Arena, heft: Heft, limits: readonly UnitLimit[]): Work<number> {
  const { units, solution, load } = arena;
  const moved = Float64Array.from(limits, (limit) => movedBy(solution, limit.heft));
  const levels = levelsOf(units, solution, load, new Float64Array(units.reps).fill(1));
  const search: Lightening = { ...arena, heft, limits, moved, levels };
  let saved = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const weights = Float64Array.from(solution.rep, (rep, unit) => awayFromHome(search, rep, unit));
    const before = saved;
    let looked = 0;
    for (const unit of largestFirst(weights)) {
      if (weights[unit]! <= 0) break;
      saved += sendHome(search, unit);
      looked += 4 * REACH + FIRSTS * 8;
      if (looked > UNIT_OF_WORK) {
        looked = 0;
        yield sweep / MOST_SWEEPS;
      }
    }
    if (saved === before) break;
  }
  return saved;
}

/** What would be saved if a moved unit went home; 0 where it can't. */
function awayFromHome({ units, heft }: Lightening, rep: number, unit: number): number {
  const home = units.home[unit]!;
  const isLocked = units.lockedTo[unit]! >= 0;
  if (rep < 0 || home < 0 || rep === home || isLocked) return 0;
  return heft.to(unit, rep) - heft.to(unit, home);
}

/** One or two units that go the other way, and what is saved. */
interface Exchange {
  readonly back: readonly number[];
  readonly saves: number;
  readonly costs: number;
}

function sendHome(search: Lightening, unit: number): number {
  const { units, solution, levels } = search;
  const from = solution.rep[unit]!;
  const home = units.home[unit]!;
  const exchange =
    alone(search, unit, from, home) ??
    inExchange(search, unit, from, home) ??
    forTwo(search, unit, from, home);
  if (exchange === undefined) return 0;
  shift(levels, unit, home);
  for (const other of exchange.back) shift(levels, other, from);
  search.limits.forEach(({ heft }, l) => {
    search.moved[l]! += riseOf(heft, unit, exchange.back, from, home);
  });
  search.budget -= exchange.costs;
  return exchange.saves;
}

function alone(search: Lightening, unit: number, from: number, home: number): Exchange | undefined {
  const { units, solution } = search;
  if (!mayGo(units, solution, unit, home)) return undefined;
  const costs = rise(search, unit, -1, from, home);
  if (costs > search.budget) return undefined;
  return { back: [], saves: lighter(search, unit, from, home), costs };
}

/** What is saved when a unit goes from one rep to another. */
function lighter({ heft }: Lightening, unit: number, from: number, to: number): number {
  return heft.to(unit, from) - heft.to(unit, to);
}

/** The exchange for one other unit that saves most, then costs least. */
function inExchange(
  search: Lightening,
  unit: number,
  from: number,
  home: number,
): Exchange | undefined {
  const { units, solution, load, levels } = search;
  const gain = lighter(search, unit, from, home);
  let best: Exchange | undefined;
  for (const other of near(levels.byLoad, home, load[unit]!, REACH)) {
    const saves = gain + lighter(search, other, home, from);
    if (saves <= 0 || (best && saves < best.saves)) continue;
    if (units.lockedTo[other]! >= 0 || !swapFits(units, solution, unit, other)) continue;
    const moves =
      extraMoves(units, solution, unit, home) + extraMoves(units, solution, other, from);
    if (moves > 0 && solution.moves + moves > units.maxMoved) continue;
    const costs = rise(search, unit, other, from, home);
    if (costs > search.budget || (best && saves === best.saves && costs >= best.costs)) continue;
    if (!keepsLimits(search, unit, [other], from, home)) continue;
    best = { back: [other], saves, costs };
  }
  return best;
}

/** The first exchange for two units that together weigh less and carry about as much. */
function forTwo(
  search: Lightening,
  unit: number,
  from: number,
  home: number,
): Exchange | undefined {
  const { units, load, levels } = search;
  // The price of unevenness of three is no sum of those of each.
  if (units.shared.some(({ perSquare }) => perSquare > 0)) return undefined;
  const wanted = load[unit]!;
  const gain = lighter(search, unit, from, home);
  const mayFollow = (other: number): boolean =>
    units.lockedTo[other]! < 0 && mayServe(units, other, from);
  let tried = 0;
  const { byLoad } = levels;
  const held = byLoad.units[home]!;
  for (let at = firstFrom(byLoad, home, wanted) - 1; at >= 0 && tried < FIRSTS; at--, tried++) {
    const one = held[at]!;
    const left = gain + lighter(search, one, home, from);
    if (left <= 0 || !mayFollow(one)) continue;
    for (const two of near(byLoad, home, wanted - load[one]!, 2)) {
      const saves = left + lighter(search, two, home, from);
      if (two === one || saves <= 0 || !mayFollow(two)) continue;
      if (!keepsLimits(search, unit, [one, two], from, home)) continue;
      const exchange = tryTwo(search, unit, [one, two], home);
      if (exchange === undefined) continue;
      return { back: [one, two], saves, costs: exchange };
    }
  }
  return undefined;
}

/** What the cost rises by when a unit and two others change places; undefined where a rule is against it. */
function tryTwo(
  search: Lightening,
  unit: number,
  [one, two]: readonly [number, number],
  home: number,
): number | undefined {
  const { units, solution } = search;
  const from = solution.rep[unit]!;
  const before = solution.moves;
  // Rules hold for the three together, not for one after the other: the solution is put back at once.
  const costs =
    rise(search, unit, -1, from, home) +
    rise(search, one, -1, home, from) +
    rise(search, two, -1, home, from);
  if (costs > search.budget) return undefined;
  assignUnit(units, solution, unit, home);
  assignUnit(units, solution, one, from);
  assignUnit(units, solution, two, from);
  const fits =
    isInside(units, solution, from) &&
    isInside(units, solution, home) &&
    solution.moves <= Math.max(units.maxMoved, before);
  assignUnit(units, solution, two, home);
  assignUnit(units, solution, one, home);
  assignUnit(units, solution, unit, from);
  return fits ? costs : undefined;
}

/** Whether a rep is within capacity and the limits of all shared loads. */
function isInside(units: Units, solution: Solution, rep: number): boolean {
  if (solution.used[rep]! > units.limit[rep]!) return false;
  return units.shared.every(({ low, high }, s) => {
    const held = solution.held[s]![rep]!;
    return held >= low[rep]! && held <= high[rep]!;
  });
}
