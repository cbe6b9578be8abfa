import { STRIDE } from "./patch";
import type { Patch } from "./patch";

const PRICE_ROUNDS = 12;
/** Later price steps are shorter by this factor. */
const SHORTER = 0.8;

/** Room to work in, kept from patch to patch. */
export interface Desk {
  readonly price: Float64Array;
  readonly regret: Float64Array;
  readonly order: Int32Array;
  /** Pairs of account and site that were looked at. */
  looked: number;
}

export function emptyDesk(accounts: number): Desk {
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
export function settlePatch(patch: Patch, desk: Desk): void {
  const { sites, accounts, cost, workload, limit, load, now } = patch;
  const { price, regret, order } = desk;
  price.fill(0);
  let step = 0;
  for (let round = 0; round < PRICE_ROUNDS; round++) {
    load.fill(0);
    let regrets = 0;
    let weight = 0;
    for (let u = 0; u < accounts; u++) {
      const asks = workload[u] as number;
      let best = sites;
      let first = Infinity;
      let second = Infinity;
      for (let s = 0, c = u * STRIDE; s < sites; s++, c++) {
        const priced = (cost[c] as number) + (price[s] as number) * asks;
        if (priced < first) {
          second = first;
          first = priced;
          best = s;
        } else if (priced < second) {
          second = priced;
        }
      }
      regret[u] = first < Infinity ? second - first : -1;
      (load[best] as number) += asks;
      if (second < Infinity) regrets += second - first;
      weight += asks;
    }
    desk.looked += accounts * sites;
    if (round === 0) step = weight > 0 ? regrets / weight : 0;
    let isOver = false;
    for (let s = 0; s < sites; s++) {
      const room = limit[s] as number;
      if ((load[s] as number) > room) isOver = true;
      if (room === Infinity) continue;
      const over = room > 0 ? ((load[s] as number) - room) / room : 1;
      price[s] = Math.max(0, (price[s] as number) + step * Math.min(1, over));
    }
    if (!isOver) break;
    step *= SHORTER;
  }
  for (let u = 0; u < accounts; u++) order[u] = u;
  sortByRegret(order, regret, accounts);
  load.fill(0);
  for (let o = 0; o < accounts; o++) {
    const u = order[o] as number;
    const asks = workload[u] as number;
    let best = sites;
    let least = Infinity;
    for (let s = 0; s < sites; s++) {
      const priced = (cost[u * STRIDE + s] as number) + (price[s] as number) * asks;
      if (priced < least && (load[s] as number) + asks <= (limit[s] as number)) {
        least = priced;
        best = s;
      }
    }
    now[u] = best;
    (load[best] as number) += asks;
  }
}

/**
 * Keeps the accounts where they are, but for those of one site: they go again, those first who
 * would lose most by their second choice, to the cheapest site with room.
 *
 * @param freed - the site, -1 for none; accounts that wait go again in any case
 */
export function repairPatch(patch: Patch, desk: Desk, freed: number): void {
  const { sites, accounts, cost, workload, limit, load, now, before } = patch;
  const { regret, order } = desk;
  load.fill(0);
  for (let u = 0; u < accounts; u++) (load[before[u] as number] as number) += workload[u] as number;
  // A place with less capacity may have come with the move.
  for (let s = 0; s < sites; s++)
    if (s === freed || (load[s] as number) > (limit[s] as number)) load[s] = -1;
  let count = 0;
  for (let u = 0; u < accounts; u++) {
    const at = before[u] as number;
    now[u] = at;
    if (at !== sites && (load[at] as number) >= 0) continue;
    order[count++] = u;
    let first = Infinity;
    let second = Infinity;
    for (let s = 0, c = u * STRIDE; s < sites; s++, c++) {
      const one = cost[c] as number;
      if (one < first) {
        second = first;
        first = one;
      } else if (one < second) second = one;
    }
    regret[u] = first < Infinity ? second - first : -1;
  }
  for (let s = 0; s < sites; s++) load[s] = Math.max(0, load[s] as number);
  load[sites] = 0;
  desk.looked += accounts + 2 * count * sites;
  sortByRegret(order, regret, count);
  for (let o = 0; o < count; o++) {
    const u = order[o] as number;
    const asks = workload[u] as number;
    let best = sites;
    let least = Infinity;
    for (let s = 0; s < sites; s++) {
      const one = cost[u * STRIDE + s] as number;
      if (one < least && (load[s] as number) + asks <= (limit[s] as number)) {
        least = one;
        best = s;
      }
    }
    now[u] = best;
    (load[best] as number) += asks;
  }
}

/** Largest regret first, in place: Shell's sort with Ciura's steps (2001). */
function sortByRegret(order: Int32Array, regret: Float64Array, length: number): void {
  for (const gap of [17961, 7983, 3548, 1577, 701, 301, 132, 57, 23, 10, 4, 1])
    for (let i = gap; i < length; i++) {
      const one = order[i] as number;
      const key = regret[one] as number;
      let j = i;
      for (; j >= gap && (regret[order[j - gap] as number] as number) < key; j -= gap)
        order[j] = order[j - gap] as number;
      order[j] = one;
    }
}
