import type { Problem } from "../../model";
import { largestFirst } from "../problem/order";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Contradiction, Rule } from "../../contradiction";
import { accountsOf, groupOf } from "./lockClashes";

/**
 * Reps whose locked accounts, with the groups these bring along, ask for more than the capacity.
 * The set of rules is thinned out by a deletion filter (J. W. Chinneck and E. W. Dravnieks,
 * "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing 3,
 * 1991). Workloads add up, so that a test is one subtraction: of the largest units the fewest that
 * are too much, then rule by rule inside them. O(n log n). The locks fit their groups and
 * eligibility.
 */
export function overfullReps(problem: Problem, units: Units): Contradiction[] {
  const locked = new Float64Array(units.reps);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = units.lockedTo[unit]!;
    if (rep >= 0) locked[rep]! += workloadOf(units, unit, rep);
  }
  const unitsAt = new Map<number, number[]>();
  for (let rep = 0; rep < units.reps; rep++)
    if (locked[rep]! > units.limit[rep]!) unitsAt.set(rep, []);
  if (unitsAt.size === 0) return [];
  for (let unit = 0; unit < units.count; unit++) unitsAt.get(units.lockedTo[unit]!)?.push(unit);
  return Array.from(unitsAt, ([rep, held]) => ({
    clash: "capacity" as const,
    rep,
    workload: locked[rep]!,
    rules: [
      ...neededLocks(problem, units, rep, held),
      { kind: "capacity" as const, rep, capacity: problem.capacity[rep]! },
    ],
  }));
}

function neededLocks(problem: Problem, units: Units, rep: number, held: number[]): Rule[] {
  const limit = units.limit[rep]!;
  const asked = Float64Array.from(held, (unit) => workloadOf(units, unit, rep));
  const { chosen, total } = fewestAbove(asked, limit);
  const rules: Rule[] = [];
  let left = total;
  for (const h of chosen) {
    const accounts = accountsOf(units, held[h]!);
    const locked = accounts.filter((account) => (problem.lockedTo?.[account] ?? -1) >= 0);
    const workload = (account: number): number =>
      problem.workload[units.workloadVaries ? account * units.reps + rep : account]!;
    const locks = Array.from(locked, (account): Rule => ({ kind: "lock", account, rep }));
    if (accounts.length === 1) {
      rules.push(...locks);
      continue;
    }
    const alone = locked.reduce((sum, account) => sum + workload(account), 0);
    const brought = asked[h]! - alone;
    if (left - brought <= limit) {
      // The group is needed; then one lock holds all of it.
      rules.push(locks[0]!, groupOf(accounts));
      continue;
    }
    left -= brought;
    locked.forEach((account, l) => {
      if (left - workload(account) > limit) left -= workload(account);
      else rules.push(locks[l]!);
    });
  }
  return rules;
}

/** The largest of the figures, as few as add up to more than the limit; all where rounding hides it. */
export function fewestAbove(
  figures: Float64Array,
  limit: number,
): { readonly chosen: Int32Array; readonly total: number } {
  const order = largestFirst(figures);
  let total = 0;
  let count = 0;
  while (count < order.length && total <= limit) total += figures[order[count++]!]!;
  return { chosen: order.subarray(0, count), total };
}
