import { ROUNDING } from "../problem/rounding";
import { mayHold } from "../standing/accessors";
import { againstLimits, movesMore } from "../standing/hindrances";
import { sumOver } from "../standing/pieces";
import type { Pieces } from "../standing/pieces";
import { take } from "../standing/standing";
import type { Standing, Step } from "../standing/standing";

/**
 * Whether the rules about single accounts and the rep's room let the piece in.
 *
 * @param leaving - workload of the rep that makes room
 */
export function fits(
  standing: Standing,
  pieces: Pieces,
  account: number,
  to: number,
  leaving = 0,
): boolean {
  const { problem, tally } = standing;
  const workload = workloadOf(standing, pieces, account, to);
  const limit = problem.capacity[to]! * (1 + ROUNDING);
  const used = tally.used[to]!;
  // A rep who is over capacity already may swap for less.
  if (used - leaving + workload > Math.max(limit, leaving > 0 ? used : limit) && workload > 0)
    return false;
  if (!problem.together) return mayHold(problem, account, to);
  return pieces.with(account).every((member) => mayHold(problem, member, to));
}

export function steps(pieces: Pieces, account: number, to: number): Step[] {
  return pieces.with(account).map((member) => ({ account: member, to }));
}

/** Takes the steps, and hands them back. */
export function took(standing: Standing, going: Step[]): Step[] {
  take(standing, going);
  return going;
}

/** Whether the problem's own cap on moves, and its further limits on them, let the accounts go to the rep. */
export function isUnderCap(standing: Standing, members: readonly number[], rep: number): boolean {
  const { problem, tally } = standing;
  const extra = movesMore(standing, members, rep);
  if (extra > 0 && tally.moved + extra > Math.floor(problem.maxMoved ?? Infinity)) return false;
  const asked = (problem.moves?.limits ?? []).map((limit) =>
    movesMore(standing, members, rep, limit),
  );
  return againstLimits(problem, tally, asked).length === 0;
}

/** What the piece asks of the rep. */
export function workloadOf(
  { problem, accessors }: Standing,
  pieces: Pieces,
  account: number,
  rep: number,
): number {
  if (!problem.together) return accessors.workload(account, rep);
  return sumOver(pieces, account, (member) => accessors.workload(member, rep));
}
