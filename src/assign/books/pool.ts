import type { Problem } from "../../model";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { ROUNDING } from "../problem/rounding";
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

/** Who has what: a plan that is changed in place. */
export interface Standing {
  /** Rep of each unit, -1 = the pool. */
  readonly rep: Int32Array;
  readonly used: Float64Array;
  movesLeft: number;
}

export function poolOf(problem: Problem, { order, rank, value }: PoolOrder): Pool {
  const held = heldOf(problem);
  const { units, stayer } = held;
  const { count, member, memberStart } = units;
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

/** @param rep - rep of each account, -1 = none */
export function standingOf({ units }: Pool, rep: ArrayLike<number>): Standing {
  const standing: Standing = {
    rep: new Int32Array(units.count).fill(-1),
    used: new Float64Array(units.reps),
    movesLeft: units.maxMoved,
  };
  for (let unit = 0; unit < units.count; unit++)
    give(units, standing, unit, rep[units.member[units.memberStart[unit]!]!]!);
  return standing;
}

/** Rep of each account. */
export function accountReps({ units }: Pool, { rep }: Pick<Standing, "rep">): Int32Array {
  const reps = new Int32Array(units.member.length);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      reps[units.member[m]!] = rep[unit]!;
  return reps;
}

/** Moves of a unit with a rep; none in the pool, where nobody has it. */
function movesWith(units: Units, unit: number, rep: number): number {
  return rep < 0 ? 0 : movesTo(units, unit, rep);
}

/** Gives a unit to a rep, or to the pool (-1), from wherever it is. */
export function give(units: Units, standing: Standing, unit: number, to: number): void {
  const { rep, used } = standing;
  const from = rep[unit]!;
  if (from >= 0) used[from]! -= workloadOf(units, unit, from);
  if (to >= 0) used[to]! += workloadOf(units, unit, to);
  standing.movesLeft += movesWith(units, unit, from) - movesWith(units, unit, to);
  rep[unit] = to;
}

/** Room of a rep, and whether it is above capacity: then it gets nothing. */
export function roomOf({ limit }: Units, { used }: Standing, rep: number): number {
  return limit[rep]! - used[rep]!;
}

/** Whether a unit fits a rep, with what else is free there. */
export function fits(
  units: Units,
  standing: Standing,
  unit: number,
  rep: number,
  free: { readonly room: number; readonly moves: number } = nothing,
): boolean {
  const room = roomOf(units, standing, rep);
  if (room < 0 || !mayServe(units, unit, rep)) return false;
  if (workloadOf(units, unit, rep) > room + free.room) return false;
  const moves = movesWith(units, unit, rep) - movesWith(units, unit, standing.rep[unit]!);
  return moves <= 0 || moves <= standing.movesLeft + free.moves;
}

const nothing = { room: 0, moves: 0 };

/** How much the cap on moves would get back if a unit went to the pool. */
export function movesOf(units: Units, { rep }: Standing, unit: number): number {
  return movesWith(units, unit, rep[unit]!);
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
