import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";
import { emptyKnapsack, solveKnapsack } from "./knapsack";
import type { Knapsack } from "./knapsack";
import { SUM_ROUNDING } from "./lagrangeMultipliers";

/** Steps without a better bound after which the step length falls, and so many falls end it. */
const PATIENCE = 10;
const FALLS = 16;
const MEMORY = 0.5;

/**
 * A cost that no plan which places all units can fall below: the Lagrangian relaxation of "each
 * unit goes to one rep", in which every rep fills a knapsack of its own (M. L. Fisher,
 * R. Jaikumar, L. N. Van Wassenhove, Management Science 32, 1986). Where few units go to a rep it
 * is much stronger than the relaxation of capacities, from whose prices it starts. The worth of
 * each unit climbs by deflected subgradients.
 *
 * @param target - the cost of a plan: the bound climbs towards it
 * @param mostWork - after so many elementary operations the best bound so far counts
 */
export function* knapsackBound(
  subproblem: Subproblem,
  prices: Float64Array,
  movePrice: number,
  target: number,
  mostWork: number,
): Work<number> {
  const { count } = subproblem;
  const climb = climbFrom(subproblem, prices, movePrice);
  let worth = startingWorth(climb);
  let best = worth;
  let bound = -Infinity;
  const served = new Float64Array(count);
  const direction = new Float64Array(count);
  let length = 1;
  let waited = 0;
  let yielded = 0;
  for (let falls = 0; falls < FALLS && climb.sack.looked < mostWork;) {
    const value = yield* relaxed(climb, worth, served, falls / FALLS);
    if (value > bound) {
      if (value - bound > 0.002 * (target - value)) waited = 0;
      bound = value;
      best = worth.slice();
    }
    if (bound >= target) break;
    if (++waited > PATIENCE) {
      waited = 0;
      falls++;
      length *= 0.7;
      worth = best.slice();
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let u = 0; u < count; u++) {
      const along = 1 - served[u]! + MEMORY * direction[u]!;
      direction[u] = along;
      norm += along * along;
    }
    if (norm === 0) break;
    const step = (length * Math.max(0, target - value)) / norm;
    for (let u = 0; u < count; u++) worth[u]! += step * direction[u]!;
    if (climb.sack.looked - yielded < UNIT_OF_WORK) continue;
    yielded = climb.sack.looked;
    yield falls / FALLS;
  }
  return bound;
}

interface Climb {
  readonly subproblem: Subproblem;
  /** Cost with the price of moves, rep by rep: knapsacks read it so. */
  readonly cost: Float64Array;
  readonly workload: Float64Array;
  readonly startPrices: Float64Array;
  /** What the moves that may be made are worth. */
  readonly movesWorth: number;
  readonly sack: Knapsack;
  /** Units by profit per workload, rep by rep: from step to step little changes. */
  readonly order: Int32Array;
  readonly rate: Float64Array;
}

function climbFrom(subproblem: Subproblem, prices: Float64Array, movePrice: number): Climb {
  const { count, places, waiting, cost, workload, moves } = subproblem;
  const climb: Climb = {
    subproblem,
    cost: new Float64Array(count * places),
    workload: new Float64Array(count * places),
    startPrices: prices,
    movesWorth: moves ? movePrice * subproblem.movesLeft : 0,
    sack: emptyKnapsack(count),
    order: new Int32Array(count * places),
    rate: new Float64Array(count),
  };
  for (let u = 0; u < count; u++)
    for (let place = 0; place < places; place++) {
      const pair = u * places + place;
      const mirrored = place * count + u;
      climb.cost[mirrored] =
        cost[pair]! + movePrice * (moves && place !== waiting ? moves[pair]! : 0);
      climb.workload[mirrored] = workload[pair]!;
      climb.order[mirrored] = u;
    }
  return climb;
}

/** At the prices of room, what each unit costs at its cheapest place. */
function startingWorth({ subproblem, cost, workload, startPrices }: Climb): Float64Array {
  const { count, places } = subproblem;
  const worth = new Float64Array(count).fill(Infinity);
  for (let place = 0; place < places; place++)
    for (let u = 0; u < count; u++) {
      const pair = place * count + u;
      const reduced = cost[pair]! + startPrices[place]! * workload[pair]!;
      worth[u] = Math.min(worth[u]!, reduced);
    }
  return worth;
}

/** @returns the value of the relaxation; `served` becomes the number of reps who take each unit */
function* relaxed(
  climb: Climb,
  worth: Float64Array,
  served: Float64Array,
  done: number,
): Work<number> {
  const { subproblem, sack, order } = climb;
  const { count, places, room } = subproblem;
  served.fill(0);
  let value = -climb.movesWorth;
  let size = climb.movesWorth;
  for (const one of worth) {
    value += one;
    size += Math.abs(one);
  }
  let yielded = sack.looked;
  for (let place = 0; place < places; place++) {
    const space = room[place]!;
    fillSack(climb, place, space, worth);
    const profit = solveKnapsack(sack, space);
    value -= profit;
    size += profit;
    for (let item = 0; item < sack.count; item++)
      if (sack.taken[item] === 1) served[order[place * count + item]!]!++;
    if (sack.looked - yielded < UNIT_OF_WORK) continue;
    yielded = sack.looked;
    yield done;
  }
  return value - SUM_ROUNDING * size;
}

/** Puts what a rep would profit from into the knapsack, the best first. */
function fillSack(
  { subproblem, cost, workload, order, rate, sack }: Climb,
  place: number,
  space: number,
  worth: Float64Array,
): void {
  const { count } = subproblem;
  const start = place * count;
  for (let u = 0; u < count; u++) {
    const profit = worth[u]! - cost[start + u]!;
    const asked = workload[start + u]!;
    rate[u] = profit > 0 && asked <= space ? profit / asked : -1;
  }
  let moved = 0;
  for (let o = start + 1; o < start + count; o++) {
    const u = order[o]!;
    const its = rate[u]!;
    let at = o;
    for (; at > start && rate[order[at - 1]!]! < its; at--) order[at] = order[at - 1]!;
    order[at] = u;
    moved += o - at;
  }
  let length = 0;
  for (; length < count; length++) {
    const u = order[start + length]!;
    if (rate[u]! < 0) break;
    sack.profit[length] = worth[u]! - cost[start + u]!;
    sack.workload[length] = workload[start + u]!;
  }
  sack.count = length;
  sack.looked += 2 * count + moved;
}
