import type { CostTable } from "../problem/costTable";
import { distanceFor, leastPerLine } from "../problem/places";
import type { Places } from "../problem/places";
import type { Shared } from "../problem/shared";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { priceOf } from "./limits";
import type { Prices } from "./limits";
import { placeTreeOf } from "./placeTree";
import type { PlaceTree } from "./placeTree";

/** The reps who are cheapest for a unit at some prices, the cheapest first, moves left aside. */
export interface Shortlist {
  length: number;
  readonly rep: Int32Array;
  /** Cost + price x workload (and x shared loads). */
  readonly reduced: Float64Array;
  readonly cost: Float64Array;
}

/**
 * A search for the `width` cheapest reps of one unit after another, all at the same prices: along
 * the tree of places where costs are distances, else over all reps.
 *
 * @returns fills in the same shortlist each time it is called
 */
export function shortlistSearch(
  units: Units,
  table: CostTable,
  prices: Prices,
  width: number,
): (unit: number) => Shortlist {
  const list: Shortlist = {
    length: 0,
    rep: new Int32Array(width),
    reduced: new Float64Array(width),
    cost: new Float64Array(width),
  };
  const overAll = searchOverAll(units, table, prices, list);
  const { places, accountOf } = table;
  if (!places || !accountOf || units.workloadVaries || units.reps <= width) return overAll;
  const alongTree = searchAlongTree(units, places, prices, list);
  return (unit) => {
    const account = accountOf(unit);
    const isSpecial = account < 0 || (units.lockedTo[unit] as number) >= 0;
    return isSpecial ? overAll(unit) : alongTree(unit, account);
  };
}

/** Takes the rep in at its place in the order; the last one of a full list falls out. */
function enlist(list: Shortlist, at: number, price: number, paid: number): void {
  const { rep, reduced, cost } = list;
  let place = list.length < rep.length ? list.length++ : rep.length - 1;
  while (place > 0 && (reduced[place - 1] as number) > price) {
    rep[place] = rep[place - 1] as number;
    reduced[place] = reduced[place - 1] as number;
    cost[place] = cost[place - 1] as number;
    place--;
  }
  rep[place] = at;
  reduced[place] = price;
  cost[place] = paid;
}

function searchOverAll(
  units: Units,
  table: CostTable,
  prices: Prices,
  list: Shortlist,
): (unit: number) => Shortlist {
  const { reps } = units;
  const row = new Float64Array(reps);
  const last = list.rep.length - 1;
  return (unit) => {
    list.length = 0;
    table.row(unit, row);
    for (let rep = 0; rep < reps; rep++) {
      if (!mayServe(units, unit, rep)) continue;
      const cost = row[rep] as number;
      const price = cost + priceOf(units, prices, unit, rep);
      if (list.length <= last || price < (list.reduced[last] as number))
        enlist(list, rep, price, cost);
    }
    return list;
  };
}

function searchAlongTree(
  units: Units,
  places: Places,
  prices: Prices,
  list: Shortlist,
): (unit: number, account: number) => Shortlist {
  const { reps, workload, shared, eligible } = units;
  const { dimensions, account: place, trips, worth } = places;
  const tree = placeTreeOf(places.rep, dimensions);
  const { order, start, end, firstLeaf, point, box } = tree;
  const ends = priceEnds(tree, prices, reps, shared);
  const leastWorkloadPrice = ends.workload;
  const onLeaf = Float64Array.from(order, (rep) => prices[rep] as number);
  const perLine = leastPerLine(dimensions);
  const hasShared = shared.length > 0;
  const last = list.rep.length - 1;
  const { reduced } = list;
  const stack = new Int32Array(64);
  const stackLeast = new Float64Array(64);

  return (unit, account) => {
    list.length = 0;
    let perDistance = trips ? (trips[account] as number) : 1;
    let x = place[account * dimensions] as number;
    let y = place[account * dimensions + 1] as number;
    let z = dimensions === 3 ? (place[account * 3 + 2] as number) : 0;
    if (x + y + z !== x + y + z) x = y = z = perDistance = 0;
    const perChord = perDistance * perLine;
    const asks = workload[unit] as number;
    const own = worth ? (worth[account] as number) : 0;
    let worst = Infinity;
    let depth = 0;
    stack[0] = 0;
    stackLeast[0] = -Infinity;
    while (depth >= 0) {
      let node = stack[depth] as number;
      if ((stackLeast[depth--] as number) >= worst) continue;
      // Down to the leaf that may hold the cheapest; what is passed on the way waits on the stack.
      while (node < firstLeaf) {
        let nearer = 2 * node + 1;
        let least = 0;
        let other = 0;
        for (let child = nearer; child <= 2 * node + 2; child++) {
          const b = child * 6;
          const east = Math.max((box[b] as number) - x, x - (box[b + 3] as number), 0);
          const north = Math.max((box[b + 1] as number) - y, y - (box[b + 4] as number), 0);
          const up = Math.max((box[b + 2] as number) - z, z - (box[b + 5] as number), 0);
          const line = Math.sqrt(east * east + north * north + up * up);
          let bound = perChord * line - own + asks * (leastWorkloadPrice[child] as number);
          if (hasShared) bound += leastShared(ends, shared, unit, child);
          least = other;
          other = bound;
        }
        if (other < least) {
          nearer++;
          [least, other] = [other, least];
        }
        if (other < worst) {
          stack[++depth] = 4 * node + 3 - nearer;
          stackLeast[depth] = other;
        }
        if (least >= worst) break;
        node = nearer;
      }
      if (node < firstLeaf) continue;
      for (let at = start[node] as number; at < (end[node] as number); at++) {
        const east = x - (point[at * 3] as number);
        const north = y - (point[at * 3 + 1] as number);
        const up = z - (point[at * 3 + 2] as number);
        const squared = east * east + north * north + up * up;
        let asked = asks * (onLeaf[at] as number) - own;
        if (hasShared) asked += pricedShared(shared, prices, reps, unit, order[at] as number);
        if (perChord * Math.sqrt(squared) + asked >= worst) continue;
        const travel = perDistance * distanceFor(dimensions, squared);
        const rep = order[at] as number;
        if (travel + asked >= worst || (eligible && !mayServe(units, unit, rep))) continue;
        enlist(list, rep, travel + asked, travel - own);
        if (list.length > last) worst = reduced[last] as number;
      }
    }
    return list;
  };
}

function pricedShared(
  shared: readonly Shared[],
  prices: Prices,
  reps: number,
  unit: number,
  rep: number,
): number {
  let sum = 0;
  for (let s = 0; s < shared.length; s++)
    sum += (prices[(s + 1) * reps + rep] as number) * ((shared[s] as Shared).load[unit] as number);
  return sum;
}

/** The least that the unit's shared loads can be priced at in a node. */
function leastShared(
  { low, high }: PriceEnds,
  shared: readonly Shared[],
  unit: number,
  node: number,
): number {
  let sum = 0;
  for (let s = 0; s < shared.length; s++) {
    const load = (shared[s] as Shared).load[unit] as number;
    sum += load * ((load >= 0 ? low[s] : high[s]) as Float64Array)[node]!;
  }
  return sum;
}

interface PriceEnds {
  /** Lowest price of workload in each node of the tree. */
  readonly workload: Float64Array;
  /** Lowest and highest price of each shared load in each node. */
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
}

function priceEnds(
  tree: PlaceTree,
  prices: Prices,
  reps: number,
  shared: readonly Shared[],
): PriceEnds {
  const ends = (block: number, sign: 1 | -1): Float64Array =>
    Float64Array.from(tree.start, (from, node) => {
      let least = Infinity;
      for (let at = from; at < (tree.end[node] as number); at++)
        least = Math.min(
          least,
          sign * (prices[block * reps + (tree.order[at] as number)] as number),
        );
      return sign * least;
    });
  return {
    workload: ends(0, 1),
    low: shared.map((_, s) => ends(s + 1, 1)),
    high: shared.map((_, s) => ends(s + 1, -1)),
  };
}
