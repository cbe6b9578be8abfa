import { gini } from "../../fairness/gini";
import type { Problem } from "../../model";
import { accessorsOf } from "./accessors";
import { fairShares, figuresOf, sumOf } from "./figures";
import type { Figures } from "./figures";
import { copyTally, count, emptyTally } from "./tally";
import type { Counted, Tally } from "./tally";

/** One account goes to a rep, or to nobody (-1). */
export interface Step {
  readonly account: number;
  readonly to: number;
}

/**
 * An assignment with its sums, so that the effect of a step needs no look at the other accounts.
 * The assignment may break rules: today's owners often do.
 */
export interface Standing extends Counted {
  /** Rep of each account, -1 = none. Changed only by `take`. */
  readonly rep: Int32Array;
  readonly fair: readonly Float64Array[];
  tally: Tally;
  /** Sum over all pairs of reps of |load a x share b - load b x share a|. */
  pairs: number;
}

/** Counts the assignment. O(n + k log k); the problem is sound, see `checkAssignment`. */
export function standingOf(problem: Problem, rep: Int32Array): Standing {
  const accessors = accessorsOf(problem);
  const tally = emptyTally(problem);
  for (let account = 0; account < problem.accounts; account++)
    count({ problem, accessors }, tally, account, rep[account]!, 1);
  const total = sumOf(tally.held);
  const pairs =
    total > 0
      ? gini(tally.held, { capacity: accessors.share }) * total * sumOf(accessors.share)
      : 0;
  return { problem, accessors, rep: rep.slice(), fair: fairShares(problem), tally, pairs };
}

export function figuresNow({ problem, accessors, tally, fair, pairs }: Standing): Figures {
  return figuresOf(problem, accessors, tally, fair, pairs);
}

/** The sums after some steps, each of another account. O(k) per account and rep touched. */
export function tallyAfter(
  standing: Standing,
  steps: readonly Step[],
): { tally: Tally; pairs: number } {
  const { rep } = standing;
  const tally = copyTally(standing.tally);
  const touched = new Set<number>();
  for (const { account, to } of steps) {
    const from = rep[account]!;
    if (from === to) continue;
    count(standing, tally, account, from, -1);
    count(standing, tally, account, to, 1);
    if (from >= 0) touched.add(from);
    if (to >= 0) touched.add(to);
  }
  return { tally, pairs: pairsAfter(standing, tally.held, [...touched]) };
}

/** What the assignment would amount to after the steps; it equals counting the result afresh. */
export function figuresAfter(standing: Standing, steps: readonly Step[]): Figures {
  const { tally, pairs } = tallyAfter(standing, steps);
  return figuresOf(standing.problem, standing.accessors, tally, standing.fair, pairs);
}

/** Takes the steps. */
export function take(standing: Standing, steps: readonly Step[]): void {
  const { tally, pairs } = tallyAfter(standing, steps);
  standing.tally = tally;
  standing.pairs = pairs;
  for (const { account, to } of steps) standing.rep[account] = to;
}

/** Only pairs with a touched rep change. */
function pairsAfter(
  { accessors: { share }, tally: { held }, pairs }: Standing,
  after: Float64Array,
  touched: readonly number[],
): number {
  let changed = pairs;
  touched.forEach((one, position) => {
    const shareOne = share[one]!;
    for (let other = 0; other < held.length; other++) {
      const place = touched.indexOf(other);
      if (place >= 0 && place <= position) continue;
      const shareOther = share[other]!;
      const now = held[one]! * shareOther - held[other]! * shareOne;
      const then = after[one]! * shareOther - after[other]! * shareOne;
      changed += Math.abs(then) - Math.abs(now);
    }
  });
  return changed;
}
