import { excessOf } from "../../assign/stays/held";
import type { Plan } from "../../model";
import { moveCap } from "../inputs/moveCap";
import { mayServeIn, type Setup } from "../problem/setup";

/** What a rep holds above capacity, and what it would take to end it. */
export interface Excess {
  readonly rep: number;
  readonly workload: number;
  readonly capacity: number;
  /** How many accounts would have to go: prospects first, then those with least of the load. */
  readonly accounts: number;
  /** Their load. */
  readonly load: number;
  /**
   * What keeps them: nobody who may serve any of them has room, or it is locked; the limit on moves is
   * used up; or neither, and the search found nothing better.
   */
  readonly heldBy: "room" | "moves" | "search";
}

/** Reps above their capacity, the furthest first. O(n log n) for those. */
export function excessesIn(setup: Setup, plan: Plan): Excess[] {
  const { problem, inputs, settings } = setup;
  const over = excessOf(problem.capacity, plan.loads);
  const cap = moveCap(inputs, settings);
  const { customer } = inputs.accounts.relations;
  const found: Excess[] = [];
  over.forEach((excess, rep) => {
    if (excess === 0) return;
    const theirs: number[] = [];
    plan.rep.forEach((at, account) => {
      if (at === rep) theirs.push(account);
    });
    const load = (account: number): number => inputs.accounts.load[account] as number;
    theirs.sort(
      (a, b) => (customer?.[a] ?? 0) - (customer?.[b] ?? 0) || load(a) - load(b) || a - b,
    );
    let accounts = 0;
    let gone = 0;
    let amount = 0;
    for (const account of theirs) {
      if (gone >= excess * (1 - 1e-9)) break;
      accounts += 1;
      gone += problem.workload[account] as number;
      amount += load(account);
    }
    found.push({
      rep,
      workload: plan.loads[rep] as number,
      capacity: problem.capacity[rep] as number,
      accounts,
      load: amount,
      heldBy: !theirs.some((account) => mayGo(setup, plan, account))
        ? "room"
        : cap !== undefined && plan.moved >= cap
          ? "moves"
          : "search",
    });
  });
  return found.sort((a, b) => b.workload - b.capacity - (a.workload - a.capacity) || a.rep - b.rep);
}

/** Whether another rep who may serve the account has room for it. */
function mayGo(setup: Setup, plan: Plan, account: number): boolean {
  const { problem } = setup;
  if ((problem.lockedTo?.[account] ?? -1) >= 0) return false;
  const eligible = mayServeIn(setup);
  const workload = problem.workload[account] as number;
  return problem.capacity.some((room, rep) => {
    const isOpen = eligible === undefined || eligible[account * problem.reps + rep] === 1;
    return rep !== plan.rep[account] && isOpen && (plan.loads[rep] as number) + workload <= room;
  });
}
