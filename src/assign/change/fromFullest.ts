import { smallestFirst } from "../problem/order";
import { sumOf } from "../standing/figures";
import { sumOver } from "../standing/pieces";
import type { Pieces } from "../standing/pieces";
import { fits, isUnderCap, steps, took } from "./pieceSteps";
import type { Standing, Step } from "../standing/standing";

/**
 * Takes accounts over for the rep, always from the one who is fullest, the cheapest first, until
 * nothing brings the rep nearer to the mean; see `newRep`.
 *
 * @param most - accounts that may be taken over
 */
export function fromFullest(standing: Standing, pieces: Pieces, rep: number, most: number): Step[] {
  const { problem } = standing;
  const size = sizesOf(standing);
  const lists = new Map<number, number[]>();
  const isDone = new Uint8Array(problem.reps);
  isDone[rep] = 1;
  const byRep = piecesByRep(standing, pieces);
  const taking: Taking = { standing, pieces, size, rep };
  const taken: Step[] = [];
  let left = most;
  for (;;) {
    const from = fullest(standing, size, isDone);
    if (from < 0 || left <= 0) return taken;
    const list = lists.get(from) ?? cheapestFirst(standing, pieces, byRep[from]!, rep);
    lists.set(from, list);
    const place = list.findIndex((account) => mayCome(taking, account, left));
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

/** What a rep's load is compared with: its share, or its capacity where the problem speaks of capacity alone. */
function sizesOf({ problem, accessors }: Standing): Float64Array {
  const { capacity, load, share, measures } = problem;
  const byCapacity =
    !load && !share && !measures && capacity.every((one) => one > 0 && one < Infinity);
  return byCapacity ? capacity : accessors.share;
}

function levelOf({ tally }: Standing, size: Float64Array, rep: number): number {
  return tally.held[rep]! / size[rep]!;
}

function fullest(standing: Standing, size: Float64Array, isDone: Uint8Array): number {
  let found = -1;
  for (let rep = 0; rep < size.length; rep++) {
    if (isDone[rep] === 1) continue;
    if (found < 0 || levelOf(standing, size, rep) > levelOf(standing, size, found)) found = rep;
  }
  return found;
}

/** The rep who takes accounts over, and what its load is compared with. */
interface Taking {
  readonly standing: Standing;
  readonly pieces: Pieces;
  readonly size: Float64Array;
  readonly rep: number;
}

/** Whether the account that leads a piece may come from its rep, if no more than `left` accounts come. */
function mayCome({ standing, pieces, size, rep }: Taking, account: number, left: number): boolean {
  const from = standing.rep[account]!;
  const members = pieces.with(account);
  if (members.length > left || !isUnderCap(standing, members, rep)) return false;
  if (!fits(standing, pieces, account, rep)) return false;
  const now = levelOf(standing, size, rep);
  const coming = sumOver(pieces, account, (member) => standing.accessors.load(member, rep));
  const then = now + coming / size[rep]!;
  const mean = sumOf(standing.tally.held) / sumOf(size);
  return Math.abs(then - mean) < Math.abs(now - mean) && then < levelOf(standing, size, from);
}

/** Per rep, the first accounts of the pieces that may leave it and that carry load. */
function piecesByRep({ problem, accessors, rep }: Standing, pieces: Pieces): number[][] {
  const byRep: number[][] = Array.from({ length: problem.reps }, () => []);
  for (const account of pieces.first) {
    const at = rep[account]!;
    if (at < 0) continue;
    const members = pieces.with(account);
    const isFree = members.every(
      (member) => rep[member] === at && (problem.lockedTo?.[member] ?? -1) < 0,
    );
    if (isFree && members.some((member) => accessors.load(member, at) > 0))
      byRep[at]!.push(account);
  }
  return byRep;
}

function cheapestFirst(
  { accessors, rep: now }: Standing,
  pieces: Pieces,
  accounts: readonly number[],
  rep: number,
): number[] {
  const extra = Float64Array.from(accounts, (account) => {
    const from = now[account]!;
    const load = sumOver(pieces, account, (member) => accessors.load(member, from));
    if (!accessors.cost) return -load;
    const cost = accessors.cost;
    return sumOver(pieces, account, (member) => cost(member, rep) - cost(member, from)) / load;
  });
  return Array.from(smallestFirst(extra), (p) => accounts[p]!);
}
