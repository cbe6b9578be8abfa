import { priceOf, reducedCost } from "../prices/limits";
import { workloadOf } from "../problem/units";
import type { LowRegretMoves } from "./lowRegretMoves";
import type { PricedSolution } from "./pricedSolution";
import { extraMoves, assignUnit, mayHold, unevenness } from "./solution";

/** How many reps are asked at first whether a chain could end there... */
export const MOST_REPS = 32;
/** ...and how many border units of each. */
const MOST_LOOKS = 100;
/** A unit that waits is worth four times and three times as many. */
const MOST_REPS_FOR_WAITING = 4 * MOST_REPS;
export const LOOKS_FOR_WAITING = 3 * MOST_LOOKS;

/** Savings below this share of what a chain moves are rounding. */
const ROUNDING_OF_COST = 1e-9;

/** The state of one search; arrays by rep, reset by counting searches. */
export interface ChainSearch extends PricedSolution {
  readonly lowRegret: LowRegretMoves;
  /** How many reps are asked whether a chain could end there. */
  readonly mostReps: number;
  /** Elementary operations done. */
  looked: number;
  search: number;
  /** Reps in `open`: reached, and their turn is to come. */
  opened: number;
  /** Search in which the rep was reached, and in which its turn came. */
  readonly reached: Int32Array;
  readonly settled: Int32Array;
  /** Loss of the chain up to the rep, and the place among the candidates by which a unit arrives there. */
  readonly loss: Float64Array;
  readonly place: Int32Array;
  /** The unit that arrives. */
  readonly arriving: Int32Array;
  /** The rep that the arriving unit comes from; -1 at the head of the chain. */
  readonly before: Int32Array;
  readonly open: Int32Array;
}

export function chainSearch(
  priced: PricedSolution,
  lowRegret: LowRegretMoves,
  mostReps = MOST_REPS,
): ChainSearch {
  const { reps } = priced.units;
  return {
    ...priced,
    lowRegret,
    mostReps,
    looked: 0,
    search: 0,
    opened: 0,
    reached: new Int32Array(reps),
    settled: new Int32Array(reps),
    loss: new Float64Array(reps),
    place: new Int32Array(reps),
    arriving: new Int32Array(reps),
    before: new Int32Array(reps),
    open: new Int32Array(reps),
  };
}

/**
 * Takes the unit to a better rep, or a waiting unit to any, by a chain: it displaces a unit near a
 * border, which displaces another, until one finds room. The chain is looked for as a shortest path
 * over the reps (E. W. Dijkstra, 1959), in the spirit of ejection chains (Yagiura, Ibaraki and
 * Glover, INFORMS Journal on Computing 16, 2004). Its length is what its units lose at the prices,
 * less what the room that it fills on the way is worth: a chain far longer than all room is worth
 * can't pay.
 *
 * @param target - rep that the unit has to go to; -1 for any of its candidates
 * @param worth - the most that the room of any one rep is worth
 * @returns whether the unit was moved; a placed unit only if the cost falls
 */
export function ejectionChain(
  state: ChainSearch,
  unit: number,
  target: number,
  worth: number,
): boolean {
  const { units, candidates, solution, prices, now, settled, loss } = state;
  const { width, rep, cost } = candidates;
  const from = solution.rep[unit]!;
  const here = from < 0 ? 0 : reducedCost(units, prices, unit, from, now[unit]!);
  const leaves = from < 0 ? -Infinity : priceOf(units, prices, unit, from);
  const search = ++state.search;
  state.opened = 0;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const to = rep[c]!;
    if (to < 0) break;
    if (to === from || (target >= 0 && to !== target)) continue;
    reach(state, c, reducedCost(units, prices, unit, to, cost[c]!) - here, -1);
  }
  state.looked += width;
  const most = from < 0 ? MOST_REPS_FOR_WAITING : state.mostReps;
  const looks = from < 0 ? LOOKS_FOR_WAITING : MOST_LOOKS;
  for (let turn = 0; turn < most && state.opened > 0; turn++) {
    const at = takeNearest(state);
    settled[at] = search;
    if (from >= 0 && loss[at]! >= worth) return false;
    const arriving = state.arriving[at]!;
    const isBack = at === from;
    const need =
      solution.used[at]! -
      (isBack ? workloadOf(units, unit, from) : 0) +
      workloadOf(units, arriving, at) -
      units.limit[at]!;
    if (need <= 0 && mayHold(units, solution, at, arriving, isBack ? unit : -1)) {
      const pays = loss[at]! + leaves < priceOf(units, prices, arriving, at);
      if (pays && carryOut(state, unit, from, at)) return true;
    }
    if (!isBack) expand(state, at, need, from < 0 ? Infinity : 2 * worth, looks);
  }
  return false;
}

function takeNearest(state: ChainSearch): number {
  const { open, loss } = state;
  let nearest = 0;
  for (let o = 1; o < state.opened; o++) if (loss[open[o]!]! < loss[open[nearest]!]!) nearest = o;
  const at = open[nearest]!;
  open[nearest] = open[--state.opened]!;
  state.looked += state.opened + 4;
  return at;
}

/** Notes a chain that ends at a place among the candidates, if it is the cheapest so far to that rep. */
function reach(state: ChainSearch, place: number, lost: number, before: number): void {
  const { candidates, reached, settled, loss, search } = state;
  const to = candidates.rep[place]!;
  if (settled[to] === search) return;
  if (reached[to] === search) {
    if (lost >= loss[to]!) return;
  } else {
    reached[to] = search;
    state.open[state.opened++] = to;
  }
  loss[to] = lost;
  state.place[to] = place;
  state.arriving[to] = Math.floor(place / candidates.width);
  state.before[to] = before;
}

/** Lets the rep's border units make way for the one that arrives, each towards another rep. */
function expand(
  state: ChainSearch,
  at: number,
  need: number,
  longest: number,
  looks: number,
): void {
  const { units, candidates, solution, prices, lowRegret, loss, settled, search } = state;
  const arriving = state.arriving[at]!;
  const filled = loss[at]! - priceOf(units, prices, arriving, at);
  const start = lowRegret.start[at]!;
  const end = Math.min(lowRegret.start[at + 1]!, start + looks);
  let e = start;
  for (; e < end; e++) {
    if (loss[at]! + lowRegret.loss[e]! >= longest) break;
    const other = lowRegret.unit[e]!;
    const place = lowRegret.place[e]!;
    const to = candidates.rep[place]!;
    if (settled[to] === search || solution.rep[other] !== at) continue;
    if (other === arriving || workloadOf(units, other, at) < need) continue;
    if (!mayHold(units, solution, at, arriving, other)) continue;
    const left = priceOf(units, prices, other, at);
    reach(state, place, filled + lowRegret.loss[e]! + left, at);
  }
  state.looked += e - start;
}

/** Moves the units of the chain that ends at `last`, unless that breaks a rule or saves nothing. */
function carryOut(state: ChainSearch, unit: number, from: number, last: number): boolean {
  const { units, candidates, solution, now } = state;
  let moves = solution.moves;
  for (let at = last; ; at = state.before[at]!) {
    const arriving = state.arriving[at]!;
    moves += extraMoves(units, solution, arriving, at);
    if (state.before[at] === -1) break;
  }
  if (moves > units.maxMoved && moves > solution.moves) return false;
  if (from >= 0 && last !== from && !mayHold(units, solution, from, -1, unit)) return false;

  let change = 0;
  let size = 0;
  // From the end of the chain, so that nobody is ever over capacity on the way.
  for (let at = last; at >= 0; at = state.before[at]!) {
    const arriving = state.arriving[at]!;
    const paid = candidates.cost[state.place[at]!]!;
    const was = solution.rep[arriving]!;
    if (was >= 0) {
      change += paid - now[arriving]!;
      change += unevenness(units, solution, arriving, -1, at);
    }
    size += Math.abs(paid);
    assignUnit(units, solution, arriving, at);
  }
  if (from >= 0 && change > -ROUNDING_OF_COST * size) {
    takeBack(state, from, last);
    return false;
  }
  for (let at = last; at >= 0; at = state.before[at]!)
    now[state.arriving[at]!] = candidates.cost[state.place[at]!]!;
  return true;
}

function takeBack(state: ChainSearch, from: number, last: number): void {
  for (let at = last; at >= 0; at = state.before[at]!) {
    const before = state.before[at]!;
    assignUnit(state.units, state.solution, state.arriving[at]!, before >= 0 ? before : from);
  }
}
