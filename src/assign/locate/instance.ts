import { ROUNDING } from "../problem/rounding";
import type { LocateProblem } from "./locateProblem";
import type { NearPlaces } from "./nearPlaces";
import type { CostAt } from "./placeCosts";

/** What the search asks about the problem. */
export interface Instance {
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

export function instanceOf(
  problem: LocateProblem,
  at: CostAt,
  near: NearPlaces,
  limitOfPlace: boolean,
): Instance {
  const { accounts, places, reps, workload, eligible, lockedTo, fixedSites } = problem;
  const lockedWorkload = new Float64Array(reps);
  const fixedSite = fixedSites ?? new Int32Array(reps).fill(-1);
  for (let account = 0; account < accounts; account++) {
    const lock = lockedTo?.[account] ?? -1;
    if (lock >= 0) lockedWorkload[lock]! += workload[account]!;
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

export function limitAt({ limit, limitOfPlace }: Instance, rep: number, place: number): number {
  return limit[limitOfPlace ? place : rep]!;
}

export function mayServeFrom(
  { eligible, lockedTo, reps }: Instance,
  account: number,
  rep: number,
): boolean {
  const lock = lockedTo === undefined ? -1 : lockedTo[account]!;
  if (lock >= 0) return lock === rep;
  return eligible === undefined || eligible[account * reps + rep] !== 0;
}
