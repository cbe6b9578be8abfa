import { extraMoves, hasRoom, swapFits } from "../solution/solution";
import { levelOf } from "./levels";
import type { Levels } from "./levels";
import { firstFrom } from "./unitsByLoad";
import { mayServe } from "../problem/units";

/** The best step found so far: `unit` goes from `from` to `to`, and `back` (or -1) the other way. */
export interface LevelStep {
  /** Whether it is the high rep that stands out (else the low one), whose level has to gain. */
  readonly isHigh: boolean;
  from: number;
  to: number;
  unit: number;
  back: number;
  /** Fall of the sum of squared deviations, per account that moves. */
  score: number;
  /** Work done to find it. */
  looked: number;
}

/** How far from the wanted load a unit is looked for on either side, as rules may forbid the nearest. */
const REACH = 24;

/** A step that moves an owner's account has to change the level by this share of the mean... */
export const WORTH_A_MOVE = 1e-4;
/** ...and any other step by this share, so that rounding never counts as progress. */
const WORTH_A_STEP = 1e-11;

/**
 * Looks for one unit to shift from a high rep to a lower one.
 *
 * @param step - replaced where a better one is found
 */
export function findShift(levels: Levels, from: number, to: number, step: LevelStep): void {
  if (!canBeat(levels, from, to, step)) return;
  const { byLoad } = levels;
  const held = byLoad.units[from]!;
  const size = byLoad.size[from]!;
  const middle = firstFrom(byLoad, from, evenTransfer(levels, from, to));
  step.looked += 8;
  // Downwards from the transfer that would make the two even, then upwards: the gain only falls.
  for (let p = middle - 1; p >= 0 && p >= middle - REACH; p--)
    if (consider(levels, held[p]!, to, -1, step)) break;
  for (let p = middle; p < size && p < middle + REACH; p++)
    if (consider(levels, held[p]!, to, -1, step)) break;
}

/** Looks for two units to swap, the larger one from the high rep. Same arguments as `findShift`. */
export function findSwap(levels: Levels, from: number, to: number, step: LevelStep): void {
  if (!canBeat(levels, from, to, step)) return;
  const { byLoad } = levels;
  const given = byLoad.units[from]!;
  const taken = byLoad.units[to]!;
  const transfer = evenTransfer(levels, from, to);
  const givenSize = byLoad.size[from]!;
  const takenSize = byLoad.size[to]!;
  let t = 0;
  for (let g = 0; g < givenSize; g++) {
    const unit = given[g]!;
    const wanted = byLoad.load[unit]! - transfer;
    while (t < takenSize && byLoad.load[taken[t]!]! < wanted) t++;
    if (t < takenSize) consider(levels, unit, to, taken[t]!, step);
    if (t > 0) consider(levels, unit, to, taken[t - 1]!, step);
  }
  step.looked += givenSize + takenSize;
}

/** Whether even the transfer that makes the two reps even could beat the best step so far. */
function canBeat(levels: Levels, from: number, to: number, step: LevelStep): boolean {
  const transfer = evenTransfer(levels, from, to);
  const fall = transfer * (levelOf(levels, from) - levelOf(levels, to));
  step.looked++;
  return fall * 2 > step.score;
}

/** The amount of load whose transfer would bring both reps to the same level. */
function evenTransfer(levels: Levels, from: number, to: number): number {
  const shareFrom = levels.share[from]!;
  const shareTo = levels.share[to]!;
  return (levelOf(levels, from) - levelOf(levels, to)) / (1 / shareFrom + 1 / shareTo);
}

/** @returns whether the rules allow the step, however good it is */
function consider(
  levels: Levels,
  unit: number,
  to: number,
  back: number,
  step: LevelStep,
): boolean {
  const { units, byLoad, held, share, solution } = levels;
  const from = solution.rep[unit]!;
  step.looked++;
  const transfer = byLoad.load[unit]! - (back >= 0 ? byLoad.load[back]! : 0);
  const shareFrom = share[from]!;
  const shareTo = share[to]!;
  const levelFrom = held[from]! / shareFrom;
  const levelTo = held[to]! / shareTo;
  const fall = transfer * (2 * (levelFrom - levelTo) - transfer * (1 / shareFrom + 1 / shareTo));
  // A step that frees a move scores double, so this is the most that the score can be.
  if (fall * 2 <= step.score) return false;
  const allowed =
    back >= 0
      ? swapFits(units, solution, unit, back)
      : mayServe(units, unit, to) && hasRoom(units, solution, unit, to);
  if (!allowed) return false;

  const moves =
    extraMoves(units, solution, unit, to) +
    (back >= 0 ? extraMoves(units, solution, back, from) : 0);
  if (moves > 0 && solution.moves + moves > units.maxMoved) return false;
  const newFrom = levelFrom - transfer / shareFrom;
  const newTo = levelTo + transfer / shareTo;
  const worth = (moves > 0 ? WORTH_A_MOVE : WORTH_A_STEP) * levels.mean;
  const gain = step.isHigh
    ? levelFrom - Math.max(newFrom, newTo)
    : Math.min(newFrom, newTo) - levelTo;
  if (gain < worth || newTo > levelFrom) return true;
  const score = fall / (moves > 0 ? moves : 0.5);
  if (score > step.score) {
    step.from = from;
    step.to = to;
    step.unit = unit;
    step.back = back;
    step.score = score;
  }
  return true;
}
