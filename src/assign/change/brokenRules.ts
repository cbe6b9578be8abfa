import type { Problem } from "../../model";
import { ROUNDING } from "../problem/rounding";
import { heldOf, holdOnlyTheirs } from "../stays/held";
import type { Standing } from "./standing";
import { amountText, namesOf, plural, sentenceOf } from "./wording";

/** A hard rule that an assignment breaks, with a sentence that says so. */
export type BrokenRule =
  | {
      readonly rule: "lock";
      readonly account: number;
      readonly rep: number;
      readonly lockedTo: number;
      readonly sentence: string;
    }
  | {
      readonly rule: "eligibility";
      readonly account: number;
      readonly rep: number;
      readonly sentence: string;
    }
  | {
      readonly rule: "group";
      /** The group's first account, and the first that is with another rep. */
      readonly accounts: readonly [number, number];
      readonly sentence: string;
    }
  | {
      readonly rule: "capacity";
      readonly rep: number;
      readonly workload: number;
      readonly capacity: number;
      readonly sentence: string;
    }
  | {
      readonly rule: "moves";
      readonly moved: number;
      readonly maxMoved: number;
      readonly sentence: string;
    };

/** Every hard rule that the assignment breaks: by account, then by rep, then the cap on moves. O(n + k). */
export function brokenRules(standing: Standing): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const { problem, rep, tally } = standing;
  const firstOfGroup = new Map<number, number>();
  for (let account = 0; account < problem.accounts; account++) {
    const own = brokenByAccount(problem, account, rep[account] as number);
    if (own) broken.push(own);
    const group = problem.together?.[account] ?? -1;
    if (group < 0) continue;
    const first = firstOfGroup.get(group);
    if (first === undefined) firstOfGroup.set(group, account);
    else if (rep[first] !== rep[account]) broken.push(splitGroup(problem, rep, first, account));
  }
  const names = namesOf(problem);
  const mayBeAbove = problem.stays && holdOnlyTheirs(heldOf(problem), rep);
  problem.capacity.forEach((capacity, at) => {
    const workload = tally.used[at] as number;
    if (workload <= capacity + ROUNDING * capacity || mayBeAbove?.[at] === 1) return;
    const sentence = sentenceOf(
      `${names.rep(at)} has a workload of ${amountText(workload)}, ` +
        `${amountText(workload - capacity)} over the capacity of ${amountText(capacity)}.`,
    );
    broken.push({ rule: "capacity", rep: at, workload, capacity, sentence });
  });
  const maxMoved = Math.floor(problem.maxMoved ?? Infinity);
  if (tally.moved > maxMoved) {
    const sentence = `${plural(tally.moved, "account")} would move, but only ${maxMoved} may.`;
    broken.push({ rule: "moves", moved: tally.moved, maxMoved, sentence });
  }
  return broken;
}

function brokenByAccount(problem: Problem, account: number, rep: number): BrokenRule | undefined {
  const names = namesOf(problem);
  const lockedTo = problem.lockedTo?.[account] ?? -1;
  if (lockedTo >= 0 && lockedTo !== rep) {
    const where = rep < 0 ? "without a rep" : `with ${names.rep(rep)}`;
    const sentence = sentenceOf(
      `${names.account(account)} is locked to ${names.rep(lockedTo)}, but is ${where}.`,
    );
    return { rule: "lock", account, rep, lockedTo, sentence };
  }
  if (rep >= 0 && problem.eligible?.[account * problem.reps + rep] === 0) {
    const sentence = sentenceOf(
      `${names.rep(rep)} is not eligible to serve ${names.account(account)}.`,
    );
    return { rule: "eligibility", account, rep, sentence };
  }
  return undefined;
}

function splitGroup(problem: Problem, rep: Int32Array, first: number, other: number): BrokenRule {
  const names = namesOf(problem);
  const place = (account: number): string => {
    const at = rep[account] as number;
    return `${names.account(account)} is ${at < 0 ? "without a rep" : `with ${names.rep(at)}`}`;
  };
  const sentence = `A group that stays together is split: ${place(first)}, ${place(other)}.`;
  return { rule: "group", accounts: [first, other], sentence };
}
