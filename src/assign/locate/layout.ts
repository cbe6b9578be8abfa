import type { Instance } from "./instance";

/** Sites and accounts as they stand. Whoever changes it keeps every rule; accounts may wait. */
export interface Layout {
  /** Place of each rep. */
  readonly site: Int32Array;
  /** The rep at each place, -1 where there is none. */
  readonly repAt: Int32Array;
  /** Rep of each account; `reps` = waiting, -1 = nobody may serve it. */
  readonly rep: Int32Array;
  readonly used: Float64Array;
  /** The accounts of each rep (of those who wait: at `reps`) as chains; -1 ends one. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** Reps at the given places, and every account waiting. */
export function emptyLayout(
  { accounts, places, reps, workload, served }: Instance,
  site: Int32Array,
): Layout {
  const layout: Layout = {
    site: site.slice(),
    repAt: new Int32Array(places).fill(-1),
    rep: new Int32Array(accounts).fill(-1),
    used: new Float64Array(reps + 1),
    first: new Int32Array(reps + 1).fill(-1),
    next: new Int32Array(accounts),
    previous: new Int32Array(accounts),
  };
  site.forEach((place, rep) => (layout.repAt[place] = rep));
  for (let account = accounts - 1; account >= 0; account--)
    if (served[account] === 1) give(layout, workload, account, reps);
  return layout;
}

/** The layout with the given sites and assignment. */
export function layoutOf(instance: Instance, site: Int32Array, rep: Int32Array): Layout {
  const layout = emptyLayout(instance, site);
  for (let account = 0; account < instance.accounts; account++)
    if (rep[account]! >= 0) give(layout, instance.workload, account, rep[account]!);
  return layout;
}

/** Gives the account to the rep (`reps`: lets it wait), from wherever it is. */
export function give(layout: Layout, workload: Float64Array, account: number, to: number): void {
  const { rep, used, first, next, previous } = layout;
  const from = rep[account]!;
  if (from === to) return;
  if (from >= 0) {
    const before = previous[account]!;
    const after = next[account]!;
    if (before >= 0) next[before] = after;
    else first[from] = after;
    if (after >= 0) previous[after] = before;
    used[from]! -= workload[account]!;
  }
  const head = first[to]!;
  next[account] = head;
  previous[account] = -1;
  if (head >= 0) previous[head] = account;
  first[to] = account;
  used[to]! += workload[account]!;
  rep[account] = to;
}

/** Puts the reps at the places, which may be one another's. */
export function moveSites(
  layout: Layout,
  reps: Int32Array,
  places: Int32Array,
  count: number,
): void {
  const { site, repAt } = layout;
  for (let i = 0; i < count; i++) repAt[site[reps[i]!]!] = -1;
  for (let i = 0; i < count; i++) {
    repAt[places[i]!] = reps[i]!;
    site[reps[i]!] = places[i]!;
  }
}

/** What the layout counts as: costs of those served, waiting costs of the others. */
export function worthOf(
  { accounts, reps, at, waitingCost }: Instance,
  { rep, site }: Layout,
): number {
  let sum = 0;
  for (let account = 0; account < accounts; account++) {
    const by = rep[account]!;
    if (by < 0) continue;
    sum += by < reps ? at(account, site[by]!) : waitingCost[account]!;
  }
  return sum;
}
