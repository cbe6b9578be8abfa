import { fractionalFill } from "./fractionalFill";
import type { Contest } from "./fractionalFill";
import { limitAt } from "./instance";
import type { Instance } from "./instance";
import type { Coverage } from "./coverage";
import { wholeFill } from "./wholeFill";
import type { WholeFill } from "./wholeFill";

/** Where gains are worked out, one place after the other. */
export interface Gaining {
  readonly contest: Contest;
  /** The largest capacity of any rep, where capacity goes by rep. */
  readonly room: number;
}

/** "Each account is served once", relaxed: who may be served from where, and what that is worth. */
export interface Relaxation {
  readonly instance: Instance;
  readonly coverage: Coverage;
  /** Per account; it changes as a bound is raised. */
  readonly worth: Float64Array;
}

/** What the place gains at most, one account cut; the contest then says by whom. */
export function gainAt(relaxation: Relaxation, { contest, room }: Gaining, place: number): number {
  enterAll(relaxation, contest, place);
  return fractionalFill(contest, roomAt(relaxation.instance, room, place));
}

/** What the place gains with no account cut. */
export function wholeGainAt(
  relaxation: Relaxation,
  { contest, room }: Gaining,
  whole: WholeFill,
  place: number,
): number {
  enterAll(relaxation, contest, place);
  return wholeFill(whole, contest, roomAt(relaxation.instance, room, place));
}

function roomAt(instance: Instance, room: number, place: number): number {
  return instance.limitOfPlace ? limitAt(instance, 0, place) : room;
}

/** Everybody in reach of the place whom it pays to serve from there. */
function enterAll(
  { instance, coverage, worth }: Relaxation,
  contest: Contest,
  place: number,
): void {
  const { start, account, cost } = coverage;
  contest.count = 0;
  const end = start[place + 1]!;
  for (let e = start[place]!; e < end; e++) {
    const a = account[e]!;
    const more = worth[a]! - cost[e]!;
    if (more > 0) enter(instance, contest, a, more);
  }
}

/** The least workload that is counted with: what asks for nothing is taken first and whole. */
const TINY = 1e-100;

export function enter(
  { workload }: Instance,
  contest: Contest,
  account: number,
  worth: number,
): void {
  const asks = Math.max(workload[account]!, TINY);
  const i = contest.count++;
  contest.item[i] = account;
  contest.ratio[i] = worth / asks;
  contest.workload[i] = asks;
}

export function countTaken({ item, taken, part }: Contest, times: Float64Array): void {
  for (let i = 0; i < taken; i++) times[item[i]!]!++;
  if (part > 0) times[item[taken]!]! += part;
}
