import { mayServe, workloadOf } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import { assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { Work } from "../work/work";
import { fits, isMore, movesOf, roomOf } from "./pool";
import type { Pool } from "./pool";

/** Looks at a unit with a rep that the search may take. */
const MOST_LOOKS = 4e6;

/** A change that is tried: what was where before it. */
interface Trial {
  readonly pool: Pool;
  readonly solution: Solution;
  readonly changed: { readonly unit: number; readonly from: number }[];
  readonly most: number;
  looked: number;
  /** When the next unit of work ends. */
  next: number;
}

function* pause(trial: Trial): Work<void> {
  trial.next = trial.looked + UNIT_OF_WORK;
  yield trial.looked / trial.most;
}

function put(trial: Trial, unit: number, to: number): void {
  trial.changed.push({ unit, from: trial.solution.rep[unit]! });
  assignUnit(trial.pool.units, trial.solution, unit, to);
}

/** Whether those who are served now come before those before the change, or are worth more. */
function isGain({ pool, solution, changed }: Trial): boolean {
  const { rank, size, value } = pool;
  const net = new Map<number, number>();
  let before = 0;
  let after = 0;
  for (const { unit, from } of changed) {
    const now = solution.rep[unit]!;
    if (from < 0 === now < 0) continue;
    const sign = now < 0 ? -1 : 1;
    net.set(rank[unit]!, (net.get(rank[unit]!) ?? 0) + sign * size[unit]!);
    if (now < 0) before += value[unit]!;
    else after += value[unit]!;
  }
  let first = Infinity;
  for (const [at, accounts] of net) if (accounts !== 0) first = Math.min(first, at);
  return first < Infinity ? net.get(first)! > 0 : isMore(after, before);
}

/** Keeps the change or takes it back. */
function settle(trial: Trial): boolean {
  const { pool, solution, changed } = trial;
  const isKept = isGain(trial);
  if (!isKept)
    for (let at = changed.length - 1; at >= 0; at--)
      assignUnit(pool.units, solution, changed[at]!.unit, changed[at]!.from);
  changed.length = 0;
  return isKept;
}

/** Fills what room the change has left with the first in order. */
function fill(trial: Trial, reps: readonly number[], but: number): void {
  const { pool, solution } = trial;
  for (const unit of pool.sorted) {
    if (solution.rep[unit]! >= 0 || pool.isFixed[unit] === 1 || unit === but) continue;
    trial.looked += reps.length;
    const to = reps.find((rep) => fits(pool.units, solution, unit, rep));
    if (to !== undefined) put(trial, unit, to);
  }
}

/** The last in order that is served and meets a condition; -1 where there is none. */
function lastServed(trial: Trial, meets: (unit: number) => boolean): number {
  const { pool, solution } = trial;
  for (let at = pool.sorted.length - 1; at >= 0; at--) {
    const unit = pool.sorted[at]!;
    if (solution.rep[unit]! >= 0 && pool.isFixed[unit] === 0 && meets(unit)) return unit;
  }
  return -1;
}

/** A unit of the pool comes to a rep, and the last in order make way. */
function bringIn(trial: Trial, unit: number, to: number): boolean {
  const { pool, solution } = trial;
  const { units } = pool;
  if (!mayServe(units, unit, to) || roomOf(units, solution, to) < 0) return false;
  const touched = new Set([to]);
  const makeWay = (meets: (other: number) => boolean): boolean => {
    const last = lastServed(trial, meets);
    trial.looked += units.count / 8;
    if (last < 0) return false;
    touched.add(solution.rep[last]!);
    put(trial, last, -1);
    return true;
  };
  let isOpen = true;
  while (isOpen && workloadOf(units, unit, to) > roomOf(units, solution, to))
    isOpen = makeWay((other) => solution.rep[other] === to);
  while (isOpen && !fits(units, solution, unit, to))
    isOpen = makeWay((other) => movesOf(units, solution, other) > 0);
  if (isOpen) {
    put(trial, unit, to);
    fill(trial, [...touched], -1);
  }
  return settle(trial);
}

/** A unit goes to the pool for what else finds room then. */
function letGo(trial: Trial, unit: number): boolean {
  const from = trial.solution.rep[unit]!;
  put(trial, unit, -1);
  fill(trial, [from], unit);
  return settle(trial);
}

/**
 * Serves those who come first, and then the most value, where sizes or the cap on moves stand against
 * going by the order alone: units of the pool come in for the last in order, and units go to the pool
 * where several others fit in their place. Ends where no such change is worth anything.
 *
 * @returns true; the plan is changed in place, its rules kept
 */
export function* raiseServed(pool: Pool, solution: Solution, effort: number): Work<boolean> {
  const { units, sorted, isFixed } = pool;
  const most = effort * MOST_LOOKS;
  const trial: Trial = { pool, solution, changed: [], most, looked: 0, next: UNIT_OF_WORK };
  fill(trial, [...units.limit.keys()], -1);
  trial.changed.length = 0;
  for (let at = 0, idle = 0; idle < sorted.length && trial.looked < most; at++) {
    const unit = sorted[at % sorted.length]!;
    idle = isFixed[unit] === 0 && (yield* isChanged(trial, unit)) ? 0 : idle + 1;
    trial.looked++;
    if (trial.looked >= trial.next) yield* pause(trial);
  }
  return true;
}

function* isChanged(trial: Trial, unit: number): Work<boolean> {
  if (trial.solution.rep[unit]! >= 0) return letGo(trial, unit);
  for (let rep = 0; rep < trial.pool.units.reps; rep++) {
    if (bringIn(trial, unit, rep)) return true;
    if (trial.looked >= trial.next) yield* pause(trial);
  }
  return false;
}
