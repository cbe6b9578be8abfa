import { relocate } from "./holding";
import type { Holding } from "./holding";
import type { Arena } from "./arena";
import { MOST_PLACES, MOST_UNITS } from "./picking";
import type { Guide, Picking } from "./picking";

/** Ways to place the units of a part, the cheapest place first; and how far the search has come. */
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
}

/** One of the arena's loads in a part. */
interface LoadWays {
  /** Per unit of the part, and what the units from each on have together. */
  readonly load: Float64Array;
  readonly ahead: Float64Array;
  /** Per place of the part: what it holds so far, and its limits. */
  readonly held: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function emptyWays({ loads }: Arena): Ways {
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
  };
}

/** Lists the ways, and takes the units out of their places. @returns what the part costs now */
function listWays(picking: Picking, holding: Holding, ways: Ways): number {
  const { arena, reduced, part, inPart } = picking;
  const { places, workload, moves } = arena;
  for (let p = 0; p < part.places; p++) ways.left[p] = holding.left[part.place[p]!]!;
  let cost = 0;
  for (let f = 0; f < part.units; f++) {
    const u = part.unit[f]!;
    const at = holding.at[u]!;
    const start = f * MOST_PLACES;
    cost += reduced[u * places + at]!;
    ways.left[inPart[at]!]! += workload[u * places + at]!;
    let length = 0;
    for (let p = 0; p < part.places; p++) {
      const pair = u * places + part.place[p]!;
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
      if (part.place[ways.place[o]!] === at) ways.now[f] = o;
  }
  listLoads(picking, holding, ways);
  ways.ahead[part.units] = 0;
  for (let f = part.units - 1; f >= 0; f--)
    ways.ahead[f] = ways.ahead[f + 1]! + ways.reduced[f * MOST_PLACES]!;
  return cost;
}

function listLoads({ arena, part, inPart }: Picking, holding: Holding, ways: Ways): void {
  ways.loads.forEach(({ load, ahead, held, low, high }, l) => {
    const one = arena.loads[l]!;
    for (let p = 0; p < part.places; p++) {
      const place = part.place[p]!;
      held[p] = holding.loads[l]![place]!;
      low[p] = one.low[place]!;
      high[p] = one.high[place]!;
    }
    ahead[part.units] = 0;
    for (let f = part.units - 1; f >= 0; f--) {
      const u = part.unit[f]!;
      load[f] = one.load[u]!;
      ahead[f] = ahead[f + 1]! + load[f]!;
      held[inPart[holding.at[u]!]!]! -= load[f]!;
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

export interface Tried {
  /** What the best way found saves; below 0 where it costs more. -Infinity where none was found. */
  saved: number;
  looked: number;
}

/**
 * Places the units of a part anew, in the cheapest other way that costs less than `allowance` more
 * than now: depth first, the cheapest place first. With the prices of room in the cost, what is
 * left empty costs as well, so a lower bound cuts off most ways early.
 *
 * @param mostLooks - after so many the search ends with what it has
 */
export function solvePart(
  picking: Picking,
  holding: Holding,
  guide: Guide,
  allowance: number,
  mostLooks: number,
  ways: Ways,
  tried: Tried,
): void {
  const { arena, part } = picking;
  const { room: prices, move: movePrice } = guide;
  const { loads } = ways;
  const { place, reduced, workload, moves, options, left, next, taken, spent, ahead, now } = ways;
  const costNow = listWays(picking, holding, ways) + emptyCost(picking, holding, guide);
  let movesLeft = holding.movesLeft;
  for (let f = 0; f < part.units; f++) movesLeft += moves[now[f]!]!;
  // Moves in hand are worth the same before and after; only their difference counts.
  const movesWorth = movePrice * (arena.moves ? holding.movesLeft : 0);
  let most = costNow + movesWorth + allowance;
  const last = part.units - 1;
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
    if (loads.length > 0 && !staysHeld(loads, f, to, part.places)) continue;
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
    if (arena.moves) total += movePrice * (movesLeft - moves[option]!);
    for (let p = 0; p < part.places; p++)
      total += prices[part.place[p]!]! * (p === to ? room : left[p]!);
    for (let l = 0; l < loads.length; l++) {
      const { load, held } = loads[l]!;
      for (let p = 0; p < part.places; p++)
        total += spareWorth(picking, guide, l, p, held[p]! + (p === to ? load[f]! : 0));
    }
    if (total >= most || isSame(part.units, taken, now)) continue;
    most = total;
    found = true;
    ways.best.set(taken);
  }
  tried.looked = looks;
  tried.saved = found ? costNow + movesWorth - most : -Infinity;
}

/** What is left of the room of the part's places, and of their limits, is worth. */
function emptyCost(picking: Picking, { left, loads }: Holding, guide: Guide): number {
  const { part } = picking;
  let cost = 0;
  for (let p = 0; p < part.places; p++) {
    const place = part.place[p]!;
    cost += guide.room[place]! * left[place]!;
    for (let l = 0; l < loads.length; l++)
      cost += spareWorth(picking, guide, l, p, loads[l]![place]!);
  }
  return cost;
}

/** What it is worth that a place could hold more of a load, or less where less is what is scarce. */
function spareWorth(
  { arena, part }: Picking,
  { loads }: Guide,
  l: number,
  p: number,
  held: number,
): number {
  const place = part.place[p]!;
  const price = loads[l]![place]!;
  if (price === 0) return 0;
  const { low, high } = arena.loads[l]!;
  return price * ((price > 0 ? high[place]! : low[place]!) - held);
}

function isSame(length: number, one: Int32Array, other: Int32Array): boolean {
  for (let f = 0; f < length; f++) if (one[f] !== other[f]) return false;
  return true;
}

/** Puts the units where the best way has them. */
export function takeBest({ arena, part }: Picking, holding: Holding, ways: Ways): void {
  for (let f = 0; f < part.units; f++) {
    const to = part.place[ways.place[ways.best[f]!]!]!;
    relocate(arena, holding, part.unit[f]!, to);
  }
}
