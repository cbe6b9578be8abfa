import type { Problem } from "../../model";
import { ROUNDING } from "../problem/rounding";
import { heldOf, holdOnlyTheirs } from "./held";
import type { Standing } from "./standing";

/** A hard rule that an assignment breaks, and by how much. */
export type BrokenRule =
  | {
      readonly rule: "lock";
      readonly account: number;
      readonly rep: number;
      readonly lockedTo: number;
    }
  | {
      readonly rule: "eligibility";
      readonly account: number;
      readonly rep: number;
    }
  | {
      readonly rule: "group";
      /** The group's first account, and the first that is with another rep... */
      readonly accounts: readonly [number, number];
      /** ...and who has them, -1 for nobody. */
      readonly reps: readonly [number, number];
    }
  | {
      readonly rule: "capacity";
      readonly rep: number;
      readonly workload: number;
      readonly capacity: number;
    }
  | {
      readonly rule: "moves";
      readonly moved: number;
      readonly maxMoved: number;
    }
  | {
      readonly rule: "move limit";
      /** Position among the problem's limits on moves. */
      readonly limit: number;
      readonly moved: number;
      readonly most: number;
    };

/** Every hard rule that the assignment breaks: by account, then by rep, then the cap on moves and the limits on them. O(n + k). */
export function brokenRules(standing: Standing): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const { problem, rep, tally } = standing;
  const firstOfGroup = new Map<number, number>();
  for (let account = 0; account < problem.accounts; account++) {
    const own = brokenByAccount(problem, account, rep[account]!);
    if (own) broken.push(own);
    const group = problem.together?.[account] ?? -1;
    if (group < 0) continue;
    const first = firstOfGroup.get(group);
    if (first === undefined) firstOfGroup.set(group, account);
    else if (rep[first] !== rep[account])
      broken.push({
        rule: "group",
        accounts: [first, account],
        reps: [rep[first]!, rep[account]!],
      });
  }
  const mayBeAbove = problem.stays && holdOnlyTheirs(heldOf(problem), rep);
  problem.capacity.forEach((capacity, at) => {
    const workload = tally.used[at]!;
    if (workload <= capacity + ROUNDING * capacity || mayBeAbove?.[at] === 1) return;
    broken.push({ rule: "capacity", rep: at, workload, capacity });
  });
  const maxMoved = Math.floor(problem.maxMoved ?? Infinity);
  if (tally.moved > maxMoved) broken.push({ rule: "moves", moved: tally.moved, maxMoved });
  problem.moves?.limits?.forEach(({ most }, limit) => {
    const moved = tally.limited[limit]!;
    if (moved > most * (1 + ROUNDING)) broken.push({ rule: "move limit", limit, moved, most });
  });
  return broken;
}

function brokenByAccount(problem: Problem, account: number, rep: number): BrokenRule | undefined {
  const lockedTo = problem.lockedTo?.[account] ?? -1;
  if (lockedTo >= 0 && lockedTo !== rep) return { rule: "lock", account, rep, lockedTo };
  if (rep >= 0 && problem.eligible?.[account * problem.reps + rep] === 0)
    return { rule: "eligibility", account, rep };
  return undefined;
}
