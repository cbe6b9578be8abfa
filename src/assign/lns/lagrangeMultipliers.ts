import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";

export interface LagrangeMultipliers {
  /** What a unit of workload is worth, per place. */
  readonly prices: Float64Array;
  /** What an account that moves is worth; 0 where moves are not limited. */
  readonly movePrice: number;
  /** What the free units cost at the least if none of them waits. */
  readonly bound: number;
}

/** Steps without a better bound after which the step length falls. */
const PATIENCE = 12;
/** How much of the last direction a step keeps: subgradients zigzag without it. */
const MEMORY = 0.6;

/** Sums are off by less than this share of the sizes of what is summed: a bound allows for it. */
export const SUM_ROUNDING = 1e-10;

/**
 * Prices of room, and of moves where they are limited, at which the plan without capacities, every unit where it is cheapest with its
 * workload paid for, is worth most: deflected subgradients
 * (P. M. Camerini, L. Fratta, F. Maffioli, Mathematical Programming Study 3, 1975) from the given
 * prices, with lengths after B. T. Polyak towards `target`, a cost that is known or hoped for.
 *
 * @param mostFalls - how often the step length falls before the search for prices ends
 */
export function* lagrangeMultipliers(
  subproblem: Subproblem,
  start: Float64Array,
  startMovePrice: number,
  target: number,
  mostFalls: number,
): Work<LagrangeMultipliers> {
  const { count, places } = subproblem;
  // Moves are limited like the room of one more place; counted so that they weigh like workload.
  const perMove = subproblem.moves ? meanWorkload(subproblem) : 0;
  const limited = places + (subproblem.moves ? 1 : 0);
  const room = new Float64Array(limited);
  room.set(subproblem.room);
  if (subproblem.moves) room[places] = subproblem.movesLeft * perMove;
  let prices = new Float64Array(limited);
  prices.set(start.subarray(0, places));
  if (subproblem.moves) prices[places] = startMovePrice / perMove;
  let best = prices;
  let bound = -Infinity;
  const direction = new Float64Array(limited);
  const asked = new Float64Array(limited);
  let length = 1;
  let waited = 0;
  let worked = 0;
  for (let falls = 0; falls < mostFalls;) {
    const value = relax(subproblem, room, prices, perMove, asked);
    if (value > bound) {
      // Hardly better is no reason to go on at this length.
      if (value - bound > 0.001 * (target - value)) waited = 0;
      bound = value;
      best = prices.slice();
    }
    if (++waited > PATIENCE) {
      waited = 0;
      falls++;
      length *= 0.7;
      prices = best.slice();
      direction.fill(0);
      relax(subproblem, room, prices, perMove, asked);
    }
    let norm = 0;
    for (let place = 0; place < limited; place++) {
      const excess = asked[place]! - room[place]!;
      let along = excess + MEMORY * direction[place]!;
      if (prices[place] === 0 && along < 0) along = 0;
      direction[place] = along;
      norm += along * along;
    }
    if (norm === 0 || target <= bound) break;
    const step = (length * (target - value)) / norm;
    for (let place = 0; place < limited; place++)
      prices[place] = Math.max(0, prices[place]! + step * direction[place]!);
    worked += count * places;
    if (worked > UNIT_OF_WORK) {
      worked = 0;
      yield falls / mostFalls;
    }
  }
  const movePrice = subproblem.moves ? best[places]! * perMove : 0;
  return { prices: best.slice(0, places), movePrice, bound };
}

function meanWorkload({ workload }: Subproblem): number {
  let sum = 0;
  for (const one of workload) sum += one;
  return sum > 0 ? sum / workload.length : 1;
}

/** @returns the value of the relaxation; `asked` becomes what is asked of each place, and of moves */
function relax(
  subproblem: Subproblem,
  room: Float64Array,
  prices: Float64Array,
  perMove: number,
  asked: Float64Array,
): number {
  const { count, places, waiting, cost, workload, moves } = subproblem;
  const movePrice = moves ? prices[places]! * perMove : 0;
  asked.fill(0);
  let value = 0;
  let size = 0;
  for (let u = 0; u < count; u++) {
    const row = u * places;
    let least = Infinity;
    let chosen = 0;
    for (let place = 0; place < places; place++) {
      let reduced = cost[row + place]! + prices[place]! * workload[row + place]!;
      // The moves that a waiting unit will need are kept for it, but nothing proves that they count.
      if (moves && place !== waiting) reduced += movePrice * moves[row + place]!;
      if (reduced < least) {
        least = reduced;
        chosen = place;
      }
    }
    value += least;
    size += Math.abs(least);
    asked[chosen]! += workload[row + chosen]!;
    if (moves && chosen !== waiting) asked[places]! += perMove * moves[row + chosen]!;
  }
  for (let place = 0; place < room.length; place++) {
    const worth = prices[place]! * room[place]!;
    value -= worth;
    size += worth;
  }
  return value - SUM_ROUNDING * size;
}
