import { distanceFor, leastPerLine } from "../problem/places";
import type { Places } from "../problem/places";
import type { Shared } from "../problem/shared";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import type { Prices } from "./limits";
import { placeTreeOf } from "./placeTree";
import type { PlaceTree } from "./placeTree";
import type { Shortlist } from "./shortlist";

/**
 * The search of `shortlistSearch` where costs are distances: down the tree of places, the nearer
 * branch first, past every branch that is too dear even at its nearest corner and lowest prices.
 */
export function searchAlongTree(
  units: Units,
  places: Places,
  prices: Prices,
  list: Shortlist,
): (unit: number, account: number, below: number) => Shortlist {
  const { reps, workload, shared, eligible } = units;
  const { dimensions, account: place, trips, worth } = places;
  const tree = placeTreeOf(places.rep, dimensions);
  const { order, start, end, firstLeaf, point, box } = tree;
  const ends = priceEnds(tree, prices, reps, shared);
  const leastWorkloadPrice = ends.workload;
  const onLeaf = Float64Array.from(order, (rep) => prices[rep]!);
  const perLine = leastPerLine(dimensions);
  const hasShared = shared.length > 0;
  const last = list.rep.length - 1;
  const { rep: listed, reduced, costOf } = list;
  const stack = new Int32Array(64);
  const stackLeast = new Float64Array(64);

  return (unit, account, below) => {
    let count = 0;
    let perDistance = trips ? trips[account]! : 1;
    let x = place[account * dimensions]!;
    let y = place[account * dimensions + 1]!;
    let z = dimensions === 3 ? place[account * 3 + 2]! : 0;
    if (x + y + z !== x + y + z) x = y = z = perDistance = 0;
    const perChord = perDistance * perLine;
    const asks = workload[unit]!;
    const own = worth ? worth[account]! : 0;
    let worst = below;
    let depth = 0;
    stack[0] = 0;
    stackLeast[0] = -Infinity;
    while (depth >= 0) {
      let node = stack[depth]!;
      if (stackLeast[depth--]! >= worst) continue;
      // Down to the leaf that may hold the cheapest; what is passed on the way waits on the stack.
      while (node < firstLeaf) {
        let nearer = 2 * node + 1;
        let least = 0;
        let other = 0;
        for (let child = nearer; child <= 2 * node + 2; child++) {
          const b = child * 6;
          // How far the box is off along each axis: 0 where it spans the account.
          let east = box[b]! - x;
          if (east < 0) east = Math.max(0, x - box[b + 3]!);
          let north = box[b + 1]! - y;
          if (north < 0) north = Math.max(0, y - box[b + 4]!);
          let up = box[b + 2]! - z;
          if (up < 0) up = Math.max(0, z - box[b + 5]!);
          const line = Math.sqrt(east * east + north * north + up * up);
          let bound = perChord * line - own + asks * leastWorkloadPrice[child]!;
          if (hasShared) bound += leastShared(ends, shared, unit, child);
          least = other;
          other = bound;
        }
        if (other < least) {
          nearer++;
          const swapped = least;
          least = other;
          other = swapped;
        }
        if (other < worst) {
          stack[++depth] = 4 * node + 3 - nearer;
          stackLeast[depth] = other;
        }
        if (least >= worst) break;
        node = nearer;
      }
      if (node < firstLeaf) continue;
      for (let at = start[node]!; at < end[node]!; at++) {
        const east = x - point[at * 3]!;
        const north = y - point[at * 3 + 1]!;
        const up = z - point[at * 3 + 2]!;
        const squared = east * east + north * north + up * up;
        let asked = asks * onLeaf[at]! - own;
        if (hasShared) asked += pricedShared(shared, prices, reps, unit, order[at]!);
        if (perChord * Math.sqrt(squared) + asked >= worst) continue;
        const travel = perDistance * distanceFor(dimensions, squared);
        const rep = order[at]!;
        if (travel + asked >= worst || (eligible && !mayServe(units, unit, rep))) continue;
        // The same as `enlist`, without a call in the hottest loop of all.
        let to = count <= last ? count++ : last;
        for (; to > 0 && reduced[to - 1]! > travel + asked; to--) {
          reduced[to] = reduced[to - 1]!;
          listed[to] = listed[to - 1]!;
        }
        reduced[to] = travel + asked;
        listed[to] = rep;
        costOf[rep] = travel - own;
        if (count > last) worst = reduced[last]!;
      }
    }
    list.length = count;
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
    sum += prices[(s + 1) * reps + rep]! * shared[s]!.load[unit]!;
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
    const load = shared[s]!.load[unit]!;
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
      for (let at = from; at < tree.end[node]!; at++)
        least = Math.min(least, sign * prices[block * reps + tree.order[at]!]!);
      return sign * least;
    });
  return {
    workload: ends(0, 1),
    low: shared.map((_, s) => ends(s + 1, 1)),
    high: shared.map((_, s) => ends(s + 1, -1)),
  };
}
