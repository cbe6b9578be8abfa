import type { InfeasibleError } from "../../errors";
import type { Rule } from "../../contradiction";
import { fewestAbove } from "../infeasibility/overfullReps";
import { refusal } from "../infeasibility/refusal";
import { ROUNDING } from "../problem/rounding";
import { isByPlace } from "./checkLocateProblem";
import type { LocateProblem } from "./locateProblem";

/**
 * Refuses locks that nothing can keep: an account locked to a rep who may not serve it, and locks
 * beyond the capacity that the rep can get.
 *
 * @param room - the capacity of each rep; where it goes by place, of the place each is to start from
 * @throws InfeasibleError naming the account or the rep
 */
export function checkLocks(
  problem: LocateProblem,
  lockedWorkload: Float64Array,
  room: (rep: number) => number,
): void {
  const { lockedTo, eligible, reps } = problem;
  lockedTo?.forEach((rep, account) => {
    if (rep < 0 || eligible?.[account * reps + rep] !== 0) return;
    const lock = { kind: "lock", account, rep } as const;
    const rules = [lock, { kind: "eligibility", account, reps: [rep] } as const];
    throw refusal([{ clash: "locks", rules }]);
  });
  lockedWorkload.forEach((workload, rep) => {
    const most = room(rep);
    if (workload <= most) return;
    const own = problem.capacity[rep]!;
    if (!isByPlace(problem) && workload > own + own * ROUNDING)
      throw tooManyLocks(problem, rep, workload);
    // Other places may leave it more: no set of rules can be named as the one that clashes.
    throw refusal([{ clash: "place", rep, workload, room: Math.max(0, most), rules: [] }]);
  });
}

function tooManyLocks(problem: LocateProblem, rep: number, workload: number): InfeasibleError {
  const locked: number[] = [];
  const capacity = problem.capacity[rep]!;
  problem.lockedTo?.forEach((lock, account) => {
    if (lock === rep) locked.push(account);
  });
  const asked = Float64Array.from(locked, (account) => problem.workload[account]!);
  const locks = Array.from(
    fewestAbove(asked, capacity + capacity * ROUNDING).chosen,
    (position): Rule => {
      return { kind: "lock", account: locked[position]!, rep };
    },
  );
  const rules: Rule[] = [...locks, { kind: "capacity", rep, capacity }];
  return refusal([{ clash: "capacity", rep, workload, rules }]);
}
