import { STRIDE } from "./patch";
import type { Patch } from "./patch";

const PRICE_ROUNDS = 12;
/** Later price steps are shorter by this factor. */
const SHORTER = 0.8;

/** Room to work in, kept from patch to patch. */
export interface Workspace {
  readonly price: Float64Array;
  readonly regret: Float64Array;
  readonly order: Int32Array;
  /** Pairs of account and site that were looked at. */
  looked: number;
}

export function emptyWorkspace(accounts: number): Workspace {
  return {
    price: new Float64Array(STRIDE),
    regret: new Float64Array(accounts),
    order: new Int32Array(accounts),
    looked: 0,
  };
}

/**
 * Assigns the accounts of the patch anew: a few subgradient rounds find prices at which no site is
 * asked for much more than it has, then those who would lose most by their second choice go first
 * (Martello and Toth's regret, 1990, at priced costs). Shifts and swaps follow in `polishPatch`.
 */
export function settlePatch(patch: Patch, workspace: Workspace): void {
  const { sites, accounts, cost, workload, limit, load, now } = patch;
  const { price, regret, order } = workspace;
  price.fill(0);
  let step = 0;
  for (let round = 0; round < PRICE_ROUNDS; round++) {
    load.fill(0);
    let regrets = 0;
    let weight = 0;
    for (let u = 0; u < accounts; u++) {
      const asks = workload[u]!;
      let best = sites;
      let first = Infinity;
      let second = Infinity;
      for (let s = 0, c = u * STRIDE; s < sites; s++, c++) {
        const priced = cost[c]! + price[s]! * asks;
        if (priced < first) {
          second = first;
          first = priced;
          best = s;
        } else if (priced < second) {
          second = priced;
        }
      }
      regret[u] = first < Infinity ? second - first : -1;
      load[best]! += asks;
      if (second < Infinity) regrets += second - first;
      weight += asks;
    }
    workspace.looked += accounts * sites;
    if (round === 0) step = weight > 0 ? regrets / weight : 0;
    let isOver = false;
    for (let s = 0; s < sites; s++) {
      const room = limit[s]!;
      if (load[s]! > room) isOver = true;
      if (room === Infinity) continue;
      const over = room > 0 ? (load[s]! - room) / room : 1;
      price[s] = Math.max(0, price[s]! + step * Math.min(1, over));
    }
    if (!isOver) break;
    step *= SHORTER;
  }
  for (let u = 0; u < accounts; u++) order[u] = u;
  sortByRegret(order, regret, accounts);
  load.fill(0);
  for (let o = 0; o < accounts; o++) {
    const u = order[o]!;
    const asks = workload[u]!;
    let best = sites;
    let least = Infinity;
    for (let s = 0; s < sites; s++) {
      const priced = cost[u * STRIDE + s]! + price[s]! * asks;
      if (priced < least && load[s]! + asks <= limit[s]!) {
        least = priced;
        best = s;
      }
    }
    now[u] = best;
    load[best]! += asks;
  }
}

/**
 * Keeps the accounts where they are, but for those of one site: they go again, those first who
 * would lose most by their second choice, to the cheapest site with room.
 *
 * @param freed - the site, -1 for none; accounts that wait go again in any case
 */
export function repairPatch(patch: Patch, workspace: Workspace, freed: number): void {
  const { sites, accounts, cost, workload, limit, load, now, before } = patch;
  const { regret, order } = workspace;
  load.fill(0);
  for (let u = 0; u < accounts; u++) load[before[u]!]! += workload[u]!;
  // A place with less capacity may have come with the move.
  for (let s = 0; s < sites; s++) if (s === freed || load[s]! > limit[s]!) load[s] = -1;
  let count = 0;
  for (let u = 0; u < accounts; u++) {
    const at = before[u]!;
    now[u] = at;
    if (at !== sites && load[at]! >= 0) continue;
    order[count++] = u;
    let first = Infinity;
    let second = Infinity;
    for (let s = 0, c = u * STRIDE; s < sites; s++, c++) {
      const one = cost[c]!;
      if (one < first) {
        second = first;
        first = one;
      } else if (one < second) second = one;
    }
    regret[u] = first < Infinity ? second - first : -1;
  }
  for (let s = 0; s < sites; s++) load[s] = Math.max(0, load[s]!);
  load[sites] = 0;
  workspace.looked += accounts + 2 * count * sites;
  sortByRegret(order, regret, count);
  for (let o = 0; o < count; o++) {
    const u = order[o]!;
    const asks = workload[u]!;
    let best = sites;
    let least = Infinity;
    for (let s = 0; s < sites; s++) {
      const one = cost[u * STRIDE + s]!;
      if (one < least && load[s]! + asks <= limit[s]!) {
        least = one;
        best = s;
      }
    }
    now[u] = best;
    load[best]! += asks;
  }
}

/** Largest regret first, in place: Shell's sort with Ciura's steps (2001). */
function sortByRegret(order: Int32Array, regret: Float64Array, length: number): void {
  for (const gap of [17961, 7983, 3548, 1577, 701, 301, 132, 57, 23, 10, 4, 1])
    for (let i = gap; i < length; i++) {
      const one = order[i]!;
      const key = regret[one]!;
      let j = i;
      for (; j >= gap && regret[order[j - gap]!]! < key; j -= gap) order[j] = order[j - gap]!;
      order[j] = one;
    }
}
