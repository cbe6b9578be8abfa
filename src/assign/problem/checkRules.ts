import { InfeasibleError } from "../../errors";
import type { Problem, ProblemNames } from "../../model";
import { workloadOf } from "./units";
import type { Units } from "./units";

/**
 * Refuses hard rules that contradict each other, each only where the contradiction is proven: an
 * account locked to a rep who may not serve it, a group with two locks, locks beyond a rep's
 * capacity, and more forced moves than may move. Too little capacity is no contradiction:
 * accounts then stay unassigned.
 *
 * @throws InfeasibleError naming the rules, and the account or rep: as `names` has it, or its number
 */
export function checkRules(problem: Problem, units: Units): void {
  checkLocks(problem, units);
  checkLockedWorkload(problem, units);
  checkForcedMoves(units);
}

const numbers: ProblemNames = {
  account: (account) => `account ${account}`,
  rep: (rep) => `rep ${rep}`,
};

function checkLocks(problem: Problem, units: Units): void {
  const { lockedTo, eligible, reps, names = numbers } = problem;
  if (!lockedTo) return;
  for (let unit = 0; unit < units.count; unit++) {
    const lock = units.lockedTo[unit] as number;
    if (lock < 0) continue;
    for (
      let m = units.memberStart[unit] as number;
      m < (units.memberStart[unit + 1] as number);
      m++
    ) {
      const account = units.member[m] as number;
      const own = lockedTo[account] as number;
      if (own >= 0 && own !== lock)
        throw new InfeasibleError(
          `The group of ${names.account(account)} shares one rep, but its accounts are locked to ` +
            `${names.rep(own)} and to ${names.rep(lock)}. Take the group apart or change a lock.`,
        );
      if (eligible && eligible[account * reps + lock] === 0)
        throw new InfeasibleError(
          own >= 0
            ? `A lock puts ${names.account(account)} with ${names.rep(lock)}, who is not eligible to ` +
                "serve it. Change the lock or the eligibility."
            : `The group of ${names.account(account)} is locked to ${names.rep(lock)}, who is not ` +
                "eligible to serve this account. Change the lock, the group or the eligibility.",
        );
    }
  }
}

function checkLockedWorkload({ capacity, names = numbers }: Problem, units: Units): void {
  const locked = new Float64Array(units.reps);
  for (let unit = 0; unit < units.count; unit++) {
    const lock = units.lockedTo[unit] as number;
    if (lock >= 0) (locked[lock] as number) += workloadOf(units, unit, lock);
  }
  locked.forEach((workload, rep) => {
    if (workload > (units.limit[rep] as number))
      throw new InfeasibleError(
        `The accounts locked to ${names.rep(rep)} ask for a workload of ${workload}, but the capacity ` +
          `is ${String(capacity[rep])}. Raise the capacity or lift some locks.`,
      );
  });
}

function checkForcedMoves(units: Units): void {
  let forced = 0;
  let locked = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const moves = units.fewestMoves[unit] as number;
    forced += moves;
    if ((units.lockedTo[unit] as number) >= 0) locked += moves;
  }
  if (forced <= units.maxMoved) return;
  throw new InfeasibleError(
    `${forced} accounts can't stay with their owner (${locked} locked to another rep, ` +
      `${forced - locked} whose owner may not serve them or whose group has other owners), but ` +
      `only ${units.maxMoved} may move. Allow ${forced} moves or change those rules.`,
  );
}
