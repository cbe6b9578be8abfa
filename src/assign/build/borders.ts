import type { Candidates } from "../prices/candidates";
import { reducedCost } from "../prices/limits";
import type { Prices } from "../prices/limits";
import { smallestFirst } from "../problem/order";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";
import type { Draft } from "./draft";

/**
 * The units near a border: for each rep, what it serves that hardly loses, prices counted, by going
 * to another candidate. Only these can make way cheaply.
 */
export interface Borders {
  /** Where the entries of each rep begin; those of rep r end where those of r + 1 begin. */
  readonly start: Int32Array;
  /** The unit that could go, and its place in the candidates; the least loss first. */
  readonly unit: Int32Array;
  readonly place: Int32Array;
  /** Reduced cost there less reduced cost here. */
  readonly loss: Float64Array;
  /** The same entries by the rep that the unit could go to: where those of each begin... */
  readonly wantedStart: Int32Array;
  /** ...and their positions in the arrays above; the least loss first. */
  readonly wanted: Int32Array;
}

/**
 * Lists what each rep could give away, as the draft stands.
 *
 * @param most - the largest loss per unit of workload that is listed
 */
export function* findBorders(
  units: Units,
  { width, rep, cost }: Candidates,
  draft: Draft,
  prices: Prices,
  now: Float64Array,
  most: number,
): Work<Borders> {
  const unit: number[] = [];
  const place: number[] = [];
  const loss: number[] = [];
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 2 / width));
  for (let u = 0; u < units.count; u++) {
    if (u % perStep === perStep - 1) yield u / units.count;
    const at = draft.rep[u] as number;
    if (at < 0 || units.choices[u] === 1) continue;
    const here = reducedCost(units, prices, u, at, now[u] as number);
    const limit = here + most * (units.leastWorkload[u] as number);
    for (let c = u * width; c < (u + 1) * width; c++) {
      const to = rep[c] as number;
      if (to < 0) break;
      if (to === at) continue;
      const there = reducedCost(units, prices, u, to, cost[c] as number);
      if (there > limit) continue;
      unit.push(u);
      place.push(c);
      loss.push(there - here);
    }
  }
  return sorted(units.reps, draft.rep, rep, unit, place, Float64Array.from(loss));
}

/** The entries by the rep that has the unit, and again by the rep that it could go to. */
function sorted(
  reps: number,
  has: Int32Array,
  candidate: Int32Array,
  unit: readonly number[],
  place: readonly number[],
  loss: Float64Array,
): Borders {
  const order = smallestFirst(loss);
  const from = (e: number): number => has[unit[e] as number] as number;
  const to = (e: number): number => candidate[place[e] as number] as number;
  const start = startsOf(reps, order, from);
  const wantedStart = startsOf(reps, order, to);
  const next = start.slice();
  const nextWanted = wantedStart.slice();
  const borders = {
    start,
    unit: new Int32Array(unit.length),
    place: new Int32Array(unit.length),
    loss: new Float64Array(unit.length),
    wantedStart,
    wanted: new Int32Array(unit.length),
  };
  for (const e of order) {
    const slot = (next[from(e)] as number)++;
    borders.unit[slot] = unit[e] as number;
    borders.place[slot] = place[e] as number;
    borders.loss[slot] = loss[e] as number;
    borders.wanted[(nextWanted[to(e)] as number)++] = slot;
  }
  return borders;
}

function startsOf(reps: number, order: Int32Array, repOf: (e: number) => number): Int32Array {
  const start = new Int32Array(reps + 1);
  for (const e of order) (start[repOf(e) + 1] as number)++;
  for (let rep = 0; rep < reps; rep++) (start[rep + 1] as number) += start[rep] as number;
  return start;
}
