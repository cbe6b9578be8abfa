import type { Problem } from "../../model";
import type { Units } from "../problem/units";
import type { Contradiction, Rule } from "../../contradiction";
import { accountsOf, groupOf } from "./lockClashes";
import { askedBy, hasToBePlaced, roomOf } from "./hallViolator";
import type { HallViolator, ToPlace } from "./hallViolator";

/** Everything that the rules of a squeeze are read off. */
interface Look {
  readonly problem: Problem;
  readonly units: Units;
  readonly asked: Float64Array;
  readonly toPlace: ToPlace;
  /** One flag per rep of the squeeze. */
  readonly reps: Uint8Array;
  readonly outside: readonly number[];
}

/**
 * The rules that make a squeeze: that its accounts have to be placed, what keeps them from all
 * other reps, and the capacities. Groups are taken apart where their accounts are too many even so.
 */
export function hallViolatorRules(
  problem: Problem,
  units: Units,
  asked: Float64Array,
  { list, reps }: HallViolator,
  toPlace: ToPlace,
): Contradiction {
  const inside = Array.from(reps.keys()).filter((rep) => reps[rep] === 1);
  const outside = Array.from(reps.keys()).filter((rep) => reps[rep] === 0);
  const look: Look = { problem, units, asked, toPlace, reps, outside };
  const room = roomOf(units, reps);
  const amounts = askedBy(units, asked, list);
  let workload = amounts.reduce((sum, amount) => sum + amount, 0);
  const rules: Rule[] = [];
  list.forEach((unit, l) => {
    const accounts = accountsOf(units, unit);
    const bound = accounts.length > 1 ? accounts.filter((one) => isBound(look, one)) : accounts;
    const loss = amounts[l]! - sumOf(asked, bound);
    if (accounts.length > 1 && workload - loss <= room) {
      rules.push(...rulesOfGroup(look, unit), groupOf(accounts));
      return;
    }
    workload -= loss;
    for (const account of bound) {
      const amount = asked[account]!;
      if (accounts.length > 1 && workload - amount > room) workload -= amount;
      else rules.push(...rulesOf(look, account));
    }
  });
  for (const rep of inside) rules.push({ kind: "capacity", rep, capacity: problem.capacity[rep]! });
  const capacity = inside.reduce((sum, rep) => sum + problem.capacity[rep]!, 0);
  return { clash: "room", workload, room: capacity, everybody: outside.length === 0, rules };
}

function sumOf(asked: Float64Array, accounts: Int32Array): number {
  return accounts.reduce((sum, account) => sum + asked[account]!, 0);
}

/** Whether the account by itself has to be placed and can't go outside. */
function isBound({ problem, toPlace, reps, outside }: Look, account: number): boolean {
  const lock = problem.lockedTo?.[account] ?? -1;
  if (lock >= 0) return reps[lock] === 1;
  if (!hasToBePlaced(problem, account, toPlace)) return false;
  return outside.every((rep) => problem.eligible?.[account * problem.reps + rep] === 0);
}

/** Why an account that is bound by itself is placed inside. */
function rulesOf({ problem, toPlace, outside }: Look, account: number): Rule[] {
  const rep = problem.lockedTo?.[account] ?? -1;
  const needsLock = outside.length > 0 || !hasToBePlaced(problem, account, toPlace);
  if (rep >= 0 && needsLock) return [{ kind: "lock", account, rep }];
  const place: Rule = { kind: "place", account };
  return outside.length === 0 ? [place] : [place, { kind: "eligibility", account, reps: outside }];
}

/** Why a group is placed inside; for each other rep the first account that keeps the group from it. */
function rulesOfGroup({ problem, units, toPlace, outside }: Look, unit: number): Rule[] {
  const { lockedTo, eligible, reps } = problem;
  const accounts = accountsOf(units, unit);
  const placed = accounts.find((account) => hasToBePlaced(problem, account, toPlace));
  const rep = units.lockedTo[unit]!;
  if (rep >= 0 && (outside.length > 0 || placed === undefined)) {
    const account = accounts.find((one) => lockedTo?.[one] === rep)!;
    return [{ kind: "lock", account, rep }];
  }
  const rules: Rule[] = [{ kind: "place", account: placed! }];
  const keeping = new Map<number, number[]>();
  for (const at of outside) {
    const account = accounts.find((one) => eligible?.[one * reps + at] === 0)!;
    const others = keeping.get(account);
    if (others) others.push(at);
    else keeping.set(account, [at]);
  }
  for (const [account, at] of keeping) rules.push({ kind: "eligibility", account, reps: at });
  return rules;
}

/** Accounts that have to be placed and that nobody may serve, each with the rules that say so. */
export function nobodyFor(problem: Problem, units: Units, toPlace: ToPlace): Contradiction[] {
  const all = Array.from({ length: units.reps }, (_, rep) => rep);
  const look: Look = {
    problem,
    units,
    asked: new Float64Array(0),
    toPlace,
    reps: new Uint8Array(units.reps),
    outside: all,
  };
  const clashes: Contradiction[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (units.choices[unit] !== 0) continue;
    const accounts = accountsOf(units, unit);
    const [alone] = accounts.filter((account) => isBound(look, account));
    if (alone !== undefined) clashes.push({ clash: "nobody", rules: rulesOf(look, alone) });
    else if (accounts.some((account) => hasToBePlaced(problem, account, toPlace)))
      clashes.push({ clash: "nobody", rules: [...rulesOfGroup(look, unit), groupOf(accounts)] });
  }
  return clashes;
}
