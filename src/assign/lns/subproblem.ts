import { unassignedWorkload } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { CostTable } from "../problem/costTable";
import { ROUNDING } from "../problem/rounding";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/**
 * Whether there is a place to wait: none; one with room for everything, to see how little has to wait;
 * or one with room for the workload that waits now.
 */
export type Waiting = "none" | "packing" | "limited";

/** A load of which each place is to hold no less than so much and no more than so much. */
export interface HeldLoad {
  /** Which of the problem's shared loads it is. */
  readonly shared: number;
  /** Per unit of the subproblem. */
  readonly load: Float64Array;
  /** Per place: what is left of the limits with what units outside the subproblem hold; waiting has none. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A dense copy of the part of a problem that is free to move. Matrices go unit by unit. */
export interface Subproblem {
  readonly count: number;
  /** The reps, and a place to wait where the subproblem has one. */
  readonly places: number;
  /** The last place, where units wait; -1 where all are placed. */
  readonly waiting: number;
  /** The number of each unit in the problem. */
  readonly unit: Int32Array;
  /**
   * Less what is the same with every rep, so that a unit that waits costs what it is worth; Infinity
   * where the rep may not serve the unit, and where a unit may not wait.
   */
  readonly cost: Float64Array;
  readonly workload: Float64Array;
  /** What each unit asks for at least: the workload that waits where it does. */
  readonly waitingLoad: Float64Array;
  /** Accounts that move; absent where moves are not limited. */
  readonly moves: Float64Array | undefined;
  /** Workload that there is room for once all others are placed. */
  readonly room: Float64Array;
  /** Loads with limits; unevenness at a price is not among them. */
  readonly loads: readonly HeldLoad[];
  /** Moves that the subproblem's units may make. */
  readonly movesLeft: number;
  /** What units outside the subproblem cost, and what is the same with every rep of those inside. */
  readonly costOutside: number;
}

/** The share of a capacity's allowance for rounding that sums kept step by step may use up. */
const STEPWISE = 5e-10;

/** Without a place to wait only the placed units are in, and stay placed. */
export function* subproblemOf(
  units: Units,
  table: CostTable,
  solution: Solution,
  waits: Waiting,
): Work<Subproblem> {
  const { reps } = units;
  const mayWait = waits !== "none";
  const places = mayWait ? reps + 1 : reps;
  const room = new Float64Array(places);
  room.set(units.limit);
  if (waits === "limited") room[reps] = unassignedWorkload(units, solution) * (1 + ROUNDING);
  if (waits === "packing") room[reps] = Infinity;
  let movesLeft = units.maxMoved;
  let costOutside = 0;
  const inside: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    const isFree = units.lockedTo[unit]! < 0 && units.choices[unit] !== 0;
    if (isFree && (mayWait || rep >= 0)) {
      inside.push(unit);
      costOutside += table.alike?.(unit) ?? 0;
    } else {
      movesLeft -= movesTo(units, unit, rep);
      if (rep < 0) continue;
      room[rep]! -= workloadOf(units, unit, rep);
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
    waitingLoad: Float64Array.from(inside, (unit) => units.leastWorkload[unit]!),
    moves: units.maxMoved === Infinity ? undefined : new Float64Array(size),
  };
  yield* fillRows(rows, units, table);
  if (mayWait) letWait(rows, units, table, solution);
  const asked = new Float64Array(places);
  for (let u = 0; u < rows.count; u++)
    for (let place = 0; place < places; place++)
      asked[place]! += rows.workload[u * places + place]!;
  // Endless room is as good as room for everything, and can be multiplied by a price of 0.
  for (let place = 0; place < places; place++)
    room[place] = Math.min(room[place]! * (1 - STEPWISE), asked[place]! + 1);
  const loads = heldLoads(units, solution, rows);
  return { ...rows, room, loads, movesLeft, costOutside };
}

/** The loads that have limits, with what the subproblem's places may hold of them. */
function heldLoads(units: Units, solution: Solution, { places, unit }: Rows): HeldLoad[] {
  const isInside = new Uint8Array(units.count);
  for (const one of unit) isInside[one] = 1;
  return units.shared.flatMap(({ load, low, high, perSquare }, shared) => {
    const isLimited = high.some((one) => one < Infinity) || low.some((one) => one > -Infinity);
    if (perSquare > 0 || !isLimited) return [];
    const most = new Float64Array(places).fill(Infinity);
    const least = new Float64Array(places).fill(-Infinity);
    for (let rep = 0; rep < units.reps; rep++) {
      most[rep] = within(high[rep]!, -STEPWISE);
      least[rep] = within(low[rep]!, STEPWISE);
    }
    for (let one = 0; one < units.count; one++) {
      const rep = solution.rep[one]!;
      if (isInside[one] === 1 || rep < 0) continue;
      most[rep]! -= load[one]!;
      least[rep]! -= load[one]!;
    }
    const ofUnits = Float64Array.from(unit, (one) => load[one]!);
    return [{ shared, load: ofUnits, low: least, high: most }];
  });
}

/** A limit drawn in by a share of itself. */
function within(limit: number, share: number): number {
  return Number.isFinite(limit) ? limit + share * Math.abs(limit) : limit;
}

type Rows = Pick<
  Subproblem,
  "count" | "places" | "waiting" | "unit" | "cost" | "workload" | "moves"
>;

function* fillRows(subproblem: Rows, units: Units, table: CostTable): Work<void> {
  const { count, places, waiting, cost, workload, moves } = subproblem;
  const row = new Float64Array(units.reps);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / places));
  for (let u = 0; u < count; u++) {
    if (u % perStep === perStep - 1) yield u / count;
    const unit = subproblem.unit[u]!;
    table.row(unit, row);
    const alike = table.alike?.(unit) ?? 0;
    for (let rep = 0; rep < units.reps; rep++) {
      const pair = u * places + rep;
      if (moves) moves[pair] = movesTo(units, unit, rep);
      workload[pair] = workloadOf(units, unit, rep);
      if (mayServe(units, unit, rep)) cost[pair] = row[rep]! - alike;
    }
    if (moves && waiting >= 0) moves[u * places + waiting] = units.fewestMoves[unit]!;
  }
}

/**
 * Lets units wait for what they are worth, as far as there is room to. What has to be covered, or asks for no
 * workload, waits only where it waits already.
 */
function letWait(
  { count, places, waiting, unit, cost, workload }: Rows,
  units: Units,
  table: CostTable,
  solution: Solution,
): void {
  for (let u = 0; u < count; u++) {
    const one = unit[u]!;
    const asked = units.leastWorkload[one]!;
    workload[u * places + waiting] = asked;
    const stays = (units.first?.[one] ?? 0) > 0 || asked === 0;
    if (!stays || solution.rep[one] === -1) cost[u * places + waiting] = -(table.alike?.(one) ?? 0);
  }
}
