import { smallestFirst } from "../problem/order";
import type { Pieces } from "../standing/pieces";
import { fits, steps, workloadOf } from "./pieceSteps";
import type { Standing, Step } from "../standing/standing";
import type { Work } from "../work/work";

/** So many of the fullest reps are compared with so many of the emptiest. */
const REPS_APART = 8;
/** How many neighbours are tried where rules stand against the piece whose load fits best. */
const MOST_LOOKS = 48;
const LOOKS_TO_SWAP = 6;

/** Steps that a pair of reps could take, on one side of the transfer that would make them equal. */
interface Nearest {
  readonly most: number;
  readonly found: { readonly miss: number; readonly extra: number; readonly steps: Step[] }[];
}

/**
 * Candidates for making loads more even. Of all transfers from a fuller rep to an emptier one, the
 * one that makes their loads per unit of share equal lowers the Gini coefficient most, and it is
 * convex in the transfer: so the pieces and the swaps whose transfer is nearest to that one, from
 * below and from above, hold the best. Each list is sorted once and searched by halving or with two
 * fingers. Equally near ones: the cheaper first. A pair of reps is a unit of work.
 */
export function* fairnessMoves(
  standing: Standing,
  pieces: Pieces,
  most: number,
): Work<readonly Step[][]> {
  const { tally, accessors } = standing;
  const reps = accessors.share.length;
  const levels = tally.held.map((held, rep) => held / accessors.share[rep]!);
  const order = smallestFirst(levels);
  const emptiest = order.subarray(0, REPS_APART);
  const fullest = order.slice(Math.max(0, reps - REPS_APART)).reverse();
  const lists = listsOf(standing, pieces);
  const steps: Step[][] = [];
  for (const from of fullest)
    for (const to of emptiest) {
      if (levels[from]! <= levels[to]!) continue;
      yield 0;
      const [below, above] = [0, 1].map((): Nearest => ({ most, found: [] })) as [Nearest, Nearest];
      moves(lists, from, to, [below, above]);
      swaps(lists, from, to, [below, above]);
      for (const { found } of [below, above]) for (const one of found) steps.push(one.steps);
    }
  return steps;
}

/** Per rep, the pieces that could move, by the first account of each, the smallest load first. */
interface Lists {
  readonly standing: Standing;
  readonly pieces: Pieces;
  readonly accounts: readonly number[][];
  readonly load: Float64Array;
}

function listsOf(standing: Standing, pieces: Pieces): Lists {
  const { problem, accessors, rep } = standing;
  const load = new Float64Array(pieces.first.length);
  const grouped = problem.together !== undefined;
  const sum = (account: number, of: (member: number) => number): number => {
    if (!grouped) return of(account);
    let total = 0;
    for (const member of pieces.with(account)) total += of(member);
    return total;
  };
  const loadOf = new Float64Array(problem.accounts);
  pieces.first.forEach((account, p) => {
    const at = rep[account]!;
    load[p] = at < 0 ? 0 : sum(account, (member) => accessors.load(member, at));
    loadOf[account] = load[p];
  });
  const accounts: number[][] = Array.from({ length: problem.reps }, () => []);
  for (const p of smallestFirst(load)) {
    const account = pieces.first[p]!;
    const at = rep[account]!;
    if (at < 0 || (problem.lockedTo?.[account] ?? -1) >= 0) continue;
    // A group that is split today can't step as a whole from one rep.
    if (grouped && pieces.with(account).some((member) => rep[member] !== at)) continue;
    accounts[at]?.push(account);
  }
  return { standing, pieces, accounts, load: loadOf };
}

/** The transfer that makes the loads of two reps per unit of share equal. */
function equalTransfer(
  { tally: { held }, accessors: { share } }: Standing,
  from: number,
  to: number,
): number {
  const shareFrom = share[from]!;
  const shareTo = share[to]!;
  return (held[from]! * shareTo - held[to]! * shareFrom) / (shareFrom + shareTo);
}

function moves(
  { standing, pieces, accounts, load }: Lists,
  from: number,
  to: number,
  [below, above]: readonly [Nearest, Nearest],
): void {
  const list = accounts[from] as readonly number[];
  const wanted = equalTransfer(standing, from, to);
  const middle = firstFrom(list, load, wanted);
  for (const [start, step, nearest] of [
    [middle - 1, -1, below],
    [middle, 1, above],
  ] as const) {
    for (
      let p = start, looks = 0;
      p >= 0 && p < list.length && looks < MOST_LOOKS;
      p += step, looks++
    ) {
      const account = list[p]!;
      const transfer = load[account]!;
      if (transfer <= 0) break;
      if (!fits(standing, pieces, account, to)) continue;
      insert(standing, nearest, Math.abs(transfer - wanted), steps(pieces, account, to));
    }
  }
}

function swaps(
  { standing, pieces, accounts, load }: Lists,
  from: number,
  to: number,
  [below, above]: readonly [Nearest, Nearest],
): void {
  const others = accounts[to] as readonly number[];
  const wanted = equalTransfer(standing, from, to);
  let finger = 0;
  for (const account of accounts[from] as readonly number[]) {
    const own = load[account]!;
    while (finger < others.length && load[others[finger]!]! < own - wanted) finger++;
    // From the finger up the transfer is at most the wanted one; before it, more.
    for (const [start, step, nearest] of [
      [finger, 1, below],
      [finger - 1, -1, above],
    ] as const) {
      for (
        let p = start, looks = 0;
        p >= 0 && p < others.length && looks < LOOKS_TO_SWAP;
        p += step, looks++
      ) {
        const other = others[p]!;
        const transfer = own - load[other]!;
        const miss = Math.abs(transfer - wanted);
        if (transfer <= 0 || miss > farthest(nearest)) break;
        const at = (piece: number, rep: number): number => workloadOf(standing, pieces, piece, rep);
        if (!fits(standing, pieces, account, to, at(other, to))) continue;
        if (!fits(standing, pieces, other, from, at(account, from))) continue;
        insert(standing, nearest, miss, [
          ...steps(pieces, account, to),
          ...steps(pieces, other, from),
        ]);
      }
    }
  }
}

function farthest({ most, found }: Nearest): number {
  return found.length < most ? Infinity : (found[most - 1]?.miss ?? Infinity);
}

/** Keeps the nearest; equally near ones by what they add to the cost. */
function insert(
  { accessors, rep }: Standing,
  { most, found }: Nearest,
  miss: number,
  taken: Step[],
): void {
  let extra = 0;
  if (accessors.cost)
    for (const { account, to } of taken)
      extra += accessors.cost(account, to) - accessors.cost(account, rep[account]!);
  let place = found.length;
  const isBehind = (one: { miss: number; extra: number }): boolean =>
    one.miss > miss || (one.miss === miss && one.extra > extra);
  while (place > 0 && isBehind(found[place - 1]!)) place--;
  if (place >= most) return;
  found.splice(place, 0, { miss, extra, steps: taken });
  if (found.length > most) found.pop();
}

/** Position of the first account whose load is at least `wanted`. */
function firstFrom(list: readonly number[], load: Float64Array, wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load[list[middle]!]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
