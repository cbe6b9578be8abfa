import type { CostTable } from "../problem/costTable";
import { movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";
import { movePrice, priceOf } from "./limits";
import type { Prices } from "./limits";
import { shortlistSearch } from "./shortlist";
import type { Shortlist } from "./shortlist";

/** The reps worth looking at for each unit: those who are cheapest at some prices, and its owners. */
export interface Candidates {
  /** Places per unit. */
  readonly width: number;
  /** Reps of unit 0, then of unit 1 ...; -1 from where the unit has no more. */
  readonly rep: Int32Array;
  /** What each costs. */
  readonly cost: Float64Array;
  /** The least reduced cost of the reps not listed, moves left aside, at the prices that the unit was listed at; Infinity if there are none. */
  readonly beyond: Float64Array;
  /** Round in which the unit was listed last, and the prices of each round. */
  readonly round: Uint8Array;
  readonly listedAt: Prices[];
}

/** Looks that one search along the tree takes, in elementary operations. */
const LOOKS_PER_SEARCH = 100;

/**
 * The candidates of every unit at the given prices.
 *
 * @param most - how many are listed per unit, at most
 */
export function* findCandidates(
  units: Units,
  table: CostTable,
  prices: Prices,
  most: number,
): Work<Candidates> {
  const { count, reps } = units;
  const width = Math.min(reps, most);
  const candidates: Candidates = {
    width,
    rep: new Int32Array(count * width).fill(-1),
    cost: new Float64Array(count * width),
    beyond: new Float64Array(count),
    round: new Uint8Array(count),
    listedAt: [prices],
  };
  const list = listing(units, table, prices, candidates);
  const looks = table.places ? Math.min(reps, LOOKS_PER_SEARCH) : reps;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / looks));
  for (let unit = 0; unit < count; unit++) {
    list(unit);
    if (unit % perStep === perStep - 1) yield unit / count;
  }
  return candidates;
}

/**
 * Lists anew, at other prices, the units for whom somebody beyond their list may have become nearly
 * as cheap as their first choice.
 *
 * @param margin - what counts as nearly, in cost per unit of workload
 * @returns the part of all workload whose first choice was not on the list
 */
export function* relist(
  units: Units,
  table: CostTable,
  prices: Prices,
  candidates: Candidates,
  margin: number,
): Work<number> {
  const cheapestListed = listedSearch(units, candidates, prices);
  const falls = candidates.listedAt.map((listedAt) => largestFalls(units, listedAt, prices));
  const round = candidates.listedAt.push(prices) - 1;
  const list = listing(units, table, prices, candidates);
  const looks = table.places ? Math.min(units.reps, LOOKS_PER_SEARCH) : units.reps;
  let missed = 0;
  let total = 0;
  let looked = 0;
  for (let unit = 0; unit < units.count; unit++) {
    looked += candidates.width;
    const fall = falls[candidates.round[unit] as number] as (unit: number) => number;
    const workload = units.leastWorkload[unit] as number;
    const cheapest = cheapestListed(unit);
    total += workload;
    if ((candidates.beyond[unit] as number) - fall(unit) < cheapest + margin * workload) {
      candidates.rep.fill(-1, unit * candidates.width, (unit + 1) * candidates.width);
      list(unit);
      candidates.round[unit] = round;
      looked += looks;
      if (cheapestListed(unit) < cheapest) missed += workload;
    }
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield unit / units.count;
  }
  return total > 0 ? missed / total : 0;
}

/** Lists one unit after another at the same prices. */
function listing(
  units: Units,
  table: CostTable,
  prices: Prices,
  candidates: Candidates,
): (unit: number) => void {
  const { width, rep, cost, beyond } = candidates;
  const search = shortlistSearch(units, table, prices, width + 1);
  return (unit) => {
    const list = search(unit);
    const start = unit * width;
    const length = Math.min(width, list.length);
    for (let place = 0; place < length; place++) {
      rep[start + place] = list.rep[place] as number;
      cost[start + place] = list.cost[place] as number;
    }
    beyond[unit] = list.length > width ? (list.reduced[width] as number) : Infinity;
    if ((units.owned[unit] as number) > 0) listOwners(units, table, candidates, unit, list, length);
  };
}

/** Puts owners who are not listed in the places of the dearest who are. */
function listOwners(
  units: Units,
  table: CostTable,
  { width, rep, cost, beyond }: Candidates,
  unit: number,
  list: Shortlist,
  length: number,
): void {
  const start = unit * width;
  let last = length - 1;
  let listed = length;
  for (let o = units.ownerStart[unit] as number; o < (units.ownerStart[unit + 1] as number); o++) {
    const owner = units.ownerRep[o] as number;
    if (isListed(rep, start, start + listed, owner) || !isOwnerServing(units, unit, owner))
      continue;
    let place = start + listed;
    if (listed < width) {
      listed++;
    } else {
      // Other owners of the unit are not pushed out.
      while (last >= 0 && isOwner(units, unit, rep[start + last] as number)) last--;
      if (last < 0) return;
      place = start + last;
      beyond[unit] = Math.min(beyond[unit] as number, list.reduced[last] as number);
      last--;
    }
    rep[place] = owner;
    cost[place] = table.at(unit, owner);
  }
}

function isOwnerServing(units: Units, unit: number, owner: number): boolean {
  const lock = units.lockedTo[unit] as number;
  if (lock >= 0) return lock === owner;
  return units.eligible === undefined || units.eligible[unit * units.reps + owner] !== 0;
}

function isOwner(units: Units, unit: number, rep: number): boolean {
  for (let o = units.ownerStart[unit] as number; o < (units.ownerStart[unit + 1] as number); o++)
    if (units.ownerRep[o] === rep) return true;
  return false;
}

function isListed(rep: Int32Array, start: number, end: number, wanted: number): boolean {
  for (let p = start; p < end; p++) if (rep[p] === wanted) return true;
  return false;
}

/** The least reduced cost over the candidates of a unit, moves counted. */
function listedSearch(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
): (unit: number) => number {
  const perMove = movePrice(prices);
  return (unit) => {
    let cheapest = Infinity;
    for (let c = unit * width; c < (unit + 1) * width; c++) {
      const at = rep[c] as number;
      if (at < 0) break;
      let reduced = (cost[c] as number) + priceOf(units, prices, unit, at);
      if (perMove !== 0) reduced += perMove * movesTo(units, unit, at);
      if (reduced < cheapest) cheapest = reduced;
    }
    return cheapest;
  };
}

/** The least reduced cost over ALL reps who may serve a unit, at any prices. */
export function cheapestSearch(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  prices: Prices,
): (unit: number) => number {
  const { width, beyond, round } = candidates;
  const cheapestListed = listedSearch(units, candidates, prices);
  const search = shortlistSearch(units, table, prices, 1);
  const perMove = movePrice(prices);
  const falls = candidates.listedAt.map((listedAt) => largestFalls(units, listedAt, prices));
  return (unit) => {
    const cheapest = cheapestListed(unit);
    const next = beyond[unit] as number;
    if (next === Infinity) return cheapest;
    // Owners are all listed where there is room for them, so that the rest moves every account.
    const owners = (units.ownerStart[unit + 1] as number) - (units.ownerStart[unit] as number);
    const restMoves = owners <= width ? perMove * (units.owned[unit] as number) : 0;
    const fall = falls[round[unit] as number] as (unit: number) => number;
    if (next - fall(unit) + restMoves >= cheapest) return cheapest;
    const list = search(unit);
    if (list.length === 0) return cheapest;
    return Math.min(cheapest, (list.reduced[0] as number) + restMoves);
  };
}

/** The most that prices have made any rep cheaper for a unit since its candidates were listed. */
function largestFalls(units: Units, listedAt: Prices, prices: Prices): (unit: number) => number {
  const { reps, shared, workload, workloadVaries } = units;
  const falls = Array.from({ length: shared.length + 1 }, (_, block) => {
    let most = 0;
    let least = 0;
    for (let i = block * reps; i < (block + 1) * reps; i++) {
      const fall = (listedAt[i] as number) - (prices[i] as number);
      most = Math.max(most, fall);
      least = Math.min(least, fall);
    }
    return { most, least };
  });
  return (unit) => {
    if (workloadVaries) return (falls[0]?.most ?? 0) > 0 ? Infinity : 0;
    let sum = (falls[0]?.most ?? 0) * (workload[unit] as number);
    for (let s = 0; s < shared.length; s++) {
      const load = shared[s]?.load[unit] ?? 0;
      const { most, least } = falls[s + 1] ?? { most: 0, least: 0 };
      sum += load >= 0 ? most * load : least * load;
    }
    return sum;
  };
}
