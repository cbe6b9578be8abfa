import type { Problem } from "../../src/model";
import { costAt } from "./costAt";

/** New number of each account and of each rep. */
export interface Labels {
  readonly accounts: readonly number[];
  readonly reps: readonly number[];
}

/** The same problem under other numbers; costs by a function, which all kinds can be put as. */
export function relabelled(problem: Problem, labels: Labels): Problem {
  const { accounts, reps, workload, eligible, lockedTo, owner, together, mustCover } = problem;
  const { load, share, measures, variance, cost } = problem;
  const oldAccount = inverse(labels.accounts);
  const oldRep = inverse(labels.reps);
  const byAccount = <T extends Float64Array | Uint8Array | Int32Array>(old: T): T =>
    old.map((_, account) => old[oldAccount[account] ?? -1] ?? NaN) as T;
  const byRep = (old: Float64Array): Float64Array =>
    old.map((_, rep) => old[oldRep[rep] ?? -1] ?? NaN);
  const byPair = <T extends Float64Array | Uint8Array>(old: T): T =>
    old.map((_, i) => {
      const account = oldAccount[Math.floor(i / reps)] ?? -1;
      return old[account * reps + (oldRep[i % reps] ?? -1)] ?? NaN;
    }) as T;
  const repsByAccount = (old: Int32Array): Int32Array =>
    byAccount(old).map((rep) => (rep < 0 ? rep : (labels.reps[rep] ?? NaN)));
  return {
    ...problem,
    capacity: byRep(problem.capacity),
    workload: workload.length === accounts ? byAccount(workload) : byPair(workload),
    ...(cost !== undefined && {
      cost: (account: number, rep: number) =>
        costAt(problem, oldAccount[account] ?? -1, oldRep[rep] ?? -1),
    }),
    ...(eligible && { eligible: byPair(eligible) }),
    ...(lockedTo && { lockedTo: repsByAccount(lockedTo) }),
    ...(owner && { owner: repsByAccount(owner) }),
    ...(together && { together: byAccount(together) }),
    ...(mustCover && { mustCover: byAccount(mustCover) }),
    ...(load && { load: byAccount(load) }),
    ...(share && { share: byRep(share) }),
    ...(variance && { variance: { ...variance, load: byAccount(variance.load) } }),
    ...(measures && {
      measures: measures.map((one) => ({
        ...one,
        load: byAccount(one.load),
        ...(one.share && { share: byRep(one.share) }),
      })),
    }),
  };
}

function inverse(labels: readonly number[]): number[] {
  const old = new Array<number>(labels.length).fill(-1);
  labels.forEach((label, one) => {
    old[label] = one;
  });
  return old;
}
