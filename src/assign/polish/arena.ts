import { waitingWorkload } from "../build/draft";
import type { Draft } from "../build/draft";
import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";

/**
 * Whether there is a place to wait: none; one that is dearer than any plan saves, to bring in who
 * waits; or one that costs nothing and has room for the workload that waits now.
 */
export type Waiting = "none" | "dear" | "limited";

/** A dense copy of the part of a problem that is free to move. Matrices go unit by unit. */
export interface Arena {
  readonly count: number;
  /** The reps, and a place to wait where the arena has one. */
  readonly places: number;
  /** The last place, where units wait; -1 where all are placed. */
  readonly waiting: number;
  /** The number of each unit in the problem. */
  readonly unit: Int32Array;
  /** Infinity where the rep may not serve the unit, and where a unit may not wait. */
  readonly cost: Float64Array;
  readonly workload: Float64Array;
  /** Accounts that move; absent where moves are not limited. */
  readonly moves: Float64Array | undefined;
  /** Workload that there is room for once all others are placed. */
  readonly room: Float64Array;
  /** Moves that the arena's units may make. */
  readonly movesLeft: number;
  /** What units outside the arena cost. */
  readonly costOutside: number;
  /** No plan that places all of the arena's units costs more. */
  readonly dearest: number;
}

/** The share of a capacity's allowance for rounding that sums kept step by step may use up. */
const STEPWISE = 5e-10;

/** Without a place to wait only the placed units are in, and stay placed. */
export function arenaOf(units: Units, table: CostTable, draft: Draft, waits: Waiting): Arena {
  const { reps } = units;
  const mayWait = waits !== "none";
  const places = mayWait ? reps + 1 : reps;
  const room = new Float64Array(places);
  room.set(units.limit);
  if (waits === "limited") room[reps] = waitingWorkload(units, draft) * (1 + ROUNDING);
  let movesLeft = units.maxMoved;
  let costOutside = 0;
  const inside: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const rep = draft.rep[unit] as number;
    const isFree = (units.lockedTo[unit] as number) < 0 && units.choices[unit] !== 0;
    if (isFree && (mayWait || rep >= 0)) inside.push(unit);
    else {
      movesLeft -= movesTo(units, unit, rep);
      if (rep < 0) continue;
      (room[rep] as number) -= workloadOf(units, unit, rep);
      costOutside += table.at(unit, rep);
    }
  }
  const size = inside.length * places;
  const rows = {
    count: inside.length,
    places,
    waiting: mayWait ? reps : -1,
    unit: Int32Array.from(inside),
    cost: new Float64Array(size).fill(Infinity),
    workload: new Float64Array(size),
    moves: units.maxMoved === Infinity ? undefined : new Float64Array(size),
  };
  const { dearest, most, spread } = fillRows(rows, units, table);
  if (waits === "dear") priceWaiting(rows, units, most, spread);
  if (waits === "limited") limitWaiting(rows, units, draft);
  const asked = new Float64Array(places);
  for (let u = 0; u < rows.count; u++)
    for (let place = 0; place < places; place++)
      (asked[place] as number) += rows.workload[u * places + place] as number;
  // Endless room is as good as room for everything, and can be multiplied by a price of 0.
  for (let place = 0; place < places; place++)
    room[place] = Math.min((room[place] as number) * (1 - STEPWISE), (asked[place] as number) + 1);
  return { ...rows, room, movesLeft, costOutside, dearest };
}

type Rows = Pick<Arena, "count" | "places" | "waiting" | "unit" | "cost" | "workload" | "moves">;

/** @returns what each unit and all of them cost at their dearest reps, and how far costs are apart */
function fillRows(arena: Rows, units: Units, table: CostTable) {
  const { count, places, waiting, cost, workload, moves } = arena;
  const row = new Float64Array(units.reps);
  const most = new Float64Array(count).fill(-Infinity);
  let spread = 0;
  let dearest = 0;
  for (let u = 0; u < count; u++) {
    const unit = arena.unit[u] as number;
    table.row(unit, row);
    let least = Infinity;
    for (let rep = 0; rep < units.reps; rep++) {
      const pair = u * places + rep;
      if (moves) moves[pair] = movesTo(units, unit, rep);
      workload[pair] = workloadOf(units, unit, rep);
      if (!mayServe(units, unit, rep)) continue;
      cost[pair] = row[rep] as number;
      least = Math.min(least, row[rep] as number);
      most[u] = Math.max(most[u] as number, row[rep] as number);
    }
    spread += (most[u] as number) - least;
    dearest += most[u] as number;
    if (moves && waiting >= 0) moves[u * places + waiting] = units.fewestMoves[unit] as number;
  }
  return { dearest, most, spread };
}

/**
 * Lets units wait for nothing, as far as there is room to. What has to be covered, or asks for no
 * workload, waits only where it waits already.
 */
function limitWaiting(
  { count, places, waiting, unit, cost, workload }: Rows,
  units: Units,
  draft: Draft,
) {
  for (let u = 0; u < count; u++) {
    const one = unit[u] as number;
    const asked = units.leastWorkload[one] as number;
    workload[u * places + waiting] = asked;
    const stays = (units.first?.[one] ?? 0) > 0 || asked === 0;
    if (!stays || draft.rep[one] === -1) cost[u * places + waiting] = 0;
  }
}

/** Makes it dearer for a unit to wait than all others together can save, the more so the more it asks. */
function priceWaiting(arena: Rows, units: Units, most: Float64Array, spread: number): void {
  const { count, places, waiting, unit, cost } = arena;
  let mean = 0;
  for (const one of unit) mean += (units.leastWorkload[one] as number) / count;
  for (let u = 0; u < count; u++) {
    const workload = units.leastWorkload[unit[u] as number] as number;
    const share = mean > 0 ? Math.max(0.01, workload / mean) : 1;
    cost[u * places + waiting] = (most[u] as number) + 100 * share * (spread + 1);
  }
}
