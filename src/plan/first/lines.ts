import type { Plan } from "../../model";
import { mayServeIn, type Setup } from "../problem/setup";

/** What stands between an account that waits and a place. */
export interface Line {
  /** Workload that those who may serve it hold, and can carry. */
  readonly used: number;
  readonly capacity: number;
  /** How many reps may serve it. */
  readonly reps: number;
  /**
   * The last in order that could make way for it; -1 where they hold nothing but what is locked or stays.
   */
  readonly last: number;
  /** Whether they serve accounts that come after that one, since these are locked or stay with an owner. */
  readonly isKeptBehind: boolean;
}

/**
 * For an account that waits, who took the room of those who may serve it: undefined where one of
 * them serves somebody who comes after it, so that something else than the order decided. O(n) once,
 * and O(k) for each.
 */
export function linesIn(setup: Setup, plan: Plan): (account: number) => Line | undefined {
  const { serving, problem } = setup;
  if (serving === undefined) return () => undefined;
  const { capacity, workload, lockedTo, owner, stays, reps } = problem;
  const { ranking } = serving;
  const eligible = mayServeIn(setup);
  const positionOf = (account: number): number => ranking.position[account] as number;
  const last = new Int32Array(reps).fill(-1);
  const lastKept = new Int32Array(reps).fill(-1);
  plan.rep.forEach((rep, account) => {
    // What asks for nothing takes nobody's place.
    if (rep < 0 || workload[account] === 0) return;
    const isKept =
      (lockedTo?.[account] ?? -1) >= 0 || (stays?.[account] === 1 && (owner?.[account] ?? -1) >= 0);
    const of = isKept ? lastKept : last;
    const known = of[rep] as number;
    if (known < 0 || positionOf(account) > positionOf(known)) of[rep] = account;
  });
  return (account) => {
    let found: Line = { used: 0, capacity: 0, reps: 0, last: -1, isKeptBehind: false };
    let behind = -1;
    for (let rep = 0; rep < reps; rep++) {
      if (eligible?.[account * reps + rep] === 0) continue;
      const theirs = last[rep] as number;
      if (theirs >= 0 && positionOf(theirs) > positionOf(account)) return undefined;
      const isLast = theirs >= 0 && (found.last < 0 || positionOf(theirs) > positionOf(found.last));
      found = {
        used: found.used + (plan.loads[rep] as number),
        capacity: found.capacity + (capacity[rep] as number),
        reps: found.reps + 1,
        last: isLast ? theirs : found.last,
        isKeptBehind: false,
      };
      const kept = lastKept[rep] as number;
      if (kept >= 0) behind = Math.max(behind, positionOf(kept));
    }
    const { last: end } = found;
    return { ...found, isKeptBehind: end >= 0 && behind > positionOf(end) };
  };
}

/**
 * For an account that would be served by the order alone and waits so that loads are even, the first in
 * order of those who are served in its place; undefined for all others.
 */
export function servedInstead(
  { serving, problem }: Setup,
  plan: Plan,
): (account: number) => number | undefined {
  const { givenUp, ranking } = serving ?? {};
  if (givenUp === undefined) return () => undefined;
  const { eligible, reps } = serving?.plain.problem ?? problem;
  const instead = [...(ranking?.order ?? [])].filter(
    (account) => (plan.rep[account] as number) >= 0 && givenUp.inOrder[account] === 1,
  );
  return (account) =>
    givenUp.inOrder[account] === 1
      ? undefined
      : instead.find((other) => eligible?.[account * reps + (plan.rep[other] as number)] !== 0);
}
