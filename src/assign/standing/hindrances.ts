import type { MoveLimit, Problem } from "../../model";
import { isAway } from "./heft";
import { ROUNDING } from "../problem/rounding";
import { distanceFromFair } from "./figures";
import { tallyAfter } from "./standing";
import type { Standing, Step } from "./standing";
import type { Tally } from "./tally";

/** A rule that stands against a step, one that the step would break or break further, in figures. */
export type Hindrance =
  | {
      readonly rule: "lock";
      readonly account: number;
      readonly rep: number;
      readonly lockedTo: number;
    }
  | { readonly rule: "eligibility"; readonly account: number; readonly rep: number }
  | {
      readonly rule: "group";
      /** The account asked for, and the one of its group that can't go. */
      readonly accounts: readonly [number, number];
      readonly rep: number;
      /** Rep to whom that one is locked; -1 where the rep may not serve it. */
      readonly lockedTo: number;
    }
  | NoRoom
  | NoMoves
  | NoMoreMoves
  | OffShare;

/** A rep has less room than is asked for. */
export interface NoRoom {
  readonly rule: "capacity";
  readonly rep: number;
  /** Without what is asked for. */
  readonly used: number;
  readonly asked: number;
  readonly capacity: number;
}

/** More accounts would be with another rep than their owner than may be. */
export interface NoMoves {
  readonly rule: "moves";
  /** Now. */
  readonly moved: number;
  /** How many more it would be. */
  readonly asked: number;
  readonly maxMoved: number;
}

/** More of some figure would be with another rep than its owner than may be. */
export interface NoMoreMoves {
  readonly rule: "move limit";
  /** Position among the problem's limits on moves. */
  readonly limit: number;
  /** Now. */
  readonly moved: number;
  /** How much more it would be. */
  readonly asked: number;
  readonly most: number;
}

/** A rep would be outside the tolerance of a measure, and further than now. */
export interface OffShare {
  readonly rule: "tolerance";
  /** Position among the problem's measures. */
  readonly measure: number;
  readonly rep: number;
  /** What the rep holds of the measure now... */
  readonly held: number;
  /** ...and would hold then. */
  readonly load: number;
  /** Its distance from its fair share then, as a part of it. */
  readonly level: number;
  readonly tolerance: number;
  /** Whether that is the part of what locks, rules and large accounts leave, and not a fair share of all. */
  readonly isLeft?: boolean;
}

/**
 * The rules that stand against some steps: those that the steps would break, or break further than
 * they are broken now. Keep-together groups step as a whole: giving all their accounts is the
 * caller's part. Lock and eligibility first, by account; then capacity, the cap on moves, and the
 * tolerances of measures.
 *
 * @param asked - the account that the question is about; others come along with it
 */
export function hindrances(standing: Standing, steps: readonly Step[], asked: number): Hindrance[] {
  const found: Hindrance[] = [];
  for (const step of steps) {
    const one = againstAccount(standing, step, asked);
    if (one) found.push(one);
  }
  const { tally } = tallyAfter(standing, steps);
  const receiving = [...new Set(steps.map(({ to }) => to))].filter((rep) => rep >= 0);
  for (const rep of receiving) {
    const one = againstCapacity(standing, tally, steps, rep);
    if (one) found.push(one);
  }
  const { problem, rep } = standing;
  const { moved } = standing.tally;
  const more = againstMoves(problem, moved, tally.moved - moved);
  if (more) found.push(more);
  const limited = tally.limited.map((then, l) => then - standing.tally.limited[l]!);
  found.push(...againstLimits(problem, standing.tally, limited));
  const touched = new Set([...receiving, ...steps.map(({ account }) => rep[account]!)]);
  for (const at of touched) {
    if (at < 0) continue;
    for (let measure = 0; measure < (problem.measures?.length ?? 0); measure++) {
      const one = againstTolerance(standing, measure, at, tally.measured[measure]![at]!);
      if (one) found.push(one);
    }
  }
  return found;
}

/** Whether nothing stands against the steps. */
export function mayTake(standing: Standing, steps: readonly Step[]): boolean {
  return hindrances(standing, steps, steps[0]?.account ?? -1).length === 0;
}

function againstAccount(
  { problem, rep }: Standing,
  { account, to }: Step,
  asked: number,
): Hindrance | undefined {
  if (to < 0 || to === rep[account]) return undefined;
  const lockedTo = problem.lockedTo?.[account] ?? -1;
  const isLocked = lockedTo >= 0 && lockedTo !== to;
  const isBarred = lockedTo < 0 && problem.eligible?.[account * problem.reps + to] === 0;
  if (!isLocked && !isBarred) return undefined;
  if (account !== asked) return { rule: "group", accounts: [asked, account], rep: to, lockedTo };
  return isLocked
    ? { rule: "lock", account, rep: to, lockedTo }
    : { rule: "eligibility", account, rep: to };
}

function againstCapacity(
  { problem, rep, accessors, tally: now }: Standing,
  after: Tally,
  steps: readonly Step[],
  at: number,
): NoRoom | undefined {
  const capacity = problem.capacity[at]!;
  const workload = after.used[at]!;
  if (!isAbove(workload, capacity) || workload <= now.used[at]!) return undefined;
  const coming = steps.filter(({ account, to }) => to === at && rep[account] !== at);
  const asked = coming.reduce((sum, { account }) => sum + accessors.workload(account, at), 0);
  return { rule: "capacity", rep: at, used: workload - asked, asked, capacity };
}

export function isAbove(workload: number, capacity: number): boolean {
  return workload > capacity + ROUNDING * capacity;
}

/** @param asked - how many more would be with another rep than their owner */
export function againstMoves(problem: Problem, moved: number, asked: number): NoMoves | undefined {
  const maxMoved = Math.floor(problem.maxMoved ?? Infinity);
  return asked > 0 && moved + asked > maxMoved
    ? { rule: "moves", moved, asked, maxMoved }
    : undefined;
}

/**
 * How many more accounts would be with another rep than their owner if they all went to `to`; below 0
 * where some come home.
 *
 * @param limit - counts its figure instead, and only what it counts
 */
export function movesMore(
  { problem, rep }: Pick<Standing, "problem" | "rep">,
  accounts: readonly number[],
  to: number,
  limit?: MoveLimit,
): number {
  let more = 0;
  for (const account of accounts) {
    const owner = problem.owner?.[account] ?? -1;
    if (owner < 0) continue;
    const now = rep[account]!;
    const isGone = now >= 0 && isAway(limit?.groupOf, owner, now);
    const goes = to >= 0 && isAway(limit?.groupOf, owner, to);
    more += (Number(goes) - Number(isGone)) * (limit ? limit.amount[account]! : 1);
  }
  return more;
}

/** @param asked - per limit, how much more would be with another rep than its owner */
export function againstLimits(
  { moves }: Problem,
  { limited }: Tally,
  asked: ArrayLike<number>,
): NoMoreMoves[] {
  return (moves?.limits ?? []).flatMap(({ most }, limit): NoMoreMoves[] => {
    const moved = limited[limit]!;
    const more = asked[limit]!;
    return more > 0 && moved + more > most * (1 + ROUNDING)
      ? [{ rule: "move limit", limit, moved, asked: more, most }]
      : [];
  });
}

/** @param load - what the rep would hold of the measure */
export function againstTolerance(
  { problem, tally, fair }: Standing,
  measure: number,
  rep: number,
  load: number,
): OffShare | undefined {
  const tolerance = problem.measures?.[measure]?.tolerance ?? Infinity;
  const share = fair[measure]![rep]!;
  const held = tally.measured[measure]![rep]!;
  const before = distanceFromFair(held, share);
  const level = distanceFromFair(load, share);
  const isOut = Math.abs(level) > tolerance + ROUNDING * (1 + tolerance);
  return isOut && Math.abs(level) > Math.abs(before) + ROUNDING
    ? { rule: "tolerance", measure, rep, held, load, level, tolerance }
    : undefined;
}
