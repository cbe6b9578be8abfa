import type { CostTable } from "../problem/costTable";
import { isOwner } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
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
export const LOOKS_PER_SEARCH = 100;

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

/** Lists one unit after another at the same prices. */
export function listing(
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
      const at = list.rep[place]!;
      rep[start + place] = at;
      cost[start + place] = list.costOf[at]!;
    }
    beyond[unit] = list.length > width ? list.reduced[width]! : Infinity;
    if (units.owned[unit]! > 0) listOwners(units, table, candidates, unit, list);
  };
}

/** Puts owners who are not listed in the places of the dearest who are. */
function listOwners(
  units: Units,
  table: CostTable,
  { width, rep, cost, beyond }: Candidates,
  unit: number,
  list: Shortlist,
): void {
  const start = unit * width;
  let listed = Math.min(width, list.length);
  let last = listed - 1;
  for (let o = units.ownerStart[unit]!; o < units.ownerStart[unit + 1]!; o++) {
    const owner = units.ownerRep[o]!;
    if (isListed(rep, start, start + listed, owner) || !isOwnerServing(units, unit, owner))
      continue;
    let place = start + listed;
    if (listed < width) {
      listed++;
    } else {
      // Other owners of the unit are not pushed out.
      while (last >= 0 && isOwner(units, unit, rep[start + last]!)) last--;
      if (last < 0) return;
      place = start + last;
      beyond[unit] = Math.min(beyond[unit]!, list.reduced[last]!);
      last--;
    }
    rep[place] = owner;
    cost[place] = table.at(unit, owner);
  }
}

function isOwnerServing(units: Units, unit: number, owner: number): boolean {
  const lock = units.lockedTo[unit]!;
  if (lock >= 0) return lock === owner;
  return units.eligible === undefined || units.eligible[unit * units.reps + owner] !== 0;
}

function isListed(rep: Int32Array, start: number, end: number, wanted: number): boolean {
  for (let p = start; p < end; p++) if (rep[p] === wanted) return true;
  return false;
}
