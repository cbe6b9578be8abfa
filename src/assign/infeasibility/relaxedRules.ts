import type { Problem } from "../../model";
import { unitsOf, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { accountsOf } from "./lockClashes";

/**
 * The problem with its hard rules let out until they can be kept together, as little as that takes.
 * Locks win over everything: somebody decided about that one account. An account that is locked to
 * a rep who may not serve it goes there even so. A group goes with the lock that most of its locked
 * accounts have; those locked elsewhere, or whom that rep may not serve, leave it. A rep with too
 * much locked workload gets the capacity for exactly that, and the cap on moves is raised to the
 * moves that can't be avoided.
 */
export function relaxedRules(problem: Problem, units: Units): Problem {
  const freed = withoutLockClashes(problem, units);
  const loose = freed === problem ? units : unitsOf(freed);
  const locked = new Float64Array(loose.reps);
  let forced = 0;
  for (let unit = 0; unit < loose.count; unit++) {
    const rep = loose.lockedTo[unit]!;
    if (rep >= 0) locked[rep]! += workloadOf(loose, unit, rep);
    forced += loose.fewestMoves[unit]!;
  }
  return {
    ...freed,
    capacity: problem.capacity.map((room, rep) => Math.max(room, locked[rep]!)),
    ...(forced > loose.maxMoved && { maxMoved: forced }),
  };
}

function withoutLockClashes(problem: Problem, units: Units): Problem {
  const { lockedTo, eligible, reps } = problem;
  if (!lockedTo) return problem;
  let allowed = eligible;
  let together = problem.together;
  const allow = (account: number, rep: number): void => {
    if (!eligible || eligible[account * reps + rep] !== 0) return;
    if (allowed === eligible) allowed = eligible.slice();
    allowed![account * reps + rep] = 1;
  };
  const takeOut = (account: number): void => {
    if (together === problem.together) together = together?.slice();
    together![account] = -1;
  };
  for (let unit = 0; unit < units.count; unit++) {
    if (units.lockedTo[unit]! < 0) continue;
    const accounts = accountsOf(units, unit);
    const common = mostCommonLock(lockedTo, accounts);
    for (const account of accounts) {
      const lock = lockedTo[account]!;
      if (lock >= 0) allow(account, lock);
      const mayStay = lock >= 0 ? lock === common : eligible?.[account * reps + common] !== 0;
      if (!mayStay) takeOut(account);
    }
  }
  if (allowed === eligible && together === problem.together) return problem;
  return { ...problem, ...(allowed && { eligible: allowed }), ...(together && { together }) };
}

/** The rep that most of the accounts are locked to; among equals the first that comes. */
function mostCommonLock(lockedTo: Int32Array, accounts: Int32Array): number {
  const locks = accounts.map((account) => lockedTo[account]!).filter((rep) => rep >= 0);
  const times = new Map<number, number>();
  for (const rep of locks) times.set(rep, (times.get(rep) ?? 0) + 1);
  let most = locks[0]!;
  for (const [rep, count] of times) if (count > times.get(most)!) most = rep;
  return most;
}
