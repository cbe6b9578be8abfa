import { ROUNDING } from "../problem/rounding";
import type { LocateProblem } from "./locateProblem";
import type { NearPlaces } from "./nearPlaces";
import type { CostAt } from "./placeCosts";

/** What the search asks about the problem. */
export interface Ground {
  readonly accounts: number;
  readonly places: number;
  readonly reps: number;
  readonly workload: Float64Array;
  /** Capacity with room for the rounding of sums: per place, or per rep. */
  readonly limit: Float64Array;
  readonly limitOfPlace: boolean;
  readonly at: CostAt;
  readonly near: NearPlaces;
  /** Place of each rep who stays where it is, else -1. */
  readonly fixedSite: Int32Array;
  /** 1 for a rep who stays where it is. */
  readonly isFixed: Uint8Array;
  /** Workload locked to each rep: no place with less capacity will do. */
  readonly lockedWorkload: Float64Array;
  /** 1 for each account that some rep may serve; the others take no part. */
  readonly served: Uint8Array;
  /** Whether it matters which of the reps is where. */
  readonly repsDiffer: boolean;
  readonly eligible: Uint8Array | undefined;
  readonly lockedTo: Int32Array | undefined;
  /** What it counts as, in cost, to leave an account waiting: more than any detour saves. */
  readonly waitingCost: Float64Array;
}

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

/** @param waitingCost - see `Ground` */
export function groundOf(
  problem: LocateProblem,
  at: CostAt,
  near: NearPlaces,
  limitOfPlace: boolean,
): Ground {
  const { accounts, places, reps, workload, eligible, lockedTo, fixedSites } = problem;
  const lockedWorkload = new Float64Array(reps);
  const fixedSite = fixedSites ?? new Int32Array(reps).fill(-1);
  for (let account = 0; account < accounts; account++) {
    const lock = lockedTo?.[account] ?? -1;
    if (lock >= 0) (lockedWorkload[lock] as number) += workload[account] as number;
  }
  return {
    accounts,
    places,
    reps,
    workload,
    limit: problem.capacity.map((room) => room + room * ROUNDING),
    limitOfPlace,
    at,
    near,
    fixedSite,
    isFixed: Uint8Array.from(fixedSite, (place) => (place >= 0 ? 1 : 0)),
    lockedWorkload,
    served: servedFlags(problem),
    repsDiffer:
      eligible !== undefined ||
      lockedTo !== undefined ||
      (!limitOfPlace && problem.capacity.some((room) => room !== problem.capacity[0])),
    eligible,
    lockedTo,
    waitingCost: waitingCosts(problem, near.range),
  };
}

function servedFlags({ accounts, reps, eligible, lockedTo }: LocateProblem): Uint8Array {
  const served = new Uint8Array(accounts).fill(1);
  if (!eligible) return served;
  for (let account = 0; account < accounts; account++) {
    const isLocked = (lockedTo?.[account] ?? -1) >= 0;
    const flags = eligible.subarray(account * reps, (account + 1) * reps);
    if (!isLocked && !flags.some((flag) => flag !== 0)) served[account] = 0;
  }
  return served;
}

/** How many of the worst detours an account is worth taking to leave nobody waiting. */
const DETOURS = 10;

/** Locked accounts wait last of all; must-cover accounts after all others. */
function waitingCosts(
  { workload, lockedTo, mustCover }: LocateProblem,
  range: number,
): Float64Array {
  let least = Infinity;
  let all = 0;
  for (const one of workload) {
    all += one;
    if (one > 0 && one < least) least = one;
  }
  const perWorkload = all > 0 ? (DETOURS * (range > 0 ? range : 1)) / least : 1;
  const before = 2 * perWorkload * (all > 0 ? all : 1);
  return workload.map((one, account) => {
    if ((lockedTo?.[account] ?? -1) >= 0) return 4 * before;
    return (
      perWorkload * Math.max(one, least === Infinity ? 1 : least) +
      (mustCover?.[account] ? before : 0)
    );
  });
}

export function limitAt({ limit, limitOfPlace }: Ground, rep: number, place: number): number {
  return limit[limitOfPlace ? place : rep] as number;
}

export function mayServeFrom(
  { eligible, lockedTo, reps }: Ground,
  account: number,
  rep: number,
): boolean {
  const lock = lockedTo === undefined ? -1 : (lockedTo[account] as number);
  if (lock >= 0) return lock === rep;
  return eligible === undefined || eligible[account * reps + rep] !== 0;
}

/** Reps at the given places, and every account waiting. */
export function emptyLayout(
  { accounts, places, reps, workload, served }: Ground,
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
export function layoutOf(ground: Ground, site: Int32Array, rep: Int32Array): Layout {
  const layout = emptyLayout(ground, site);
  for (let account = 0; account < ground.accounts; account++)
    if ((rep[account] as number) >= 0)
      give(layout, ground.workload, account, rep[account] as number);
  return layout;
}

/** Gives the account to the rep (`reps`: lets it wait), from wherever it is. */
export function give(layout: Layout, workload: Float64Array, account: number, to: number): void {
  const { rep, used, first, next, previous } = layout;
  const from = rep[account] as number;
  if (from === to) return;
  if (from >= 0) {
    const before = previous[account] as number;
    const after = next[account] as number;
    if (before >= 0) next[before] = after;
    else first[from] = after;
    if (after >= 0) previous[after] = before;
    (used[from] as number) -= workload[account] as number;
  }
  const head = first[to] as number;
  next[account] = head;
  previous[account] = -1;
  if (head >= 0) previous[head] = account;
  first[to] = account;
  (used[to] as number) += workload[account] as number;
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
  for (let i = 0; i < count; i++) repAt[site[reps[i] as number] as number] = -1;
  for (let i = 0; i < count; i++) {
    repAt[places[i] as number] = reps[i] as number;
    site[reps[i] as number] = places[i] as number;
  }
}

/** What the layout counts as: costs of those served, waiting costs of the others. */
export function worthOf(
  { accounts, reps, at, waitingCost }: Ground,
  { rep, site }: Layout,
): number {
  let sum = 0;
  for (let account = 0; account < accounts; account++) {
    const by = rep[account] as number;
    if (by < 0) continue;
    sum += by < reps ? at(account, site[by] as number) : (waitingCost[account] as number);
  }
  return sum;
}
