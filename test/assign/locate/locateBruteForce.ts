import type { LocateProblem } from "../../../src";

/** Must-cover accounts missed, workload that waits, cost: less of the first comes first. */
export type Rank = readonly [missed: number, waiting: number, cost: number];

export function costBetween({ cost, places }: LocateProblem, account: number, place: number) {
  if (typeof cost === "function") return cost(account, place);
  if (cost instanceof Float64Array) return cost[account * places + place] ?? NaN;
  throw new Error("brute force takes costs as numbers or a function");
}

/** Whether capacity goes by place, by the words of the documentation. */
export function isByPlace({ capacity, capacityOf, reps }: LocateProblem): boolean {
  return capacityOf === undefined ? capacity.length !== reps : capacityOf === "place";
}

/** The first rule that the plan breaks, in words; undefined when it keeps all. */
export function brokenLocateRule(
  problem: LocateProblem,
  sites: ArrayLike<number>,
  rep: ArrayLike<number>,
): string | undefined {
  const { accounts, places, reps, capacity, workload, fixedSites, eligible, lockedTo } = problem;
  const used = new Float64Array(reps);
  const taken = new Set<number>();
  for (let r = 0; r < reps; r++) {
    const place = sites[r] ?? -1;
    if (!Number.isInteger(place) || place < 0 || place >= places) return `rep ${r} is nowhere`;
    if (taken.has(place)) return `place ${place} is used twice`;
    taken.add(place);
    const fixed = fixedSites?.[r] ?? -1;
    if (fixed >= 0 && fixed !== place) return `rep ${r} left its place`;
  }
  for (let a = 0; a < accounts; a++) {
    const by = rep[a] ?? -2;
    if (by < -1 || by >= reps) return `account ${a} is with rep ${by}`;
    const lock = lockedTo?.[a] ?? -1;
    if (lock >= 0 && by !== lock) return `account ${a} left its lock`;
    if (by < 0) continue;
    if (eligible?.[a * reps + by] === 0) return `rep ${by} may not serve account ${a}`;
    used[by] = (used[by] ?? 0) + (workload[a] ?? 0);
  }
  for (let r = 0; r < reps; r++) {
    const room = capacity[isByPlace(problem) ? (sites[r] ?? 0) : r] ?? 0;
    if ((used[r] ?? 0) > room * (1 + 1e-8)) return `rep ${r} is over capacity`;
  }
  return undefined;
}

export function rankOf(
  problem: LocateProblem,
  sites: ArrayLike<number>,
  rep: ArrayLike<number>,
): Rank {
  const { accounts, workload, mustCover } = problem;
  let missed = 0;
  let waiting = 0;
  let cost = 0;
  for (let a = 0; a < accounts; a++) {
    const by = rep[a] ?? -1;
    if (by >= 0) {
      cost += costBetween(problem, a, sites[by] ?? 0);
      continue;
    }
    if (mustCover && mustCover[a] !== 0) missed++;
    if (isServable(problem, a)) waiting += workload[a] ?? 0;
  }
  return [missed, waiting, cost];
}

export function isLess(one: Rank, other: Rank): boolean {
  for (const i of [0, 1, 2] as const)
    if (Math.abs(one[i] - other[i]) > 1e-9) return one[i] < other[i];
  return false;
}

/** The best of all plans; undefined where the rules allow none. What waits for nothing is placed. */
export function bestRank(problem: LocateProblem): Rank | undefined {
  const { accounts, places, reps, workload } = problem;
  let best: Rank | undefined;
  for (const sites of allTuples(reps, 0, places)) {
    if (new Set(sites).size < reps) continue;
    for (const rep of allTuples(accounts, -1, reps)) {
      const leavesFree = rep.some((by, a) => by < 0 && workload[a] === 0 && isServable(problem, a));
      if (leavesFree || brokenLocateRule(problem, sites, rep) !== undefined) continue;
      const rank = rankOf(problem, sites, rep);
      if (!best || isLess(rank, best)) best = rank;
    }
  }
  return best;
}

export function isServable({ reps, eligible, lockedTo }: LocateProblem, account: number): boolean {
  if (!eligible || (lockedTo?.[account] ?? -1) >= 0) return true;
  return eligible.subarray(account * reps, (account + 1) * reps).some((flag) => flag !== 0);
}

function* allTuples(length: number, from: number, end: number): Generator<number[]> {
  const tuple = new Array<number>(length).fill(from);
  for (;;) {
    yield [...tuple];
    let i = 0;
    for (; i < length; i++) {
      const next = (tuple[i] ?? from) + 1;
      tuple[i] = next < end ? next : from;
      if (next < end) break;
    }
    if (i === length) return;
  }
}
