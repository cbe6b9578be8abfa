import { largestFirst } from "../problem/order";
import { mayHold } from "../standing/accessors";
import type { Pieces } from "../standing/pieces";
import { fits, steps, workloadOf } from "./pieceSteps";
import type { Standing, Step } from "../standing/standing";

/** Up to so many pairs of account and rep are looked at: the dearest accounts with all reps. */
const MOST_PAIRS = 2_000_000;
/** Pieces kept per pair of reps, those who gain most (or lose least) by going from one to the other. */
const KEPT = { few: 5, many: 2, manyReps: 300 };

/**
 * Candidates for a lower cost: the cheapest moves to a rep with room, and swaps of the pieces that
 * gain most by going from one rep to another with those that gain most, or lose least, by going
 * back. Where there are more pairs of account and rep than can be looked at, the accounts that cost
 * most today come first.
 */
export function costMoves(standing: Standing, pieces: Pieces, most: number): Step[][] {
  const { problem } = standing;
  const { reps } = problem;
  const now = costsNow(standing, pieces);
  const kept = reps > KEPT.manyReps ? KEPT.many : KEPT.few;
  const going: Going = {
    kept,
    account: new Int32Array(reps * reps * kept).fill(-1),
    saving: new Float64Array(reps * reps * kept).fill(-Infinity),
  };
  const look: Look = { standing, pieces, going, moves: best(most * 4), swapped: best(most * 8) };
  const limit = Math.ceil(MOST_PAIRS / reps);
  let looked = 0;
  for (const p of largestFirst(now)) {
    if (now[p] === -Infinity || looked++ >= limit) break;
    const account = pieces.first[p]!;
    lookAtPiece(look, account, now[p]!);
  }
  for (let one = 0; one < reps; one++)
    for (let other = 0; other < one; other++) swapsOf(look, one, other);
  return [...look.moves.found, ...look.swapped.found].map((step) => step.steps);
}

/** What is looked through, and the best that was found. */
interface Look {
  readonly standing: Standing;
  readonly pieces: Pieces;
  readonly going: Going;
  readonly moves: Best;
  readonly swapped: Best;
}

interface Going {
  readonly kept: number;
  /** For each ordered pair of reps, the first accounts of the kept pieces; -1 where there are fewer. */
  readonly account: Int32Array;
  readonly saving: Float64Array;
}

interface Best {
  readonly most: number;
  readonly found: { readonly saving: number; readonly steps: Step[] }[];
}

function best(most: number): Best {
  return { most, found: [] };
}

/** What each piece costs where it is; -Infinity where it can't move. */
function costsNow({ problem, accessors, rep }: Standing, pieces: Pieces): Float64Array {
  const now = new Float64Array(pieces.first.length).fill(-Infinity);
  pieces.first.forEach((first, p) => {
    const at = rep[first]!;
    const members = problem.together ? pieces.with(first) : undefined;
    if (at < 0 || (problem.lockedTo?.[first] ?? -1) >= 0) return;
    if (members?.some((member) => rep[member] !== at)) return;
    let cost = 0;
    if (members) for (const member of members) cost += accessors.cost?.(member, at) ?? 0;
    else cost = accessors.cost?.(first, at) ?? 0;
    now[p] = cost;
  });
  return now;
}

function lookAtPiece(look: Look, account: number, now: number): void {
  const { standing, pieces, going, moves } = look;
  const { problem, accessors, rep } = standing;
  const from = rep[account]!;
  const members = problem.together ? pieces.with(account) : undefined;
  for (let to = 0; to < problem.reps; to++) {
    if (to === from) continue;
    let then = 0;
    if (members) {
      if (!members.every((member) => mayHold(problem, member, to))) continue;
      for (const member of members) then += accessors.cost?.(member, to) ?? 0;
    } else {
      if (!mayHold(problem, account, to)) continue;
      then = accessors.cost?.(account, to) ?? 0;
    }
    const saving = now - then;
    keepGoing(going, (from * problem.reps + to) * going.kept, account, saving);
    if (saving <= 0 || saving <= worst(moves)) continue;
    if (fits(standing, pieces, account, to)) insert(moves, saving, steps(pieces, account, to));
  }
}

function keepGoing(
  { kept, account, saving }: Going,
  start: number,
  one: number,
  saved: number,
): void {
  let place = start + kept - 1;
  if (saved <= saving[place]!) return;
  while (place > start && saved > saving[place - 1]!) {
    saving[place] = saving[place - 1]!;
    account[place] = account[place - 1]!;
    place--;
  }
  saving[place] = saved;
  account[place] = one;
}

function swapsOf(
  { standing, pieces, going: listed, swapped }: Look,
  one: number,
  other: number,
): void {
  const { kept, account, saving } = listed;
  const { reps } = standing.problem;
  const there = (one * reps + other) * kept;
  const back = (other * reps + one) * kept;
  for (let t = there; t < there + kept; t++)
    for (let b = back; b < back + kept; b++) {
      const saved = saving[t]! + saving[b]!;
      if (saved <= 0 || saved <= worst(swapped)) break;
      const going = account[t]!;
      const coming = account[b]!;
      const at = (piece: number, rep: number): number => workloadOf(standing, pieces, piece, rep);
      if (!fits(standing, pieces, going, other, at(coming, other))) continue;
      if (!fits(standing, pieces, coming, one, at(going, one))) continue;
      // The first account of a swap is the one with the lower number, whoever has it.
      const [first, second] = [steps(pieces, going, other), steps(pieces, coming, one)];
      insert(swapped, saved, going < coming ? [...first, ...second] : [...second, ...first]);
    }
}

function worst({ most, found }: Best): number {
  return found.length < most ? -Infinity : (found[most - 1]?.saving ?? -Infinity);
}

function insert({ most, found }: Best, saving: number, taken: Step[]): void {
  let place = found.length;
  while (place > 0 && found[place - 1]!.saving < saving) place--;
  found.splice(place, 0, { saving, steps: taken });
  if (found.length > most) found.pop();
}
