import type { Problem } from "../../model";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { ROUNDING } from "../problem/rounding";
import { extraMoves } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { heldOf } from "../standing/held";
import { unitOrder } from "../served/whoWaits";

/** Who is to be served where a pool takes the others. */
export interface PoolOrder {
  /** All accounts, the first first. */
  readonly order: Int32Array;
  /** Rank of each account, 0 the first: those of one rank may take each other's places. */
  readonly rank: Int32Array;
  /** What each account is worth. */
  readonly value: Float64Array;
}

/** What is shared out between reps and a pool, unit by unit. */
export interface Pool {
  readonly units: Units;
  /** All units, the first first. */
  readonly sorted: Int32Array;
  readonly rank: Int32Array;
  readonly value: Float64Array;
  /** Accounts of each unit. */
  readonly size: Int32Array;
  /** 1 for units that are not to be chosen: locked, staying with an owner, or nobody's. */
  readonly isFixed: Uint8Array;
}

export function poolOf(problem: Problem, { order, rank, value }: PoolOrder): Pool {
  const held = heldOf(problem);
  const { stayer } = held;
  const { count, member, memberStart } = held.units;
  // Whatever is in the pool has moved to nobody, and loads are shared out among those served alone.
  const units: Units = { ...held.units, fewestMoves: new Float64Array(count), shared: [] };
  const pool = {
    units,
    sorted: unitOrder(held, order),
    rank: new Int32Array(count),
    value: new Float64Array(count),
    size: new Int32Array(count),
    isFixed: Uint8Array.from(stayer, (rep, unit) =>
      rep >= 0 || units.choices[unit] === 0 ? 1 : 0,
    ),
  };
  for (let unit = 0; unit < count; unit++) {
    const accounts = member.subarray(memberStart[unit], memberStart[unit + 1]);
    pool.rank[unit] = rank[accounts[0]!]!;
    pool.size[unit] = accounts.length;
    for (const account of accounts) pool.value[unit]! += value[account]!;
  }
  return pool;
}

/** Rep of each account. */
export function accountReps({ units }: Pool, { rep }: Solution): Int32Array {
  const reps = new Int32Array(units.member.length);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      reps[units.member[m]!] = rep[unit]!;
  return reps;
}

/** Room of a rep, and whether it is above capacity: then it gets nothing. */
export function roomOf({ limit }: Units, { used }: Solution, rep: number): number {
  return limit[rep]! - used[rep]!;
}

/** Whether a unit fits a rep, with what else is free there. */
export function fits(
  units: Units,
  solution: Solution,
  unit: number,
  rep: number,
  free: { readonly room: number; readonly moves: number } = nothing,
): boolean {
  const room = roomOf(units, solution, rep);
  if (room < 0 || !mayServe(units, unit, rep)) return false;
  if (workloadOf(units, unit, rep) > room + free.room) return false;
  const moves = extraMoves(units, solution, unit, rep);
  return moves <= 0 || solution.moves + moves <= units.maxMoved + free.moves;
}

const nothing = { room: 0, moves: 0 };

/** How much the cap on moves would get back if a unit went to the pool. */
export function movesOf(units: Units, { rep }: Solution, unit: number): number {
  return movesTo(units, unit, rep[unit]!);
}

/** Who is served, and what all of it is worth. */
export interface Served {
  /** Accounts served of each rank. */
  readonly accounts: Float64Array;
  readonly value: number;
}

export function servedOf({ rank, size, value }: Pool, rep: Int32Array): Served {
  const accounts = new Float64Array(rank.reduce((most, one) => Math.max(most, one), 0) + 1);
  let sum = 0;
  for (let unit = 0; unit < rep.length; unit++) {
    if (rep[unit]! < 0) continue;
    accounts[rank[unit]!]! += size[unit]!;
    sum += value[unit]!;
  }
  return { accounts, value: sum };
}

/** Below 0 where the first serves more of those who come first, above 0 where the other does. */
export function byRank(one: Served, other: Served): number {
  const at = one.accounts.findIndex((accounts, rank) => accounts !== other.accounts[rank]);
  return at < 0 ? 0 : other.accounts[at]! - one.accounts[at]!;
}

/** Whether one value is more than another, rounding left aside. */
export function isMore(one: number, other: number): boolean {
  return one - other > ROUNDING * (Math.abs(one) + Math.abs(other));
}

/** A part of the value that may be given up for evenness. */
export const GIVEN_UP = 0.005;

/** The least value of a plan that gives up no more of the most than it may for evenness. */
export function leastValue(most: number): number {
  return most - (GIVEN_UP + ROUNDING) * Math.abs(most);
}
