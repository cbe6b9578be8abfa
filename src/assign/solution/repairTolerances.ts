import type { Candidates } from "../prices/candidates";
import type { Priced } from "../prices/searchPrices";
import type { CostTable } from "../problem/costTable";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { findLowRegretMoves } from "./lowRegretMoves";
import type { LowRegretMoves } from "./lowRegretMoves";
import { costsNow } from "./pricedSolution";
import type { PricedSolution } from "./pricedSolution";
import { extraMoves, hasRoom, assignUnit, swapFits } from "./solution";
import type { Solution } from "./solution";
import { insideGain, isOutside } from "./insideGain";
import { keepsCap, takeBacks } from "./takeBack";
import type { TakeBacks } from "./takeBack";
import { throughWaiting } from "./throughWaiting";
import { outsideShares, withLockedLoads, withoutTolerances } from "./objective";

/** What a unit may lose, in mean regrets per unit of workload: those near borders first, then any. */
const BORDERS = [0.5, 2, 8, 32, 1e6];
const MOST_PASSES = 60;
/** A pass that brings reps nearer by less than this part is the last before units farther off are looked at. */
const WORTH_A_PASS = 0.05;
/** How many units may be looked at to find one that comes back for a unit that goes. */
const MOST_BACK = 200;

/**
 * Brings reps who are outside the limits of their shares nearer to them, by shifts and swaps of
 * units near borders, those first that lose least at the prices; then of any units. Where units wait,
 * some of them change places with some that are served; where moves are capped, some are taken back
 * for others. Each step lowers the sum of the squares of what all reps are outside by, each measure as
 * a part of its share, so that who is far outside comes first; all other rules are kept, and no
 * more waits.
 *
 * @returns true; the solution is changed in place
 */
export function* repairTolerances(
  units: Units,
  table: CostTable,
  solution: Solution,
  { prices, candidates, regret }: Pick<Priced, "prices" | "candidates" | "regret">,
): Work<boolean> {
  const open = withoutTolerances(units);
  const reachable = withLockedLoads(units);
  for (const border of BORDERS) {
    let before = Infinity;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const { repsOutside, outside } = outsideShares(reachable, solution);
      if (repsOutside === 0) return true;
      if (outside > before * (1 - WORTH_A_PASS)) break;
      before = outside;
      const now = costsNow(units, table, solution);
      const priced: PricedSolution = { units, solution, candidates, prices, now };
      const lowRegret = yield* findLowRegretMoves(priced, border * regret);
      const byWaiting = yield* throughWaiting(units, table, solution, prices, border * regret);
      const returns = takeBacks(units, solution);
      const byBorders = yield* onePass({ units, open, candidates, solution, lowRegret, returns });
      if (!byWaiting && !byBorders) break;
    }
  }
  return true;
}

/** What one pass goes by. */
interface Pass {
  readonly units: Units;
  /** The same units without tolerances. */
  readonly open: Units;
  readonly candidates: Candidates;
  readonly solution: Solution;
  readonly lowRegret: LowRegretMoves;
  readonly returns: TakeBacks;
}

/** @returns whether anything changed */
function* onePass(pass: Pass): Work<boolean> {
  const { units, candidates, solution, lowRegret, returns } = pass;
  let changed = false;
  let looked = 0;
  for (let from = 0; from < units.reps; from++) {
    const end = lowRegret.start[from + 1]!;
    for (let e = lowRegret.start[from]!; e < end; e++) {
      const unit = lowRegret.unit[e]!;
      const to = candidates.rep[lowRegret.place[e]!]!;
      if (++looked >= UNIT_OF_WORK) {
        looked = 0;
        yield e / lowRegret.unit.length;
      }
      if (solution.rep[unit] !== from) continue;
      if (!isOutside(units, solution, from) && !isOutside(units, solution, to)) continue;
      looked += 8;
      if (shift(pass, unit, to)) {
        changed = true;
        continue;
      }
      const back = bestBack(pass, unit, to);
      looked += MOST_BACK / 8;
      if (back < 0) continue;
      const gained = insideGain(units, solution, unit, back, to);
      assignUnit(units, solution, unit, to);
      assignUnit(units, solution, back, from);
      if (keepsCap(units, solution, returns, gained, [unit, back])) changed = true;
      else {
        assignUnit(units, solution, unit, from);
        assignUnit(units, solution, back, to);
      }
    }
  }
  return changed;
}

/** Lets the unit go to the rep, if that is a gain with the moves that have to be taken back for it. */
function shift({ units, open, solution, returns }: Pass, unit: number, to: number): boolean {
  const from = solution.rep[unit]!;
  if (!mayServe(units, unit, to) || !hasRoom(open, solution, unit, to)) return false;
  const gained = insideGain(units, solution, unit, -1, to);
  const further = extraMoves(units, solution, unit, to);
  if (gained <= 0 || !mayBeTaken(units, solution, further, gained, returns)) return false;
  assignUnit(units, solution, unit, to);
  if (keepsCap(units, solution, returns, gained, [unit])) return true;
  assignUnit(units, solution, unit, from);
  return false;
}

/** Whether a step of so many further moves fits the cap, or may do so once others are taken back. */
function mayBeTaken(
  { maxMoved }: Units,
  { moves }: Solution,
  further: number,
  gained: number,
  { unit, most }: TakeBacks,
): boolean {
  const above = moves + further - maxMoved;
  return above <= 0 || (unit.length >= above && gained + above * most > 0);
}

/** The unit of `to` that should come back for the one that goes, or -1. */
function bestBack(pass: Pass, unit: number, to: number): number {
  const { units, open, candidates, solution, lowRegret, returns } = pass;
  const from = solution.rep[unit]!;
  let best = -1;
  let most = 0;
  const start = lowRegret.start[to]!;
  const end = Math.min(lowRegret.start[to + 1]!, start + MOST_BACK);
  for (let e = start; e < end; e++) {
    const other = lowRegret.unit[e]!;
    if (solution.rep[other] !== to || candidates.rep[lowRegret.place[e]!] !== from) continue;
    const lowers = insideGain(units, solution, unit, other, to);
    if (lowers <= most || !swapFits(open, solution, unit, other)) continue;
    if (!mayBeTaken(units, solution, movesOf(units, solution, unit, other), lowers, returns))
      continue;
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
