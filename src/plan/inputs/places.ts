import { InputError } from "../../errors";
import { chordSquaredToKm, unitVectors } from "../../geo/distance";
import type { GeographicCost } from "../../model";
import type { Inputs } from "./inputs";

/** Degrees, one per rep. */
export interface Places {
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
export function travelCost(inputs: Inputs): GeographicCost | undefined {
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

/** @throws InputError where there are no coordinates, saying what asks for them */
export function needCoordinates(what: string): InputError {
  return new InputError(
    `${what}, so it needs latitude and longitude of the accounts, and of the reps or of accounts that each rep owns. Choose these columns, or use the approach equity.`,
  );
}

/** Distances between accounts and reps along great circles; comparisons go by chords, which need no trigonometry. */
export interface Distances {
  /** Squared chord of the unit sphere, NaN where a place is unknown. */
  readonly chordSquared: (account: number, rep: number) => number;
  readonly km: (account: number, rep: number) => number;
  /** The nearest rep, the first of equals; -1 where the account's place is unknown. */
  readonly nearest: (account: number) => number;
}

export function distancesOf(inputs: Inputs): Distances | undefined {
  const travel = travelCost(inputs);
  if (travel === undefined) return undefined;
  const at = unitVectors(travel.accountLatitude, travel.accountLongitude);
  const from = unitVectors(travel.repLatitude, travel.repLongitude);
  const k = inputs.reps.count;
  const chordSquared = (account: number, rep: number): number => {
    const x = (at[3 * account] ?? NaN) - (from[3 * rep] ?? NaN);
    const y = (at[3 * account + 1] ?? NaN) - (from[3 * rep + 1] ?? NaN);
    const z = (at[3 * account + 2] ?? NaN) - (from[3 * rep + 2] ?? NaN);
    return x * x + y * y + z * z;
  };
  return {
    chordSquared,
    km: (account, rep) => chordSquaredToKm(chordSquared(account, rep)),
    nearest(account) {
      let nearest = -1;
      let least = Infinity;
      for (let rep = 0; rep < k; rep++) {
        const chord = chordSquared(account, rep);
        if (!(chord < least)) continue;
        least = chord;
        nearest = rep;
      }
      return nearest;
    },
  };
}
