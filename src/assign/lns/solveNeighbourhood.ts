import { relocate } from "./holding";
import type { Holding } from "./holding";
import type { Subproblem } from "./subproblem";
import { MOST_PLACES, MOST_UNITS } from "./selection";
import type { Selection } from "./selection";

/** Ways to place the units of a neighbourhood, the cheapest place first; and how far the search has come. */
export interface Ways {
  /** Per unit of the part: places in the part, what they cost with the prices, workload, moves. */
  readonly place: Int32Array;
  readonly reduced: Float64Array;
  readonly workload: Float64Array;
  readonly moves: Float64Array;
  readonly options: Int32Array;
  /** Room left in the part's places. */
  readonly left: Float64Array;
  /** The next option to try, the one taken, and the cost so far, per unit. */
  readonly next: Int32Array;
  readonly taken: Int32Array;
  readonly spent: Float64Array;
  /** The least that the units from here on cost. */
  readonly ahead: Float64Array;
  readonly now: Int32Array;
  readonly best: Int32Array;
  readonly loads: readonly LoadWays[];
  /** What the best way found saves; below 0 where it costs more. -Infinity where none was found. */
  saved: number;
  /** Ways that were looked at. */
  looked: number;
}

/** One of the subproblem's loads in a neighbourhood. */
interface LoadWays {
  /** Per unit of the part, and what the units from each on have together. */
  readonly load: Float64Array;
  readonly ahead: Float64Array;
  /** Per place of the part: what it holds so far, and its limits. */
  readonly held: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function emptyWays({ loads }: Subproblem): Ways {
  return {
    loads: loads.map(() => ({
      load: new Float64Array(MOST_UNITS),
      ahead: new Float64Array(MOST_UNITS + 1),
      held: new Float64Array(MOST_PLACES),
      low: new Float64Array(MOST_PLACES),
      high: new Float64Array(MOST_PLACES),
    })),
    place: new Int32Array(MOST_UNITS * MOST_PLACES),
    reduced: new Float64Array(MOST_UNITS * MOST_PLACES),
    workload: new Float64Array(MOST_UNITS * MOST_PLACES),
    moves: new Float64Array(MOST_UNITS * MOST_PLACES),
    options: new Int32Array(MOST_UNITS),
    left: new Float64Array(MOST_PLACES),
    next: new Int32Array(MOST_UNITS + 1),
    taken: new Int32Array(MOST_UNITS),
    spent: new Float64Array(MOST_UNITS + 1),
    ahead: new Float64Array(MOST_UNITS + 1),
    now: new Int32Array(MOST_UNITS),
    best: new Int32Array(MOST_UNITS),
    saved: 0,
    looked: 0,
  };
}

/** Lists the ways, and takes the units out of their places. @returns what the part costs now */
function listWays(selection: Selection, holding: Holding, ways: Ways): number {
  const { subproblem, reduced, neighbourhood, inNeighbourhood } = selection;
  const { places, workload, moves } = subproblem;
  for (let p = 0; p < neighbourhood.places; p++)
    ways.left[p] = holding.left[neighbourhood.place[p]!]!;
  let cost = 0;
  for (let f = 0; f < neighbourhood.units; f++) {
    const u = neighbourhood.unit[f]!;
    const at = holding.at[u]!;
    const start = f * MOST_PLACES;
    cost += reduced[u * places + at]!;
    ways.left[inNeighbourhood[at]!]! += workload[u * places + at]!;
    let length = 0;
    for (let p = 0; p < neighbourhood.places; p++) {
      const pair = u * places + neighbourhood.place[p]!;
      const one = reduced[pair]!;
      if (one === Infinity) continue;
      let o = start + length++;
      for (; o > start && ways.reduced[o - 1]! > one; o--) {
        ways.place[o] = ways.place[o - 1]!;
        ways.reduced[o] = ways.reduced[o - 1]!;
        ways.workload[o] = ways.workload[o - 1]!;
        ways.moves[o] = ways.moves[o - 1]!;
      }
      ways.place[o] = p;
      ways.reduced[o] = one;
      ways.workload[o] = workload[pair]!;
      ways.moves[o] = moves ? moves[pair]! : 0;
    }
    ways.options[f] = length;
    for (let o = start; o < start + length; o++)
      if (neighbourhood.place[ways.place[o]!] === at) ways.now[f] = o;
  }
  listLoads(selection, holding, ways);
  ways.ahead[neighbourhood.units] = 0;
  for (let f = neighbourhood.units - 1; f >= 0; f--)
    ways.ahead[f] = ways.ahead[f + 1]! + ways.reduced[f * MOST_PLACES]!;
  return cost;
}

function listLoads(
  { subproblem, neighbourhood, inNeighbourhood }: Selection,
  holding: Holding,
  ways: Ways,
): void {
  ways.loads.forEach(({ load, ahead, held, low, high }, l) => {
    const one = subproblem.loads[l]!;
    for (let p = 0; p < neighbourhood.places; p++) {
      const place = neighbourhood.place[p]!;
      held[p] = holding.loads[l]![place]!;
      low[p] = one.low[place]!;
      high[p] = one.high[place]!;
    }
    ahead[neighbourhood.units] = 0;
    for (let f = neighbourhood.units - 1; f >= 0; f--) {
      const u = neighbourhood.unit[f]!;
      load[f] = one.load[u]!;
      ahead[f] = ahead[f + 1]! + load[f]!;
      held[inNeighbourhood[holding.at[u]!]!]! -= load[f]!;
    }
  });
}

/** Whether the place may hold the unit's loads too, and what comes after it still fills all places. */
function staysHeld(loads: readonly LoadWays[], f: number, to: number, places: number): boolean {
  for (const { load, ahead, held, low, high } of loads) {
    const more = load[f]!;
    if (more > 0 && held[to]! + more > high[to]!) return false;
    let missing = 0;
    for (let p = 0; p < places; p++)
      missing += Math.max(0, low[p]! - held[p]! - (p === to ? more : 0));
    if (missing > ahead[f + 1]!) return false;
  }
  return true;
}

function hold(loads: readonly LoadWays[], f: number, to: number, times: 1 | -1): void {
  for (const { load, held } of loads) held[to]! += times * load[f]!;
}

/**
 * Finds how to place the units of a neighbourhood anew, in the cheapest other way that costs less than `allowance` more
 * than now: depth first, the cheapest place first. With the prices of room in the cost, what is
 * left empty costs as well, so a lower bound cuts off most ways early.
 *
 * @param mostLooks - after so many the search ends with what it has
 */
export function solveNeighbourhood(
  selection: Selection,
  holding: Holding,
  ways: Ways,
  allowance: number,
  mostLooks: number,
): void {
  const { subproblem, neighbourhood, guide } = selection;
  const { room: prices, move: movePrice } = guide;
  const { loads } = ways;
  const { place, reduced, workload, moves, options, left, next, taken, spent, ahead, now } = ways;
  const costNow = listWays(selection, holding, ways) + emptyCost(selection, holding);
  let movesLeft = holding.movesLeft;
  for (let f = 0; f < neighbourhood.units; f++) movesLeft += moves[now[f]!]!;
  // Moves in hand are worth the same before and after; only their difference counts.
  const movesWorth = movePrice * (subproblem.moves ? holding.movesLeft : 0);
  let most = costNow + movesWorth + allowance;
  const last = neighbourhood.units - 1;
  let found = false;
  let looks = 0;
  let f = 0;
  next[0] = 0;
  spent[0] = 0;
  while (f >= 0 && looks < mostLooks) {
    const choice = next[f]!;
    const option = f * MOST_PLACES + choice;
    next[f] = choice + 1;
    if (choice >= options[f]! || spent[f]! + reduced[option]! + ahead[f + 1]! >= most) {
      if (--f < 0) break;
      const back = taken[f]!;
      left[place[back]!]! += workload[back]!;
      movesLeft += moves[back]!;
      hold(loads, f, place[back]!, -1);
      continue;
    }
    const asked = workload[option]!;
    const to = place[option]!;
    const room = left[to]! - asked;
    if ((room < 0 && asked > 0) || moves[option]! > movesLeft) continue;
    if (loads.length > 0 && !staysHeld(loads, f, to, neighbourhood.places)) continue;
    looks++;
    taken[f] = option;
    if (f < last) {
      left[to] = room;
      movesLeft -= moves[option]!;
      hold(loads, f, to, 1);
      spent[f + 1] = spent[f]! + reduced[option]!;
      next[++f] = 0;
      continue;
    }
    let total = spent[f]! + reduced[option]!;
    if (subproblem.moves) total += movePrice * (movesLeft - moves[option]!);
    for (let p = 0; p < neighbourhood.places; p++)
      total += prices[neighbourhood.place[p]!]! * (p === to ? room : left[p]!);
    for (let l = 0; l < loads.length; l++) {
      const { load, held } = loads[l]!;
      for (let p = 0; p < neighbourhood.places; p++)
        total += spareWorth(selection, l, p, held[p]! + (p === to ? load[f]! : 0));
    }
    if (total >= most || isSame(neighbourhood.units, taken, now)) continue;
    most = total;
    found = true;
    ways.best.set(taken);
  }
  ways.looked = looks;
  ways.saved = found ? costNow + movesWorth - most : -Infinity;
}

/** What is left of the room of the part's places, and of their limits, is worth. */
function emptyCost(selection: Selection, { left, loads }: Holding): number {
  const { neighbourhood, guide } = selection;
  let cost = 0;
  for (let p = 0; p < neighbourhood.places; p++) {
    const place = neighbourhood.place[p]!;
    cost += guide.room[place]! * left[place]!;
    for (let l = 0; l < loads.length; l++) cost += spareWorth(selection, l, p, loads[l]![place]!);
  }
  return cost;
}

/** What it is worth that a place could hold more of a load, or less where less is what is scarce. */
function spareWorth(
  { subproblem, neighbourhood, guide }: Selection,
  l: number,
  p: number,
  held: number,
): number {
  const place = neighbourhood.place[p]!;
  const price = guide.loads[l]![place]!;
  if (price === 0) return 0;
  const { low, high } = subproblem.loads[l]!;
  return price * ((price > 0 ? high[place]! : low[place]!) - held);
}

function isSame(length: number, one: Int32Array, other: Int32Array): boolean {
  for (let f = 0; f < length; f++) if (one[f] !== other[f]) return false;
  return true;
}

/** Puts the units where the best way has them. */
export function takeBest(
  { subproblem, neighbourhood }: Selection,
  holding: Holding,
  ways: Ways,
): void {
  for (let f = 0; f < neighbourhood.units; f++) {
    const to = neighbourhood.place[ways.place[ways.best[f]!]!]!;
    relocate(subproblem, holding, neighbourhood.unit[f]!, to);
  }
}
