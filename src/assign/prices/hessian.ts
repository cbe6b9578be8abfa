import type { Units } from "../problem/units";
import type { Limits } from "./limits";
import type { SmoothedDual } from "./smoothedDual";

/** Stand in for a rep in the list of options. */
export const UNASSIGNED = -1;
export const OFF_LIST = -2;

/** What a unit can choose between, and how much of the workload and how many moves each takes. */
export interface Options {
  unit: number;
  count: number;
  /** What each candidate costs at the prices. */
  readonly price: Float64Array;
  readonly rep: Int32Array;
  readonly uses: Float64Array;
  readonly moves: Float64Array;
  /** In proportion to the part of the unit that chooses it; the largest is 1. */
  readonly part: Float64Array;
  /** Scratch for `addSharedToHessian`: what each option uses of each thing. */
  readonly entryRow: Int32Array;
  readonly entryUse: Float64Array;
  readonly entryOption: Int32Array;
}

/** The covariance of use over the options, divided by the temperature: workload alone. */
export function addToHessian(
  { count, rep, uses, part }: Options,
  { used, hessian }: SmoothedDual,
  warmth: number,
): void {
  const waitingRow = used.length - 1;
  for (let o = 0; o < count; o++) {
    if (rep[o] === OFF_LIST) continue;
    const at = rep[o] === UNASSIGNED ? waitingRow : rep[o]!;
    const share = (part[o]! * uses[o]!) / warmth;
    hessian[(at * (at + 3)) / 2]! += share * uses[o]! * (1 - part[o]!);
    for (let other = 0; other < o; other++) {
      if (rep[other] === OFF_LIST) continue;
      const to = rep[other] === UNASSIGNED ? waitingRow : rep[other]!;
      const row = at > to ? at : to;
      const column = at > to ? to : at;
      hessian[(row * (row + 1)) / 2 + column]! -= share * part[other]! * uses[other]!;
    }
  }
}

/** The same where units bring other loads too. */
export function addSharedToHessian(
  { reps, shared }: Units,
  { unit, count, rep, uses, part, entryRow, entryUse, entryOption }: Options,
  { used, hessian }: SmoothedDual,
  { high }: Limits,
  warmth: number,
): void {
  let entries = 0;
  const enter = (row: number, use: number, option: number): void => {
    entryRow[entries] = row;
    entryUse[entries] = use;
    entryOption[entries++] = option;
  };
  for (let o = 0; o < count; o++) {
    const at = rep[o]!;
    if (at === OFF_LIST) continue;
    const row = at === UNASSIGNED ? used.length - 1 : at;
    // What is not limited has no price, and no part in any step.
    if (high[row] !== Infinity) enter(row, uses[o]!, o);
    if (at === UNASSIGNED) continue;
    for (let s = 0; s < shared.length; s++) enter((s + 1) * reps + at, shared[s]!.load[unit]!, o);
  }
  for (let e = 0; e < entries; e++) {
    const at = entryRow[e]!;
    const option = entryOption[e]!;
    const share = (entryUse[e]! * part[option]!) / warmth;
    for (let f = 0; f <= e; f++) {
      const to = entryRow[f]!;
      const other = entryOption[f]!;
      const row = at > to ? at : to;
      const column = at > to ? to : at;
      const weight = other === option ? 1 - part[option]! : -part[other]!;
      hessian[(row * (row + 1)) / 2 + column]! += share * weight * entryUse[f]!;
    }
  }
}

export function addMovesToHessian(
  { reps, shared }: Units,
  { unit, count, rep, uses, moves, part }: Options,
  { used, hessian }: SmoothedDual,
  meanMoves: number,
  warmth: number,
): void {
  const moveRow = used.length - 2;
  const add = (at: number, amount: number): void => {
    const row = Math.max(at, moveRow);
    hessian[(row * (row + 1)) / 2 + Math.min(at, moveRow)]! += amount;
  };
  for (let o = 0; o < count; o++) {
    const unlike = moves[o]! - meanMoves;
    if (unlike === 0) continue;
    const share = (part[o]! * unlike) / warmth;
    add(moveRow, share * unlike);
    if (rep[o] === UNASSIGNED) add(used.length - 1, share * uses[o]!);
    if (rep[o]! < 0) continue;
    add(rep[o]!, share * uses[o]!);
    for (let s = 0; s < shared.length; s++)
      add((s + 1) * reps + rep[o]!, share * shared[s]!.load[unit]!);
  }
}
