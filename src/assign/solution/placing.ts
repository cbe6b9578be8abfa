import type { Units } from "../problem/units";
import { mayGo, assignUnit } from "./solution";
import type { Solution } from "./solution";

/** What it would take off the plan's quality to have the unit with the rep; less is better. */
export type Price = (unit: number, rep: number) => number;

/** A solution in which waiting units are placed. */
export interface Placing {
  readonly units: Units;
  readonly solution: Solution;
  readonly price: Price;
  /** Units by rep; some may have gone since. */
  readonly served: readonly number[][];
}

/** How many of the unit's accounts come first. */
export function flagged({ first }: Units, unit: number): number {
  return first?.[unit] ?? 0;
}

/** @returns whether there is room for the unit as things are: it goes where its price is least */
export function placeWhereRoom({ units, solution, price, served }: Placing, unit: number): boolean {
  let best = -1;
  let bestPrice = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    if (!mayGo(units, solution, unit, rep)) continue;
    const asked = price(unit, rep);
    if (asked >= bestPrice) continue;
    best = rep;
    bestPrice = asked;
  }
  if (best < 0) return false;
  assignUnit(units, solution, unit, best);
  served[best]!.push(unit);
  return true;
}
