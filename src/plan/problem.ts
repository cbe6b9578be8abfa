import { InputError } from "../errors";
import type { GeographicCost, Problem, ProblemNames } from "../model";
import type { Accounts, Inputs, Reps } from "./inputs";
import type { Settings } from "./settings";

/** Values of a cell that names several: "SMB; MM". */
function valuesIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function requireBoth(
  key: "segment" | "region",
  accounts: Accounts,
  reps: Reps,
): { readonly ofAccounts: readonly string[]; readonly ofReps: readonly string[] } {
  const ofAccounts = accounts[key];
  const ofReps = reps[key];
  if (ofAccounts !== undefined && ofReps !== undefined) return { ofAccounts, ofReps };
  const missing = ofAccounts === undefined ? "accounts" : "reps";
  throw new InputError(
    `Reps are to serve only their own ${key}, but the ${missing} have no column for it. Choose the column, or take the rule off.`,
  );
}

/**
 * Which rep may serve which account: n * k flags, account by account; undefined where everybody
 * may. A blank cell on either side restricts nothing.
 */
function eligibility({ accounts, reps }: Inputs, settings: Settings): Uint8Array | undefined {
  const keys = (["segment", "region"] as const).filter((key) => settings.match.includes(key));
  if (keys.length === 0) return undefined;
  const k = reps.count;
  const eligible = new Uint8Array(accounts.count * k).fill(1);
  for (const key of keys) {
    const { ofAccounts, ofReps } = requireBoth(key, accounts, reps);
    const served = ofReps.map((text) => new Set(valuesIn(text)));
    const rowOf = new Map<string, Uint8Array>();
    ofAccounts.forEach((text, account) => {
      const value = text.toLowerCase();
      if (value === "") return;
      let row = rowOf.get(value);
      if (row === undefined) {
        row = Uint8Array.from(served, (set) => (set.size === 0 || set.has(value) ? 1 : 0));
        rowOf.set(value, row);
      }
      for (let rep = 0; rep < k; rep++) if (row[rep] === 0) eligible[account * k + rep] = 0;
    });
  }
  keepLocksEligible(eligible, accounts.lockedTo, k);
  return eligible;
}

/** A lock is somebody's decision about one account; it stands above a rule about many. */
function keepLocksEligible(eligible: Uint8Array, lockedTo: Int32Array, k: number): void {
  lockedTo.forEach((rep, account) => {
    if (rep >= 0) eligible[account * k + rep] = 1;
  });
}

interface Places {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Where each rep starts from: the rep's own coordinates, else the middle of the accounts owned today. */
export function repPlaces({ accounts, reps }: Inputs): Places | undefined {
  const { latitude, longitude } = accounts;
  if (latitude === undefined || longitude === undefined) return undefined;
  const k = reps.count;
  const places = {
    latitude: Float64Array.from(reps.latitude ?? new Float64Array(k).fill(NaN)),
    longitude: Float64Array.from(reps.longitude ?? new Float64Array(k).fill(NaN)),
  };
  const sums = new Float64Array(3 * k);
  for (let account = 0; account < accounts.count; account++) {
    const rep = accounts.owner[account] ?? -1;
    const lat = latitude[account] ?? NaN;
    const lon = longitude[account] ?? NaN;
    if (rep < 0 || Number.isNaN(lat + lon)) continue;
    sums[3 * rep] = (sums[3 * rep] ?? 0) + lat;
    sums[3 * rep + 1] = (sums[3 * rep + 1] ?? 0) + lon;
    sums[3 * rep + 2] = (sums[3 * rep + 2] ?? 0) + 1;
  }
  for (let rep = 0; rep < k; rep++) {
    if (!Number.isNaN((places.latitude[rep] ?? NaN) + (places.longitude[rep] ?? NaN))) continue;
    const owned = sums[3 * rep + 2] ?? 0;
    if (owned === 0) return undefined;
    places.latitude[rep] = (sums[3 * rep] ?? 0) / owned;
    places.longitude[rep] = (sums[3 * rep + 1] ?? 0) / owned;
  }
  return places;
}

/** Travel as the engine takes it: visits per year (1 where unknown) times distance; undefined without coordinates. */
function travelCost(inputs: Inputs): GeographicCost | undefined {
  const { accounts } = inputs;
  const places = repPlaces(inputs);
  if (places === undefined || accounts.latitude === undefined || accounts.longitude === undefined) {
    return undefined;
  }
  return {
    kind: "geographic",
    accountLatitude: accounts.latitude,
    accountLongitude: accounts.longitude,
    repLatitude: places.latitude,
    repLongitude: places.longitude,
    ...(accounts.trips && { trips: accounts.trips.map((t) => (t >= 0 ? t : 1)) }),
  };
}

function requireTravelCost(inputs: Inputs): GeographicCost {
  const cost = travelCost(inputs);
  if (cost !== undefined) return cost;
  throw new InputError(
    "The capacity approach looks for least travel, so it needs latitude and longitude of the accounts, and of the reps or of accounts that each rep owns. Choose these columns, or use the approach equity.",
  );
}

/** Accounts whose owner is one of the reps: those that the cap on moves counts. */
export function ownedCount({ accounts }: Inputs): number {
  let owned = 0;
  for (const rep of accounts.owner) if (rep >= 0) owned += 1;
  return owned;
}

/**
 * Each rep's part of the whole as a multiple of the average rep's: in proportion to capacity where
 * all capacities are finite and positive, else 1.
 */
export function sharesOf({ reps }: Inputs, settings: Settings): Float64Array {
  const usable = reps.capacity.every((c) => Number.isFinite(c) && c > 0);
  if (settings.shares !== "capacity" || !usable) return new Float64Array(reps.count).fill(1);
  let total = 0;
  for (const capacity of reps.capacity) total += capacity;
  return reps.capacity.map((capacity) => (capacity * reps.count) / total);
}

/** The most accounts that may change hands, or undefined without a cap. */
export function moveCap(inputs: Inputs, settings: Settings): number | undefined {
  if (settings.maxMovedPercent >= 100) return undefined;
  return Math.floor((settings.maxMovedPercent / 100) * ownedCount(inputs) + 1e-9);
}

function namesOf({ accounts, reps }: Inputs): ProblemNames {
  return {
    account: (account) => {
      const name = accounts.name[account] ?? "";
      return `account ${accounts.id[account] ?? ""}${name === "" ? "" : ` (${name})`}`;
    },
    rep: (rep) => reps.name[rep] ?? "",
  };
}

/** The carve as the engine takes it. */
export function problemOf(inputs: Inputs, settings: Settings): Problem {
  const { accounts, reps } = inputs;
  const maxMoved = moveCap(inputs, settings);
  const eligible = eligibility(inputs, settings);
  const equity = settings.approach === "equity";
  // Equity looks at travel only between plans that are as even: the nearer one wins.
  const travel = equity ? travelCost(inputs) : undefined;
  return {
    accounts: accounts.count,
    reps: reps.count,
    capacity: reps.capacity,
    workload: accounts.workload,
    lockedTo: accounts.lockedTo,
    owner: accounts.owner,
    names: namesOf(inputs),
    ...(eligible && { eligible }),
    ...(maxMoved !== undefined && { maxMoved }),
    ...(equity
      ? { load: accounts.load, share: sharesOf(inputs, settings), ...(travel && { cost: travel }) }
      : { cost: requireTravelCost(inputs) }),
  };
}
