import type { Problem } from "../../src/model";
import { groupsOf, leastWorkload, workloadAt } from "./bruteForce";

/** What a group comes to with one rep, or with nobody (-1). */
interface Choice {
  readonly rep: number;
  readonly workload: number;
  readonly moved: number;
}

/**
 * Every plan that keeps all rules and leaves nothing waiting that asks for no workload. Groups are
 * dealt out one after the other; as loads and moves only grow, what is too much early stays too much.
 */
export function allPlans(problem: Problem): number[][] {
  const { accounts, reps, capacity, maxMoved = Infinity } = problem;
  const groups = groupsOf(problem).map((members) => ({
    members,
    choices: choicesOf(problem, members),
  }));
  const rep = new Array<number>(accounts).fill(-1);
  const used = new Float64Array(reps);
  const plans: number[][] = [];
  const deal = (g: number, moves: number): void => {
    const group = groups[g];
    if (!group) {
      plans.push([...rep]);
      return;
    }
    for (const { rep: at, workload, moved } of group.choices) {
      const before = used[at] ?? 0;
      if (moves + moved > maxMoved) continue;
      if (before + workload > (capacity[at] ?? Infinity) * (1 + 1e-8)) continue;
      for (const account of group.members) rep[account] = at;
      if (at >= 0) used[at] = before + workload;
      deal(g + 1, moves + moved);
      if (at >= 0) used[at] = before;
    }
  };
  deal(0, 0);
  return plans;
}

/** Where all members of a group may be together, as far as locks and eligibility say. */
function choicesOf(problem: Problem, members: readonly number[]): Choice[] {
  const { reps, eligible, lockedTo, owner } = problem;
  const choices: Choice[] = [];
  for (let rep = leastWorkload(problem, members) === 0 ? 0 : -1; rep < reps; rep++) {
    const isAllowed = members.every(
      (account) =>
        [-1, rep].includes(lockedTo?.[account] ?? -1) &&
        (rep < 0 || eligible?.[account * reps + rep] !== 0),
    );
    if (!isAllowed) continue;
    const asked = members.map((account) => (rep < 0 ? 0 : workloadAt(problem, account, rep)));
    const leaves = (account: number): boolean => ![-1, rep].includes(owner?.[account] ?? -1);
    choices.push({
      rep,
      workload: asked.reduce((sum, one) => sum + one, 0),
      moved: rep < 0 ? 0 : members.filter(leaves).length,
    });
  }
  return choices;
}
