import type { Problem } from "../../model";
import { solutionOfPlan } from "../solution/solution";
import type { Work } from "../work/work";
import { allBooks } from "./allBooks";
import { evenBooks } from "./evenBooks";
import type { BooksOptions } from "./evenBooks";
import { evenerOf, heldIn, outsideOf, partsFor } from "./evenness";
import type { Evening } from "./evenness";
import { accountReps, byRank, isMore, leastValue, poolOf, servedOf } from "./pool";
import type { Pool, PoolOrder, Served } from "./pool";
import { whoWaits } from "../served/whoWaits";
import { raiseServed } from "./raiseServed";

/**
 * Whom a pool should leave to the reps: those of the first ranks, then the most value, and where reps
 * are outside their tolerances others of the same rank for as much evenness as a little of the value
 * buys. What it costs is left to the search that follows.
 *
 * @param rep - rep of each account in a plan under all rules, -1 = the pool
 * @returns rep of each account; undefined where the plan serves them as well as can be found
 */
export function* bestBooks(
  problem: Problem,
  order: PoolOrder,
  evening: Evening,
  rep: Int32Array,
  options: BooksOptions,
): Work<Int32Array | undefined> {
  const { mayRelease, effort } = options;
  const pool = poolOf(problem, order);
  const solution = solutionOfPlan(pool.units, rep);
  const evener = evenerOf(pool, evening);
  const before = solution.rep.slice();
  const isDone = mayRelease && (yield* allBooks(pool, solution, evener));
  if (!isDone) {
    if (mayRelease && !isBestInOrder(problem, order, pool, rep))
      yield* raiseServed(pool, solution, effort);
    const most = servedOf(pool, solution.rep).value;
    yield* evenBooks(pool, solution, evener, most, options);
  }
  const outside = (at: Int32Array): number =>
    outsideOf(evener, partsFor(evener, at), heldIn(evener, at));
  const one = { served: servedOf(pool, solution.rep), outside: outside(solution.rep), cost: 0 };
  const other = { served: servedOf(pool, before), outside: outside(before), cost: 0 };
  const most = Math.max(one.served.value, other.served.value);
  return compareBooks(one, other, most) < 0 ? accountReps(pool, solution) : undefined;
}

/** Whether those are served who would be by the order alone, where all ask for the same: nothing is better. */
function isBestInOrder(
  problem: Problem,
  { order }: PoolOrder,
  { isFixed, size }: Pool,
  rep: Int32Array,
): boolean {
  const first = isFixed.indexOf(0);
  if (!size.every((one, unit) => isFixed[unit] === 1 || one === size[first])) return false;
  const waits = whoWaits(problem, order);
  return waits?.every((flag, account) => flag === 0 || rep[account]! < 0) ?? true;
}

/** What a plan with a pool amounts to. */
export interface BooksWorth {
  readonly served: Served;
  readonly outside: number;
  readonly cost: number;
}

/** Two plans that differ by less than this part are as near, and as cheap. */
const SAME = 1e-9;

/**
 * Below 0 where the first plan is better, above 0 where the other is: who comes first, then value as
 * far as no more of it is given up than may be, then evenness, the rest of the value, and cost.
 *
 * @param most - the most value that can be served
 */
export function compareBooks(one: BooksWorth, other: BooksWorth, most: number): number {
  const rank = byRank(one.served, other.served);
  if (rank !== 0) return rank;
  const least = leastValue(most);
  const kept = (value: number): number => Math.min(value, least);
  return (
    more(kept(one.served.value), kept(other.served.value)) ||
    less(one.outside, other.outside, SAME) ||
    more(one.served.value, other.served.value) ||
    less(one.cost, other.cost, SAME * (Math.abs(one.cost) + Math.abs(other.cost)))
  );
}

function more(one: number, other: number): number {
  if (isMore(one, other)) return -1;
  return isMore(other, one) ? 1 : 0;
}

function less(one: number, other: number, by: number): number {
  return Math.abs(one - other) <= by ? 0 : one - other;
}

/** Who is served by a plan, by account. */
export function servedBy(problem: Problem, order: PoolOrder, rep: Int32Array): Served {
  const pool = poolOf(problem, order);
  return servedOf(pool, solutionOfPlan(pool.units, rep).rep);
}
