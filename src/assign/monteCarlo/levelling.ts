import { assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { smallestFirst } from "../problem/order";
import type { Units } from "../problem/units";
import type { Compared } from "./outcome";

/** Units of one rep up to which they are sorted by insertion. */
const MOST_TO_INSERT = 1000;

/** A solution with the level of each rep, kept in step by `transfer`. */
export interface Levelling extends Compared {
  readonly units: Units;
  readonly solution: Solution;
  readonly held: Float64Array;
  /** Held per unit of share. */
  readonly level: Float64Array;
  /** The reps, the fullest first; equally full ones by number. */
  readonly fullest: Int32Array;
  /** The units of each rep that may move, the smallest load first once they are sorted. */
  readonly unitsOf: number[][];
  readonly isSorted: Uint8Array;
}

export function levellingOf(
  units: Units,
  solution: Solution,
  { load, share }: Compared,
  unitsOf: number[][],
): Levelling {
  const { reps } = units;
  const held = new Float64Array(reps);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) held[rep]! += load[unit]!;
  }
  const level = held.map((amount, rep) => amount / share[rep]!);
  const fullest = new Int32Array(reps);
  for (let rep = 0; rep < reps; rep++) fullest[rep] = rep;
  const isSorted = new Uint8Array(reps);
  return { units, solution, load, share, held, level, fullest, unitsOf, isSorted };
}

/** By insertion: a step changes two levels, so that the order is nearly right already. */
export function sortByLevel(order: Int32Array, level: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const rep = order[i]!;
    const own = level[rep]!;
    let place = i;
    for (; place > 0; place--) {
      const other = order[place - 1]!;
      const others = level[other]!;
      if (others > own || (others === own && other < rep)) break;
      order[place] = other;
    }
    order[place] = rep;
  }
}

/**
 * The units of each rep in the plan that are not locked, in the order of their loads, the smallest
 * first. Loads stray little from that order, which makes it cheap to sort them anew in each run.
 */
export function freeUnits(units: Units, planned: Int32Array, load: Float64Array): number[][] {
  const listed: number[][] = Array.from({ length: units.reps }, () => []);
  for (const unit of smallestFirst(load)) {
    const rep = planned[unit]!;
    if (rep >= 0 && units.lockedTo[unit]! < 0) listed[rep]!.push(unit);
  }
  return listed;
}

/** Takes over what making it fit has moved; the lists are put in order later. */
export function followMoves(unitsOf: number[][], planned: Int32Array, rep: Int32Array): void {
  for (let unit = 0; unit < rep.length; unit++) {
    const before = planned[unit]!;
    const now = rep[unit]!;
    if (now === before) continue;
    const left = before >= 0 ? unitsOf[before]! : [];
    const place = left.indexOf(unit);
    if (place >= 0) left.splice(place, 1);
    if (now >= 0) unitsOf[now]!.push(unit);
  }
}

/** Loads stray little from the planned order, so that short lists are sorted soonest by insertion. */
export function sortedUnits(
  { unitsOf, isSorted, load }: Levelling,
  rep: number,
): readonly number[] {
  const list = unitsOf[rep]!;
  if (isSorted[rep] === 1) return list;
  isSorted[rep] = 1;
  if (list.length > MOST_TO_INSERT) return list.sort((a, b) => load[a]! - load[b]! || a - b);
  for (let i = 1; i < list.length; i++) {
    const unit = list[i]!;
    const own = load[unit]!;
    let place = i;
    for (; place > 0; place--) {
      const other = list[place - 1]!;
      const others = load[other]!;
      if (others < own || (others === own && other < unit)) break;
      list[place] = other;
    }
    list[place] = unit;
  }
  return list;
}

/** Both lists are sorted, and stay so. */
export function transfer(
  { units, solution, load, share, held, level, unitsOf }: Levelling,
  unit: number,
  from: number,
  to: number,
): void {
  assignUnit(units, solution, unit, to);
  const amount = load[unit]!;
  held[from]! -= amount;
  held[to]! += amount;
  level[from] = held[from]! / share[from]!;
  level[to] = held[to]! / share[to]!;
  const left = unitsOf[from]!;
  left.splice(left.indexOf(unit), 1);
  const joined = unitsOf[to]!;
  let place = joined.length;
  for (; place > 0; place--) {
    const other = joined[place - 1]!;
    const others = load[other]!;
    if (others < amount || (others === amount && other < unit)) break;
  }
  joined.splice(place, 0, unit);
}
