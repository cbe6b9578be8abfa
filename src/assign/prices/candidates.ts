import type { CostTable } from "../problem/costTable";
import { movePrice, reducedCost } from "./prices";
import type { Prices } from "./prices";
import { mayServe, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/** The reps worth looking at for each unit: those who are cheapest at some prices, and its owners. */
export interface Candidates {
  /** Places per unit. */
  readonly width: number;
  /** Reps of unit 0, then of unit 1 ...; -1 from where the unit has no more. */
  readonly rep: Int32Array;
  /** What each costs. */
  readonly cost: Float64Array;
  /** The least cost + price x workload of the reps not listed, at `listedAt`; Infinity if there are none. */
  readonly beyond: Float64Array;
  readonly listedAt: Prices;
}

const MOST_CANDIDATES = 12;

/** Lists the candidates of every unit at the given prices. O(n k). */
export function* findCandidates(units: Units, table: CostTable, prices: Prices): Work<Candidates> {
  const { count, reps } = units;
  const width = Math.min(reps, MOST_CANDIDATES);
  const candidates: Candidates = {
    width,
    rep: new Int32Array(count * width).fill(-1),
    cost: new Float64Array(count * width),
    beyond: new Float64Array(count),
    listedAt: prices,
  };
  const row = new Float64Array(reps);
  const reduced = new Float64Array(reps);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / reps));
  for (let unit = 0; unit < count; unit++) {
    table.row(unit, row);
    for (let rep = 0; rep < reps; rep++)
      reduced[rep] = mayServe(units, unit, rep)
        ? (row[rep] as number) + (prices[rep] as number) * workloadOf(units, unit, rep)
        : Infinity;
    listUnit(units, candidates, unit, row, reduced);
    if (unit % perStep === perStep - 1) yield unit / count;
  }
  return candidates;
}

/** Keeps the unit's cheapest reps, the cheapest first, its owners in any case. */
function listUnit(
  units: Units,
  { width, rep, cost, beyond }: Candidates,
  unit: number,
  row: Float64Array,
  reduced: Float64Array,
): void {
  const start = unit * width;
  let listed = 0;
  // Owners come in front of everybody while the list is made: nobody pushes them out.
  for (let o = units.ownerStart[unit] as number; o < (units.ownerStart[unit + 1] as number); o++) {
    const owner = units.ownerRep[o] as number;
    if (listed < width && reduced[owner] !== Infinity) rep[start + listed++] = owner;
  }
  const owners = start + listed;
  const end = start + width;
  let length = owners;
  let worst = owners === end ? -Infinity : Infinity;
  let next = Infinity;
  for (let at = 0; at < units.reps; at++) {
    const price = reduced[at] as number;
    if (price === Infinity || isListed(rep, start, owners, at)) continue;
    if (length === end) {
      // The list is full: one of the two stays outside.
      next = Math.min(next, Math.max(price, worst));
      if (price >= worst) continue;
    } else {
      length++;
    }
    let place = length - 1;
    while (place > owners && price < (reduced[rep[place - 1] as number] as number)) {
      rep[place] = rep[place - 1] as number;
      place--;
    }
    rep[place] = at;
    if (length === end) worst = reduced[rep[end - 1] as number] as number;
  }
  beyond[unit] = next;
  for (let p = start; p < length; p++) cost[p] = row[rep[p] as number] as number;
}

function isListed(rep: Int32Array, start: number, end: number, wanted: number): boolean {
  for (let p = start; p < end; p++) if (rep[p] === wanted) return true;
  return false;
}

/**
 * The least reduced cost of the unit over ALL reps who may serve it, at any prices: from the list
 * where it is certain that nobody beyond it is cheaper, else from every rep's cost.
 */
export function cheapestOfAll(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  prices: Prices,
  largestFall: number,
  unit: number,
  row: Float64Array,
): number {
  const { width, rep, cost, beyond } = candidates;
  let cheapest = Infinity;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const at = rep[c] as number;
    if (at < 0) break;
    cheapest = Math.min(cheapest, reducedCost(units, prices, unit, at, cost[c] as number));
  }
  const next = beyond[unit] as number;
  if (next === Infinity) return cheapest;
  const fewest = movePrice(prices) * (units.fewestMoves[unit] as number);
  const workload = units.workload[units.workloadVaries ? 0 : unit] as number;
  if (!units.workloadVaries && next + fewest - largestFall * workload >= cheapest) return cheapest;

  table.row(unit, row);
  for (let at = 0; at < units.reps; at++)
    if (mayServe(units, unit, at))
      cheapest = Math.min(cheapest, reducedCost(units, prices, unit, at, row[at] as number));
  return cheapest;
}
