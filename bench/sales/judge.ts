import { kmOf, sumOf } from "./team";
import type { Team } from "./team";

/** What a plan for a team amounts to, counted anew from who has which account. */
export interface Judged {
  readonly km: number;
  /** Workload without a rep. */
  readonly waiting: number;
  readonly accountsWaiting: number;
  /** Reps outside the tolerance of a load, one number per load. */
  readonly outside: readonly number[];
  /** The furthest that a rep is from a fair share of each load, as a part of it. */
  readonly furthest: readonly number[];
  readonly moved: number;
  /** Rules that the plan breaks: capacity, eligibility, locks, families, moves and the limits on them. */
  readonly broken: readonly string[];
}

const ROUNDING = 1e-9;

function isMoved(owner = -1, rep: number): boolean {
  return owner >= 0 && rep >= 0 && owner !== rep;
}

export function judged(team: Team, rep: Int32Array): Judged {
  const { accounts, reps, workload, measures = [], eligible, lockedTo, together, owner } = team;
  const used = new Float64Array(reps);
  const held = measures.map(() => new Float64Array(reps));
  const withRep = new Map<number, number>();
  const broken = new Set<string>();
  let km = 0;
  let waiting = 0;
  let accountsWaiting = 0;
  let moved = 0;
  for (let account = 0; account < accounts; account++) {
    const at = rep[account]!;
    const family = together?.[account] ?? -1;
    if (family >= 0 && (withRep.get(family) ?? at) !== at) broken.add("families");
    if (family >= 0) withRep.set(family, at);
    const lock = lockedTo?.[account] ?? -1;
    if (lock >= 0 && lock !== at) broken.add("locks");
    if (at < 0) {
      waiting += workload[account]!;
      accountsWaiting++;
      continue;
    }
    if (eligible?.[account * reps + at] === 0) broken.add("eligibility");
    if (isMoved(owner?.[account], at)) moved++;
    km += kmOf(team.cost, account, at);
    used[at]! += workload[account]!;
    measures.forEach(({ load }, m) => (held[m]![at]! += load[account]!));
  }
  if (moved > (team.maxMoved ?? Infinity)) broken.add("moves");
  for (const { amount, most } of team.moves?.limits ?? []) {
    const leaving = amount.filter((_, account) => isMoved(owner?.[account], rep[account]!));
    if (sumOf(leaving) > most * (1 + ROUNDING)) broken.add("limits on moves");
  }
  if (used.some((load, at) => load > team.capacity[at]! * (1 + ROUNDING))) broken.add("capacity");
  const off = measures.map(({ load, share = new Float64Array(reps).fill(1) }, m) => {
    const perShare = sumOf(load) / sumOf(share);
    return held[m]!.map((one, at) => Math.abs(one / (share[at]! * perShare) - 1));
  });
  return {
    km,
    waiting,
    accountsWaiting,
    outside: off.map(
      (each, m) => each.filter((one) => one > measures[m]!.tolerance + ROUNDING).length,
    ),
    furthest: off.map((each) => Math.max(...each)),
    moved,
    broken: [...broken],
  };
}
