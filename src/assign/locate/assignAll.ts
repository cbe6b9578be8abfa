import { largestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { limitAt, mayServeFrom } from "./instance";
import type { Instance } from "./instance";
import { emptyLayout, give } from "./layout";
import type { Layout } from "./layout";

/** Nearest reps that are listed per account. */
const LISTED = 10;
const PRICE_ROUNDS = 40;
/** Later price steps are shorter by this factor. */
const SHORTER = 0.93;

/**
 * Assigns every account to reps at the given places: rounds of subgradient steps find prices at
 * which hardly more is asked of any rep than it can carry, then locked accounts go first and after
 * them those who would lose most by their second choice. Who fits nowhere waits.
 *
 * @param price - per unit of workload with each rep, to begin with; changed in place
 */
export function* assignAll(
  instance: Instance,
  site: Int32Array,
  price: Float64Array,
): Work<Layout> {
  const { accounts, reps, lockedTo, served, workload } = instance;
  const lists = yield* listReps(instance, site);
  const regret = new Float64Array(accounts);
  const load = new Float64Array(reps);
  let step = lists.regretPerWorkload;
  let looked = 0;
  for (let round = 0; round < PRICE_ROUNDS; round++, step *= SHORTER) {
    askAll(instance, lists, price, load, regret);
    looked += accounts * lists.width;
    if (looked > UNIT_OF_WORK) {
      looked = 0;
      yield 0.5 + (0.3 * round) / PRICE_ROUNDS;
    }
    if (round === PRICE_ROUNDS - 1) break;
    let isOver = false;
    for (let rep = 0; rep < reps; rep++) {
      const room = limitAt(instance, rep, site[rep]!);
      if (room === Infinity) continue;
      if (load[rep]! > room) isOver = true;
      const over = room > 0 ? (load[rep]! - room) / room : 1;
      price[rep] = Math.max(0, price[rep]! + step * Math.min(1, over));
    }
    if (!isOver) break;
  }
  const layout = emptyLayout(instance, site);
  if (lockedTo)
    for (let a = 0; a < accounts; a++)
      if (lockedTo[a]! >= 0) give(layout, workload, a, lockedTo[a]!);
  for (const account of largestFirst(regret)) {
    if (served[account] === 0 || layout.rep[account] !== reps) continue;
    const rep = cheapestWithRoom(instance, lists, layout, price, account);
    if (rep >= 0) give(layout, workload, account, rep);
    else looked += reps;
    looked += LISTED;
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield 0.9;
  }
  return layout;
}

/** The nearest reps of each account who may serve it, nearest first. */
interface RepLists {
  readonly width: number;
  readonly rep: Int32Array;
  /** Infinity from where an account has no more. */
  readonly cost: Float64Array;
  /** Mean loss per unit of workload from the first choice to the second. */
  readonly regretPerWorkload: number;
}

function* listReps(instance: Instance, site: Int32Array): Work<RepLists> {
  const { accounts, reps, at, workload } = instance;
  const width = Math.min(reps, LISTED);
  const rep = new Int32Array(accounts * width);
  const cost = new Float64Array(accounts * width).fill(Infinity);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / reps));
  let regrets = 0;
  let all = 0;
  for (let account = 0; account < accounts; account++) {
    const start = account * width;
    const end = start + width - 1;
    for (let other = 0; other < reps; other++) {
      if (!mayServeFrom(instance, account, other)) continue;
      const one = at(account, site[other]!);
      if (one >= cost[end]!) continue;
      let slot = end;
      for (; slot > start && one < cost[slot - 1]!; slot--) {
        cost[slot] = cost[slot - 1]!;
        rep[slot] = rep[slot - 1]!;
      }
      cost[slot] = one;
      rep[slot] = other;
    }
    if (width > 1 && cost[start + 1]! < Infinity) regrets += cost[start + 1]! - cost[start]!;
    all += workload[account]!;
    if (account % perStep === perStep - 1) yield (0.5 * account) / accounts;
  }
  return { width, rep, cost, regretPerWorkload: all > 0 ? regrets / all : 0 };
}

/** Everybody asks for the rep who is cheapest at the prices, room or not. */
function askAll(
  { accounts, workload }: Instance,
  { width, rep, cost }: RepLists,
  price: Float64Array,
  load: Float64Array,
  regret: Float64Array,
): void {
  load.fill(0);
  for (let account = 0; account < accounts; account++) {
    const asks = workload[account]!;
    let first = Infinity;
    let second = Infinity;
    let best = -1;
    for (let c = account * width; c < (account + 1) * width; c++) {
      const priced = cost[c]! + price[rep[c]!]! * asks;
      if (priced < first) {
        second = first;
        first = priced;
        best = rep[c]!;
      } else if (priced < second) second = priced;
    }
    regret[account] = best >= 0 ? second - first : -1;
    if (best >= 0) load[best]! += asks;
  }
}

/** Of the listed reps with room the cheapest at the prices, else of all reps; -1 if none has room. */
function cheapestWithRoom(
  instance: Instance,
  { width, rep, cost }: RepLists,
  { site, used }: Layout,
  price: Float64Array,
  account: number,
): number {
  const { reps, at, workload } = instance;
  const asks = workload[account]!;
  const hasRoom = (one: number): boolean => used[one]! + asks <= limitAt(instance, one, site[one]!);
  let best = -1;
  let least = Infinity;
  for (let c = account * width; c < (account + 1) * width && cost[c] !== Infinity; c++) {
    const one = rep[c]!;
    const priced = cost[c]! + price[one]! * asks;
    if (priced >= least || !hasRoom(one)) continue;
    least = priced;
    best = one;
  }
  if (best >= 0) return best;
  for (let one = 0; one < reps; one++) {
    if (!mayServeFrom(instance, account, one) || !hasRoom(one)) continue;
    const priced = at(account, site[one]!) + price[one]! * asks;
    if (priced >= least) continue;
    least = priced;
    best = one;
  }
  return best;
}
