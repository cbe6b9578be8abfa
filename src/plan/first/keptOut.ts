import type { Plan } from "../../model";
import { mayServeIn, type Setup } from "../problem/setup";

/**
 * What keeps an account without a rep: nobody who may serve it has room; somebody has, and the limit on
 * accounts that change hands, or another limit on moves, stands against it; or none of these.
 */
export type KeptOut = "room" | "moves" | "move limits" | "other";

/** Accounts that have no rep although somebody may serve them, with what keeps each out. O(n k) for these. */
export function keptOutIn(setup: Setup, plan: Plan): ReadonlyMap<number, KeptOut> {
  const { problem, moveLimits, aside } = setup;
  const { reps, capacity, workload, owner, together } = problem;
  const eligible = mayServeIn(setup);
  const mates = matesIn(together);
  const mays = (account: number, rep: number): boolean =>
    eligible === undefined || eligible[account * reps + rep] === 1;
  const used = moveLimits.map(({ amount, groupOf }) =>
    plan.rep.reduce((sum, rep, account) => {
      const own = owner?.[account] ?? -1;
      const isMoved = own >= 0 && rep >= 0 && rep !== own;
      const counts = isMoved && (groupOf === undefined || groupOf[own] !== groupOf[rep]);
      return counts ? sum + (amount[account] as number) : sum;
    }, 0),
  );
  const found = new Map<number, KeptOut>();
  plan.rep.forEach((at, account) => {
    if (at >= 0 || (aside?.[account] ?? "") !== "") return;
    const group = mates(account);
    const open = [...capacity.keys()].filter((rep) => group.every((one) => mays(one, rep)));
    if (open.length === 0) return;
    const asked = group.reduce((sum, one) => sum + (workload[one] as number), 0);
    const roomy = open.filter(
      (rep) => (plan.loads[rep] as number) + asked <= (capacity[rep] as number) * (1 + 1e-9),
    );
    const leaves = (rep: number): number[] =>
      group.filter((one) => (owner?.[one] ?? -1) >= 0 && owner?.[one] !== rep);
    const passesCap = (rep: number): boolean =>
      leaves(rep).length > 0 && plan.moved + leaves(rep).length > (problem.maxMoved ?? Infinity);
    const passesLimit = (rep: number): boolean =>
      moveLimits.some(({ amount, most, groupOf }, l) => {
        const more = leaves(rep)
          .filter((one) => groupOf === undefined || groupOf[owner?.[one] ?? -1] !== groupOf[rep])
          .reduce((sum, one) => sum + (amount[one] as number), 0);
        return more > 0 && (used[l] as number) + more > most * (1 + 1e-9);
      });
    if (roomy.length === 0) found.set(account, "room");
    else if (roomy.every(passesCap)) found.set(account, "moves");
    else if (roomy.every((rep) => passesCap(rep) || passesLimit(rep)))
      found.set(account, "move limits");
    else found.set(account, "other");
  });
  return found;
}

/** The accounts that go together with one, itself included. */
function matesIn(together: Int32Array | undefined): (account: number) => readonly number[] {
  const ofGroup = new Map<number, number[]>();
  together?.forEach((group, account) => {
    if (group < 0) return;
    const known = ofGroup.get(group);
    if (known) known.push(account);
    else ofGroup.set(group, [account]);
  });
  return (account) => ofGroup.get(together?.[account] ?? -1) ?? [account];
}
