import type { Plan, Unassigned } from "../../model";
import type { Instance } from "./instance";
import type { LocateProblem } from "./locateProblem";
import type { Best } from "./best";

/** A bound that is as near to the cost as this share of it or of the largest detour counts as the cost. */
const ROUNDING_OF_COST = 1e-10;

/** The published plan: figures counted afresh, a reason for each account that waits. */
export function locatePlan(
  { mustCover }: LocateProblem,
  instance: Instance,
  best: Best,
  bound: number,
  finished: boolean,
): Plan {
  const { accounts, reps, workload, served, at } = instance;
  const rep = best.rep.map((by) => (by < reps ? by : -1));
  const loads = new Float64Array(reps);
  const unassigned: Unassigned[] = [];
  let cost = 0;
  let waiting = 0;
  let total = 0;
  let mustCoverMissed = 0;
  for (let account = 0; account < accounts; account++) {
    const by = rep[account]!;
    const asks = workload[account]!;
    if (served[account] === 1) total += asks;
    if (by >= 0) {
      loads[by]! += asks;
      cost += at(account, best.site[by]!);
      continue;
    }
    if (mustCover && mustCover[account] !== 0) mustCoverMissed++;
    if (served[account] === 1) waiting += asks;
    unassigned.push({ account, reason: served[account] === 1 ? "no room" : "no eligible rep" });
  }
  const rounding = ROUNDING_OF_COST * Math.max(Math.abs(cost), instance.near.range);
  const lowerBound = bound >= cost - rounding ? cost : bound;
  const gapAbsolute = cost - lowerBound;
  return {
    rep,
    cost,
    lowerBound,
    gap: gapAbsolute === 0 ? 0 : gapAbsolute / Math.abs(lowerBound),
    gapAbsolute,
    loads,
    unassigned,
    moved: 0,
    finished,
    shortage: {
      mustCoverMissed,
      workload: waiting,
      lowerBound: Math.max(0, total - mostRoom(instance)),
    },
    measures: [],
    sites: best.site.slice(),
  };
}

/** The most workload that any choice of places has room for. */
function mostRoom({ limit, limitOfPlace, fixedSite, reps }: Instance): number {
  if (!limitOfPlace) return limit.reduce((sum, one) => sum + one, 0);
  const isFixed = new Set(fixedSite.filter((place) => place >= 0));
  let room = 0;
  for (const place of isFixed) room += limit[place]!;
  const free = limit.filter((_, place) => !isFixed.has(place)).sort();
  for (let i = 1; i <= reps - isFixed.size; i++) room += free.at(-i)!;
  return room;
}

/** Workload that waits although some rep may serve it. */
export function waitingIn({ reps, workload }: Instance, rep: Int32Array): number {
  let waiting = 0;
  rep.forEach((by, account) => {
    if (by === reps) waiting += workload[account]!;
  });
  return waiting;
}
