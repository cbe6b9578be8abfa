import type { Candidates } from "../prices/candidates";
import type { Prices } from "../prices/limits";
import type { CostTable } from "../problem/costTable";
import type { Shared } from "../problem/shared";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { findLowRegretMoves } from "./lowRegretMoves";
import type { LowRegretMoves } from "./lowRegretMoves";
import { extraMoves, mayGo, assignUnit, swapFits } from "./solution";
import type { Solution } from "./solution";
import { outsideBy, outsideShares, withoutTolerances } from "./objective";

const MOST_PASSES = 60;
/** A pass that brings reps nearer by less than this part is the last before units farther off are looked at. */
const WORTH_A_PASS = 0.05;
/** How many units may be looked at to find one that comes back for a unit that goes. */
const MOST_BACK = 200;
/** What a step has to save, as a part of what two reps are outside by, so that rounding is no step. */
const ROUNDING_OF_SUMS = 1e-12;

/**
 * Brings reps who are outside the limits of their shares nearer to them, by shifts and swaps of
 * units near borders, those first that lose least at the prices; then of any units. Each step
 * lowers the sum of the squares of what all reps are outside by, each measure as a part of its mean
 * share, so that who is far outside comes first; all other rules are kept.
 *
 * @returns true; the solution is changed in place
 */
export function* repairTolerances(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  solution: Solution,
  prices: Prices,
  regret: number,
): Work<boolean> {
  const open = withoutTolerances(units);
  const now = new Float64Array(units.count);
  for (const border of [0.5, 2, 1e6]) {
    let before = Infinity;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const { repsOutside, outside } = outsideShares(units, solution);
      if (repsOutside === 0) return true;
      if (outside > before * (1 - WORTH_A_PASS)) break;
      before = outside;
      for (let unit = 0; unit < units.count; unit++) {
        const rep = solution.rep[unit]!;
        if (rep >= 0) now[unit] = table.at(unit, rep);
      }
      const most = border * regret;
      const lowRegret = yield* findLowRegretMoves(units, candidates, solution, prices, now, most);
      if (!(yield* onePass(units, open, candidates, solution, lowRegret))) break;
    }
  }
  return true;
}

/** @returns whether anything changed */
function* onePass(
  units: Units,
  open: Units,
  candidates: Candidates,
  solution: Solution,
  lowRegret: LowRegretMoves,
): Work<boolean> {
  let changed = false;
  let looked = 0;
  for (let from = 0; from < units.reps; from++) {
    const end = lowRegret.start[from + 1]!;
    for (let e = lowRegret.start[from]!; e < end; e++) {
      const unit = lowRegret.unit[e]!;
      const to = candidates.rep[lowRegret.place[e]!]!;
      if (++looked % UNIT_OF_WORK === 0) yield looked / UNIT_OF_WORK / (looked / UNIT_OF_WORK + 1);
      if (solution.rep[unit] !== from) continue;
      if (!isOutside(units, solution, from) && !isOutside(units, solution, to)) continue;
      if (mayGo(open, solution, unit, to) && gain(units, solution, unit, -1, from, to) > 0) {
        assignUnit(units, solution, unit, to);
        changed = true;
        continue;
      }
      const back = bestBack(units, open, candidates, solution, lowRegret, unit, from, to);
      looked += MOST_BACK / 8;
      if (back < 0) continue;
      assignUnit(units, solution, unit, to);
      assignUnit(units, solution, back, from);
      changed = true;
    }
  }
  return changed;
}

/** The unit of `to` that should come back for the one that goes, or -1. */
function bestBack(
  units: Units,
  open: Units,
  candidates: Candidates,
  solution: Solution,
  lowRegret: LowRegretMoves,
  unit: number,
  from: number,
  to: number,
): number {
  let best = -1;
  let most = 0;
  const start = lowRegret.start[to]!;
  const end = Math.min(lowRegret.start[to + 1]!, start + MOST_BACK);
  for (let e = start; e < end; e++) {
    const other = lowRegret.unit[e]!;
    if (solution.rep[other] !== to || candidates.rep[lowRegret.place[e]!] !== from) continue;
    const lowers = gain(units, solution, unit, other, from, to);
    if (lowers <= most || !swapFits(open, solution, unit, other)) continue;
    if (solution.moves + movesOf(units, solution, unit, other) > units.maxMoved) continue;
    best = other;
    most = lowers;
  }
  return best;
}

function movesOf(units: Units, solution: Solution, one: number, other: number): number {
  return (
    extraMoves(units, solution, one, solution.rep[other]!) +
    extraMoves(units, solution, other, solution.rep[one]!)
  );
}

function isOutside({ shared }: Units, { held }: Solution, rep: number): boolean {
  return shared.some((one, s) => outsideBy(one, rep, held[s]![rep]!) > 0);
}

/** How much less reps are outside, in squares, when `unit` goes over and `back` comes the other way. */
function gain(
  { shared }: Units,
  { held }: Solution,
  unit: number,
  back: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  let size = 0;
  for (let s = 0; s < shared.length; s++) {
    const one = shared[s]!;
    if (one.perSquare > 0) continue;
    const amounts = held[s]!;
    const change = one.load[unit]! - (back < 0 ? 0 : one.load[back]!);
    const given = amounts[from]!;
    const taken = amounts[to]!;
    const before = squareOf(one, from, given) + squareOf(one, to, taken);
    sum += before - squareOf(one, from, given - change) - squareOf(one, to, taken + change);
    size += before;
  }
  return sum > ROUNDING_OF_SUMS * size ? sum : 0;
}

function squareOf(one: Shared, rep: number, amount: number): number {
  const by = outsideBy(one, rep, amount);
  return by * by;
}
