import type { Problem } from "../../src/model";

/** What a plan amounts to, worked out from the definitions, slowly. */
export interface Score {
  readonly waiting: number;
  readonly cost: number;
  readonly level: number;
}

export function workloadAt(problem: Problem, account: number, rep: number): number {
  const { accounts, reps, workload } = problem;
  return workload[workload.length === accounts ? account : account * reps + rep] ?? 0;
}

/** The first rule that the plan breaks, in words; undefined when it keeps all. */
export function brokenRule(problem: Problem, rep: ArrayLike<number>): string | undefined {
  const { accounts, reps, eligible, lockedTo, together, owner, maxMoved, capacity } = problem;
  const used = new Float64Array(reps);
  const repOfGroup = new Map<number, number>();
  let moved = 0;
  for (let account = 0; account < accounts; account++) {
    const at = rep[account] ?? -2;
    if (at < -1 || at >= reps) return `account ${account} is with rep ${at}`;
    const lock = lockedTo?.[account] ?? -1;
    if (lock >= 0 && lock !== at) return `account ${account} left its lock`;
    const group = together?.[account] ?? -1;
    if (group >= 0) {
      const shared = repOfGroup.get(group) ?? at;
      if (shared !== at) return `group ${group} is split`;
      repOfGroup.set(group, at);
    }
    if (at < 0) continue;
    if (eligible?.[account * reps + at] === 0) return `rep ${at} may not serve account ${account}`;
    used[at] = (used[at] ?? 0) + workloadAt(problem, account, at);
    const own = owner?.[account] ?? -1;
    if (own >= 0 && own !== at) moved++;
  }
  if (moved > (maxMoved ?? Infinity)) return `${moved} accounts moved`;
  for (let at = 0; at < reps; at++)
    if ((used[at] ?? 0) > (capacity[at] ?? 0) * (1 + 1e-8)) return `rep ${at} is over capacity`;
  return undefined;
}

export function scoreOf(problem: Problem, rep: ArrayLike<number>): Score {
  const { accounts, reps, load, share } = problem;
  const held = new Float64Array(reps);
  let waiting = 0;
  let cost = 0;
  for (let account = 0; account < accounts; account++) {
    const at = rep[account] ?? -1;
    if (at >= 0) {
      held[at] = (held[at] ?? 0) + (load?.[account] ?? workloadAt(problem, account, at));
      if (problem.cost instanceof Float64Array) cost += problem.cost[account * reps + at] ?? 0;
    }
  }
  for (const members of groupsOf(problem))
    if ((rep[members[0] ?? 0] ?? -1) < 0) waiting += leastWorkload(problem, members) ?? 0;
  const levels = Array.from(held, (amount, at) => amount / (share?.[at] ?? 1));
  return { waiting, cost, level: Math.max(0, ...levels) };
}

/** Every plan that keeps all rules and leaves nothing waiting that asks for no workload. */
export function* allPlans(problem: Problem): Generator<number[]> {
  const { accounts, reps } = problem;
  const groups = groupsOf(problem);
  const rep = new Array<number>(accounts).fill(-1);
  for (;;) {
    const leavesFree = groups.some(
      (members) => rep[members[0] ?? 0] === -1 && leastWorkload(problem, members) === 0,
    );
    if (!leavesFree && brokenRule(problem, rep) === undefined) yield [...rep];
    let g = 0;
    for (; g < groups.length; g++) {
      const members = groups[g] ?? [];
      const next = (rep[members[0] ?? 0] ?? -1) + 1;
      for (const account of members) rep[account] = next < reps ? next : -1;
      if (next < reps) break;
    }
    if (g === groups.length) return;
  }
}

/** Accounts that share one rep; single ones each on their own. */
function groupsOf({ accounts, together }: Problem): number[][] {
  const groups = new Map<string, number[]>();
  for (let account = 0; account < accounts; account++) {
    const group = together?.[account] ?? -1;
    const key = group < 0 ? `account ${account}` : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups.values()];
}

/** The least that the accounts ask together of a rep who may serve them all; undefined if nobody may. */
function leastWorkload(problem: Problem, members: readonly number[]): number | undefined {
  const { reps, eligible, lockedTo } = problem;
  const asked: number[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const may = members.every(
      (account) =>
        eligible?.[account * reps + rep] !== 0 && [-1, rep].includes(lockedTo?.[account] ?? -1),
    );
    if (may)
      asked.push(members.reduce((sum, account) => sum + workloadAt(problem, account, rep), 0));
  }
  return asked.length > 0 ? Math.min(...asked) : undefined;
}
