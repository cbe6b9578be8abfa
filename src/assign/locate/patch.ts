import { limitAt, mayServeFrom } from "./instance";
import type { Instance } from "./instance";
import type { Layout } from "./layout";

/** Sites of one patch, at most. */
export const MOST_SITES = 8;
/** Columns per account in a patch: one per site, then one for waiting. */
export const STRIDE = MOST_SITES + 1;

/**
 * A few neighbouring sites with the accounts they serve, copied out so that they can be settled
 * anew without touching the rest. Waiting is one more site: the last, without a limit.
 */
export interface Patch {
  /** Sites, waiting not counted. */
  sites: number;
  accounts: number;
  readonly rep: Int32Array;
  readonly place: Int32Array;
  /** Capacity of each site; Infinity for waiting. */
  readonly limit: Float64Array;
  readonly load: Float64Array;
  readonly account: Int32Array;
  readonly workload: Float64Array;
  /** Cost of each account (by rows) with each site; Infinity where the rules forbid it. */
  readonly cost: Float64Array;
  /** The site of each account now, and when the patch was taken. */
  readonly now: Int32Array;
  readonly before: Int32Array;
  /** What the patch counted as when it was taken. */
  worth: number;
}

export function emptyPatch(accounts: number): Patch {
  return {
    sites: 0,
    accounts: 0,
    rep: new Int32Array(STRIDE),
    place: new Int32Array(STRIDE),
    limit: new Float64Array(STRIDE),
    load: new Float64Array(STRIDE),
    account: new Int32Array(accounts),
    workload: new Float64Array(accounts),
    cost: new Float64Array(accounts * STRIDE),
    now: new Int32Array(accounts),
    before: new Int32Array(accounts),
    worth: 0,
  };
}

/** How many of those who wait are taken along. */
export const MOST_WAITING = 20;

/**
 * Fills the patch with the `sites` sites that are cheapest for the account, among them the one
 * that serves it.
 */
export function takePatch(
  instance: Instance,
  layout: Layout,
  around: number,
  sites: number,
  patch: Patch,
): void {
  const { reps } = instance;
  nearestSites(instance, layout, around, sites, patch);
  patch.accounts = 0;
  patch.worth = 0;
  for (let s = 0; s < patch.sites; s++) {
    const rep = patch.rep[s]!;
    patch.place[s] = layout.site[rep]!;
    patch.limit[s] = limitAt(instance, rep, patch.place[s]!);
    for (let one = layout.first[rep]!; one >= 0; one = layout.next[one]!)
      takeAccount(instance, patch, one, s);
  }
  patch.limit[patch.sites] = Infinity;
  let waiting = layout.first[reps]!;
  if (layout.rep[around] === reps) takeAccount(instance, patch, around, patch.sites);
  for (let taken = 0; waiting >= 0 && taken < MOST_WAITING; taken++) {
    if (waiting !== around) takeAccount(instance, patch, waiting, patch.sites);
    waiting = layout.next[waiting]!;
  }
  for (let s = 0; s < patch.sites; s++) costColumn(instance, patch, s);
  for (let u = 0; u < patch.accounts; u++) {
    const wait = instance.waitingCost[patch.account[u]!]!;
    patch.cost[u * STRIDE + patch.sites] = wait;
    patch.worth += patch.cost[u * STRIDE + patch.now[u]!]!;
  }
}

/** The account's own site first, then the cheapest others. */
function nearestSites(
  { reps, at, near }: Instance,
  { site, rep, repAt }: Layout,
  around: number,
  sites: number,
  patch: Patch,
): void {
  const own = rep[around]!;
  let length = 0;
  if (own < reps) patch.rep[length++] = own;
  // Where reps are dense, those wanted are among the nearest places, which are listed in order.
  const end = (around + 1) * near.width;
  for (let c = around * near.width; c < end && length < sites; c++) {
    const other = repAt[near.place[c]!]!;
    if (other >= 0 && other !== own) patch.rep[length++] = other;
  }
  patch.sites = length;
  if (length === sites || near.width === repAt.length) return;

  const distance = patch.load;
  const start = own < reps ? 1 : 0;
  length = start;
  for (let other = 0; other < reps; other++) {
    if (other === own) continue;
    const cost = at(around, site[other]!);
    if (length === sites && (start === sites || cost >= distance[length - 1]!)) continue;
    let slot = length < sites ? length++ : length - 1;
    for (; slot > start && cost < distance[slot - 1]!; slot--) {
      distance[slot] = distance[slot - 1]!;
      patch.rep[slot] = patch.rep[slot - 1]!;
    }
    distance[slot] = cost;
    patch.rep[slot] = other;
  }
  patch.sites = length;
}

function takeAccount({ workload }: Instance, patch: Patch, account: number, site: number): void {
  const u = patch.accounts++;
  patch.account[u] = account;
  patch.workload[u] = workload[account]!;
  patch.now[u] = site;
  patch.before[u] = site;
}

/** Works out what each account of the patch costs with the site, from where the site is now. */
export function costColumn(instance: Instance, patch: Patch, site: number): void {
  const place = patch.place[site]!;
  const rep = patch.rep[site]!;
  const { at, eligible, lockedTo } = instance;
  const isFree = eligible === undefined && lockedTo === undefined;
  for (let u = 0; u < patch.accounts; u++) {
    const account = patch.account[u]!;
    patch.cost[u * STRIDE + site] =
      isFree || mayServeFrom(instance, account, rep) ? at(account, place) : Infinity;
  }
}

/** What the patch counts as now. */
export function patchWorth({ accounts, cost, now }: Patch): number {
  let sum = 0;
  for (let u = 0; u < accounts; u++) sum += cost[u * STRIDE + now[u]!]!;
  return sum;
}
