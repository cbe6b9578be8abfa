import type { Problem } from "../../model";
import { mayServe, movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { heldOf } from "../standing/held";
import { unitOrder } from "./whoWaits";

/** A plan in which those who come first take the places of those who come after them. */
interface Standing {
  readonly units: Units;
  /** Rep of each unit, -1 = it waits. */
  readonly rep: Int32Array;
  readonly used: Float64Array;
  /** Position of each unit in the order. */
  readonly position: Int32Array;
  /** Units of each rep that may have to make way, the last in order at the end. */
  readonly after: readonly number[][];
  movesLeft: number;
}

/** Who would have to make way for a unit; undefined where that is not enough, or comes before it. */
function makingWay(standing: Standing, unit: number, to: number): readonly number[] | undefined {
  const { units, used, position, after } = standing;
  const theirs = after[to] as readonly number[];
  let room = units.limit[to]! - used[to]!;
  let moves = standing.movesLeft - movesTo(units, unit, to);
  const workload = workloadOf(units, unit, to);
  const gone: number[] = [];
  for (let at = theirs.length - 1; workload > room || moves < 0; at--) {
    const other = theirs[at];
    if (other === undefined || position[other]! < position[unit]!) return undefined;
    gone.push(other);
    room += workloadOf(units, other, to);
    moves += movesTo(units, other, to);
  }
  return gone;
}

function put(standing: Standing, unit: number, to: number, gone: readonly number[]): void {
  const { units, rep, used, after } = standing;
  for (const other of gone) {
    rep[other] = -1;
    used[to]! -= workloadOf(units, other, to);
    standing.movesLeft += movesTo(units, other, to);
    after[to]!.pop();
  }
  rep[unit] = to;
  used[to]! += workloadOf(units, unit, to);
  standing.movesLeft -= movesTo(units, unit, to);
}

/** The rep with room, the least used; else the one with whom the last in order make way. */
function place(standing: Standing, unit: number): boolean {
  const { units, used, position } = standing;
  let best = -1;
  let leaving: readonly number[] = [];
  const rank = (gone: readonly number[]): number => {
    const first = gone[gone.length - 1];
    return first === undefined ? Infinity : position[first]!;
  };
  for (let rep = 0; rep < units.reps; rep++) {
    if (!mayServe(units, unit, rep) || used[rep]! > units.limit[rep]!) continue;
    const gone = makingWay(standing, unit, rep);
    if (gone === undefined) continue;
    const isBetter =
      best < 0 ||
      rank(gone) > rank(leaving) ||
      (gone.length === 0 &&
        leaving.length === 0 &&
        levelOf(standing, rep) < levelOf(standing, best));
    if (!isBetter) continue;
    best = rep;
    leaving = gone;
  }
  if (best < 0) return false;
  put(standing, unit, best, leaving);
  return true;
}

function levelOf({ used, units }: Standing, rep: number): number {
  return used[rep]! / units.limit[rep]!;
}

/**
 * A plan put right where it leaves accounts waiting that come before others it serves: they take the
 * places of the last in order, and what is left of room is filled by the next. Locked accounts and
 * those that stay with their owners make way for nobody; capacities, who may serve whom, groups and
 * the cap on moves are kept. O(w k) for w that wait, and a sort.
 *
 * @param rep - rep of each account, -1 = none
 * @param order - all accounts, the first first
 * @returns rep of each account; undefined where nothing is to be put right
 */
export function comeFirst(
  problem: Problem,
  rep: Int32Array,
  order: Int32Array,
): Int32Array | undefined {
  const held = heldOf(problem);
  const { units, stayer } = held;
  const sorted = unitOrder(held, order);
  const standing: Standing = {
    units,
    rep: Int32Array.from(
      { length: units.count },
      (_, unit) => rep[units.member[units.memberStart[unit]!]!]!,
    ),
    used: new Float64Array(units.reps),
    position: new Int32Array(units.count),
    after: Array.from({ length: units.reps }, () => []),
    movesLeft: units.maxMoved,
  };
  sorted.forEach((unit, at) => {
    standing.position[unit] = at;
    const to = standing.rep[unit]!;
    if (to < 0) return;
    standing.used[to]! += workloadOf(units, unit, to);
    standing.movesLeft -= movesTo(units, unit, to);
    if (stayer[unit]! < 0) standing.after[to]!.push(unit);
  });
  let isChanged = false;
  for (const unit of sorted)
    if (standing.rep[unit] === -1 && units.choices[unit] !== 0)
      isChanged = place(standing, unit) || isChanged;
  if (!isChanged) return undefined;
  const better = new Int32Array(rep.length);
  for (let unit = 0; unit < units.count; unit++)
    for (let m = units.memberStart[unit]!; m < units.memberStart[unit + 1]!; m++)
      better[units.member[m]!] = standing.rep[unit]!;
  return better;
}
