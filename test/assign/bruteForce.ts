import type { LimitedLoad, Problem } from "../../src/model";
import { summedOver, unitsOf } from "../../src/assign/problem/units";
import { limitsWithinReach } from "../../src/assign/problem/withinReach";
import { costAt } from "./costAt";

/** What a plan amounts to, worked out from the definitions, slowly. */
export interface Score {
  /** Accounts that have to be covered and wait, though somebody may serve them and their group. */
  readonly missed: number;
  readonly waiting: number;
  /** Whether every rep is inside the tolerance of each measure, within reach or not. */
  readonly isInside: boolean;
  /** Reps outside a limit of theirs, as far as it is within reach. */
  readonly repsOutside: number;
  /** How far: the sum of the squares of what each is outside by, as a part of its share. */
  readonly outside: number;
  /** What each rep is below and above each of its limits, as a part of its share. */
  readonly beyond: readonly number[];
  /** With the price of unevenness. */
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
  return scorer(problem)(rep);
}

/** `scoreOf` for many plans of one problem. */
export function scorer(problem: Problem): (rep: ArrayLike<number>) => Score {
  const { accounts, reps, load, share, measures = [], limited = [], variance } = problem;
  const groups = waitingGroups(problem);
  const served = servedAccounts(problem);
  const asked = measures.map((_, at) => askedOf(problem, at, served));
  const limits = [
    ...measures.map((_, at) => toleranceOf(problem, at, served)),
    ...limited.map((one) => ownLimits(one, problem)),
  ];
  const cost = ofPairs(problem, costAt);
  const level = ofPairs(problem, (_, account, at) =>
    load ? (load[account] ?? 0) : workloadAt(problem, account, at),
  );
  const heldBy = (rep: ArrayLike<number>, amount: Float64Array): number[] => {
    const width = amount.length === accounts ? 1 : reps;
    const held = new Array<number>(reps).fill(0);
    for (let account = 0; account < accounts; account++) {
      const at = rep[account] ?? -1;
      if (at >= 0)
        held[at] = (held[at] ?? 0) + (amount[account * width + (width > 1 ? at : 0)] ?? 0);
    }
    return held;
  };
  return (rep) => {
    let missed = 0;
    let waiting = 0;
    for (const { first, least, mustCovers } of groups) {
      if ((rep[first] ?? -1) >= 0) continue;
      waiting += least;
      missed += mustCovers;
    }
    const beyond = limits.map((one) => beyondBy(one, heldBy(rep, one.load)));
    const each = beyond.flat();
    const isOutside = Array.from({ length: reps }, (_, at) =>
      beyond.some((one) => Math.max(one[2 * at] ?? 0, one[2 * at + 1] ?? 0) > 0),
    );
    const spread = variance ? variance.weight * varianceOf(heldBy(rep, variance.load)) : 0;
    const levels = heldBy(rep, level).map((amount, at) => amount / (share?.[at] ?? 1));
    return {
      missed,
      waiting,
      isInside: asked.every((one) => beyondBy(one, heldBy(rep, one.load)).every((by) => by === 0)),
      repsOutside: isOutside.filter(Boolean).length,
      outside: sum(each.map((by) => by * by)),
      beyond: each,
      cost: sum(heldBy(rep, cost)) + spread,
      level: Math.max(0, ...levels),
    };
  };
}

/** What each account amounts to with each rep, account by account. */
function ofPairs(
  problem: Problem,
  amount: (problem: Problem, account: number, rep: number) => number,
): Float64Array {
  const { accounts, reps } = problem;
  return Float64Array.from({ length: accounts * reps }, (_, pair) =>
    amount(problem, Math.floor(pair / reps), pair % reps),
  );
}

/** Groups and single accounts that somebody may serve, with the least that they ask for. */
function waitingGroups(
  problem: Problem,
): { readonly first: number; readonly least: number; readonly mustCovers: number }[] {
  return groupsOf(problem).flatMap((members) => {
    const least = leastWorkload(problem, members);
    const mustCovers = members.filter((account) => problem.mustCover?.[account] === 1).length;
    return least === undefined ? [] : [{ first: members[0] ?? 0, least, mustCovers }];
  });
}

/** A load with the least and the most that each rep is to hold, and what distances are a part of. */
interface Limited {
  readonly load: Float64Array;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly part: readonly number[];
}

/** What each rep is below and above its limits, rounding left aside: two numbers per rep. */
function beyondBy({ low, high, part }: Limited, held: readonly number[]): number[] {
  return held.flatMap((amount, rep) =>
    [(low[rep] ?? 0) - amount, amount - (high[rep] ?? 0)].map((by) =>
      by / (part[rep] ?? 1) > 1e-8 ? by / (part[rep] ?? 1) : 0,
    ),
  );
}

/** The limits of a measure as far as they are within reach: `limitsWithinReach` has tests of its own. */
function toleranceOf(problem: Problem, at: number, served: readonly number[]): Limited {
  const { tolerance } = problem.measures![at]!;
  const { load, part, fair } = askedOf(problem, at, served);
  const units = unitsOf(problem);
  const { low, high } = limitsWithinReach(units, summedOver(units, load), fair, tolerance);
  return { load, low: [...low], high: [...high], part };
}

/** The limits of a measure as they are asked for. */
function askedOf(
  { measures = [], reps }: Problem,
  at: number,
  served: readonly number[],
): Limited & { readonly fair: Float64Array } {
  const { load, share, tolerance } = measures[at]!;
  const total = sum(served.map((account) => load[account] ?? 0));
  const shares = share ? sum(Array.from(share)) : reps;
  const fair = Float64Array.from(
    { length: reps },
    (_, rep) => (total * (share?.[rep] ?? 1)) / shares,
  );
  const mean = total > 0 ? total / reps : 1;
  return {
    load,
    fair,
    low: Array.from(fair, (one) => one * (1 - tolerance)),
    high: Array.from(fair, (one) => one * (1 + tolerance)),
    part: Array.from(fair, (one) => Math.max(one, 0.01 * mean)),
  };
}

/** A rep's own limits; what a rep or a group holds on average, the larger, is what distances are a part of. */
function ownLimits({ load, least, most }: LimitedLoad, problem: Problem): Limited {
  const loads = groupsOf(problem)
    .filter((members) => leastWorkload(problem, members) !== undefined)
    .map((members) => sum(members.map((account) => load[account] ?? 0)))
    .filter((one) => one > 0);
  const mean = sum(loads) / Math.min(problem.reps, loads.length);
  return {
    load,
    low: [...least],
    high: [...most],
    part: [...most].map(() => (mean > 0 ? mean : 1)),
  };
}

function varianceOf(amounts: number[]): number {
  const mean = sum(amounts) / amounts.length;
  return sum(amounts.map((one) => (one - mean) ** 2)) / amounts.length;
}

function sum(amounts: number[]): number {
  return amounts.reduce((all, one) => all + one, 0);
}

/** Accounts that somebody may serve, their group with them. */
function servedAccounts(problem: Problem): number[] {
  return groupsOf(problem)
    .filter((members) => leastWorkload(problem, members) !== undefined)
    .flat();
}

/**
 * Whether one plan is no worse than another in any of what comes before cost: must-cover accounts
 * missed, workload that waits, and how far each rep is outside each of its limits.
 */
export function noWorseBefore(one: Score, other: Score): boolean {
  return (
    one.missed <= other.missed &&
    one.waiting <= other.waiting * (1 + 1e-9) &&
    one.beyond.every((by, at) => by <= (other.beyond[at] ?? 0) + 1e-8)
  );
}

/** Below 0 where the first plan is the better one: missed, waiting, how far outside, how many, then cost. */
export function compareScores(one: Score, other: Score): number {
  const size = 1e-9 * (1 + Math.abs(one.cost) + Math.abs(other.cost));
  const parts: [number, number][] = [
    [one.missed - other.missed, 0],
    [one.waiting - other.waiting, 1e-9 * (one.waiting + other.waiting)],
    [one.outside - other.outside, 1e-8],
    [one.repsOutside - other.repsOutside, 0],
    [one.cost - other.cost, size],
  ];
  for (const [difference, rounding] of parts)
    if (Math.abs(difference) > rounding) return difference;
  return 0;
}

/** Accounts that share one rep; single ones each on their own. */
export function groupsOf({ accounts, together }: Problem): number[][] {
  const groups = new Map<string, number[]>();
  for (let account = 0; account < accounts; account++) {
    const group = together?.[account] ?? -1;
    const key = group < 0 ? `account ${account}` : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups.values()];
}

/** The least that the accounts ask together of a rep who may serve them all; undefined if nobody may. */
export function leastWorkload(problem: Problem, members: readonly number[]): number | undefined {
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
