import { excessOf } from "../../assign";
import type { Plan } from "../../model";
import { rankingIn } from "../first/serving";
import { moveCap } from "../inputs/moveCap";
import { mayServeIn, type Setup } from "../problem/setup";

/** What a rep holds above capacity, and what it would take to end it. */
export interface Excess {
  readonly rep: number;
  readonly workload: number;
  readonly capacity: number;
  /** How many accounts would have to go, the last first in the order of who is served first. */
  readonly accounts: number;
  /** Their load. */
  readonly load: number;
  /**
   * What keeps them: what is locked to the rep is too much by itself; nobody who may serve any of them
   * has room; the limit on moves is used up; or none of these, and the search found nothing better.
   */
  readonly heldBy: "locks" | "room" | "moves" | "search";
}

/** Reps above their capacity, the furthest first. O(n log n) once there is one. */
export function excessesIn(setup: Setup, plan: Plan): Excess[] {
  const over = excessOf(setup.problem.capacity, plan.loads);
  const reps = [...over.keys()].filter((rep) => (over[rep] as number) > 0);
  if (reps.length === 0) return [];
  const order = rankingIn(setup).order;
  return reps
    .map((rep) => excessFor(setup, plan, order, rep, over[rep] as number))
    .sort((a, b) => b.workload - b.capacity - (a.workload - a.capacity) || a.rep - b.rep);
}

function excessFor(
  setup: Setup,
  plan: Plan,
  order: Int32Array,
  rep: number,
  excess: number,
): Excess {
  const { problem, inputs, settings } = setup;
  const cap = moveCap(inputs, settings);
  const isLocked = (account: number): boolean => (problem.lockedTo?.[account] ?? -1) >= 0;
  const theirs = [...order].reverse().filter((account) => plan.rep[account] === rep);
  // What is locked can go only once the lock is lifted.
  const going = [...theirs.filter((one) => !isLocked(one)), ...theirs.filter(isLocked)];
  const gone = new Set<number>();
  let workload = 0;
  let load = 0;
  for (const account of going) {
    if (workload >= excess * (1 - 1e-9)) break;
    if (gone.has(account)) continue;
    for (const one of matesOf(setup, theirs, account)) {
      gone.add(one);
      workload += problem.workload[one] as number;
      load += inputs.accounts.load[one] as number;
    }
  }
  const capacity = problem.capacity[rep] as number;
  const locked = theirs
    .filter(isLocked)
    .reduce((sum, one) => sum + (problem.workload[one] as number), 0);
  return {
    rep,
    workload: plan.loads[rep] as number,
    capacity,
    accounts: gone.size,
    load,
    heldBy:
      locked > capacity * (1 + 1e-9)
        ? "locks"
        : !theirs.some((account) => mayGo(setup, plan, account))
          ? "room"
          : cap !== undefined && plan.moved >= cap
            ? "moves"
            : "search",
  };
}

/** The accounts of a rep that go together with one. */
function matesOf(
  { problem: { together } }: Setup,
  theirs: readonly number[],
  account: number,
): readonly number[] {
  const group = together?.[account] ?? -1;
  return group < 0 ? [account] : theirs.filter((one) => together?.[one] === group);
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
