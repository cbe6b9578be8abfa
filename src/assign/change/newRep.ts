import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { smallestFirst } from "../problem/order";
import { checkedStanding, evaluationOf } from "../standing/evaluate";
import type { Evaluation } from "../standing/evaluate";
import { fromFullest } from "./fromFullest";
import { piecesOf, sumOver } from "../standing/pieces";
import type { Pieces } from "../standing/pieces";
import { fits, isUnderCap, steps, took, workloadOf } from "./pieceSteps";
import type { Standing, Step } from "../standing/standing";

export interface NewRepOptions {
  /** How many accounts may leave their present rep; accounts without a rep don't count. No limit when absent. */
  readonly most?: number;
}

/** An assignment that came from another by single steps. */
export interface Change {
  readonly rep: Int32Array;
  /** In the order in which they were chosen. */
  readonly steps: readonly Step[];
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/**
 * Fills a new rep's territory. First from the overflow: must-cover accounts, then those that cost
 * least per unit of workload, as far as there is room. Then from the fullest reps: always from the
 * one who is fullest, the account that costs least extra per unit of load (the largest where
 * nothing costs), as long as that brings the new rep nearer to the mean and leaves it less full
 * than that one was. Everybody else keeps their accounts. Full means load per unit of share, or workload per unit of capacity where the
 * problem has no load, share or measures of its own. O(n log n + moves x k).
 *
 * @param today - rep of each account, -1 = none; the new rep is one of the problem's reps already
 * @throws InputError if the problem, the assignment or an option can't be read
 */
export function newRep(
  problem: Problem,
  today: Int32Array,
  rep: number,
  { most = Infinity }: NewRepOptions = {},
): Change {
  const standing = checkedStanding(problem, today);
  checkRep(problem, rep);
  if (!(most >= 0))
    throw new InputError(`most is ${most}: give the number of accounts that may move.`);
  const before = evaluationOf(standing);
  const pieces = piecesOf(problem);
  const taken = [...fromOverflow(standing, pieces, rep)];
  taken.push(...fromFullest(standing, pieces, rep, most));
  return { rep: standing.rep, steps: taken, before, after: evaluationOf(standing) };
}

/** @throws InputError if the rep does not exist */
export function checkRep({ reps }: Problem, rep: number): void {
  if (!Number.isInteger(rep) || rep < 0 || rep >= reps)
    throw new InputError(`rep is ${rep}: give a rep from 0 to ${reps - 1}.`);
}

function fromOverflow(standing: Standing, pieces: Pieces, rep: number): Step[] {
  const { problem, accessors } = standing;
  const waiting = [...pieces.first].filter((account) =>
    pieces.with(account).every((member) => standing.rep[member] === -1),
  );
  const isFirst = (account: number): boolean =>
    pieces.with(account).some((member) => (problem.mustCover?.[member] ?? 0) !== 0);
  const price = Float64Array.from(waiting, (account) => {
    const cost = sumOver(pieces, account, (member) => accessors.cost?.(member, rep) ?? 0);
    const workload = workloadOf(standing, pieces, account, rep);
    // What asks for no work takes nobody's room: it comes first.
    return workload > 0 ? cost / workload : -Infinity;
  });
  const order = smallestFirst(price);
  const taken: Step[] = [];
  for (const mustCover of [true, false])
    for (const p of order) {
      const account = waiting[p]!;
      if (isFirst(account) !== mustCover) continue;
      if (fits(standing, pieces, account, rep) && isUnderCap(standing, pieces.with(account), rep))
        taken.push(...took(standing, steps(pieces, account, rep)));
    }
  return taken;
}
