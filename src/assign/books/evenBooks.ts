import { UNIT_OF_WORK } from "../work/work";
import { assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { Work } from "../work/work";
import { heldIn, outsideOf, partsFor } from "./evenness";
import type { Evener } from "./evenness";
import { fits, leastValue, movesOf } from "./pool";
import type { Pool } from "./pool";
import { workloadOf } from "../problem/units";

/** Looks at a rep, for a pair of units, that the search may take. */
const MOST_LOOKS = 15e6;
/** A step that brings reps nearer by less than this part is none. */
const WORTH_A_STEP = 1e-9;

/** How far a search for better books may go. */
export interface BooksOptions {
  /** Whether accounts of today's reps may go to the pool in exchange for others. */
  readonly mayRelease: boolean;
  readonly effort: number;
}

/** A plan that is evened out. */
interface Walk {
  readonly pool: Pool;
  readonly solution: Solution;
  readonly evener: Evener;
  /** Whether owners' units may go to the pool. */
  readonly mayRelease: boolean;
  parts: ReturnType<typeof partsFor>;
  held: readonly Float64Array[];
  outside: number;
  /** Value that may still be given up. */
  spare: number;
  readonly budget: number;
  looked: number;
  /** When the next unit of work ends. */
  next: number;
}

function* pause(walk: Walk): Work<void> {
  walk.next = walk.looked + UNIT_OF_WORK;
  yield walk.looked / walk.budget;
}

/** How far reps are outside if loads of a unit go from `from` to `to`, and those of another back; -1: the pool. */
function outsideAfter(walk: Walk, unit: number, back: number, from: number, to: number): number {
  const { evener, held, parts } = walk;
  const shift = (sign: number): void => {
    evener.loads.forEach(({ load }, m) => {
      const change = sign * (load[unit]! - (back < 0 ? 0 : load[back]!));
      if (from >= 0) held[m]![from]! -= change;
      if (to >= 0) held[m]![to]! += change;
    });
  };
  shift(1);
  const outside = outsideOf(evener, parts, held);
  shift(-1);
  return outside;
}

/** Whether two units may change places; one of the pool comes in for the other, who goes there. */
function mayChange({ pool, solution }: Walk, one: number, other: number): boolean {
  const { units } = pool;
  const [from, to] = [solution.rep[one]!, solution.rep[other]!];
  const free = (unit: number): { room: number; moves: number } => {
    const rep = solution.rep[unit]!;
    const room = rep < 0 ? 0 : workloadOf(units, unit, rep);
    return { room, moves: movesOf(units, solution, unit) };
  };
  if (to >= 0 && !fits(units, solution, one, to, free(other))) return false;
  if (from >= 0 && !fits(units, solution, other, from, free(one))) return false;
  assignUnit(units, solution, one, to);
  assignUnit(units, solution, other, from);
  const isWithinCap = solution.moves <= units.maxMoved;
  assignUnit(units, solution, one, from);
  assignUnit(units, solution, other, to);
  return isWithinCap;
}

interface Step {
  readonly other: number;
  readonly outside: number;
}

/** The unit whose change of places with one that is served brings reps nearest. */
function* bestChange(walk: Walk, unit: number): Work<Step | undefined> {
  const { pool, solution, mayRelease } = walk;
  const from = solution.rep[unit]!;
  let best: Step = { other: -1, outside: walk.outside * (1 - WORTH_A_STEP) };
  for (let other = 0; other < pool.units.count; other++) {
    const to = solution.rep[other]!;
    if (to === from || pool.isFixed[other] === 1 || (to >= 0 && other < unit)) continue;
    if (to < 0 && !maySwap(walk, unit, other, mayRelease)) continue;
    walk.looked += pool.units.reps;
    if (walk.looked >= walk.next) yield* pause(walk);
    const outside = outsideAfter(walk, unit, other, from, to);
    if (outside < best.outside && mayChange(walk, unit, other)) best = { other, outside };
  }
  return best.other < 0 ? undefined : best;
}

/** Whether a unit may go to the pool for one that is there: of one rank and size, and worth about as much. */
function maySwap(
  { pool: { units, rank, size, value }, spare }: Walk,
  served: number,
  other: number,
  mayRelease: boolean,
): boolean {
  if (rank[served] !== rank[other] || size[served] !== size[other]) return false;
  if (!mayRelease && units.home[served]! >= 0) return false;
  return value[served]! - value[other]! <= spare;
}

function take(walk: Walk, unit: number, other: number): void {
  const { pool, solution, evener } = walk;
  const { units, value } = pool;
  const [from, to] = [solution.rep[unit]!, solution.rep[other]!];
  assignUnit(units, solution, unit, to);
  assignUnit(units, solution, other, from);
  if (to < 0) {
    walk.spare -= value[unit]! - value[other]!;
    walk.parts = partsFor(evener, solution.rep);
  }
  walk.held = heldIn(evener, solution.rep);
  walk.outside = outsideOf(evener, walk.parts, walk.held);
}

/**
 * Brings reps nearer to their tolerances by giving up a little of the value: units change places with
 * others of their rank in the pool, or with those of other reps, as long as reps come nearer. All rules
 * are kept.
 *
 * @param most - the most value that can be served
 * @returns true; the plan is changed in place
 */
export function* evenBooks(
  pool: Pool,
  solution: Solution,
  evener: Evener,
  most: number,
  { mayRelease, effort }: BooksOptions,
): Work<boolean> {
  const value = pool.value.reduce(
    (sum, one, unit) => sum + (solution.rep[unit]! >= 0 ? one : 0),
    0,
  );
  const parts = partsFor(evener, solution.rep);
  const held = heldIn(evener, solution.rep);
  const outside = outsideOf(evener, parts, held);
  const spare = Math.max(0, value - leastValue(most));
  const budget = effort * MOST_LOOKS;
  const begun = { budget, looked: 0, next: UNIT_OF_WORK };
  const walk: Walk = { pool, solution, evener, mayRelease, parts, held, outside, spare, ...begun };
  const { count } = pool.units;
  for (let at = 0, idle = 0; idle < count && walk.outside > 0 && walk.looked < budget; at++) {
    const unit = at % count;
    const isOpen = solution.rep[unit]! >= 0 && pool.isFixed[unit] === 0;
    const step = isOpen ? yield* bestChange(walk, unit) : undefined;
    idle = step ? 0 : idle + 1;
    if (step) take(walk, unit, step.other);
    walk.looked++;
    if (walk.looked >= walk.next) yield* pause(walk);
  }
  return true;
}
