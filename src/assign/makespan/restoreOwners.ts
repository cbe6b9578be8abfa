import type { CostTable } from "../problem/costTable";
import { extraMoves, mayGo, assignUnit, swapFits } from "../solution/solution";
import { levelOf } from "./levels";
import type { Levels } from "./levels";
import { smallestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** How far a rep's level may be shifted to save moves or cost, as a share of the mean level. */
const TOLERANCE = 1e-4;

/** Units that follow in order of load and are tried for a swap. */
const REACH = 20;

const MOST_SWEEPS = 4;

/**
 * Among plans whose levels are nearly the same, looks for one with fewer moves, then with less
 * cost: units of nearly equal load change places, and units of nearly no load go where they are
 * better off. No rep's level leaves its band of 0.01 % of the mean.
 *
 * @returns true; the levels' solution is changed in place and valid at every yield
 */
export function* restoreOwners(levels: Levels, cost: CostTable | undefined): Work<boolean> {
  const { units } = levels;
  if (!cost && units.home.every((rep) => rep < 0)) return true;
  const { load } = levels.byLoad;
  const order = smallestFirst(load);
  const start = levels.held.map((_, rep) => levelOf(levels, rep));
  const settling: Settling = { levels, cost, order, start, band: TOLERANCE * levels.mean };
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / (REACH * 8)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changes = 0;
    for (let o = 0; o < order.length; o++) {
      const unit = order[o]!;
      if (levels.solution.rep[unit]! >= 0) {
        if (trySwaps(settling, o) || tryShifts(settling, unit)) changes++;
      }
      if (o % perStep === perStep - 1) yield (sweep + o / order.length) / MOST_SWEEPS;
    }
    if (changes === 0) break;
  }
  return true;
}

/** Levels in which units go back, and how far they may be shifted. */
interface Settling {
  readonly levels: Levels;
  readonly cost: CostTable | undefined;
  /** The units, the smallest load first. */
  readonly order: Int32Array;
  /** Per rep, the level at the beginning, and how far it may go from there. */
  readonly start: Float64Array;
  readonly band: number;
}

function trySwaps(settling: Settling, position: number): boolean {
  const { levels, cost, order } = settling;
  const { units, solution, byLoad } = levels;
  const { load } = byLoad;
  const unit = order[position]!;
  const last = Math.min(order.length - 1, position + REACH);
  for (let p = position + 1; p <= last; p++) {
    const other = order[p]!;
    const from = solution.rep[unit]!;
    const to = solution.rep[other]!;
    if (to < 0 || to === from) continue;
    const transfer = load[unit]! - load[other]!;
    if (!inBand(settling, from, -transfer)) break;
    if (!inBand(settling, to, transfer)) continue;
    const moves = extraMoves(units, solution, unit, to) + extraMoves(units, solution, other, from);
    if (moves > 0 || !swapFits(units, solution, unit, other)) continue;
    if (moves === 0 && !(cost && swapSaves(cost, unit, from, other, to))) continue;
    assignUnit(units, solution, unit, to);
    assignUnit(units, solution, other, from);
    levels.held[from]! -= transfer;
    levels.held[to]! += transfer;
    return true;
  }
  return false;
}

function tryShifts(settling: Settling, unit: number): boolean {
  const { levels, cost } = settling;
  const { units, solution, byLoad, held } = levels;
  const load = byLoad.load[unit]!;
  const from = solution.rep[unit]!;
  if (!inBand(settling, from, -load)) return false;
  for (let to = 0; to < units.reps; to++) {
    if (to === from || !inBand(settling, to, load)) continue;
    const moves = extraMoves(units, solution, unit, to);
    if (moves > 0 || !mayGo(units, solution, unit, to)) continue;
    if (moves === 0 && !(cost && isLess(cost.at(unit, to), cost.at(unit, from)))) continue;
    assignUnit(units, solution, unit, to);
    held[from]! -= load;
    held[to]! += load;
    return true;
  }
  return false;
}

function inBand({ levels, start, band }: Settling, rep: number, change: number): boolean {
  const level = (levels.held[rep]! + change) / levels.share[rep]!;
  return Math.abs(level - start[rep]!) <= band;
}

function swapSaves(
  cost: CostTable,
  one: number,
  repOne: number,
  other: number,
  repOther: number,
): boolean {
  const now = cost.at(one, repOne) + cost.at(other, repOther);
  return isLess(cost.at(one, repOther) + cost.at(other, repOne), now);
}

/** Less by more than rounding, so that a sweep never goes back and forth. */
function isLess(cost: number, than: number): boolean {
  return cost < than - 1e-9 * (Math.abs(cost) + Math.abs(than));
}
