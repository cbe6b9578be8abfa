import { reducedCost, waitingPrice } from "../prices/limits";
import type { Prices } from "../prices/limits";
import type { CostTable } from "../problem/costTable";
import { largestFirst, smallestFirst } from "../problem/order";
import { ROUNDING } from "../problem/rounding";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { assignUnit, unassignedWorkload } from "./solution";
import type { Solution } from "./solution";
import { bestSwap, heldInAll } from "./unassignedSwap";
import type { Side, Swap, Turn } from "./unassignedSwap";

/** So many of a rep's units that are worth least there per workload are compared with as many waiting ones that are worth most. */
const MOST_COMPARED = 128;
const MOST_PASSES = 20;
/** Swaps in a rep's turn, before the next rep has its turn. */
const MOST_SWAPS = 40;
/** What workload that waits no longer counts for, in multiples of what it is worth. */
const EAGERNESS = 2;

/** A solution in which not all are placed, and what decides who waits. */
export interface Choosing {
  readonly units: Units;
  readonly table: CostTable;
  readonly solution: Solution;
  readonly prices: Prices;
}

/**
 * Lets less workload wait: one or two waiting units change places with one or two that a rep serves, those first
 * that lose least by it, until no more than `target` waits or no exchange leaves less.
 *
 * @returns true; the solution is changed in place, its rules kept: what is missed of must-cover units
 *   and the waiting workload never rise
 */
export function* shedUnassigned(choosing: Choosing, target: number, effort: number): Work<boolean> {
  return yield* exchanges(choosing, target, effort);
}

/**
 * Decides by cost who waits: one or two waiting units change places with one or two that a rep
 * serves, wherever that is cheaper and leaves no more workload waiting.
 *
 * @returns true; the solution is changed in place, as by `shedUnassigned`
 */
export function* swapUnassigned(choosing: Choosing, effort: number): Work<boolean> {
  return yield* exchanges(choosing, undefined, effort);
}

/** @param target - workload that may wait, so that less is wanted; undefined where cost decides */
function* exchanges(choosing: Choosing, target: number | undefined, effort: number): Work<boolean> {
  const { units, solution } = choosing;
  const most = Math.ceil(MOST_PASSES * effort);
  let waiting = unassignedWorkload(units, solution);
  const enough = target === undefined ? 0 : target + ROUNDING * waiting;
  // A rep for whom nothing was found has its next turn once something has changed elsewhere.
  const settled = new Int32Array(units.reps).fill(-1);
  let swaps = 0;
  for (let pass = 0; pass < most; pass++) {
    const before = swaps;
    for (let rep = 0; rep < units.reps; rep++) {
      if (waiting <= enough) return true;
      if (settled[rep] === swaps) continue;
      const turn = turnOf(choosing, rep, target !== undefined);
      for (let swap = 0; swap < MOST_SWAPS && waiting > enough; swap++) {
        const found = bestSwap(turn);
        yield (pass + rep / units.reps) / most;
        if (!found) {
          settled[rep] = swaps;
          break;
        }
        carryOut(turn, found);
        swaps++;
        waiting = unassignedWorkload(units, solution);
      }
      yield (pass + rep / units.reps) / most;
    }
    if (swaps === before) break;
  }
  return true;
}

function turnOf(choosing: Choosing, rep: number, isEager: boolean): Turn {
  const { units, solution } = choosing;
  const sides = sidesOf(choosing, rep);
  return {
    units,
    solution,
    rep,
    ...sides,
    held: heldInAll(solution),
    eagerness: isEager ? EAGERNESS * densityOf(sides.leaving) : 0,
    isEager,
  };
}

function carryOut(turn: Turn, { leaving, arriving }: Swap): void {
  for (const o of leaving) take(turn, turn.leaving, o, -1);
  for (const i of arriving) take(turn, turn.arriving, i, turn.rep);
  turn.held.set(heldInAll(turn.solution));
}

/** What a unit of workload is worth where units are about to wait. */
function densityOf({ cost, workload }: Side): number {
  let worth = 0;
  let asked = 0;
  for (let i = 0; i < cost.length; i++) {
    worth += Math.abs(cost[i]!);
    asked += workload[i]!;
  }
  return asked > 0 ? worth / asked : 0;
}

/** Puts the unit to the rep or lets it wait, and off the side that it was on. */
function take({ units, solution }: Turn, side: Side, index: number, to: number): void {
  assignUnit(units, solution, side.unit[index]!, to);
  side.isGone[index] = 1;
}

/** The rep's units that are worth least there, and the waiting units that would be worth most, per workload. */
function sidesOf(
  { units, table, solution, prices }: Choosing,
  rep: number,
): Pick<Turn, "leaving" | "arriving"> {
  const served: number[] = [];
  const waiting: number[] = [];
  const servedWorth: number[] = [];
  const waitingWorth: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const at = solution.rep[unit]!;
    if (at !== rep && (at !== -1 || !mayServe(units, unit, rep))) continue;
    if (units.lockedTo[unit]! >= 0) continue;
    const price = reducedCost(units, prices, unit, rep, table.at(unit, rep));
    const workload = units.leastWorkload[unit]!;
    const worth = workload > 0 ? waitingPrice(prices) - price / workload : Infinity;
    (at === rep ? served : waiting).push(unit);
    (at === rep ? servedWorth : waitingWorth).push(worth);
  }
  const least = smallestFirst(Float64Array.from(servedWorth));
  const largest = largestFirst(Float64Array.from(waitingWorth));
  return {
    leaving: sideOf(units, table, served, least, rep),
    arriving: sideOf(units, table, waiting, largest, rep),
  };
}

function sideOf(
  units: Units,
  table: CostTable,
  all: readonly number[],
  order: Int32Array,
  rep: number,
): Side {
  const unit = order.subarray(0, MOST_COMPARED).map((o) => all[o]!);
  const figures = (of: (one: number) => number): Float64Array => Float64Array.from(unit, of);
  return {
    unit,
    cost: figures((one) => table.at(one, rep)),
    workload: figures((one) => workloadOf(units, one, rep)),
    least: figures((one) => units.leastWorkload[one]!),
    first: figures((one) => units.first?.[one] ?? 0),
    moves: figures((one) => movesTo(units, one, rep) - movesTo(units, one, -1)),
    loads: units.shared.map(({ load }) => figures((one) => load[one]!)),
    isGone: new Uint8Array(unit.length),
  };
}
