import { extraMoves, mayGo, assignUnit, swapFits, unevenness } from "./solution";
import type { Solution } from "./solution";
import { unevennessOf } from "./objective";
import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** Pairs of unit and rep up to which a plan is gone through step by step; beyond, chains have to do. */
const MOST_PAIRS = 2e6;
/** Steps that the normal effort looks at. */
const MOST_LOOKS = 3e7;

/** A plan that is gone through. */
interface Walk {
  readonly units: Units;
  readonly solution: Solution;
  /** Cost of every unit with every rep. */
  readonly cost: Float64Array;
  /** Per rep, the most that a step of the unit in hand to it could save but for what comes back. */
  readonly most: Float64Array;
  looked: number;
}

/** The best step of a unit: to another rep, in exchange for `back` or for nobody (-1). */
interface Step {
  to: number;
  back: number;
  saving: number;
}

/**
 * Moves single units and swaps pairs as long as that lowers the cost with the price of unevenness
 * in it. Prices see that price as a straight line, so that chains that follow them can't tell how
 * far a transfer of load pays; here every step is worth exactly what it changes. Ends where no
 * move and no swap is worth anything, or when the budget is spent.
 *
 * @returns true; the solution is changed in place, its rules kept, and only gets cheaper
 */
export function* localSearch(
  units: Units,
  table: CostTable,
  solution: Solution,
  effort: number,
): Work<boolean> {
  const { count, reps } = units;
  if (count * reps > MOST_PAIRS) return true;
  const cost = new Float64Array(count * reps);
  for (let unit = 0; unit < count; unit++)
    table.row(unit, cost.subarray(unit * reps, (unit + 1) * reps));
  const walk: Walk = { units, solution, cost, most: new Float64Array(reps), looked: 0 };
  const budget = effort * MOST_LOOKS;
  // As many units in a row without a step as there are units: nothing is left to find.
  let next = UNIT_OF_WORK;
  let least = roundingOf(walk);
  for (let unit = 0, idle = 0; idle < count && walk.looked < budget; unit = (unit + 1) % count) {
    if (unit === 0) least = roundingOf(walk);
    const step = bestStep(walk, unit, least);
    idle = step.to < 0 ? idle + 1 : 0;
    if (step.to >= 0) take(walk, unit, step);
    if (walk.looked < next) continue;
    next = walk.looked + UNIT_OF_WORK;
    yield walk.looked / budget;
  }
  return true;
}

/** What a step has to save so that rounding never counts as progress. */
function roundingOf({ units, solution, cost }: Walk): number {
  let total = unevennessOf(units, solution);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) total += Math.abs(cost[unit * units.reps + rep]!);
  }
  return ROUNDING * total;
}

function bestStep(walk: Walk, unit: number, least: number): Step {
  const { units, solution } = walk;
  const step: Step = { to: -1, back: -1, saving: least };
  walk.looked++;
  if (solution.rep[unit]! < 0 || units.lockedTo[unit]! >= 0) return step;
  walk.looked += units.reps + units.count;
  bestMove(walk, unit, step);
  bestSwap(walk, unit, step);
  return step;
}

function bestMove({ units, solution, cost, most }: Walk, unit: number, step: Step): void {
  const from = solution.rep[unit]!;
  const row = unit * units.reps;
  const here = cost[row + from]!;
  for (let to = 0; to < units.reps; to++) {
    if (to === from) continue;
    const saved = here - cost[row + to]!;
    most[to] = saved + mostEvened(units, solution, from, to);
    if (most[to]! <= step.saving) continue;
    const saving = saved - unevenness(units, solution, unit, -1, to);
    if (saving <= step.saving || !mayGo(units, solution, unit, to)) continue;
    step.to = to;
    step.saving = saving;
  }
}

/** What the price of unevenness falls by at most, whatever goes between two reps: half the difference does it. */
function mostEvened({ shared }: Units, { held }: Solution, from: number, to: number): number {
  let fall = 0;
  for (let s = 0; s < shared.length; s++) {
    const amounts = held[s]!;
    const apart = amounts[from]! - amounts[to]!;
    fall += (shared[s]!.perSquare * apart * apart) / 2;
  }
  return fall;
}

function bestSwap({ units, solution, cost, most }: Walk, unit: number, step: Step): void {
  const { count, reps } = units;
  const from = solution.rep[unit]!;
  const here = cost[unit * reps + from]!;
  for (let back = 0; back < count; back++) {
    const to = solution.rep[back]!;
    if (to < 0 || to === from) continue;
    const returned = cost[back * reps + to]! - cost[back * reps + from]!;
    if (most[to]! + returned <= step.saving) continue;
    const saved = here - cost[unit * reps + to]! + returned;
    const saving = saved - unevenness(units, solution, unit, back, to);
    if (saving <= step.saving || !swapFits(units, solution, unit, back)) continue;
    const moves = extraMoves(units, solution, unit, to) + extraMoves(units, solution, back, from);
    if (solution.moves + moves > units.maxMoved) continue;
    step.to = to;
    step.back = back;
    step.saving = saving;
  }
}

function take({ units, solution }: Walk, unit: number, { to, back }: Step): void {
  const from = solution.rep[unit]!;
  assignUnit(units, solution, unit, to);
  if (back >= 0) assignUnit(units, solution, back, from);
}
