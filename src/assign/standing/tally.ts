import type { Problem } from "../../model";
import { leastWorkload } from "./accessors";
import { isAway } from "./heft";
import type { Accessors } from "./accessors";

/** Sums over an assignment, from which every published figure follows in O(k). */
export interface Tally {
  /** Workload per rep. */
  readonly used: Float64Array;
  /** Per rep, the load that reps are compared by. */
  readonly held: Float64Array;
  /** Per measure and rep. */
  readonly measured: readonly Float64Array[];
  /** Per rep, the load whose variance has a price. */
  readonly varied: Float64Array;
  /** Without the price of variance. */
  cost: number;
  travel: number;
  /** Accounts whose owner is a rep and who are with another. */
  moved: number;
  /** Per limit on moves, what these come to. */
  readonly limited: Float64Array;
  unassigned: number;
  mustCoverMissed: number;
  waiting: number;
}

export function emptyTally({ reps, measures = [], moves }: Problem): Tally {
  return {
    used: new Float64Array(reps),
    held: new Float64Array(reps),
    measured: measures.map(() => new Float64Array(reps)),
    varied: new Float64Array(reps),
    cost: 0,
    travel: 0,
    moved: 0,
    limited: new Float64Array(moves?.limits?.length ?? 0),
    unassigned: 0,
    mustCoverMissed: 0,
    waiting: 0,
  };
}

export function copyTally(tally: Tally): Tally {
  return {
    ...tally,
    used: tally.used.slice(),
    held: tally.held.slice(),
    measured: tally.measured.map((held) => held.slice()),
    varied: tally.varied.slice(),
    limited: tally.limited.slice(),
  };
}

/** What is counted. */
export interface Counted {
  readonly problem: Problem;
  readonly accessors: Accessors;
}

/**
 * Counts the account as being with the rep (-1: without one), or takes that back. O(1) for an account
 * with a rep.
 */
export function count(
  { problem, accessors }: Counted,
  tally: Tally,
  account: number,
  rep: number,
  sign: 1 | -1,
): void {
  if (rep < 0) {
    tally.unassigned += sign;
    tally.waiting += sign * leastWorkload(problem, account);
    if ((problem.mustCover?.[account] ?? 0) !== 0) tally.mustCoverMissed += sign;
    return;
  }
  tally.used[rep]! += sign * accessors.workload(account, rep);
  tally.held[rep]! += sign * accessors.load(account, rep);
  for (let m = 0; m < tally.measured.length; m++)
    tally.measured[m]![rep]! += sign * problem.measures![m]!.load[account]!;
  if (problem.variance) tally.varied[rep]! += sign * problem.variance.load[account]!;
  if (accessors.cost) tally.cost += sign * accessors.cost(account, rep);
  if (accessors.travel) tally.travel += sign * accessors.travel(account, rep);
  const owner = problem.owner?.[account] ?? -1;
  if (owner < 0 || owner === rep) return;
  tally.moved += sign;
  problem.moves?.limits?.forEach(({ amount, groupOf }, l) => {
    if (isAway(groupOf, owner, rep)) tally.limited[l]! += sign * amount[account]!;
  });
}
