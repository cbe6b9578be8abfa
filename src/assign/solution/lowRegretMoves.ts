import type { Candidates } from "../prices/candidates";
import { reducedCost } from "../prices/limits";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { PricedSolution } from "./pricedSolution";
import type { Solution } from "./solution";

/**
 * The units near a border: for each rep, what it serves that hardly loses, prices counted, by going
 * to another candidate. Only these can make way cheaply.
 */
export interface LowRegretMoves {
  /** Where the entries of each rep begin; those of rep r end where those of r + 1 begin. */
  readonly start: Int32Array;
  /** The unit that could go, and its place in the candidates; small losses first. */
  readonly unit: Int32Array;
  readonly place: Int32Array;
  /** Reduced cost there less reduced cost here. */
  readonly loss: Float64Array;
  /** The same entries by the rep that the unit could go to: where those of each begin... */
  readonly wantedStart: Int32Array;
  /** ...and their positions in the arrays above; small losses first. */
  readonly wanted: Int32Array;
}

/** Steps in which losses are told apart. */
const RANKS = 512;

/**
 * Lists what each rep could give away, as the solution stands.
 *
 * @param most - the largest loss per unit of workload that is listed
 */
export function* findLowRegretMoves(
  { units, solution, candidates, prices, now }: PricedSolution,
  most: number,
): Work<LowRegretMoves> {
  const { width, rep, cost } = candidates;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 2 / width));
  let entries = 0;
  let capacity = (units.count >> 1) + 16;
  let place = new Int32Array(capacity);
  let loss = new Float64Array(capacity);
  let rank = new Uint16Array(capacity);
  for (let u = 0; u < units.count; u++) {
    if (u % perStep === perStep - 1) yield u / units.count;
    const at = solution.rep[u]!;
    if (at < 0 || units.choices[u] === 1) continue;
    const here = reducedCost(units, prices, u, at, now[u]!);
    const limit = most * units.leastWorkload[u]!;
    for (let c = u * width; c < (u + 1) * width; c++) {
      const to = rep[c]!;
      if (to < 0) break;
      if (to === at) continue;
      const lost = reducedCost(units, prices, u, to, cost[c]!) - here;
      if (!(lost <= limit)) continue;
      if (entries === capacity) {
        capacity = Math.ceil(1.5 * capacity);
        place = longer(place, new Int32Array(capacity));
        loss = longer(loss, new Float64Array(capacity));
        rank = longer(rank, new Uint16Array(capacity));
      }
      place[entries] = c;
      loss[entries] = lost;
      rank[entries++] = lost <= 0 ? 0 : Math.ceil((lost / limit) * (RANKS - 1));
    }
  }
  return sorted(solution, candidates, { place, loss, rank, entries });
}

function longer<T extends Int32Array | Float64Array | Uint16Array>(full: T, empty: T): T {
  empty.set(full);
  return empty;
}

/** Entries as they were found. */
interface Found {
  readonly place: Int32Array;
  readonly loss: Float64Array;
  /** How large the loss is, in steps. */
  readonly rank: Uint16Array;
  readonly entries: number;
}

/** The entries by the rep that has the unit, and again by the rep that it could go to. */
function sorted(
  { rep: has, used }: Solution,
  { width, rep: candidate }: Candidates,
  { place, loss, rank, entries }: Found,
): LowRegretMoves {
  const reps = used.length;
  const order = byRank(rank, entries);
  const start = new Int32Array(reps + 1);
  const wantedStart = new Int32Array(reps + 1);
  const holder = (e: number): number => has[Math.floor(place[e]! / width)]!;
  for (let e = 0; e < entries; e++) {
    start[holder(e) + 1]!++;
    wantedStart[candidate[place[e]!]! + 1]!++;
  }
  for (let rep = 0; rep < reps; rep++) {
    start[rep + 1]! += start[rep]!;
    wantedStart[rep + 1]! += wantedStart[rep]!;
  }
  const next = start.slice();
  const nextWanted = wantedStart.slice();
  const lowRegret = {
    start,
    unit: new Int32Array(entries),
    place: new Int32Array(entries),
    loss: new Float64Array(entries),
    wantedStart,
    wanted: new Int32Array(entries),
  };
  for (let o = 0; o < entries; o++) {
    const e = order[o]!;
    const slot = next[holder(e)]!++;
    lowRegret.unit[slot] = Math.floor(place[e]! / width);
    lowRegret.place[slot] = place[e]!;
    lowRegret.loss[slot] = loss[e]!;
    lowRegret.wanted[nextWanted[candidate[place[e]!]!]!++] = slot;
  }
  return lowRegret;
}

/** Counting sort: what matters is who loses hardly anything and who much, not every last digit. */
function byRank(rank: Uint16Array, entries: number): Int32Array {
  const next = new Int32Array(RANKS + 1);
  for (let e = 0; e < entries; e++) next[rank[e]! + 1]!++;
  for (let r = 0; r < RANKS; r++) next[r + 1]! += next[r]!;
  const order = new Int32Array(entries);
  for (let e = 0; e < entries; e++) order[next[rank[e]!]!++] = e;
  return order;
}
