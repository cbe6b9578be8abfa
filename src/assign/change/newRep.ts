import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { smallestFirst } from "../problem/order";
import { checkedStanding, evaluationOf } from "./evaluate";
import type { Evaluation } from "./evaluate";
import { sumOf } from "./figures";
import { fits, steps } from "./evenerSteps";
import { piecesOf } from "./pieces";
import type { Pieces } from "./pieces";
import { take } from "./standing";
import type { Standing, Step } from "./standing";

export interface NewRepOptions {
  /** How many accounts may leave their present rep; accounts without a rep don't count. No limit when absent. */
  readonly most?: number;
}

/** An assignment that came from another by single steps. */
export interface Change {
  readonly rep: Int32Array;
  /** In the order in which they were chosen. */
  readonly steps: readonly Step[];
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/**
 * Fills a new rep's territory. First from the overflow: must-cover accounts, then those that cost
 * least per unit of workload, as far as there is room. Then from the fullest reps: always from the
 * one who is fullest, the account that costs least extra per unit of load (the largest where
 * nothing costs), as long as that brings the new rep nearer to the mean and leaves it less full
 * than that one was. Everybody else keeps
 * their accounts. Full means load per unit of share, or workload per unit of capacity where the
 * problem has no load, share or measures of its own. O(n log n + moves x k).
 *
 * @param today - rep of each account, -1 = none; the new rep is one of the problem's reps already
 * @throws InputError if the problem, the assignment or an option can't be read
 */
export function newRep(
  problem: Problem,
  today: Int32Array,
  rep: number,
  { most = Infinity }: NewRepOptions = {},
): Change {
  const standing = checkedStanding(problem, today);
  checkRep(problem, rep);
  if (!(most >= 0))
    throw new InputError(`most is ${most}: give the number of accounts that may move.`);
  const before = evaluationOf(standing);
  const pieces = piecesOf(problem);
  const taken = [...fromOverflow(standing, pieces, rep)];
  taken.push(...fromFullest(standing, pieces, rep, most));
  return { rep: standing.rep, steps: taken, before, after: evaluationOf(standing) };
}

/** @throws InputError if the rep does not exist */
export function checkRep({ reps }: Problem, rep: number): void {
  if (!Number.isInteger(rep) || rep < 0 || rep >= reps)
    throw new InputError(`rep is ${rep}: give a rep from 0 to ${reps - 1}.`);
}

function fromOverflow(standing: Standing, pieces: Pieces, rep: number): Step[] {
  const { problem, asks } = standing;
  const waiting = [...pieces.first].filter((account) =>
    pieces.with(account).every((member) => standing.rep[member] === -1),
  );
  const isFirst = (account: number): boolean =>
    pieces.with(account).some((member) => (problem.mustCover?.[member] ?? 0) !== 0);
  const price = Float64Array.from(waiting, (account) => {
    const cost = sumOver(pieces, account, (member) => asks.cost?.(member, rep) ?? 0);
    const workload = workloadOf(standing, pieces, account, rep);
    // What asks for no work takes nobody's room: it comes first.
    return workload > 0 ? cost / workload : -Infinity;
  });
  const order = smallestFirst(price);
  const taken: Step[] = [];
  for (const mustCover of [true, false])
    for (const p of order) {
      const account = waiting[p] as number;
      if (isFirst(account) !== mustCover) continue;
      if (
        fits(standing, pieces, account, rep, workloadOf(standing, pieces, account, rep), 0) &&
        isUnderCap(standing, pieces.with(account), rep)
      )
        taken.push(...took(standing, steps(pieces, account, rep)));
    }
  return taken;
}

function fromFullest(standing: Standing, pieces: Pieces, rep: number, most: number): Step[] {
  const { problem } = standing;
  const size = sizesOf(standing);
  const lists = new Map<number, number[]>();
  const isDone = new Uint8Array(problem.reps);
  isDone[rep] = 1;
  const byRep = piecesByRep(standing, pieces);
  const taken: Step[] = [];
  let left = most;
  for (;;) {
    const from = fullest(standing, size, isDone);
    if (from < 0 || left <= 0) return taken;
    const list = lists.get(from) ?? cheapestFirst(standing, pieces, byRep[from] ?? [], rep);
    lists.set(from, list);
    const place = list.findIndex((account) =>
      mayCome(standing, pieces, size, account, from, rep, left),
    );
    if (place < 0) {
      isDone[from] = 1;
      continue;
    }
    const [account] = list.splice(place, 1) as [number];
    const going = steps(pieces, account, rep);
    left -= going.length;
    taken.push(...took(standing, going));
  }
}

function took(standing: Standing, going: Step[]): Step[] {
  take(standing, going);
  return going;
}

/** What a rep's load is compared with: its share, or its capacity where the problem speaks of capacity alone. */
function sizesOf({ problem, asks }: Standing): Float64Array {
  const { capacity, load, share, measures } = problem;
  const byCapacity =
    !load && !share && !measures && capacity.every((one) => one > 0 && one < Infinity);
  return byCapacity ? capacity : asks.share;
}

function levelOf({ tally }: Standing, size: Float64Array, rep: number): number {
  return (tally.held[rep] as number) / (size[rep] as number);
}

function fullest(standing: Standing, size: Float64Array, isDone: Uint8Array): number {
  let found = -1;
  for (let rep = 0; rep < size.length; rep++) {
    if (isDone[rep] === 1) continue;
    if (found < 0 || levelOf(standing, size, rep) > levelOf(standing, size, found)) found = rep;
  }
  return found;
}

function mayCome(
  standing: Standing,
  pieces: Pieces,
  size: Float64Array,
  account: number,
  from: number,
  rep: number,
  left: number,
): boolean {
  const members = pieces.with(account);
  if (members.length > left || !isUnderCap(standing, members, rep)) return false;
  if (!fits(standing, pieces, account, rep, workloadOf(standing, pieces, account, rep), 0))
    return false;
  const now = levelOf(standing, size, rep);
  const coming = sumOver(pieces, account, (member) => standing.asks.load(member, rep));
  const then = now + coming / (size[rep] as number);
  const mean = sumOf(standing.tally.held) / sumOf(size);
  return Math.abs(then - mean) < Math.abs(now - mean) && then < levelOf(standing, size, from);
}

/** Whether the problem's own cap on moves lets the accounts go to the rep. */
function isUnderCap(
  { problem, tally, rep: now }: Standing,
  members: readonly number[],
  rep: number,
): boolean {
  let extra = 0;
  for (const member of members) {
    const owner = problem.owner?.[member] ?? -1;
    const at = now[member] as number;
    if (owner >= 0) extra += (owner === rep ? 0 : 1) - (at < 0 || at === owner ? 0 : 1);
  }
  return extra <= 0 || tally.moved + extra <= Math.floor(problem.maxMoved ?? Infinity);
}

/** Per rep, the first accounts of the pieces that may leave it and that carry load. */
function piecesByRep({ problem, asks, rep }: Standing, pieces: Pieces): number[][] {
  const byRep: number[][] = Array.from({ length: problem.reps }, () => []);
  for (const account of pieces.first) {
    const at = rep[account] as number;
    if (at < 0) continue;
    const members = pieces.with(account);
    const isFree = members.every(
      (member) => rep[member] === at && (problem.lockedTo?.[member] ?? -1) < 0,
    );
    if (isFree && members.some((member) => asks.load(member, at) > 0)) byRep[at]?.push(account);
  }
  return byRep;
}

function cheapestFirst(
  { asks, rep: now }: Standing,
  pieces: Pieces,
  accounts: readonly number[],
  rep: number,
): number[] {
  const extra = Float64Array.from(accounts, (account) => {
    const from = now[account] as number;
    const load = sumOver(pieces, account, (member) => asks.load(member, from));
    if (!asks.cost) return -load;
    const cost = asks.cost;
    return sumOver(pieces, account, (member) => cost(member, rep) - cost(member, from)) / load;
  });
  return Array.from(smallestFirst(extra), (p) => accounts[p] as number);
}

function workloadOf({ asks }: Standing, pieces: Pieces, account: number, rep: number): number {
  return sumOver(pieces, account, (member) => asks.workload(member, rep));
}

function sumOver(pieces: Pieces, account: number, of: (member: number) => number): number {
  let sum = 0;
  for (const member of pieces.with(account)) sum += of(member);
  return sum;
}
